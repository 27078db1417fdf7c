import type { BookingWay, ManagerRule } from '../event.ts'

export const bookingStates = ['asked', 'booked', 'waiting', 'offered', 'cancelled', 'refused', 'lapsed'] as const
export type BookingState = (typeof bookingStates)[number]

const liveStates: readonly BookingState[] = ['asked', 'booked', 'waiting', 'offered']

/** Whether a booking counts: a place, or the hope of one. */
export const isLive = (state: BookingState): boolean => liveStates.includes(state)

const holding: readonly BookingState[] = ['asked', 'booked', 'offered']
/** Whether a booking in this state has a place that nobody else can have. */
export const holdsPlace = (state: BookingState): boolean => holding.includes(state)

interface Room {
  readonly booking: BookingWay
  readonly capacity: number | undefined
  readonly seatsTaken: number
  /** Somebody waited before. */
  readonly isQueued: boolean
}

/** Whether there is room for one more. Nobody overtakes those who wait. */
export const hasRoom = ({ booking, capacity, seatsTaken, isQueued }: Room): boolean =>
  booking === 'walk-in' || capacity === undefined || (seatsTaken < capacity && !isQueued)

/** What becomes of somebody who books now. */
export function placeFor(room: Room, rule: ManagerRule, hasManager: boolean): 'booked' | 'asked' | 'waiting' {
  if (!hasRoom(room)) return 'waiting'
  return rule === 'asked' && hasManager ? 'asked' : 'booked'
}

/** Until when a place that came free is kept for somebody: never longer than until it begins. */
export function offerEnds(hours: number, startsAt: Date | undefined, now: Date): Date {
  const end = new Date(now.getTime() + hours * 3_600_000)
  return startsAt && startsAt < end ? startsAt : end
}
