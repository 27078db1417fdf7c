import { z } from 'zod'
import type { FaultBook } from './faults.ts'
import type { Json } from './portable.ts'

/** As much of a CFPackage (CASE 1.0 and 1.1) as we must understand; everything else is kept as it came. */
const packageShape = z.looseObject({
  CFDocument: z.looseObject({ identifier: z.string().min(1), title: z.string().optional() }),
  CFItems: z.array(z.looseObject({})).default([]),
  CFAssociations: z.array(z.looseObject({})).default([]),
})

export const mostItems = 50_000

export interface CaseItem {
  readonly identifier: string
  readonly item: Json
  readonly at: number
}

export interface ReadPackage {
  readonly document: Json & { readonly identifier: string }
  readonly items: readonly CaseItem[]
  readonly associations: readonly Json[]
  readonly rest: Json
}

export const looksLikePackage = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('CFDocument' in value || 'CFItems' in value)

/** The package with each item once; says what is wrong with its identifiers. */
export function openPackage(value: unknown, book: FaultBook): ReadPackage | undefined {
  const parsed = packageShape.safeParse(value)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      book.raise('shape-wrong', { value: message, item: path.join('.') })
    return undefined
  }
  const { CFDocument: document, CFItems, CFAssociations, ...rest } = parsed.data
  if (CFItems.length > mostItems) book.raise('too-many-items', { value: String(CFItems.length) })
  if (!isGuid(document.identifier)) book.raise('identifier-strange', { item: document.identifier })
  const items = new Map<string, CaseItem>()
  for (const [at, item] of CFItems.slice(0, mostItems).entries()) {
    const { identifier } = item
    if (typeof identifier !== 'string' || identifier.trim() === '') {
      book.raise('identifier-missing', { item: `#${at + 1}`, value: String(item.fullStatement ?? '') })
      continue
    }
    const earlier = items.get(identifier)
    if (earlier) {
      const same = JSON.stringify(earlier.item) === JSON.stringify(item)
      book.raise(same ? 'item-repeated' : 'identifier-conflict', { item: identifier, value: statementOf(item) })
      continue
    }
    if (!isGuid(identifier)) book.raise('identifier-strange', { item: identifier, value: statementOf(item) })
    items.set(identifier, { identifier, item, at })
  }
  return { document, items: [...items.values()], associations: CFAssociations, rest }
}

export const statementOf = (item: Json): string => String(item.fullStatement ?? item.humanCodingScheme ?? '')

const isGuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Reads JSON text. `undefined` when it is none, or one without end. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
