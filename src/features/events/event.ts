import type { FileKind } from '#platform/files/file-kinds.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'

export const eventKinds = ['workshop', 'seminar', 'show-and-tell', 'drop-in', 'surgery'] as const
export type EventKind = (typeof eventKinds)[number]
export const isEventKind = (value: unknown): value is EventKind => eventKinds.includes(value as EventKind)

/** How one gets in: with a place of one's own, with a session of one's own, or by coming. */
export const bookingWays = ['places', 'slots', 'walk-in'] as const
export type BookingWay = (typeof bookingWays)[number]

export const managerRules = ['nobody', 'informed', 'asked'] as const
export type ManagerRule = (typeof managerRules)[number]

/** What somebody writes about an event. */
export interface EventContent {
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  readonly about: string
  readonly neededBefore: string
  readonly placeAccess: string
  readonly price: string
  readonly speaker: string
  readonly language: Locale
  readonly audienceUnitId: string | undefined
  readonly isPublic: boolean
  readonly booking: BookingWay
  readonly capacity: number | undefined
  readonly minimum: number | undefined
  readonly managerRule: ManagerRule
  readonly hoursToAccept: number
}

export interface EventRow extends EventContent {
  readonly id: string
  readonly seriesId: string
  readonly hostId: string
  readonly hostName: string
  readonly madeBy: string | undefined
  readonly audienceUnitName: string | undefined
  readonly walkInCode: string
  /** Nothing while there is no date. */
  readonly startsAt: Date | undefined
  readonly endsAt: Date | undefined
  readonly sequence: number
  /** Places that are held: booked, offered, or waiting for a manager. */
  readonly seatsTaken: number
  readonly publishedAt: Date | undefined
  readonly cancelledAt: Date | undefined
  readonly cancelledWhy: string
  /** When the host said that it takes place although fewer come than they wanted. */
  readonly goesAheadAt: Date | undefined
  /** What stands in the catalogue of learning for it. */
  readonly resourceId: string | undefined
}

export interface Session {
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly link: string
  readonly sequence: number
  readonly cancelledAt: Date | undefined
}

export interface Material {
  readonly id: string
  readonly moment: 'before' | 'after'
  readonly title: string
  readonly address: string | undefined
  readonly file: MaterialFile | undefined
}

export interface MaterialFile {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  readonly byteCount: number
}

/** Who may offer events: champions and those who run the programme. */
export const mayHost = ({ roles }: Pick<Me, 'roles'>): boolean => roles.length > 0

/** Who runs the programme settles the rules and may keep every event. */
export const runsProgramme = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('programme-lead') || roles.includes('administrator')

/** Whether somebody sees who comes, and may change the event. */
export const keepsEvent = (me: Pick<Me, 'id' | 'roles'>, event: Pick<EventRow, 'hostId' | 'madeBy'>): boolean =>
  event.hostId === me.id || event.madeBy === me.id || runsProgramme(me)

/** How many more must book for it to take place; 0 where enough have, or where the host settled it. */
export const missingPeople = (
  { minimum, goesAheadAt }: Pick<EventRow, 'minimum' | 'goesAheadAt'>,
  booked: number,
): number => (goesAheadAt ? 0 : Math.max(0, (minimum ?? 0) - booked))

export type Stage = 'draft' | 'cancelled' | 'no-date' | 'coming' | 'now' | 'over'

export function stageOf(
  { publishedAt, cancelledAt, startsAt, endsAt }: Pick<EventRow, 'publishedAt' | 'cancelledAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): Stage {
  if (cancelledAt) return 'cancelled'
  if (!publishedAt) return 'draft'
  if (!startsAt || !endsAt) return 'no-date'
  if (endsAt < now) return 'over'
  return startsAt <= now ? 'now' : 'coming'
}

/** How many places nobody holds; nothing where everybody finds room. */
export const freePlaces = ({ capacity, seatsTaken }: Pick<EventRow, 'capacity' | 'seatsTaken'>): number | undefined =>
  capacity === undefined ? undefined : Math.max(0, capacity - seatsTaken)
