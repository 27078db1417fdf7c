import type { Table } from '#platform/csv/index.ts'
import { isPlaceholder, isVacancy, readDate, readEmail, readFte } from './cell-values.ts'
import type { Choices } from './choices.ts'
import { type Note, openCellCleaner } from './clean-cells.ts'
import type { FaultBook, Raised } from './fault-book.ts'
import type { FaultKind } from './faults.ts'
import { type Field, isMapped, type Mapping } from './mapping.ts'
import { type KnownPeople, shareTexts } from './match-directory.ts'
import { type Cells, openPlaces, type Place, type Places } from './places.ts'
import { type Share, sharer } from './share-texts.ts'
import type { StaffRow } from './staff-row.ts'

export interface StaffList {
  readonly rows: StaffRow[]
  readonly places: readonly Place[]
  readonly notes: readonly Note[]
}

interface Reading {
  readonly mapping: Mapping
  readonly book: FaultBook
  readonly places: Places
  readonly share: Share
}

interface ToRead {
  readonly rows: Table['rows']
  readonly mapping: Mapping
  readonly choices: Choices
  readonly book: FaultBook
  readonly known: KnownPeople
}

/** Turns rows of cells into rows of staff, one at a time, and raises what is wrong with each by itself. */
export async function readStaff({ rows, mapping, choices, book, known }: ToRead): Promise<StaffList> {
  const reading: Reading = { mapping, book, places: openPlaces(mapping), share: sharer() }
  const cleaner = openCellCleaner(mapping, choices, book)
  const list: StaffRow[] = []
  for await (const row of rows) {
    const { cells, out } = cleaner.clean(row)
    const staff = staffRow(reading, row.line, cells)
    const person = known.byNumber.find(staff.employeeNumber)
    if (person) shareTexts(staff, person)
    staff.out = out || raiseOwnFaults(reading, staff, cells)
    list.push(staff)
  }
  return { rows: list, places: reading.places.all(), notes: cleaner.notes() }
}

function staffRow({ mapping, places, share }: Reading, line: number, cells: Cells): StaffRow {
  const number = cells.employeeNumber ?? ''
  return {
    line,
    employeeNumber: isPlaceholder(number) ? '' : number,
    name: wholeName(mapping, cells),
    email: readEmail(cells.email ?? '') ?? '',
    jobTitle: share(cells.jobTitle),
    grade: share(cells.grade),
    location: share(cells.location),
    phone: cells.phone ?? '',
    fte: readFte(cells.fte ?? '', mapping.fteIs === 'percent'),
    startedOn: share(readDate(cells.startedOn ?? '', mapping.dateOrder === 'month-first')),
    place: places.find(line, cells),
    managerText: share(cells.manager),
    unread: nothingUnread,
    out: '',
    match: undefined,
    unit: undefined,
    manager: undefined,
    outcome: 'joins',
    changes: noChanges,
    disagreements: undefined,
  }
}

const nothingUnread: StaffRow['unread'] = []
const noChanges: StaffRow['changes'] = []

function wholeName(mapping: Mapping, cells: Cells): string {
  const name = cells.name ?? `${cells.givenName ?? ''} ${cells.familyName ?? ''}`.trim()
  const parts = mapping.nameOrder === 'family-comma-given' ? /^([^,]+), ?([^,]+)$/.exec(name) : null
  return parts ? `${parts[2]} ${parts[1]}` : name
}

/** The fault for which the row is left out, or nothing. */
function raiseOwnFaults(reading: Reading, row: StaffRow, cells: Cells): FaultKind | '' {
  return (
    raiseName(reading, row, cells) ||
    raiseIdentifier(reading, row, cells) ||
    raiseUnreadable(reading, row, cells) ||
    raiseNoUnit(reading, row)
  )
}

function raise(book: FaultBook, raised: Raised): FaultKind | '' {
  return book.raise(raised) === 'leave-out' ? raised.kind : ''
}

function raiseName({ mapping, book }: Reading, row: StaffRow, cells: Cells): FaultKind | '' {
  const { line, employeeNumber, name } = row
  const field: Field = isMapped(mapping, 'name') ? 'name' : isMapped(mapping, 'familyName') ? 'familyName' : 'givenName'
  if (isVacancy(name) || (name === '' && employeeNumber !== '' && !cells.email)) {
    // Nobody comes in either way. Accepted, those who report to the post report to whoever is above it instead.
    const outcome = book.raise({ kind: 'post-vacant', line, field, value: name || employeeNumber })
    if (outcome === 'leave-out') row.managerText = ''
    return 'post-vacant'
  }
  return name ? '' : raise(book, { kind: 'name-missing', line, field, value: row.email || employeeNumber })
}

function raiseIdentifier({ mapping, book }: Reading, row: StaffRow, cells: Cells): FaultKind | '' {
  const { line, employeeNumber, name } = row
  const written = cells.email ?? ''
  if (row.email === '' && written !== '' && !isPlaceholder(written)) {
    const severity = employeeNumber ? 'warning' : 'blocks-row'
    return raise(book, {
      kind: 'email-bad',
      line,
      field: 'email',
      value: written,
      severity,
      withoutAccept: !employeeNumber,
    })
  }
  if (employeeNumber || row.email) return ''
  const field = isMapped(mapping, 'employeeNumber') ? 'employeeNumber' : 'email'
  return raise(book, { kind: 'identifier-missing', line, field, value: name })
}

function raiseUnreadable({ book }: Reading, row: StaffRow, { fte = '', startedOn = '' }: Cells): FaultKind | '' {
  const { line } = row
  let out: FaultKind | '' = ''
  if (fte !== '' && row.fte === undefined) {
    row.unread = ['fte']
    out = raise(book, { kind: 'fte-bad', line, field: 'fte', value: fte })
  }
  if (startedOn !== '' && !isPlaceholder(startedOn) && row.startedOn === '') {
    row.unread = [...row.unread, 'startedOn']
    out ||= raise(book, { kind: 'date-bad', line, field: 'startedOn', value: startedOn })
  }
  return out
}

function raiseNoUnit({ book, places }: Reading, row: StaffRow): FaultKind | '' {
  if (row.place >= 0 || !places.field) return ''
  return raise(book, { kind: 'unit-missing', line: row.line, field: places.field, value: row.name })
}
