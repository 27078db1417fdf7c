import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

/** Events with a place that was kept for somebody for too long. */
export async function listWithLapsedOffers(db: Reading, now: Date, limit = 200): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct event_id as id from event_bookings
    where organisation_id = ${db.organisationId}::uuid and state = 'offered' and offer_ends_at < ${now}
    limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
