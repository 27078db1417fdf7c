import type { CurrentDirectory, CurrentPerson } from './current.ts'
import type { FaultBook } from './fault-book.ts'
import { isRow } from './find-manager.ts'
import { isMapped, type Mapping } from './mapping.ts'
import type { Matches } from './match-directory.ts'
import { isSaidElsewhere, isTakenFromFile } from './other-sources.ts'
import type { Change, ChangeField, StaffRow } from './staff-row.ts'

/**
 * Says what each row would change, and fills in what the file does not know: a column that nobody mapped, a cell that
 * could not be read, and an empty employee number or e-mail address leave the directory as it is.
 */
export function comparePeople(
  rows: readonly StaffRow[],
  mapping: Mapping,
  matches: Matches,
  { units, owners }: CurrentDirectory,
  book: FaultBook,
): void {
  const unitNames = new Map(units.map(unit => [unit.id, unit.name]))
  const told = {
    jobTitle: isMapped(mapping, 'jobTitle'),
    grade: isMapped(mapping, 'grade'),
    location: isMapped(mapping, 'location'),
    phone: isMapped(mapping, 'phone'),
    fte: isMapped(mapping, 'fte'),
    startedOn: isMapped(mapping, 'startedOn'),
    manager: isMapped(mapping, 'manager'),
  }
  for (const row of rows) {
    const person = row.match
    if (row.out || !person) continue
    row.employeeNumber ||= person.employeeNumber
    row.email ||= person.email
    if (!told.jobTitle) row.jobTitle = person.jobTitle
    if (!told.grade) row.grade = person.grade
    if (!told.location) row.location = person.location
    if (!told.phone) row.phone = person.phone
    if (!told.fte || row.unread.includes('fte')) row.fte = person.fte
    if (!told.startedOn || row.unread.includes('startedOn')) row.startedOn = person.startedOn
    if (!told.manager) row.manager = matches.byId.find(person.managerId ?? '')
    if (row.unit && row.unit.id !== person.unitId && isSaidElsewhere(row, 'unit', owners)) {
      const kept = unitNames.get(person.unitId ?? '') ?? ''
      // Without a unit of its own the row leaves the person where they are.
      if (!isTakenFromFile(row, 'unit', 'unit', row.unit.name, kept, book)) row.unit = undefined
    }
    const changes = changesOf(row, person, matches, unitNames)
    if (changes.length) row.changes = changes
    row.outcome = person.left ? 'returns' : changes.length ? 'changes' : 'stays'
  }
}

const texts = ['name', 'employeeNumber', 'email', 'jobTitle', 'grade', 'location', 'startedOn', 'phone'] as const

function changesOf(
  row: StaffRow,
  person: CurrentPerson,
  matches: Matches,
  unitNames: ReadonlyMap<string, string>,
): Change[] {
  const changes: Change[] = []
  const compare = (field: ChangeField, from: string, to: string) => {
    if (from !== to) changes.push({ field, from, to })
  }
  for (const field of texts) compare(field, person[field], row[field])
  compare('fte', person.fte?.toString() ?? '', row.fte?.toString() ?? '')
  if (row.unit && row.unit.id !== person.unitId) {
    changes.push({ field: 'unit', from: unitNames.get(person.unitId ?? '') ?? '', to: row.unit.name })
  }
  if (managerId(row.manager) !== person.managerId) {
    const from = matches.byId.find(person.managerId ?? '')?.name ?? ''
    changes.push({ field: 'manager', from, to: row.manager?.name ?? '' })
  }
  return changes
}

/** Undefined for nobody, an empty text for somebody who is new and has no id yet. */
function managerId(manager: StaffRow | CurrentPerson | undefined): string | undefined {
  if (!manager) return undefined
  return isRow(manager) ? (manager.match?.id ?? '') : manager.id
}
