import type { FieldOwners, SourceField } from '../sources/fields.ts'
import type { CurrentDirectory, CurrentPerson } from './current.ts'
import type { FaultBook } from './fault-book.ts'
import { type Field, isMapped, type Mapping } from './mapping.ts'
import type { StaffRow } from './staff-row.ts'

/** What a file says and another system says otherwise; what that says is kept. */
export interface Disagreement {
  readonly field: SourceField
  /** What the file says, in words; empty for a manager, who is somebody else. */
  readonly value: string
  readonly manager?: StaffRow | CurrentPerson
}

const plain = [
  ['name', 'name', ['name', 'givenName', 'familyName']],
  ['email', 'email', ['email']],
  ['employee-number', 'employeeNumber', ['employeeNumber']],
  ['job-title', 'jobTitle', ['jobTitle']],
  ['phone', 'phone', ['phone']],
  ['location', 'location', ['location']],
] as const satisfies readonly (readonly [SourceField, keyof StaffRow & keyof CurrentPerson, readonly Field[]])[]

/** Whether another system looks after this row's person and has the say about this field. */
export const isSaidElsewhere = ({ match }: StaffRow, field: SourceField, owners: FieldOwners): boolean =>
  match?.isFed === true && owners[field] === 'scim'

/**
 * People whom an identity system looks after: it says when they leave, and what it has the say about is kept, unless somebody
 * decides otherwise. Units and managers are looked at where the file's are found.
 */
export function heedOtherSources(
  rows: readonly StaffRow[],
  mapping: Mapping,
  { owners }: CurrentDirectory,
  book: FaultBook,
): void {
  const told = plain.filter(([field, , columns]) => owners[field] === 'scim' && isMapped(mapping, ...columns))
  for (const row of rows) {
    const person = row.match
    if (!person?.isFed || row.out) continue
    if (person.left) {
      const outcome = book.raise({ kind: 'left-elsewhere', line: row.line, value: row.name })
      if (outcome === 'leave-out') row.out = 'left-elsewhere'
      continue
    }
    for (const [field, key, [column]] of told) {
      const says = row[key]
      if (says === person[key] || (says === '' && (key === 'email' || key === 'employeeNumber'))) continue
      if (!isTakenFromFile(row, field, column, says, person[key], book)) row[key] = person[key]
    }
  }
}

/** Asks whether the file is to be believed against the system that has the say; by itself it is not. */
export function isTakenFromFile(
  row: StaffRow,
  field: SourceField,
  column: Field,
  value: string,
  kept: string,
  book: FaultBook,
  manager?: StaffRow | CurrentPerson,
): boolean {
  const names = kept === '' ? [] : [kept]
  const raised = { kind: 'said-elsewhere', line: row.line, field: column, value, names, otherwise: 'nothing' } as const
  if (book.raise(raised) === 'accept') return true
  row.disagreements = [
    ...(row.disagreements ?? []),
    { field, value: manager ? '' : value, ...(manager ? { manager } : {}) },
  ]
  return false
}
