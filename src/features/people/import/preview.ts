import { createHash } from 'node:crypto'
import type { TableFault } from '#platform/csv/index.ts'
import type { Note } from './clean-cells.ts'
import type { FaultGroup } from './faults.ts'
import type { ImportPlan, PlanCounts } from './plan-import.ts'
import type { Change } from './staff-row.ts'

export interface PreviewPerson {
  readonly name: string
  readonly line: number
  readonly jobTitle: string
  readonly unit: string
  readonly changes: readonly Change[]
}

export interface PreviewUnit {
  readonly name: string
  readonly above: string
  readonly people: number
  readonly outcome: 'new' | 'renamed' | 'moved' | 'recoded'
  readonly was: string
}

/** What a plan would do, as much of it as a person reads: counts of everything, and the first of each kind. */
export interface Preview {
  readonly rowCount: number
  readonly counts: PlanCounts
  readonly missingCount: number
  readonly faults: readonly FaultGroup[]
  readonly notes: readonly Note[]
  readonly tableFaults: readonly TableFault[]
  readonly joining: readonly PreviewPerson[]
  readonly changing: readonly PreviewPerson[]
  readonly leaving: readonly { readonly name: string; readonly jobTitle: string }[]
  readonly units: readonly PreviewUnit[]
  readonly unitCount: number
  readonly unitsGone: readonly string[]
  readonly tooManyLeave: ImportPlan['tooManyLeave']
  readonly ready: boolean
  readonly changesAnything: boolean
  /** The same for two plans that would do the same. */
  readonly fingerprint: string
  /** Somebody had confirmed, but by then the directory said something else than what they had seen. */
  readonly directoryChanged?: boolean
}

/** How many people of a kind are named one by one. */
export const listed = 50
/** How many faults of a kind are kept to be decided one by one; the rest are decided together. */
const faultsPerKind = 200

/** Cuts a plan down to what is kept with the import and shown before anything is written. */
export function previewOf(plan: ImportPlan): Preview {
  const people = (outcome: 'joins' | 'changes') =>
    plan.people.filter(person => person.outcome === outcome || (outcome === 'joins' && person.outcome === 'returns'))
  const units = plan.units.filter(unit => unit.outcome !== 'stays')
  return {
    rowCount: plan.rowCount,
    counts: plan.counts,
    missingCount: plan.missingCount,
    faults: plan.faults.map(group => ({ ...group, faults: group.faults.slice(0, faultsPerKind) })),
    notes: plan.notes,
    tableFaults: plan.tableFaults,
    joining: people('joins').slice(0, listed).map(personLine),
    changing: people('changes').slice(0, listed).map(personLine),
    leaving: plan.leavers.slice(0, listed).map(({ name, jobTitle }) => ({ name, jobTitle })),
    units: units.slice(0, listed * 2).flatMap(unit =>
      unit.outcome === 'stays'
        ? []
        : [
            {
              name: unit.name,
              above: unit.parent?.name ?? '',
              people: unit.rows,
              outcome: unit.outcome,
              was: unit.was ? (unit.outcome === 'moved' ? unit.was.parent : unit.was.name) : '',
            },
          ],
    ),
    unitCount: plan.units.length,
    unitsGone: plan.unitsGone.slice(0, listed).map(({ name }) => name),
    tooManyLeave: plan.tooManyLeave,
    ready: plan.ready,
    changesAnything: plan.changesAnything,
    fingerprint: fingerprintOf(plan),
  }
}

/** What stays of a preview when the import is over: numbers, units and remarks, and nobody's name. */
export const withoutPeople = (preview: Preview): Preview => ({
  ...preview,
  faults: preview.faults.map(group => ({ ...group, faults: [] })),
  joining: [],
  changing: [],
  leaving: [],
})

function fingerprintOf({ people, leavers, units, unitsGone }: ImportPlan): string {
  const hash = createHash('sha256')
  for (const { line, outcome, match, changes } of people)
    if (outcome !== 'stays') hash.update(JSON.stringify([line, outcome, match?.id, changes]))
  for (const { id } of leavers) hash.update(id)
  for (const { name, code, outcome, id, parent } of units)
    if (outcome !== 'stays') hash.update(JSON.stringify([name, code, outcome, id, parent?.name]))
  for (const { id } of unitsGone) hash.update(id)
  return hash.digest('hex')
}

const personLine = ({ name, line, jobTitle, unit, changes }: ImportPlan['people'][number]): PreviewPerson => ({
  name,
  line,
  jobTitle,
  unit: unit?.name ?? '',
  changes,
})
