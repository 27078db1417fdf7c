import { stopsReading, type Table, type TableFault } from '#platform/csv/index.ts'
import { type Choices, noChoices } from './choices.ts'
import type { Note } from './clean-cells.ts'
import { comparePeople } from './compare-people.ts'
import type { CurrentDirectory, CurrentPerson, CurrentUnit } from './current.ts'
import { settleDuplicates } from './duplicates.ts'
import { openFaultBook } from './fault-book.ts'
import type { FaultGroup, FaultKind } from './faults.ts'
import { columnOf, isMapped, type Mapping } from './mapping.ts'
import { indexPeople, keepAddressesApart, matchDirectory } from './match-directory.ts'
import { matchUnits } from './match-units.ts'
import { heedOtherSources } from './other-sources.ts'
import { readStaff } from './read-staff.ts'
import { openReportingLines } from './reporting-lines.ts'
import type { StaffRow } from './staff-row.ts'
import { buildUnitTree, type PlannedUnit } from './unit-tree.ts'

export interface ImportInput {
  readonly table: Pick<Table, 'header' | 'rows' | 'faults'>
  readonly mapping: Mapping
  readonly current: CurrentDirectory
  readonly choices?: Choices
  /** The file holds everybody: whoever is not in it leaves. */
  readonly complete?: boolean
  /** Somebody has seen how many would leave and said yes. */
  readonly leaversConfirmed?: boolean
}

/** A person as the directory shall have them. Without a unit: as the directory has it, nothing for a new one. */
export type PlannedPerson = Readonly<Omit<StaffRow, 'out' | 'place' | 'unread' | 'managerText'>>

export interface ImportPlan {
  /** Rows with something in them. Each is either among the people or among those left out. */
  readonly rowCount: number
  readonly people: readonly PlannedPerson[]
  readonly leftOut: readonly LeftOut[]
  /** Parents before children. */
  readonly units: readonly PlannedUnit[]
  /** Units that a complete file does not name any more. */
  readonly unitsGone: readonly CurrentUnit[]
  readonly leavers: readonly CurrentPerson[]
  /** People of the directory whom the file does not name, and who stay. */
  readonly missingCount: number
  readonly faults: readonly FaultGroup[]
  readonly notes: readonly Note[]
  readonly tableFaults: readonly TableFault[]
  readonly counts: PlanCounts
  /** So many would leave that it must be confirmed first. */
  readonly tooManyLeave: { readonly leavers: number; readonly of: number } | undefined
  /** Nothing stands in the way of carrying it out. */
  readonly ready: boolean
  /** Carrying it out would change something. */
  readonly changesAnything: boolean
}

export interface LeftOut {
  readonly line: number
  readonly name: string
  readonly because: FaultKind
}

export interface PlanCounts {
  readonly joins: number
  readonly returns: number
  readonly changes: number
  readonly stays: number
  readonly leaves: number
  readonly leftOut: number
  /** Among the changes: another unit, manager or job title. */
  readonly moves: number
  readonly reportingLines: number
  /** People who report past a vacant post to the next manager above it. */
  readonly pastVacant: number
  readonly unitsNew: number
  readonly unitsRenamed: number
  readonly unitsMoved: number
}

/** More than this share of the directory leaving at once is more often a wrong file than the truth. */
const leaversAtMost = 0.2

/**
 * Works out what a staff list would do to the directory, and writes nothing. The same file on top of its own result
 * changes nothing. Faults never stop it: each row is in the plan or is left out, with the reason. Throws only what the
 * source of the rows throws.
 */
export async function planImport(input: ImportInput): Promise<ImportPlan> {
  const { table, mapping, current, choices = noChoices, complete = false } = input
  const book = openFaultBook(choices, field => table.header[columnOf(mapping, field)] ?? '')
  const known = indexPeople(current.people)
  const { rows, places, notes } = await readStaff({ rows: table.rows, mapping, choices, book, known })
  settleDuplicates(rows, book)
  const unitName = (row: StaffRow) => places[row.place]?.levels?.at(-1) ?? places[row.place]?.unit ?? ''
  const matches = matchDirectory(rows, known, current.units, unitName, book)
  heedOtherSources(rows, mapping, current, book)
  keepAddressesApart(matches, rows, book)
  const stays = (person: CurrentPerson) =>
    !person.left && (!complete || person.stays || matches.rowOf(person) !== undefined)
  const lines = isMapped(mapping, 'manager')
    ? openReportingLines({ rows, matches, stays, book, owners: current.owners })
    : undefined
  do lines?.settle()
  while (keepAddressesApart(matches, rows, book))
  const pastVacant = lines?.finish() ?? 0

  const people = rows.filter(row => row.out === '')
  for (const place of places) place.rows = 0
  for (const { place } of people) {
    const used = places[place]
    if (used) used.rows++
  }
  const tree = buildUnitTree(places, book)
  const unitsGone = matchUnits(tree, current.units)
  for (const row of people) row.unit = tree.ofPlace[row.place]?.standsFor ?? tree.ofPlace[row.place]
  const units = tree.units.filter(unit => !unit.standsFor)
  comparePeople(people, mapping, matches, current, book)

  const active = current.people.filter(person => !person.left)
  const leavers = complete ? active.filter(person => !stays(person)) : []
  const tooMany = leavers.length > active.length * leaversAtMost && !input.leaversConfirmed
  const counts = countPlan(people, rows.length, leavers.length, units, pastVacant)
  const whole = !table.faults.some(stopsReading)
  return {
    rowCount: rows.length,
    people,
    leftOut: rows.flatMap(({ line, name, out }) => (out ? [{ line, name, because: out }] : [])),
    units,
    unitsGone: complete ? unitsGone : [],
    leavers,
    missingCount: active.filter(person => !matches.rowOf(person)).length - leavers.length,
    faults: book.groups(),
    notes,
    tableFaults: table.faults,
    counts,
    tooManyLeave: tooMany ? { leavers: leavers.length, of: active.length } : undefined,
    ready: whole && !tooMany && rows.length > 0,
    changesAnything: people.length > counts.stays || leavers.length > 0 || units.some(unit => unit.outcome !== 'stays'),
  }
}

function countPlan(
  people: readonly StaffRow[],
  rowCount: number,
  leaves: number,
  units: readonly PlannedUnit[],
  pastVacant: number,
): PlanCounts {
  const outcomes = { joins: 0, returns: 0, changes: 0, stays: 0 }
  let moves = 0
  let reportingLines = 0
  for (const { outcome, changes, manager } of people) {
    outcomes[outcome]++
    if (outcome === 'changes' && changes.some(isMove)) moves++
    if (manager) reportingLines++
  }
  const leftOut = rowCount - people.length
  const unitsWith = (outcome: PlannedUnit['outcome']) => units.filter(unit => unit.outcome === outcome).length
  const unitCounts = { unitsNew: unitsWith('new'), unitsRenamed: unitsWith('renamed'), unitsMoved: unitsWith('moved') }
  return { ...outcomes, leaves, leftOut, moves, reportingLines, pastVacant, ...unitCounts }
}

/** A new job, a new manager or a new unit, as opposed to a new telephone. */
export const isMove = ({ field }: StaffRow['changes'][number]): boolean =>
  field === 'unit' || field === 'manager' || field === 'jobTitle'
