import { sql } from 'kysely'
import { listUnitNodes } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Answers, type Memory, nothingShown, protectTree } from '#platform/small-groups/index.ts'
import { listConcerned, type Refresher } from './refreshers.queries.ts'
import { isCurrent, standingOf } from './standing.ts'

/** What may be told of one unit with all below it. */
export interface RefresherCell {
  readonly unit: string
  readonly current: readonly [from: number, to: number] | undefined
  readonly of: number | undefined
}

export interface RefresherCounts {
  readonly takenOn: string
  readonly cells: readonly RefresherCell[]
}

/** Counts for whom it holds, unit by unit, and keeps what may be told of it next to all that was told before. */
export async function countRefresher(
  tx: Writing,
  refresher: Refresher,
  { today, minimum }: { readonly today: string; readonly minimum: number },
): Promise<void> {
  const people = await listConcerned(tx, refresher)
  const before = await readMemory(tx, refresher.id)
  const cohorts = await readCohorts(tx, refresher.id)
  const units = (await listUnitNodes(tx)).map(({ id, parentId }) => ({ id, parentId: parentId ?? null }))
  const known = new Set(units.map(({ id }) => id))
  const seen = new Set(people.map(({ id }) => id))
  const answerOf = (goodUntil: string | null) =>
    isCurrent(standingOf(goodUntil ?? undefined, today, refresher)) ? 'current' : 'not'
  const here = people.map(({ id, unitId, goodUntil }) => ({
    ...{ unit: unitId && known.has(unitId) ? unitId : null, people: 1, answer: answerOf(goodUntil) },
    cohorts: cohorts.get(id) ?? { people: 0, answers: 0 },
  }))
  const gone = [...cohorts]
    .filter(([id]) => !seen.has(id))
    .map(([, each]) => ({ unit: null, people: 1, answer: null, cohorts: each }))
  const decided = protectTree({
    ...{ minimum, units, bundles: [...here, ...gone], answers: ['current', 'not'], memory: before },
  })
  const cells = decided.cells.map(({ unit, answers }) => cellOf(unit, answers))
  const kept = { taken_on: today, minimum, cells: JSON.stringify(cells), memory: JSON.stringify(decided.memory) }
  await tx
    .insertInto('refresher_counts')
    .values({ organisation_id: tx.organisationId, refresher_id: refresher.id, ...kept })
    .onConflict(conflict => conflict.columns(['organisation_id', 'refresher_id']).doUpdateSet(kept))
    .execute()
  // Whoever is counted stays counted with the same people, so from the second week on hardly anybody is written.
  const news = people.flatMap(({ id }, index) => {
    const [was, is] = [cohorts.get(id), decided.cohorts[index]]
    return is && (is.people !== (was?.people ?? 0) || is.answers !== (was?.answers ?? 0)) ? [{ id, ...is }] : []
  })
  await keepCohorts(tx, refresher.id, news)
}

function cellOf(unit: string, answers: Answers | { readonly shown: false }): RefresherCell {
  if (!answers.shown) return { unit, current: undefined, of: undefined }
  const range = answers.counts.current
  return { unit, current: range ? [range.from, range.to] : undefined, of: answers.of }
}

async function readMemory(db: Reading, refresherId: string): Promise<Memory> {
  const row = await db
    .selectFrom('refresher_counts')
    .select('memory')
    .where('organisation_id', '=', db.organisationId)
    .where('refresher_id', '=', refresherId)
    .executeTakeFirst()
  return (row?.memory as Memory | undefined) ?? nothingShown
}

async function readCohorts(db: Reading, refresherId: string) {
  const rows = await db
    .selectFrom('refresher_cohorts')
    .select(['person_id', 'people', 'answers'])
    .where('organisation_id', '=', db.organisationId)
    .where('refresher_id', '=', refresherId)
    .execute()
  return new Map(rows.map(({ person_id, people, answers }) => [person_id, { people, answers }]))
}

async function keepCohorts(
  tx: Writing,
  refresherId: string,
  cohorts: readonly { readonly id: string; readonly people: number; readonly answers: number }[],
): Promise<void> {
  if (cohorts.length === 0) return
  await sql`insert into refresher_cohorts (organisation_id, refresher_id, person_id, people, answers)
    select ${tx.organisationId}, ${refresherId}, c.person_id, c.people, c.answers from unnest(
      ${cohorts.map(({ id }) => id)}::uuid[], ${cohorts.map(({ people }) => people)}::int[],
      ${cohorts.map(({ answers }) => answers)}::int[]) c(person_id, people, answers)
    on conflict (organisation_id, refresher_id, person_id) do update
      set people = excluded.people, answers = excluded.answers`.execute(tx)
}

/** The counts as they were decided last; every page and file prints these and nothing else. */
export async function readCounts(db: Reading, refresherId: string): Promise<RefresherCounts | undefined> {
  const { rows } = await sql<{ takenOn: string; cells: readonly RefresherCell[] }>`
    select taken_on::text as "takenOn", cells from refresher_counts
    where organisation_id = ${db.organisationId}::uuid and refresher_id = ${refresherId}`.execute(db)
  return rows[0]
}
