import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import { sendInvitations } from '../calendar/invitations.ts'
import type { EventRow } from '../event.ts'
import { bookingAnswered, managerAsked, managerInformed, placeGone, placeOffered } from '../events.topics.ts'
import { whenOf } from '../when.ts'
import { type Booking, listTakenSlots } from './bookings.queries.ts'
import { type BookingState, holdsPlace, offerEnds, placeFor } from './place.ts'
import { type Asked, type Booker, changeState, count, hasLiveBooking, insertBooking, isQueued, lock } from './rows.ts'

/**
 * Books a place, or puts somebody on the waiting list. Whoever books the same event at the same moment waits for this
 * transaction, in the order in which they came: the order is fair, no place is given twice, and as little as possible stands
 * between its lock and its end. Returns what became of it, or `already` where the person has a booking.
 */
export async function bookPlace(
  tx: Writing,
  me: Booker,
  event: EventRow,
  asked: Asked,
  now: Date,
): Promise<'booked' | 'asked' | 'waiting' | 'already'> {
  if (await hasLiveBooking(tx, me, event)) return 'already'
  const counters = await lock(tx, event)
  const room = {
    booking: counters.booking,
    ...{ capacity: counters.capacity ?? undefined, seatsTaken: counters.seats_taken },
    isQueued: await isQueued(tx, event, counters),
  }
  const state = placeFor(room, event.managerRule, me.managerId !== undefined)
  const seats = holdsPlace(state) ? 1 : 0
  const id = await insertBooking(tx, me, event, { ...asked, state, seats, number: counters.last_number + 1 }, now)
  if (!id) return 'already'
  await tellOfBooking(tx, me, event, { id, state }, now)
  return state
}

/** Books one session for oneself. The first one gets it; `gone` for everybody after. */
export async function bookSlot(
  tx: Writing,
  me: Booker,
  event: EventRow,
  { sessionId, ...asked }: Asked & { readonly sessionId: string },
  now: Date,
): Promise<'booked' | 'asked' | 'gone' | 'already'> {
  const { last_number } = await lock(tx, event)
  if (await hasLiveBooking(tx, me, event)) return 'already'
  if ((await listTakenSlots(tx, event.id)).has(sessionId)) return 'gone'
  const state = event.managerRule === 'asked' && me.managerId ? 'asked' : 'booked'
  const booking = { ...asked, sessionId, state, seats: 1, number: last_number + 1 } as const
  const id = await insertBooking(tx, me, event, booking, now)
  if (!id) return 'gone'
  await tellOfBooking(tx, me, event, { id, state }, now)
  return state
}

/** Gives a place back, or leaves the waiting list; whoever waits longest is offered it. */
export async function cancelBooking(
  tx: Writing,
  event: EventRow,
  booking: Booking,
  { by, as = 'cancelled', now }: { by: string | undefined; as?: 'cancelled' | 'refused' | 'lapsed'; now: Date },
): Promise<boolean> {
  await lock(tx, event)
  const was = await changeState(tx, booking, as, { by, now })
  if (!was) return false
  if (holdsPlace(was)) await count(tx, event, { seats: -1 })
  await settle(tx, managerAsked, { key: booking.id, now })
  if (was === 'booked') await sendInvitations(tx, event, { bookings: [booking], method: 'CANCEL', now })
  await offerFreePlaces(tx, event, now)
  return true
}

/** Somebody's place becomes a colleague's: no place comes free in between. False when it is nobody's any more. */
export async function handOver(
  tx: Writing,
  event: EventRow,
  booking: Booking,
  heir: Booker,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { last_number } = await lock(tx, event)
  if (await hasLiveBooking(tx, heir, event)) return false
  const was = await changeState(tx, booking, 'cancelled', { by, now })
  if (!was || !holdsPlace(was)) return false
  await settle(tx, managerAsked, { key: booking.id, now })
  if (was === 'booked') await sendInvitations(tx, event, { bookings: [booking], method: 'CANCEL', now })
  const state = event.managerRule === 'asked' && heir.managerId ? 'asked' : 'booked'
  const { sessionId } = booking
  const content = {
    needs: '',
    toManager: '',
    state,
    ...{ number: last_number + 1, seats: 0 },
    ...(sessionId ? { sessionId } : {}),
  } as const
  const id = await insertBooking(tx, heir, event, content, now)
  if (!id) throw new Error('A place was given to somebody who booked it meanwhile')
  await tellOfBooking(tx, heir, event, { id, state }, now)
  return true
}

/** Takes the place that was offered. False when it is gone. */
export async function acceptOffer(tx: Writing, me: Booker, event: EventRow, booking: Booking, now: Date) {
  await lock(tx, event)
  if (booking.offerEndsAt && booking.offerEndsAt < now) return false
  const state = event.managerRule === 'asked' && me.managerId ? 'asked' : 'booked'
  const was = await changeState(tx, booking, state, { by: me.id, now, from: 'offered' })
  if (!was) return false
  await tellOfBooking(tx, me, event, { id: booking.id, state }, now)
  return true
}

/** What a manager says to somebody who wants to go: yes, or not now with a reason. */
export async function answerForManager(
  tx: Writing,
  event: EventRow,
  booking: Booking,
  { agrees, reason, by, now }: { agrees: boolean; reason: string; by: string; now: Date },
): Promise<boolean> {
  await lock(tx, event)
  const was = await changeState(tx, booking, agrees ? 'booked' : 'refused', { by, now, from: 'asked' })
  if (!was) return false
  await tx
    .updateTable('event_bookings')
    .set({ manager_said_at: now, manager_reason: reason })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', booking.id)
    .execute()
  await settle(tx, managerAsked, { key: booking.id, now })
  const payload = { eventId: event.id, title: event.title, agrees, reason }
  await notify(tx, bookingAnswered, { to: booking.personId, payload, key: booking.id, actorId: by, now })
  if (agrees) await sendInvitations(tx, event, { bookings: [booking], method: 'REQUEST', now })
  else {
    await count(tx, event, { seats: -1 })
    await offerFreePlaces(tx, event, now)
  }
  return true
}

/** Offers every free place to those who wait longest. Called whenever a place may have come free. */
export async function offerFreePlaces(tx: Writing, event: EventRow, now: Date): Promise<void> {
  if (event.cancelledAt || (event.startsAt && event.startsAt <= now)) return
  const { capacity, seats_taken: seatsTaken, booking } = await lock(tx, event)
  if (booking !== 'places') return
  const free = capacity === null ? 1_000_000 : capacity - seatsTaken
  if (free <= 0) return
  const next = await tx
    .selectFrom('event_bookings')
    .select(['id', 'person_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('state', '=', 'waiting')
    .orderBy('number')
    .limit(Math.min(free, 1_000))
    .execute()
  if (next.length === 0) return
  const until = offerEnds(event.hoursToAccept, event.startsAt, now)
  await tx
    .updateTable('event_bookings')
    .set({ state: 'offered', offer_ends_at: until, changed_at: now, changed_by: null })
    .where('organisation_id', '=', tx.organisationId)
    .where(sql<boolean>`id = any(${next.map(({ id }) => id)}::uuid[])`)
    .execute()
  await count(tx, event, { seats: next.length })
  for (const { id, person_id: to } of next) {
    const payload = { eventId: event.id, title: event.title, until: until.toISOString() }
    await notify(tx, placeOffered, { to, payload, key: `${id}:${until.getTime()}`, now })
  }
}

/** Places that nobody accepted in time go on to the next. Returns how many. */
export async function lapseOffers(tx: Writing, event: EventRow, now: Date): Promise<number> {
  await lock(tx, event)
  const gone = await tx
    .updateTable('event_bookings')
    .set({ state: 'lapsed', offer_ends_at: null, changed_at: now, changed_by: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('state', '=', 'offered')
    .where('offer_ends_at', '<', now)
    .returning(['id', 'person_id'])
    .execute()
  if (gone.length === 0) return 0
  await count(tx, event, { seats: -gone.length })
  for (const { id, person_id: to } of gone)
    await notify(tx, placeGone, { to, payload: { eventId: event.id, title: event.title }, key: id, now })
  await offerFreePlaces(tx, event, now)
  return gone.length
}

async function tellOfBooking(
  tx: Writing,
  me: Booker,
  event: EventRow,
  booking: { readonly id: string; readonly state: BookingState },
  now: Date,
): Promise<void> {
  const payload = { eventId: event.id, bookingId: booking.id, title: event.title, when: whenOf(event) }
  if (me.managerId && booking.state === 'asked')
    await notify(tx, managerAsked, { to: me.managerId, payload, key: booking.id, actorId: me.id, now })
  if (me.managerId && booking.state === 'booked' && event.managerRule === 'informed')
    await notify(tx, managerInformed, { to: me.managerId, payload, key: booking.id, actorId: me.id, now })
  if (booking.state === 'booked') await sendInvitations(tx, event, { bookings: [booking], method: 'REQUEST', now })
}
