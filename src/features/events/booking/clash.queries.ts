import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

interface Time {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What somebody booked that takes place at the same time as one of these; its title. */
export async function findClash(
  db: Reading,
  me: { readonly id: string },
  times: readonly Time[],
  exceptEventId: string,
): Promise<string | undefined> {
  if (times.length === 0) return undefined
  const { rows } = await sql<{ title: string }>`
    with mine as materialized (select * from event_bookings where organisation_id = ${db.organisationId}::uuid
        and person_id = ${me.id} and state in ('asked', 'booked') and event_id <> ${exceptEventId})
    select e.title from mine b
    join events e on e.organisation_id = b.organisation_id and e.id = b.event_id
    join event_sessions s on s.organisation_id = b.organisation_id and s.event_id = b.event_id
      and s.cancelled_at is null and (b.session_id is null or b.session_id = s.id)
    join unnest(${times.map(({ startsAt }) => startsAt)}::timestamptz[], ${times.map(({ endsAt }) => endsAt)}::timestamptz[])
      as wanted(starts_at, ends_at) on s.starts_at < wanted.ends_at and s.ends_at > wanted.starts_at
    limit 1`.execute(db)
  return rows[0]?.title
}
