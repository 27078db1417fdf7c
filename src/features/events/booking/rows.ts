import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { EventRow } from '../event.ts'
import type { Booking } from './bookings.queries.ts'
import { type BookingState, isLive } from './place.ts'

export interface Asked {
  readonly needs: string
  readonly toManager: string
}

export interface Booker {
  readonly id: string
  readonly managerId: string | undefined
}

export interface Counters {
  readonly capacity: number | null
  readonly seats_taken: number
  readonly last_number: number
  readonly booking: EventRow['booking']
}

// The one row at which everybody who books this event waits for their turn.
export async function lock(tx: Writing, { id }: Pick<EventRow, 'id'>): Promise<Counters> {
  return tx
    .selectFrom('events')
    .select(['capacity', 'seats_taken', 'last_number', 'booking'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function isQueued(tx: Writing, event: EventRow, { capacity, seats_taken }: Counters): Promise<boolean> {
  if (capacity === null || seats_taken >= capacity) return false
  const row = await tx
    .selectFrom('event_bookings')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasLiveBooking(tx: Writing, me: { readonly id: string }, event: EventRow): Promise<boolean> {
  const row = await tx
    .selectFrom('event_bookings')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('person_id', '=', me.id)
    .where('state', 'in', ['asked', 'booked', 'waiting', 'offered'])
    .executeTakeFirst()
  return row !== undefined
}

export interface NewBooking extends Asked {
  readonly state: BookingState
  readonly number: number
  readonly sessionId?: string
  /** How many places more are held by it. */
  readonly seats: number
}

/**
 * Writes a booking and counts it, in one statement: everybody behind in the line waits for it. Nothing comes back where
 * the person, or the time that they chose, was booked in the meantime.
 */
export async function insertBooking(
  tx: Writing,
  me: Booker,
  event: EventRow,
  { needs, toManager, state, number, sessionId, seats }: NewBooking,
  now: Date,
): Promise<string | undefined> {
  const id = uuid()
  const toTell = event.managerRule === 'nobody' ? null : (me.managerId ?? null)
  const { rows } = await sql<{ id: string }>`
    with booked as (
      insert into event_bookings (organisation_id, id, event_id, person_id, session_id, number, state, made_at, changed_at,
        changed_by, needs, manager_id, to_manager)
      values (${tx.organisationId}, ${id}, ${event.id}, ${me.id}, ${sessionId ?? null}, ${number}, ${state}, ${now}, ${now},
        ${me.id}, ${needs}, ${toTell}, ${toTell ? toManager : ''})
      on conflict do nothing returning id
    ), counted as (
      update events set seats_taken = seats_taken + ${seats}::int, last_number = ${number}::int
      where organisation_id = ${tx.organisationId} and id = ${event.id} and exists (select from booked)
    )
    select id from booked`.execute(tx)
  return rows[0]?.id
}

export async function count(
  tx: Writing,
  { id }: Pick<EventRow, 'id'>,
  { seats }: { readonly seats: number },
): Promise<void> {
  if (seats === 0) return
  await sql`update events set seats_taken = seats_taken + ${seats}::int
    where organisation_id = ${tx.organisationId} and id = ${id}`.execute(tx)
}

// Returns the state it had, or nothing where somebody else was first.
export async function changeState(
  tx: Writing,
  { id }: Booking,
  to: BookingState,
  { by, now, from }: { by: string | undefined; now: Date; from?: BookingState },
): Promise<BookingState | undefined> {
  const before = await tx
    .selectFrom('event_bookings')
    .select('state')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!before || !isLive(before.state) || (from && before.state !== from)) return undefined
  await tx
    .updateTable('event_bookings')
    .set({ state: to, offer_ends_at: null, changed_at: now, changed_by: by ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  return before.state
}
