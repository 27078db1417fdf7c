import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const kept = { kept: 'an event stays as it was announced; who made it is a person without a name by then' }
const asKept = { kept: 'what colleagues learned from it stays; who ran it is a person without a name by then' }

/** Bookings and attendances are the person's own; what they made for others stays without their name. */
export const eventsPersonalData: readonly PersonalData[] = [
  { table: 'events', columns: ['host_id', 'made_by'], erase: kept },
  {
    table: 'event_bookings',
    columns: ['person_id', 'manager_id', 'changed_by'],
    export: async (db, personId) =>
      (
        await sql<object>`select e.title, e.starts_at, b.state, b.made_at, b.changed_at, b.needs, b.to_manager,
            b.manager_reason, b.missed_at,
            (select jsonb_agg(jsonb_build_object('answer', c.answer, 'read_at', c.read_at) order by c.read_at)
              from calendar_answers c where c.organisation_id = b.organisation_id and c.booking_id = b.id) as calendar_answers
          from event_bookings b join events e on e.organisation_id = b.organisation_id and e.id = b.event_id
          where b.organisation_id = ${db.organisationId} and b.person_id = ${personId}`.execute(db)
      ).rows,
    erase: eraseBookings,
  },
  {
    table: 'event_attendances',
    columns: ['person_id', 'noted_by'],
    export: async (db, personId) =>
      (
        await sql<object>`select e.title, s.starts_at, s.ends_at, a.came, a.how, a.noted_at from event_attendances a
          join events e on e.organisation_id = a.organisation_id and e.id = a.event_id
          join event_sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
          where a.organisation_id = ${db.organisationId} and a.person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from event_attendances where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
      await sql`update event_attendances set noted_by = null where organisation_id = ${tx.organisationId}
        and noted_by = ${personId}`.execute(tx)
    },
  },
  ownRows('event_feedback', { onlyForThePerson: true }),
  ownRows('event_interests'),
  ownRows('calendar_feeds', { onlyForThePerson: true, columns: ['name', 'created_at', 'revoked_at'] }),
  ownRows('calendar_choices', { onlyForThePerson: true }),
  { table: 'event_rules', columns: ['changed_by'], erase: kept },
  { table: 'event_kits', columns: ['made_by'], erase: kept },
  {
    table: 'cascade_pledges',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select e.title, p.by_day, p.made_at, p.withdrawn_at,
            (select coalesce(jsonb_agg(jsonb_build_object('held_on', s.held_on, 'people', s.people, 'went', s.went,
              'advice', s.advice) order by s.held_on), '[]') from cascade_sessions s
              where s.organisation_id = p.organisation_id and s.pledge_id = p.id) as sessions
          from cascade_pledges p join events e on e.organisation_id = p.organisation_id and e.id = p.series_id
          where p.organisation_id = ${db.organisationId} and p.person_id = ${personId}`.execute(db)
      ).rows,
    erase: asKept,
  },
  { table: 'refreshers', columns: ['made_by'], erase: kept },
  ownRows('refresher_renewals'),
  ownRows('refresher_cohorts', { onlyForThePerson: true }),
]

// Whoever waits may have the place.
async function eraseBookings(tx: Writing, personId: string): Promise<void> {
  await sql`update events e set seats_taken = greatest(0, e.seats_taken - held.count)
    from (select event_id, count(*)::int as count from event_bookings where organisation_id = ${tx.organisationId}
      and person_id = ${personId} and state in ('asked', 'booked', 'offered') group by event_id) held
    where e.organisation_id = ${tx.organisationId} and e.id = held.event_id`.execute(tx)
  await sql`delete from calendar_answers c using event_bookings b where c.organisation_id = ${tx.organisationId}
    and b.organisation_id = c.organisation_id and b.id = c.booking_id and b.person_id = ${personId}`.execute(tx)
  await sql`delete from event_bookings where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(
    tx,
  )
  await sql`update event_bookings set manager_id = null where organisation_id = ${tx.organisationId}
    and manager_id = ${personId}`.execute(tx)
  await sql`update event_bookings set changed_by = null where organisation_id = ${tx.organisationId}
    and changed_by = ${personId}`.execute(tx)
}
