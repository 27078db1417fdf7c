import { sql } from 'kysely'
import { copyInto } from '#platform/db/copy.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Memory, nothingShown } from '#platform/small-groups/index.ts'
import type { GapCell } from './decide.ts'

/** Keeps what may be shown of one wave, and nothing else about it. */
export async function writeCells(tx: Writing, waveId: string, cells: readonly GapCell[]): Promise<void> {
  await copyInto(
    tx,
    'gap_cells',
    ['organisation_id', 'wave_id', 'profile_id', 'grouping', 'group_id', 'counted', 'here', 'reached'],
    cells.map(({ profileId, grouping, groupId, counted, here, reached }) => [
      ...[tx.organisationId, waveId, profileId, grouping, groupId, counted, here],
      JSON.stringify(reached),
    ]),
  )
}

/** Keeps with whom somebody is counted, for those with whom it changed. */
export async function keepBlocks(tx: Writing, moved: readonly { id: string; block: number }[]): Promise<void> {
  if (moved.length === 0) return
  await sql`delete from gap_cohorts where organisation_id = ${tx.organisationId}
    and person_id = any(${moved.map(({ id }) => id)}::uuid[])`.execute(tx)
  await copyInto(
    tx,
    'gap_cohorts',
    ['organisation_id', 'person_id', 'block'],
    moved.map(({ id, block }) => [tx.organisationId, id, block]),
  )
}

/** What was shown before; nothing at the first wave. */
export async function readMemory(tx: Reading): Promise<Memory> {
  const row = await tx
    .selectFrom('gap_memories')
    .select('memory')
    .where('organisation_id', '=', tx.organisationId)
    .executeTakeFirst()
  return (row?.memory as Memory | undefined) ?? nothingShown
}

export async function keepMemory(tx: Writing, memory: Memory): Promise<void> {
  const kept = { memory: JSON.stringify(memory) }
  await tx
    .insertInto('gap_memories')
    .values({ organisation_id: tx.organisationId, ...kept })
    .onConflict(conflict => conflict.columns(['organisation_id']).doUpdateSet(kept))
    .execute()
}
