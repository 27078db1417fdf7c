import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { type Memory, nothingShown, type Unit } from '#platform/small-groups/index.ts'

/** In which blocks the people of a wave are counted; see platform/small-groups. */
export async function findMemory(db: Reading, waveId: string): Promise<Memory> {
  const row = await db
    .selectFrom('survey_rolls')
    .select('memory')
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return row ? (row.memory as Memory) : nothingShown
}

/** The whole tree, as it is today. */
export async function listUnits(db: Reading): Promise<readonly Unit[]> {
  const { rows } = await sql<Unit>`select id, parent_id as "parentId" from units
    where organisation_id = ${db.organisationId} order by id`.execute(db)
  return rows
}
