import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { ShortProse } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { bookPlace, bookSlot } from '../../booking/book.ts'
import { findBooking } from '../../booking/bookings.queries.ts'
import { findClash } from '../../booking/clash.queries.ts'
import { hasRoom, isLive } from '../../booking/place.ts'
import { type EventRow, type Session, stageOf } from '../../event.ts'
import { findEvent, sessionsOf } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn, whoSeesBookings } from '../events-frame.tsx'

const longest = 500

interface BookData {
  readonly event: EventRow
  /** The time of one's own, where each is booked by itself. */
  readonly slot: Session | undefined
  readonly clash: string | undefined
  /** Who has booked already has nothing to fill in. */
  readonly hasBooked: boolean
}

const bookForm = form((locale, _: BookData) => {
  const { needsLong } = words(locale).book
  const prose = z.string().trim().max(longest, needsLong)
  return z.object({ needs: prose, toManager: prose })
})

interface Asking {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly eventId: string; readonly sessionId?: string }
  readonly now: Date
}

async function load({ db, me, params, now }: Asking, way: EventRow['booking']): Promise<BookData> {
  const event = found(await findEvent(db, me, params.eventId))
  if (event.booking !== way) throw notFound()
  const sessions = await sessionsOf(db, event)
  const isOpen = ({ startsAt, cancelledAt }: Session) => !cancelledAt && startsAt > now
  const slot = sessions.find(session => session.id === params.sessionId && isOpen(session))
  if (way === 'slots' && !slot) throw notFound()
  const booking = await findBooking(db, me, event.id)
  const clash = await findClash(db, me, slot ? [slot] : sessions, event.id)
  return { event, slot, clash, hasBooked: booking !== undefined && isLive(booking.state) }
}

const canBook = (event: EventRow, now: Date) => ['coming', 'now'].includes(stageOf(event, now))

/** Books a place: what one needs, a word to the manager where there is one to ask, and that is it. */
export const bookPage = page(eventsUrls.book, {
  access: signedIn,
  load: asking => load(asking, 'places'),
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: BookView,
  form: bookForm,
  async submit({ tx, me, data: { event }, input, locale, now }) {
    const t = words(locale).book
    const back = redirect(eventsUrls.show.href({ eventId: event.id }))
    if (!canBook(event, now)) return back.saying(t.over)
    const state = await bookPlace(tx, me, event, input, now)
    return back.saying(t[state])
  },
})

/** Books one of the times of a surgery. */
export const bookSlotPage = page(eventsUrls.bookSlot, {
  access: signedIn,
  load: asking => load(asking, 'slots'),
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: BookView,
  form: bookForm,
  async submit({ tx, me, data: { event, slot }, input, locale, now }) {
    const t = words(locale).book
    const back = redirect(eventsUrls.show.href({ eventId: event.id }))
    if (!canBook(event, now) || !slot) return back.saying(t.over)
    const state = await bookSlot(tx, me, event, { ...input, sessionId: slot.id }, now)
    return back.saying(state === 'gone' ? t.slotGone : t[state])
  },
})

const isFull = ({ event, hasBooked }: BookData) =>
  !hasBooked && event.booking === 'places' && !hasRoom({ ...event, isQueued: false })
const titleOf = (data: BookData, locale: Locale) => words(locale).book[isFull(data) ? 'titleFull' : 'title']

function BookView({ data, form: state, ctx: { locale, me, organisation } }: ViewProps<BookData>) {
  const { book: t } = words(locale)
  const { event, slot, clash, hasBooked } = data
  const params = { eventId: event.id }
  const rule = me.managerId ? event.managerRule : 'nobody'
  const time = slot ?? (event.startsAt && event.endsAt ? { startsAt: event.startsAt, endsAt: event.endsAt } : undefined)
  const same = { form: state, locale }
  return (
    <PageFrame
      wide
      caption={<bdi>{event.title}</bdi>}
      title={titleOf(data, locale)}
      {...(time ? { lead: sayTimes(locale, time, organisation.timeZone) } : {})}
      who={whoSeesBookings(locale, me, event)}
      form={state}
      locale={locale}
    >
      {hasBooked && (
        <p class="govuk-body">
          {t.already}{' '}
          <a class="govuk-link" href={eventsUrls.show.href(params)}>
            <bdi>{event.title}</bdi>
          </a>
        </p>
      )}
      {!hasBooked && clash && <InsetText text={t.clash(clash)} />}
      {isFull(data) && <p class="govuk-body">{t.fullText}</p>}
      {!hasBooked && (
        <OneColumn
          action={slot ? eventsUrls.bookSlot.href({ ...params, sessionId: slot.id }) : eventsUrls.book.href(params)}
          save={isFull(data) ? t.saveFull : t.save}
          back={eventsUrls.show.href(params)}
          locale={locale}
        >
          <ShortProse name="needs" label={t.needs} hint={t.needsHint} limit={longest} {...same} />
          {rule !== 'nobody' && (
            <>
              <p class="govuk-body">{rule === 'asked' ? t.managerAsked : t.managerInformed}</p>
              <ShortProse name="toManager" label={t.toManager} hint={t.toManagerHint} limit={longest} {...same} />
            </>
          )}
        </OneColumn>
      )}
    </PageFrame>
  )
}
