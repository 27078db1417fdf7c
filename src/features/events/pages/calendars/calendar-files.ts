import { createHash } from 'node:crypto'
import { anyone, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { download, type FileAnswer } from '#platform/http/page.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { absolute } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import type { Config } from '../../../../config.ts'
import { findBooking } from '../../booking/bookings.queries.ts'
import type { BookingState } from '../../booking/place.ts'
import { findCalendarOwner } from '../../calendar/calendar-feeds.ts'
import {
  type CalendarTime,
  listOwnTimes,
  listPublicTimes,
  type WrittenTimes,
} from '../../calendar/calendar-times.queries.ts'
import { type CalendarEntry, calendarText } from '../../calendar/ical.ts'
import { entryUid } from '../../calendar/invitations.ts'
import { findEvent, sessionsOf } from '../../events.queries.ts'
import { calendarUrls, eventsUrls } from '../../events.urls.ts'
import { words } from '../../words.ts'

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
    const times = await listOwnTimes(db, owner, { since: new Date(now.getTime() - pastMs), limit: most })
    const t = words(locale)
    return calendarFile(t.ownCalendarName, times, { organisation, config }, t.tentative)
  },
})

/** What is open to everybody, without names and without links to join. */
export const publicCalendar = download(calendarUrls.public, {
  access: anyone,
  organisation: params => params.organisation,
  async load({ db, organisation, config, now }) {
    const times = await listPublicTimes(db, { since: new Date(now.getTime() - pastMs), limit: most })
    const name = words(organisation.locales[0]).calendarName(organisation.name)
    return calendarFile(name, times, { organisation, config })
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
    const sessions = (await sessionsOf(db, event)).filter(
      ({ id, cancelledAt }) => !cancelledAt && (!isOwn || !booking.sessionId || booking.sessionId === id),
    )
    const times = sessions.map(
      (session): CalendarTime => ({
        ...{ eventId: event.id, sessionId: session.id, title: event.title, summary: event.summary },
        ...{ startsAt: session.startsAt, endsAt: session.endsAt, place: session.place, link: session.link },
        ...{ sequence: event.sequence + session.sequence, publishedAt: event.publishedAt ?? null },
        ...{ isCancelled: event.cancelledAt !== undefined, bookingId: isOwn ? booking.id : null, state: null },
      }),
    )
    const written = { text: JSON.stringify(times), read: () => times }
    return { ...calendarFile(event.title, written, { organisation, config }), cache: 'never', fileName: 'event.ics' }
  },
})

const over: readonly (BookingState | null)[] = ['cancelled', 'refused', 'lapsed']

function entryOf(
  time: CalendarTime,
  { organisation, config }: Around,
  waiting: (title: string) => string,
): CalendarEntry {
  const { eventId, sessionId: id, bookingId, state, startsAt, endsAt, place, link } = time
  const href = absolute(eventsUrls.show.href({ eventId }), organisation, config)
  const isCancelled = time.isCancelled || over.includes(state)
  const isOwn = bookingId !== null
  return {
    uid: entryUid(config, { id }, bookingId ?? undefined),
    sequence: time.sequence + (isCancelled ? 1 : 0),
    // When it last changed is not kept to the minute; that it was announced is, and the sequence says the rest.
    ...{ stamp: time.publishedAt ?? startsAt, startsAt, endsAt, href, isCancelled },
    title: state === 'waiting' ? waiting(time.title) : time.title,
    place: place || (isOwn ? link : ''),
    text: [time.summary, isOwn && link, href].filter(Boolean).join('\n\n'),
  }
}

/** A calendar under a name that changes with what stands in it: whoever has this one already costs no writing. */
function calendarFile(
  name: string,
  times: WrittenTimes,
  around: Around,
  waiting: (title: string) => string = title => title,
): FileAnswer {
  const { timeZone } = around.organisation
  const about = JSON.stringify([name, timeZone, around.config.PUBLIC_URL, around.organisation.slug, waiting('')])
  const etag = `"${createHash('sha256').update(about).update(times.text).digest('base64url').slice(0, 27)}"`
  const body = () =>
    calendarText({
      ...{ name, method: 'PUBLISH', timeZone },
      entries: times.read().map(time => entryOf(time, around, waiting)),
    })
  return { type: 'text/calendar; charset=utf-8', body, cache: 'revalidate', etag }
}
