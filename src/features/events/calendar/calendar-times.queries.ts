import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { BookingState } from '../booking/place.ts'

/** One time of an event, as little as a calendar shows of it. */
export interface CalendarTime {
  readonly eventId: string
  readonly sessionId: string
  readonly title: string
  readonly summary: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
  /** How often what a calendar shows has changed. */
  readonly sequence: number
  readonly isCancelled: boolean
  readonly publishedAt: Date | null
  readonly bookingId: string | null
  readonly state: BookingState | null
}

const columns = sql`e.id as "eventId", s.id as "sessionId", e.title, e.summary, s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.place, s.link, e.sequence + s.sequence as sequence, e.published_at as "publishedAt",
  e.cancelled_at is not null or s.cancelled_at is not null as "isCancelled"`

/**
 * Times as the database wrote them down: the same text as long as nothing has changed, and read only for whoever does not
 * have it. A calendar is fetched every hour and has hardly ever changed.
 */
export interface WrittenTimes {
  readonly text: string
  read(): readonly CalendarTime[]
}

async function written(db: Reading, question: RawBuilder<unknown>): Promise<WrittenTimes> {
  const { rows } = await sql<{ text: string | null }>`select json_agg(t)::text as text from (${question}) t`.execute(db)
  const text = rows[0]?.text ?? '[]'
  return { text, read: () => JSON.parse(text).map(timeFrom) }
}

type Written = Omit<CalendarTime, 'startsAt' | 'endsAt' | 'publishedAt'> & {
  readonly startsAt: string
  readonly endsAt: string
  readonly publishedAt: string | null
}

const timeFrom = ({ startsAt, endsAt, publishedAt, ...rest }: Written): CalendarTime => ({
  ...rest,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  publishedAt: publishedAt === null ? null : new Date(publishedAt),
})

/** What somebody booked, what they gave back too, as far as it lies after a moment: for their calendar. */
export const listOwnTimes = (
  db: Reading,
  me: { readonly id: string },
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<WrittenTimes> =>
  written(
    db,
    // Their bookings first, always, and each event by its key: they are few, and what is coming is not. Left to itself,
    // PostgreSQL went through all that is coming once for each booking, until it had counted new rows.
    sql`with mine as materialized (select * from event_bookings
        where organisation_id = ${db.organisationId}::uuid and person_id = ${me.id}
          and (state in ('asked', 'booked', 'waiting') or (state <> 'offered' and changed_at > ${since})))
      select ${columns}, b.id as "bookingId", b.state from mine b
      cross join lateral (
        select * from events where organisation_id = b.organisation_id and id = b.event_id offset 0
      ) e
      join event_sessions s on s.organisation_id = b.organisation_id and s.event_id = b.event_id
        and (b.session_id is null or s.id = b.session_id)
      where e.ends_at > ${since}
      order by b.changed_at desc, s.starts_at, s.id limit ${limit}`,
  )

/** What anybody may know without signing in, as far as it lies after a moment. */
export const listPublicTimes = (
  db: Reading,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<WrittenTimes> =>
  written(
    db,
    sql`select ${columns}, null as "bookingId", null as state from events e
      join event_sessions s on s.organisation_id = e.organisation_id and s.event_id = e.id
      where e.organisation_id = ${db.organisationId}::uuid and e.published_at is not null and e.is_public
        and e.audience_unit_id is null and e.ends_at >= ${since}
      order by e.ends_at, s.starts_at, s.id limit ${limit}`,
  )
