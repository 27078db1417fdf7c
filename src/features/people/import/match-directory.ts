import { fold } from './cell-values.ts'
import type { CurrentDirectory, CurrentPerson } from './current.ts'
import type { FaultBook } from './fault-book.ts'
import type { StaffRow } from './staff-row.ts'

export interface Matches {
  readonly byId: ReadonlyMap<string, CurrentPerson>
  readonly byNumber: ReadonlyMap<string, CurrentPerson>
  readonly byEmail: ReadonlyMap<string, CurrentPerson>
  /** The row that each person of the directory is, left-out rows included. */
  readonly rowOf: ReadonlyMap<CurrentPerson, StaffRow>
}

interface Matching extends Matches {
  readonly rowOf: Map<CurrentPerson, StaffRow>
  readonly book: FaultBook
}

/**
 * Finds who each row is in the directory: by employee number, then by e-mail; the same name in the same unit is only
 * asked about. Rows that are left out are matched too, so that nobody leaves because of a fault in a file.
 */
export function matchDirectory(
  rows: readonly StaffRow[],
  current: CurrentDirectory,
  unitNameOf: (row: StaffRow) => string,
  book: FaultBook,
): Matches {
  const { people } = current
  const matching: Matching = {
    byId: indexBy(people, 'id'),
    byNumber: indexBy(people, 'employeeNumber'),
    byEmail: indexBy(people, 'email'),
    rowOf: new Map(),
    book,
  }
  if (people.length === 0) return matching
  // Rows that come in have the first claim on a person. A vacant post is nobody, whoever had it before.
  const claimants = rows.filter(row => row.out === '').concat(rows.filter(row => row.out && row.out !== 'post-vacant'))
  for (const row of claimants) take(matching, row, matching.byNumber.get(row.employeeNumber))
  for (const row of claimants) if (!row.match) claimByEmail(matching, row)
  askAboutNames(matching, claimants, current, unitNameOf)
  return matching
}

function indexBy(people: readonly CurrentPerson[], key: 'id' | 'employeeNumber' | 'email'): Map<string, CurrentPerson> {
  const index = new Map<string, CurrentPerson>()
  for (const person of people) if (person[key]) index.set(person[key], person)
  return index
}

function take({ rowOf }: Matching, row: StaffRow, person: CurrentPerson | undefined): void {
  if (!person || rowOf.has(person)) return
  row.match = person
  rowOf.set(person, row)
  // Most rows say what is known already, thousands of them: one copy of it is enough.
  for (const field of ownTexts) if (row[field] === person[field]) row[field] = person[field]
}

const ownTexts = ['name', 'employeeNumber', 'email', 'phone'] as const

function claimByEmail(matching: Matching, row: StaffRow): void {
  const owner = row.email ? matching.byEmail.get(row.email) : undefined
  if (!owner || matching.rowOf.has(owner)) return
  const numbers = [row.employeeNumber, owner.employeeNumber]
  if (!row.out && numbers.every(number => number !== '') && numbers[0] !== numbers[1]) {
    const alike = fold(row.name) === fold(owner.name) && !owner.left
    const severity = alike ? 'warning' : 'blocks-row'
    const names = [owner.name, owner.employeeNumber]
    const raised = {
      kind: 'number-changed',
      line: row.line,
      field: 'email',
      value: row.email,
      severity,
      names,
    } as const
    if (matching.book.raise(raised) === 'leave-out') row.out = 'number-changed'
  }
  take(matching, row, owner)
}

/**
 * One address is one person, also among those who are not in the file or keep what they have. Taking an address away
 * from one row can make another give up theirs, so we go round until nothing changes. To be asked again when more rows
 * are left out; answers whether it left any out itself.
 */
export function keepAddressesApart({ byEmail, rowOf }: Matches, rows: readonly StaffRow[], book: FaultBook): boolean {
  let leftOut = false
  const keeps = (owner: CurrentPerson): boolean => {
    const row = rowOf.get(owner)
    return row?.out !== '' || row.email === '' || row.email === owner.email
  }
  for (let settled = false; !settled; ) {
    settled = true
    for (const row of rows) {
      if (row.out || !row.email) continue
      const owner = byEmail.get(row.email)
      if (!owner || owner === row.match || !keeps(owner)) continue
      settled = false
      const withoutAccept = !row.employeeNumber
      const severity = withoutAccept ? 'blocks-row' : 'warning'
      const about = { line: row.line, field: 'email', value: row.email, names: [owner.name] } as const
      if (book.raise({ kind: 'email-taken', ...about, severity, withoutAccept }) === 'leave-out') {
        row.out = 'email-taken'
        leftOut = true
      } else row.email = ''
    }
  }
  return leftOut
}

function askAboutNames(
  matching: Matching,
  rows: readonly StaffRow[],
  { people, units }: CurrentDirectory,
  unitNameOf: (row: StaffRow) => string,
): void {
  const unitNames = new Map(units.map(unit => [unit.id, unit.name]))
  const key = (name: string, unit: string) => `${fold(name)}\u0001${fold(unit)}`
  const unseen = new Map<string, CurrentPerson | undefined>()
  for (const person of people) {
    if (matching.rowOf.has(person) || person.left) continue
    const at = key(person.name, unitNames.get(person.unitId ?? '') ?? '')
    unseen.set(at, unseen.has(at) ? undefined : person)
  }
  if (unseen.size === 0) return
  for (const row of rows) {
    const person = row.out || row.match ? undefined : unseen.get(key(row.name, unitNameOf(row)))
    if (!person || matching.rowOf.has(person)) continue
    const names = [person.employeeNumber || person.email]
    const raised = { kind: 'maybe-same', line: row.line, value: row.name, names, otherwise: 'nothing' } as const
    if (matching.book.raise(raised) === 'accept') take(matching, row, person)
  }
}
