import { fold } from './cell-values.ts'
import type { CurrentDirectory, CurrentPerson } from './current.ts'
import type { FaultBook } from './fault-book.ts'
import type { StaffRow } from './staff-row.ts'
import { indexBy, type TextIndex } from './text-index.ts'

/** The people of the directory, leavers included, and where to look for them. */
export interface KnownPeople {
  readonly people: readonly CurrentPerson[]
  readonly byId: TextIndex<CurrentPerson>
  readonly byNumber: TextIndex<CurrentPerson>
  readonly byEmail: TextIndex<CurrentPerson>
}

export interface Matches extends KnownPeople {
  /** The row that a person of the directory is, left-out rows included. */
  rowOf(person: CurrentPerson): StaffRow | undefined
}

export function indexPeople(people: readonly CurrentPerson[]): KnownPeople {
  return {
    people,
    byId: indexBy(people, ({ id }) => id),
    byNumber: indexBy(people, ({ employeeNumber }) => employeeNumber),
    byEmail: indexBy(people, ({ email }) => email),
  }
}

interface Matching extends Matches {
  /** Where the person stands by id. */
  readonly rowAt: (StaffRow | undefined)[]
  readonly book: FaultBook
}

/**
 * Finds who each row is in the directory: by employee number, then by e-mail; the same name in the same unit is only
 * asked about. Rows that are left out are matched too, so that nobody leaves because of a fault in a file.
 */
export function matchDirectory(
  rows: readonly StaffRow[],
  known: KnownPeople,
  units: CurrentDirectory['units'],
  unitNameOf: (row: StaffRow) => string,
  book: FaultBook,
): Matches {
  const rowAt = new Array<StaffRow | undefined>(known.people.length)
  const matching: Matching = { ...known, rowOf: ({ id }) => rowAt[known.byId.placeOf(id)], rowAt, book }
  if (known.people.length === 0) return matching
  // Rows that come in have the first claim on a person. A vacant post is nobody, whoever had it before.
  const claimants = rows.filter(row => row.out === '').concat(rows.filter(row => row.out && row.out !== 'post-vacant'))
  for (const row of claimants) take(matching, row, known.byNumber.find(row.employeeNumber))
  for (const row of claimants) if (!row.match) claimByEmail(matching, row)
  askAboutNames(matching, claimants, units, unitNameOf)
  return matching
}

function take({ rowOf, rowAt, byId }: Matching, row: StaffRow, person: CurrentPerson | undefined): void {
  if (!person || rowOf(person)) return
  row.match = person
  rowAt[byId.placeOf(person.id)] = row
  shareTexts(row, person)
}

/** Most rows say what is known already, thousands of them: one copy of it is enough. */
export function shareTexts(row: StaffRow, person: CurrentPerson): void {
  for (const field of ownTexts) if (row[field] === person[field]) row[field] = person[field]
}

const ownTexts = ['name', 'employeeNumber', 'email', 'phone'] as const

function claimByEmail(matching: Matching, row: StaffRow): void {
  const owner = matching.byEmail.find(row.email)
  if (!owner || matching.rowOf(owner)) return
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
    const row = rowOf(owner)
    return row?.out !== '' || row.email === '' || row.email === owner.email
  }
  for (let settled = false; !settled; ) {
    settled = true
    for (const row of rows) {
      if (row.out || !row.email) continue
      const owner = byEmail.find(row.email)
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
  units: CurrentDirectory['units'],
  unitNameOf: (row: StaffRow) => string,
): void {
  const unitNames = new Map(units.map(unit => [unit.id, unit.name]))
  const key = (name: string, unit: string) => `${fold(name)}\u0001${fold(unit)}`
  const unseen = new Map<string, CurrentPerson | undefined>()
  for (const person of matching.people) {
    if (matching.rowOf(person) || person.left) continue
    const at = key(person.name, unitNames.get(person.unitId ?? '') ?? '')
    unseen.set(at, unseen.has(at) ? undefined : person)
  }
  if (unseen.size === 0) return
  for (const row of rows) {
    const person = row.out || row.match ? undefined : unseen.get(key(row.name, unitNameOf(row)))
    if (!person || matching.rowOf(person)) continue
    const names = [person.employeeNumber || person.email]
    const raised = { kind: 'maybe-same', line: row.line, value: row.name, names, otherwise: 'nothing' } as const
    if (matching.book.raise(raised) === 'accept') take(matching, row, person)
  }
}
