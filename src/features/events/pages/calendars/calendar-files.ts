import { createHash } from 'node:crypto'
import type { Reading } from '#platform/db/tx.ts'
import { anyone, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { download, type FileAnswer } from '#platform/http/page.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { absolute } from '#platform/notifications/index.ts'
import type { Config } from '../../../../config.ts'
import { findBooking, listBookingsSince } from '../../booking/bookings.queries.ts'
import { findCalendarOwner } from '../../calendar/calendar-feeds.ts'
import { type CalendarEntry, type CalendarParts, calendarText } from '../../calendar/ical.ts'
import { entryUid } from '../../calendar/invitations.ts'
import type { EventRow, Session } from '../../event.ts'
import { findEvent, listEventsById, listPublic, listSessions, sessionsOf } from '../../events.queries.ts'
import { calendarUrls, eventsUrls } from '../../events.urls.ts'
import { words } from '../../words.ts'

const day = 86_400_000
/** What has gone by stays for a while, so that a calendar does not seem to lose it. */
const pastMs = 90 * day
const most = 1_000

interface Around {
  readonly organisation: Organisation
  readonly config: Config
}

/** Somebody's own bookings, for a calendar that shows the token in its address instead of a session. */
export const ownCalendar = download(calendarUrls.own, {
  access: anyone,
  organisation: params => params.organisation,
  async load({ db, params, organisation, config, now }) {
    const owner = found(await findCalendarOwner(db, params.token))
    const locale = isLocale(owner.locale) ? owner.locale : organisation.locales[0]
    const bookings = await listBookingsSince(db, owner, new Date(now.getTime() - pastMs), most)
    const [events, sessions] = await readEvents(db, bookings)
    const entries = bookings.flatMap(({ eventId, bookingId, sessionId, state }) => {
      const event = events.get(eventId)
      const theirs = (sessions.get(eventId) ?? []).filter(({ id }) => !sessionId || id === sessionId)
      if (!event) return []
      const title = state === 'waiting' ? words(locale).tentative(event.title) : event.title
      const isCancelled = state === 'cancelled' || state === 'refused' || state === 'lapsed'
      return theirs.map(session =>
        entryOf({ event, session, bookingId, title, isCancelled, isOwn: true }, { organisation, config }),
      )
    })
    return calendarFile({
      name: words(locale).ownCalendarName,
      method: 'PUBLISH',
      timeZone: organisation.timeZone,
      entries,
    })
  },
})

/** What is open to everybody, without names and without links to join. */
export const publicCalendar = download(calendarUrls.public, {
  access: anyone,
  organisation: params => params.organisation,
  async load({ db, organisation, config, now }) {
    const events = await listPublic(db, new Date(now.getTime() - pastMs), most)
    const sessions = await listSessions(
      db,
      events.map(({ id }) => id),
    )
    const entries = events.flatMap(event =>
      (sessions.get(event.id) ?? []).map(session =>
        entryOf({ event, session, title: event.title, isOwn: false }, { organisation, config }),
      ),
    )
    const name = words(organisation.locales[0]).calendarName(organisation.name)
    return calendarFile({ name, method: 'PUBLISH', timeZone: organisation.timeZone, entries })
  },
})

/** One event to save by hand. */
export const eventFile = download(eventsUrls.file, {
  access: signedIn,
  async load({ db, me, params, organisation, config }) {
    const event = found(await findEvent(db, me, params.eventId))
    if (!event.startsAt) throw notFound()
    const booking = await findBooking(db, me, event.id)
    const isOwn = booking?.state === 'booked'
    const entries = (await sessionsOf(db, event))
      .filter(({ id, cancelledAt }) => !cancelledAt && (!isOwn || !booking.sessionId || booking.sessionId === id))
      .map(session =>
        entryOf(
          { event, session, title: event.title, isOwn, ...(isOwn ? { bookingId: booking.id } : {}) },
          { organisation, config },
        ),
      )
    const file = await calendarFile({ name: event.title, method: 'PUBLISH', timeZone: organisation.timeZone, entries })
    return { ...file, cache: 'never', fileName: 'event.ics' }
  },
})

async function readEvents(
  db: Reading,
  bookings: readonly { readonly eventId: string }[],
): Promise<[ReadonlyMap<string, EventRow>, ReadonlyMap<string, readonly Session[]>]> {
  const ids = [...new Set(bookings.map(({ eventId }) => eventId))]
  const events = await listEventsById(db, ids)
  return [new Map(events.map(event => [event.id, event])), await listSessions(db, ids)]
}

interface Shown {
  readonly event: EventRow
  readonly session: Session
  readonly title: string
  readonly bookingId?: string
  readonly isCancelled?: boolean
  readonly isOwn: boolean
}

function entryOf(
  { event, session, title, bookingId, isCancelled, isOwn }: Shown,
  { organisation, config }: Around,
): CalendarEntry {
  const href = absolute(eventsUrls.show.href({ eventId: event.id }), organisation, config)
  const isOff = isCancelled === true || session.cancelledAt !== undefined || event.cancelledAt !== undefined
  return {
    uid: entryUid(config, session, bookingId),
    sequence: event.sequence + session.sequence + (isOff ? 1 : 0),
    // When it last changed is not kept to the minute; that it was announced is, and the sequence says the rest.
    stamp: event.publishedAt ?? session.startsAt,
    ...{ startsAt: session.startsAt, endsAt: session.endsAt, title, href, isCancelled: isOff },
    place: session.place || (isOwn ? session.link : ''),
    text: [event.summary, isOwn && session.link, href].filter(Boolean).join('\n\n'),
  }
}

async function calendarFile(parts: CalendarParts): Promise<FileAnswer> {
  const body = await calendarText(parts)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { type: 'text/calendar; charset=utf-8', body, cache: 'revalidate', etag }
}
