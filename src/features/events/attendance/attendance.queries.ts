import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

/** Whether somebody was at one of its sessions. */
export async function hasCome(db: Reading, me: { readonly id: string }, eventId: string): Promise<boolean> {
  const row = await db
    .selectFrom('event_attendances')
    .select('session_id')
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .where('person_id', '=', me.id)
    .where('came', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface Present {
  readonly personId: string
  readonly name: string
  readonly jobTitle: string
  readonly unitName: string | undefined
  /** Nothing while nobody has said. */
  readonly came: boolean | undefined
  readonly how: 'host' | 'code' | undefined
  readonly hasBooked: boolean
}

/** Who was expected at a session or came to it, by name. */
export async function listPresent(db: Reading, eventId: string, sessionId: string): Promise<readonly Present[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<Present>`
    select p.id as "personId", p.name, p.job_title as "jobTitle", u.name as "unitName", a.came, a.how,
      b.person_id is not null as "hasBooked"
    from (
      select person_id from event_bookings where organisation_id = ${organisation} and event_id = ${eventId}
        and state = 'booked' and (session_id is null or session_id = ${sessionId})
      union select person_id from event_attendances where organisation_id = ${organisation} and session_id = ${sessionId}
    ) those
    join people p on p.organisation_id = ${organisation} and p.id = those.person_id
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join event_attendances a on a.organisation_id = ${organisation} and a.session_id = ${sessionId} and a.person_id = p.id
    left join event_bookings b on b.organisation_id = ${organisation} and b.event_id = ${eventId} and b.person_id = p.id
      and b.state = 'booked'
    order by p.name, p.id limit 2000`.execute(db)
  return rows.map(row => ({
    ...row,
    came: row.came ?? undefined,
    how: row.how ?? undefined,
    unitName: row.unitName ?? undefined,
  }))
}

export interface Attended {
  readonly eventId: string
  readonly seriesId: string
  readonly title: string
  readonly kind: string
  readonly startsAt: Date
  readonly hasAnswered: boolean
}

/** Where somebody was, the latest first. */
export async function listAttended(
  db: Reading,
  me: { readonly id: string },
  limit: number,
): Promise<readonly Attended[]> {
  const { rows } = await sql<Attended>`
    select e.id as "eventId", e.series_id as "seriesId", e.title, e.kind, min(s.starts_at) as "startsAt",
      exists (select from event_feedback f where f.organisation_id = e.organisation_id and f.event_id = e.id
        and f.person_id = ${me.id}) as "hasAnswered"
    from event_attendances a
    join events e on e.organisation_id = a.organisation_id and e.id = a.event_id
    join event_sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
    where a.organisation_id = ${db.organisationId}::uuid and a.person_id = ${me.id} and a.came
    group by e.organisation_id, e.id order by min(s.starts_at) desc limit ${limit}`.execute(db)
  return rows
}

/** How many came, by event. */
export async function countCame(db: Reading, eventIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (eventIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; count: number }>`
    select event_id as id, count(distinct person_id)::int as count from event_attendances
    where organisation_id = ${db.organisationId}::uuid and event_id = any(${[...eventIds]}::uuid[]) and came
    group by event_id`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** The hours that somebody spent there. */
export async function countHours(db: Reading, me: { readonly id: string }, eventId: string): Promise<number> {
  const { rows } = await sql<{ hours: number }>`
    select coalesce(sum(extract(epoch from s.ends_at - s.starts_at)), 0)::float / 3600 as hours
    from event_attendances a
    join event_sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
    where a.organisation_id = ${db.organisationId}::uuid and a.event_id = ${eventId} and a.person_id = ${me.id}
      and a.came`.execute(db)
  return rows[0]?.hours ?? 0
}
