import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

/** Somebody who wants to go, as their manager sees it. What they need there is not the manager's to read. */
export interface AskedManager {
  readonly bookingId: string
  readonly eventId: string
  readonly name: string
  readonly title: string
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly price: string
  readonly toManager: string
  readonly hours: number
}

/** Those who wait for somebody's answer, the oldest first. */
export const listAskedManager = (db: Reading, me: { readonly id: string }): Promise<readonly AskedManager[]> =>
  read(db, me, undefined)

/** One of them; nobody else's. */
export const findAskedManager = async (
  db: Reading,
  me: { readonly id: string },
  bookingId: string,
): Promise<AskedManager | undefined> => (await read(db, me, uuidOrNone(bookingId)))[0]

async function read(db: Reading, me: { readonly id: string }, bookingId: string | undefined) {
  const { rows } = await sql<AskedManager>`
    select b.id as "bookingId", e.id as "eventId", p.name, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt",
      e.price, b.to_manager as "toManager",
      (select coalesce(sum(extract(epoch from s.ends_at - s.starts_at)), 0)::float / 3600 from event_sessions s
        where s.organisation_id = e.organisation_id and s.event_id = e.id and s.cancelled_at is null
          and (b.session_id is null or b.session_id = s.id)) as hours
    from event_bookings b
    join events e on e.organisation_id = b.organisation_id and e.id = b.event_id
    join people p on p.organisation_id = b.organisation_id and p.id = b.person_id
    where b.organisation_id = ${db.organisationId}::uuid and b.manager_id = ${me.id} and b.state = 'asked'
      and (${bookingId ?? null}::uuid is null or b.id = ${bookingId ?? null}::uuid)
    order by b.made_at limit 200`.execute(db)
  return rows
}
