import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

export interface TopicFigure {
  readonly quarter: string
  readonly areaKey: string
  readonly total: number
  readonly least: number
  readonly most: number
}

/** What may be told of one unit with all below it, quarter by quarter, the latest first. */
export async function listTopicFigures(db: Reading, unitId: string): Promise<readonly TopicFigure[]> {
  const rows = await db
    .selectFrom('champion_topic_counts')
    .select(['quarter', 'area_key as areaKey', 'total', 'least', 'most'])
    .where('organisation_id', '=', db.organisationId)
    .where('unit_id', '=', unitId)
    .orderBy('quarter', 'desc')
    .orderBy('most', 'desc')
    .orderBy('area_key')
    .limit(400)
    .execute()
  return rows
}

/** How many things were solved since a day that would have gone to the IT desk, by the champions' own word. */
export async function countSpared(db: Reading, since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from champion_sessions where organisation_id = ${db.organisationId}::uuid
      and removed_at is null and happened_on >= ${since}::date and spared_it_desk and outcome = 'solved'`.execute(db)
  return rows[0]?.count ?? 0
}
