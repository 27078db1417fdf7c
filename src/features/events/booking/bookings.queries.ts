import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { BookingState } from './place.ts'

export interface Booking {
  readonly id: string
  readonly eventId: string
  readonly personId: string
  readonly sessionId: string | undefined
  readonly number: number
  readonly state: BookingState
  readonly madeAt: Date
  readonly offerEndsAt: Date | undefined
  readonly needs: string
  readonly managerId: string | undefined
  readonly toManager: string
  readonly managerReason: string
}

const columns = [
  ...(['id', 'event_id', 'person_id', 'session_id', 'number', 'state', 'made_at', 'offer_ends_at'] as const),
  ...(['needs', 'manager_id', 'to_manager', 'manager_reason'] as const),
] as const

const bookings = (db: Reading) =>
  db.selectFrom('event_bookings').select(columns).where('organisation_id', '=', db.organisationId)

type Selected = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number]

const bookingOf = (row: Selected): Booking => ({
  ...{ id: row.id, eventId: row.event_id, personId: row.person_id, sessionId: row.session_id ?? undefined },
  ...{ number: row.number, state: row.state, madeAt: row.made_at, offerEndsAt: row.offer_ends_at ?? undefined },
  ...{ needs: row.needs, managerId: row.manager_id ?? undefined, toManager: row.to_manager },
  managerReason: row.manager_reason,
})

/** Somebody's own booking of an event: the one that counts, or else the last that did. */
export async function findBooking(
  db: Reading,
  me: { readonly id: string },
  eventId: string,
): Promise<Booking | undefined> {
  const row = await bookings(db)
    .where('event_id', '=', uuidOrNone(eventId))
    .where('person_id', '=', me.id)
    .orderBy(sql`state in ('asked', 'booked', 'waiting', 'offered') desc`)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && bookingOf(row)
}

/** A booking by its number, whoever asks. */
export async function findAnyBooking(db: Reading, bookingId: string): Promise<Booking | undefined> {
  const row = await bookings(db).where('id', '=', uuidOrNone(bookingId)).executeTakeFirst()
  return row && bookingOf(row)
}

export interface NamedBooking extends Booking {
  readonly name: string
  readonly jobTitle: string
  readonly unitName: string | undefined
  readonly email: string | null
}

/** Who comes and who waits, in the order in which they asked: for those who keep the event. */
export async function listBookings(
  db: Reading,
  eventId: string,
  states: readonly BookingState[],
  limit = 1_000,
): Promise<readonly NamedBooking[]> {
  const rows = await db
    .selectFrom('event_bookings as b')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'b.organisation_id').onRef('p.id', '=', 'b.person_id'),
    )
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['b.id', 'b.event_id', 'b.person_id', 'b.session_id', 'b.number', 'b.state', 'b.made_at'])
    .select(['b.offer_ends_at', 'b.needs', 'b.manager_id', 'b.to_manager', 'b.manager_reason'])
    .select(['p.name', 'p.job_title', 'p.email', 'u.name as unit_name'])
    .where('b.organisation_id', '=', db.organisationId)
    .where('b.event_id', '=', eventId)
    .where('b.state', 'in', states)
    .orderBy('b.number')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    ...bookingOf(row),
    ...{ name: row.name, jobTitle: row.job_title, unitName: row.unit_name ?? undefined, email: row.email },
  }))
}

/** How many stand in each state. */
export async function countBookings(db: Reading, eventId: string): Promise<Readonly<Record<BookingState, number>>> {
  const rows = await db
    .selectFrom('event_bookings')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .groupBy('state')
    .execute()
  const none = { asked: 0, booked: 0, waiting: 0, offered: 0, cancelled: 0, refused: 0, lapsed: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/** How many asked before somebody and still wait. */
export async function countAhead(db: Reading, { eventId, number }: Booking): Promise<number> {
  const { count } = await db
    .selectFrom('event_bookings')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .where('state', '=', 'waiting')
    .where('number', '<', number)
    .executeTakeFirstOrThrow()
  return count
}

/** Which slots are gone. */
export async function listTakenSlots(db: Reading, eventId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('event_bookings')
    .select('session_id')
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .where('session_id', 'is not', null)
    .where('state', 'in', ['asked', 'booked', 'offered'])
    .execute()
  return new Set(rows.flatMap(({ session_id }) => session_id ?? []))
}

/** The times of surgeries that nobody has yet and that are still to come, the soonest first. */
export async function listFreeSlots(
  db: Reading,
  eventIds: readonly string[],
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly FreeSlot[]> {
  const { rows } = await sql<FreeSlot>`
    select s.event_id as "eventId", s.id as "sessionId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link
    from event_sessions s
    where s.organisation_id = ${db.organisationId}::uuid and s.event_id = any(${[...eventIds]}::uuid[])
      and s.cancelled_at is null and s.starts_at > ${now} and not exists (select from event_bookings b
        where b.organisation_id = s.organisation_id and b.session_id = s.id and b.state in ('asked', 'booked', 'offered'))
    order by s.starts_at, s.id limit ${limit}`.execute(db)
  return rows
}

export interface FreeSlot {
  readonly eventId: string
  readonly sessionId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
}

export interface OwnBooking {
  readonly eventId: string
  readonly bookingId: string
  readonly state: BookingState
}

/** What somebody booked and has not cancelled, by event. */
export async function listOwnBookings(
  db: Reading,
  me: { readonly id: string },
  limit = 500,
): Promise<readonly (OwnBooking & { readonly sessionId: string | undefined })[]> {
  const rows = await db
    .selectFrom('event_bookings')
    .select(['id', 'event_id', 'state', 'session_id'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('state', 'in', ['asked', 'booked', 'waiting', 'offered'])
    .orderBy('changed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    ...{ bookingId: row.id, eventId: row.event_id, state: row.state, sessionId: row.session_id ?? undefined },
  }))
}
