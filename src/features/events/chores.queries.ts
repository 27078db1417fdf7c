import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

/** Events with a place that was kept for somebody for too long. */
export async function listWithLapsedOffers(db: Reading, now: Date, limit = 200): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct event_id as id from event_bookings
    where organisation_id = ${db.organisationId}::uuid and state = 'offered' and offer_ends_at < ${now}
    limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface Reminder {
  readonly eventId: string
  readonly sessionId: string
  readonly title: string
  readonly startsAt: Date
  readonly place: string
  readonly link: string
  readonly personIds: readonly string[]
}

/** Sessions that begin between two moments, with those who have a place. */
export async function listReminders(db: Reading, from: Date, until: Date): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`
    select e.id as "eventId", s.id as "sessionId", e.title, s.starts_at as "startsAt", s.place, s.link,
      array_agg(b.person_id) as "personIds"
    from event_sessions s
    join events e on e.organisation_id = s.organisation_id and e.id = s.event_id and e.published_at is not null
      and e.cancelled_at is null and e.ends_at >= ${from}
    join event_bookings b on b.organisation_id = s.organisation_id and b.event_id = s.event_id and b.state = 'booked'
      and (b.session_id is null or b.session_id = s.id)
    where s.organisation_id = ${db.organisationId}::uuid and s.cancelled_at is null
      and s.starts_at > ${from} and s.starts_at <= ${until}
    group by e.organisation_id, e.id, s.organisation_id, s.id limit 500`.execute(db)
  return rows
}

export interface Finished {
  readonly id: string
  readonly title: string
  readonly personIds: readonly string[]
}

/** Events that ended between two moments, with those who came and have not said how it was. */
export async function listToAsk(db: Reading, from: Date, until: Date): Promise<readonly Finished[]> {
  const { rows } = await sql<Finished>`
    select e.id, e.title, array_agg(distinct a.person_id) as "personIds" from events e
    join event_attendances a on a.organisation_id = e.organisation_id and a.event_id = e.id and a.came
    where e.organisation_id = ${db.organisationId}::uuid and e.published_at is not null
      and e.ends_at > ${from} and e.ends_at <= ${until}
      and not exists (select from event_feedback f where f.organisation_id = e.organisation_id and f.event_id = e.id
        and f.person_id = a.person_id)
    group by e.organisation_id, e.id limit 200`.execute(db)
  return rows
}

/** Events that are over for so long that what people needed there is to be forgotten. */
export async function listToWrapUp(db: Reading, before: Date, limit = 200): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from events
    where organisation_id = ${db.organisationId}::uuid and wrapped_up_at is null and published_at is not null
      and ends_at < ${before} order by ends_at limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface DuePledge {
  readonly id: string
  readonly personId: string
  readonly title: string
}

/** What somebody wanted to take to their team by a day that comes near, and has not yet. */
export async function listDuePledges(db: Reading, by: string, limit = 500): Promise<readonly DuePledge[]> {
  const { rows } = await sql<DuePledge>`
    select p.id, p.person_id as "personId", e.title from cascade_pledges p
    join events e on e.organisation_id = p.organisation_id and e.id = p.series_id
    where p.organisation_id = ${db.organisationId}::uuid and p.withdrawn_at is null and p.reminded_at is null
      and p.by_day <= ${by} and not exists (select from cascade_sessions s
        where s.organisation_id = p.organisation_id and s.pledge_id = p.id)
    order by p.by_day limit ${limit}`.execute(db)
  return rows
}
