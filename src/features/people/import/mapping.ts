import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What a column of a staff list may hold. `unitLevel1` is the top of the tree; the others stand below it in order. */
export const fields = [
  'employeeNumber',
  'name',
  'givenName',
  'familyName',
  'email',
  'jobTitle',
  'grade',
  'unit',
  'unitCode',
  'parentUnit',
  'parentUnitCode',
  'unitPath',
  'unitLevel1',
  'unitLevel2',
  'unitLevel3',
  'unitLevel4',
  'unitLevel5',
  'unitLevel6',
  'manager',
  'fte',
  'location',
  'startedOn',
  'phone',
] as const
export type Field = (typeof fields)[number]

export const unitLevels = ['unitLevel1', 'unitLevel2', 'unitLevel3', 'unitLevel4', 'unitLevel5', 'unitLevel6'] as const

export const mappingSchema = z.object({
  /** For each column of the file what it holds, or null when we are to leave it alone. */
  columns: z.array(z.enum(fields).nullable()).max(500),
  nameOrder: z.enum(['given-first', 'family-comma-given']),
  dateOrder: z.enum(['day-first', 'month-first']),
  fteIs: z.enum(['share', 'percent']),
})
export type Mapping = Readonly<z.infer<typeof mappingSchema>>

/** Where a field stands in the file: -1 when no column holds it. */
export const columnOf = (mapping: Mapping, field: Field): number => mapping.columns.indexOf(field)
export const isMapped = (mapping: Mapping, ...any: readonly Field[]): boolean =>
  any.some(field => mapping.columns.includes(field))

export type MappingProblem =
  | { readonly kind: 'name-not-mapped' }
  | { readonly kind: 'identifier-not-mapped' }
  | { readonly kind: 'field-twice'; readonly field: Field }

/** What keeps a mapping from being used. A name is needed, and something by which to know a person again. */
export function checkMapping(mapping: Mapping): MappingProblem[] {
  const problems: MappingProblem[] = []
  if (!isMapped(mapping, 'name', 'givenName', 'familyName')) problems.push({ kind: 'name-not-mapped' })
  if (!isMapped(mapping, 'employeeNumber', 'email')) problems.push({ kind: 'identifier-not-mapped' })
  for (const field of fields) {
    if (mapping.columns.filter(column => column === field).length > 1) problems.push({ kind: 'field-twice', field })
  }
  return problems
}

/** The same for every file with the same columns in the same order, so that a mapping can be remembered. */
export const headerFingerprint = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map(headerWords)))
    .digest('hex')

/** `ManagerEmail`, `manager_e-mail` and “Manager e-mail ” are the same words. */
export const headerWords = (header: string): string =>
  header
    .normalize('NFC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
