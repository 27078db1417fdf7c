import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { type SuitableTime, suitableTimes } from './interest.ts'

export interface Interest {
  readonly times: readonly SuitableTime[]
}

const isTime = (text: string): text is SuitableTime => suitableTimes.includes(text as SuitableTime)

/** What somebody said of themselves. */
export async function findInterest(
  db: Reading,
  me: { readonly id: string },
  eventId: string,
): Promise<Interest | undefined> {
  const row = await db
    .selectFrom('event_interests')
    .select('times')
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
  return row && { times: row.times.filter(isTime) }
}

/** How many would come. */
export async function countInterest(db: Reading, eventId: string): Promise<number> {
  const { count } = await db
    .selectFrom('event_interests')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow()
  return count
}

/** How many would come at each time, for the host; the best time first. */
export async function countSuitableTimes(
  db: Reading,
  eventId: string,
): Promise<readonly { readonly time: SuitableTime; readonly count: number }[]> {
  const { rows } = await sql<{ time: string; count: number }>`
    select t.time, count(*)::int as count from event_interests i cross join lateral unnest(i.times) t(time)
    where i.organisation_id = ${db.organisationId}::uuid and i.event_id = ${eventId}
    group by t.time order by count(*) desc, t.time`.execute(db)
  return rows.flatMap(({ time, count }) => (isTime(time) ? [{ time, count }] : []))
}
