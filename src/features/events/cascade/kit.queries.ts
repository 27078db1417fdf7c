import type { Reading } from '#platform/db/tx.ts'

/** What one needs to run a series again, in one edition. */
export interface Kit {
  readonly seriesId: string
  readonly number: number
  readonly minutes: number
  readonly plan: string
  readonly exercises: string
  readonly slides: string
  readonly whatChanged: string
  readonly madeAt: Date
}

/** All editions, the newest first. */
export async function listKits(db: Reading, seriesId: string): Promise<readonly Kit[]> {
  const rows = await db
    .selectFrom('event_kits')
    .select(['series_id as seriesId', 'number', 'minutes', 'plan', 'exercises', 'slides'])
    .select(['what_changed as whatChanged', 'made_at as madeAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('series_id', '=', seriesId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  return rows
}

export async function hasKit(db: Reading, seriesId: string): Promise<boolean> {
  const row = await db
    .selectFrom('event_kits')
    .select('number')
    .where('organisation_id', '=', db.organisationId)
    .where('series_id', '=', seriesId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
