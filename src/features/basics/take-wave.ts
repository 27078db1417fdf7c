import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import {
  type Bundle,
  type Cell,
  type Cohorts,
  type Memory,
  nothingShown,
  protectTree,
} from '#platform/small-groups/index.ts'

interface TakeWave {
  /** The day whose figures these are; people and results are those of its end. */
  readonly on: Date
  readonly minimumGroup: number
  readonly takenBy?: string
}

interface Somebody {
  readonly id: string
  readonly unitId: string | null
  readonly managerId: string | null
  readonly atBasic: boolean | null
  readonly cohorts: Cohorts
}

interface Group {
  readonly id: string
  readonly parentId: string | null
}

const answers = ['at-basic', 'below'] as const

/**
 * Counts who has taken part and who is at basic, decides what may be shown next to everything shown before, and keeps
 * just that. Once a day at most: a second time on the same day it does nothing and answers false.
 */
export async function takeWave(tx: Writing, { on, minimumGroup, takenBy }: TakeWave): Promise<boolean> {
  const takenOn = on.toISOString().slice(0, 10)
  const waveId = uuid()
  const made = await tx
    .insertInto('basic_waves')
    .values({
      organisation_id: tx.organisationId,
      id: waveId,
      taken_on: takenOn,
      taken_by: takenBy ?? null,
      minimum_group: minimumGroup,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return false
  const everybody = await readEverybody(tx, on)
  const memory = await readMemory(tx)

  const units = await readUnits(tx)
  const known = new Set(units.map(({ id }) => id))
  const unitOf = ({ unitId }: Somebody) => (unitId && known.has(unitId) ? unitId : tx.organisationId)
  const byUnit = protectGroups('units', units, everybody, unitOf, { memory, minimumGroup })

  const teams = teamsOf(tx.organisationId, byUnit.people)
  const leads = new Set(teams.map(({ id }) => id))
  const teamOf = ({ managerId }: Somebody) => (managerId && leads.has(managerId) ? managerId : tx.organisationId)
  const byTeam = protectGroups('teams', teams, byUnit.people, teamOf, { memory: byUnit.memory, minimumGroup })

  await writeCells(tx, waveId, 'units', byUnit.cells)
  await writeCells(
    tx,
    waveId,
    'teams',
    byTeam.cells.filter(({ unit }) => unit !== tx.organisationId),
  )
  await keepCohorts(tx, everybody, byTeam.people)
  await keepMemory(tx, byTeam.memory)
  const subject = { kind: 'wave', id: waveId }
  await audit(tx, { actorId: takenBy, action: 'basics.wave-taken', subject, details: { takenOn } })
  return true
}

type Grouping = 'units' | 'teams'

/** Asks what may be shown of one way to group people, and hands back people with the cohorts that this leaves them in. */
function protectGroups(
  table: Grouping,
  groups: readonly Group[],
  everybody: readonly Somebody[],
  groupOf: (person: Somebody) => string,
  { memory, minimumGroup }: { memory: Memory; minimumGroup: number },
) {
  const bundles = new Map<string, Bundle>()
  const keyOf = (person: Somebody) =>
    `${groupOf(person)} ${person.atBasic} ${person.cohorts.people} ${person.cohorts.answers}`
  for (const person of everybody) {
    const key = keyOf(person)
    const bundle = bundles.get(key)
    if (bundle) bundles.set(key, { ...bundle, people: bundle.people + 1 })
    else bundles.set(key, { unit: groupOf(person), people: 1, answer: answerOf(person), cohorts: person.cohorts })
  }
  const shown = protectTree({
    minimum: minimumGroup,
    table,
    units: groups,
    bundles: [...bundles.values()],
    answers,
    memory,
    everyoneAtTop: table === 'units',
  })
  const after = new Map([...bundles.keys()].map((key, index) => [key, shown.cohorts[index]]))
  const people = everybody.map(person => ({ ...person, cohorts: after.get(keyOf(person)) ?? person.cohorts }))
  return { cells: shown.cells, memory: shown.memory, people }
}

const answerOf = ({ atBasic }: Somebody) => (atBasic === null ? null : atBasic ? 'at-basic' : 'below')

async function readEverybody(tx: Reading, on: Date): Promise<readonly Somebody[]> {
  const { rows } = await sql<Omit<Somebody, 'cohorts'> & { people: number; answers: number }>`
    select p.id, p.unit_id as "unitId", p.manager_id as "managerId", r.at_basic as "atBasic",
      coalesce(c.people_cohort, 0) as people, coalesce(c.answers_cohort, 0) as answers
    from people p
    left join (
      select distinct on (person_id) person_id, at_basic from passport_results
      where organisation_id = ${tx.organisationId} and completed_at <= ${on}
      order by person_id, completed_at desc
    ) r on r.person_id = p.id
    left join basic_cohorts c on c.organisation_id = p.organisation_id and c.person_id = p.id
    where p.organisation_id = ${tx.organisationId} and p.created_at <= ${on} and (p.left_at is null or p.left_at > ${on})
    order by p.id`.execute(tx)
  return rows.map(({ people, answers: answered, ...person }) => ({ ...person, cohorts: { people, answers: answered } }))
}

/** The open units under one top: the organisation itself. Those under a closed unit move up to it. */
async function readUnits(tx: Reading): Promise<readonly Group[]> {
  const rows = await tx
    .selectFrom('units')
    .select(['id', 'parent_id as parentId'])
    .where('organisation_id', '=', tx.organisationId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  const open = new Set(rows.map(({ id }) => id))
  const top: Group = { id: tx.organisationId, parentId: null }
  const placed = rows.map(({ id, parentId }) => ({ id, parentId: parentId && open.has(parentId) ? parentId : top.id }))
  return [top, ...placed]
}

/** Everybody who leads somebody, each under their own manager; whoever reports to nobody stands under the organisation. */
function teamsOf(organisationId: string, everybody: readonly Somebody[]): readonly Group[] {
  const managerOf = new Map(everybody.map(({ id, managerId }) => [id, managerId]))
  const leads = new Set(
    everybody.flatMap(({ managerId }) => (managerId && managerOf.has(managerId) ? [managerId] : [])),
  )
  const above = (id: string): string => {
    const manager = managerOf.get(id)
    return manager && leads.has(manager) && !goesRound(id, managerOf) ? manager : organisationId
  }
  return [{ id: organisationId, parentId: null }, ...[...leads].map(id => ({ id, parentId: above(id) }))]
}

// Imports cut circles; should one exist all the same, its members stand at the top instead of failing the wave.
function goesRound(id: string, managerOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = managerOf.get(id); at; at = managerOf.get(at)) {
    if (at === id) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

async function writeCells(tx: Writing, waveId: string, grouping: Grouping, cells: readonly Cell[]): Promise<void> {
  await copyInto(
    tx,
    'basic_cells',
    [
      ...(['organisation_id', 'wave_id', 'grouping', 'group_id', 'people', 'counted', 'taken_part'] as const),
      ...(['taken_part_hidden', 'answered', 'at_basic_from', 'at_basic_to', 'at_basic_hidden'] as const),
    ],
    cells.map(({ unit, people, takenPart, answers: given }) => [
      ...[tx.organisationId, waveId, grouping, unit, people],
      ...(takenPart.shown ? [takenPart.of, takenPart.count, null] : [null, null, takenPart.reason]),
      ...(given.shown
        ? [given.of, given.counts['at-basic']?.from ?? 0, given.counts['at-basic']?.to ?? 0, null]
        : [null, null, null, given.reason]),
    ]),
  )
}

async function keepCohorts(tx: Writing, before: readonly Somebody[], after: readonly Somebody[]): Promise<void> {
  const moved = after.filter(({ cohorts }, index) => {
    const was = before[index]?.cohorts
    return cohorts.people !== was?.people || cohorts.answers !== was?.answers
  })
  if (moved.length === 0) return
  await sql`delete from basic_cohorts where organisation_id = ${tx.organisationId}
    and person_id = any(${moved.map(({ id }) => id)}::uuid[])`.execute(tx)
  await copyInto(
    tx,
    'basic_cohorts',
    ['organisation_id', 'person_id', 'people_cohort', 'answers_cohort'],
    moved.map(({ id, cohorts }) => [tx.organisationId, id, cohorts.people, cohorts.answers]),
  )
}

async function readMemory(tx: Reading): Promise<Memory> {
  const row = await tx
    .selectFrom('basic_memories')
    .select('memory')
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirst()
  return (row?.memory as Memory | undefined) ?? nothingShown
}

async function keepMemory(tx: Writing, memory: Memory): Promise<void> {
  const kept = { memory: JSON.stringify(memory) }
  await tx
    .insertInto('basic_memories')
    .values({ organisation_id: tx.organisationId, ...kept })
    .onConflict(conflict => conflict.columns(['organisation_id']).doUpdateSet(kept))
    .execute()
}
