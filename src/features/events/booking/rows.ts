import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { EventRow } from '../event.ts'
import type { Booking } from './bookings.queries.ts'
import type { BookingState } from './place.ts'

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
}

export async function insertBooking(
  tx: Writing,
  me: Booker,
  event: EventRow,
  { needs, toManager, state, number, sessionId }: NewBooking,
  now: Date,
): Promise<string> {
  const id = uuid()
  const toTell = event.managerRule === 'nobody' ? null : (me.managerId ?? null)
  await tx
    .insertInto('event_bookings')
    .values({
      ...{ organisation_id: tx.organisationId, id, event_id: event.id, person_id: me.id, number, state, needs },
      ...{ session_id: sessionId ?? null, made_at: now, changed_at: now, changed_by: me.id },
      ...{ manager_id: toTell, to_manager: toTell ? toManager : '' },
    })
    .execute()
  return id
}

export async function count(
  tx: Writing,
  { id }: Pick<EventRow, 'id'>,
  { seats, numbers = 0 }: { readonly seats: number; readonly numbers?: number },
): Promise<void> {
  if (seats === 0 && numbers === 0) return
  await sql`update events set seats_taken = seats_taken + ${seats}::int, last_number = last_number + ${numbers}::int
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
  const isLive = before && (['asked', 'booked', 'waiting', 'offered'] as BookingState[]).includes(before.state)
  if (!before || !isLive || (from && before.state !== from)) return undefined
  await tx
    .updateTable('event_bookings')
    .set({ state: to, offer_ends_at: null, changed_at: now, changed_by: by ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  return before.state
}
