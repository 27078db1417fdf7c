import { sql } from 'kysely'
import { copyInto } from '#platform/db/copy.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Cell, type Cohorts, type Memory, nothingShown } from '#platform/small-groups/index.ts'

/** Two ways to put the same people together: where they work, and whom they report to. */
export type Grouping = 'units' | 'teams'

interface Somebody {
  readonly id: string
  readonly cohorts: Cohorts
}

/** Keeps what may be shown of one wave, and nothing else about it. */
export async function writeCells(
  tx: Writing,
  waveId: string,
  grouping: Grouping,
  cells: readonly Cell[],
): Promise<void> {
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

/** Keeps which figures have told whom apart, for those with whom it changed. */
export async function keepCohorts(tx: Writing, before: readonly Somebody[], after: readonly Somebody[]): Promise<void> {
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

/** What was shown before; nothing at the first wave. */
export async function readMemory(tx: Reading): Promise<Memory> {
  const row = await tx
    .selectFrom('basic_memories')
    .select('memory')
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirst()
  return (row?.memory as Memory | undefined) ?? nothingShown
}

export async function keepMemory(tx: Writing, memory: Memory): Promise<void> {
  const kept = { memory: JSON.stringify(memory) }
  await tx
    .insertInto('basic_memories')
    .values({ organisation_id: tx.organisationId, ...kept })
    .onConflict(conflict => conflict.columns(['organisation_id']).doUpdateSet(kept))
    .execute()
}
