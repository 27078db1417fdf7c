import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { countCame } from '../../attendance/attendance.queries.ts'
import { cancelBooking } from '../../booking/book.ts'
import { findAnyBooking, listBookings, type NamedBooking } from '../../booking/bookings.queries.ts'
import { type EventRow, type Session, stageOf } from '../../event.ts'
import { sessionsOf } from '../../events.queries.ts'
import { eventChanged } from '../../events.topics.ts'
import { eventsUrls } from '../../events.urls.ts'
import { readFeedback, type SeriesFeedback } from '../../feedback/feedback.ts'
import { getKeptEvent, getOpenEvent } from '../../hosting/kept-event.ts'
import { again, publishEvent, repeatEvent } from '../../hosting/make-event.ts'
import { repeatDays } from '../../hosting/regular.ts'
import { hostingWords } from '../../hosting-words.ts'
import { countInterest } from '../../interest/interest.queries.ts'
import { tellInterested } from '../../interest/interest.ts'
import { runningWords } from '../../running-words.ts'
import { daysBetween } from '../../times.ts'
import { eventsCrumbs } from '../events-frame.tsx'
import { HostView } from './host.view.tsx'

export interface HostData {
  readonly event: EventRow
  readonly sessions: readonly Session[]
  readonly bookings: readonly NamedBooking[]
  readonly interested: number
  readonly came: number
  readonly feedback: SeriesFeedback | undefined
  readonly today: string
}

/** Everything the host needs on one page: who comes, what they need, what is still to do. */
export const hostPage = page(eventsUrls.host, {
  access: signedIn,
  async load(asking): Promise<HostData> {
    const { db, organisation, now } = asking
    const event = await getKeptEvent(asking)
    return {
      event,
      sessions: await sessionsOf(db, event),
      bookings: await listBookings(db, event.id, ['asked', 'booked', 'waiting', 'offered']),
      interested: event.startsAt ? 0 : await countInterest(db, event.id),
      came: (await countCame(db, [event.id])).get(event.id) ?? 0,
      feedback: await readFeedback(db, event.seriesId, organisation.minimumGroup),
      today: calendarDay(organisation.timeZone, now),
    }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).hostPage,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: HostView,
  form: form((_locale, _: HostData) => z.object({ booking: z.string() })),
  /** Gives somebody's place back, in their name. */
  async submit({ tx, me, data: { event }, input, locale, now }) {
    const t = hostingWords(locale).host
    const booking = found(await findAnyBooking(tx, input.booking))
    if (booking.eventId !== event.id) throw notFound()
    const there = redirect(eventsUrls.host.href({ eventId: event.id }))
    if (!(await cancelBooking(tx, event, booking, { by: me.id, now }))) return there
    const payload = { eventId: event.id, title: event.title, when: '', change: 'cancelled', why: '' } as const
    await notify(tx, eventChanged, { to: booking.personId, payload, actorId: me.id, now })
    const subject = { kind: 'event', id: event.id }
    await audit(tx, { actorId: me.id, action: 'events.place-given-back', subject, details: {} })
    return there.saying(t.removed)
  },
})

/** Shows a draft to those for whom it is, and first to those who would come. */
export const publishAction = action(eventsUrls.publication, {
  access: signedIn,
  load: getOpenEvent,
  async submit({ tx, me, data: event, locale, now }) {
    await publishEvent(tx, event, now)
    await tellInterested(tx, await again(tx, event), now)
    await audit(tx, { actorId: me.id, action: 'events.published', subject: { kind: 'event', id: event.id } })
    return redirect(eventsUrls.host.href({ eventId: event.id })).saying(hostingWords(locale).host.published)
  },
})

interface RepeatData {
  readonly event: EventRow
  readonly first: string | undefined
  readonly today: string
}

/** The same again on another day, or on several: one click and a date. */
export const repeatAction = action(eventsUrls.repetition, {
  access: signedIn,
  async load(asking): Promise<RepeatData> {
    const event = await getKeptEvent(asking)
    const zone = asking.organisation.timeZone
    const first = event.startsAt && calendarDay(zone, event.startsAt)
    return { event, first, today: calendarDay(zone, asking.now) }
  },
  form: form(
    (locale, _: RepeatData) =>
      z.object({
        day: z.iso.date(hostingWords(locale).host.repeatWrong),
        times: z
          .string()
          .trim()
          .regex(/^([1-9]|1\d|2[0-6])?$/, runningWords(locale).repeats.timesWrong),
        every: z.enum(repeatDays).catch('7'),
        publish: z.array(z.string()),
      }),
    {
      check: ({ day }, { locale, data: { today } }) =>
        day && (day < today || day > `${Number(today.slice(0, 4)) + 5}`)
          ? { day: hostingWords(locale).host.repeatWrong }
          : undefined,
    },
  ),
  async submit({ tx, me, data: { event, first }, input, organisation, locale, now }) {
    if (stageOf(event, now) === 'no-date' || !first) return invalid({ day: hostingWords(locale).host.repeatWrong })
    const days = daysBetween(first, input.day)
    const times = Number(input.times || 1)
    const ids: string[] = []
    for (let index = 0; index < times; index += 1) {
      const later = days + index * Number(input.every)
      ids.push(await repeatEvent(tx, event, { days: later, timeZone: organisation.timeZone, me, now }))
    }
    for (const id of input.publish.length > 0 ? ids : []) {
      await publishEvent(tx, await again(tx, { id }), now)
      await audit(tx, { actorId: me.id, action: 'events.published', subject: { kind: 'event', id } })
    }
    const [eventId = event.id] = ids
    const t = runningWords(locale).repeats
    const said = input.publish.length > 0 ? t.made : t.drafted
    return redirect(eventsUrls.host.href({ eventId })).saying(said(ids.length))
  },
})
