import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line, ShortProse } from '#platform/html/components/index.ts'
import { Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { bookPlace, cancelBooking } from '../../booking/book.ts'
import { type Booking, findBooking } from '../../booking/bookings.queries.ts'
import { changeNeeds, giveTo } from '../../booking/hand-over.ts'
import { type EventRow, stageOf } from '../../event.ts'
import { findEvent, listSeries } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn, whoSeesBookings } from '../events-frame.tsx'

interface ChangeData {
  readonly event: EventRow
  readonly booking: Booking
  /** Where one could go instead. */
  readonly dates: readonly EventRow[]
}

/** Gives a place back, moves it to another date, gives it to a colleague, or says what one needs. */
export const changePage = page(eventsUrls.changeBooking, {
  access: signedIn,
  async load({ db, me, params, now }): Promise<ChangeData> {
    const event = found(await findEvent(db, me, params.eventId))
    const booking = found(await findBooking(db, me, event.id))
    const isLive = ['asked', 'booked', 'waiting', 'offered'].includes(booking.state)
    if (!isLive || !['coming', 'now'].includes(stageOf(event, now))) throw notFound()
    const series = event.booking === 'places' ? await listSeries(db, event.seriesId) : []
    const dates = series.filter(
      other =>
        other.id !== event.id && stageOf(other, now) === 'coming' && other.audienceUnitId === event.audienceUnitId,
    )
    return { event, booking, dates }
  },
  title: ({ ctx }) => words(ctx.locale).change.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: ChangeView,
  form: form(
    (locale, _: ChangeData) => {
      const { change: t, book } = words(locale)
      return z.object({
        what: z.enum(['give', 'move', 'transfer', 'needs'], t.whatMissing),
        date: z.string().default(''),
        colleague: z.string().trim().max(320),
        needs: z.string().trim().max(500, book.needsLong),
      })
    },
    {
      initial: ({ booking }) => ({ needs: booking.needs }),
      check({ what, date, colleague }, { locale, data: { dates, booking } }): FieldErrors | undefined {
        const t = words(locale).change
        if (what === 'move' && !dates.some(({ id }) => id === date)) return { date: t.dateMissing }
        if (what === 'transfer' && (!colleague || booking.state === 'waiting')) return { colleague: t.colleagueMissing }
        return undefined
      },
    },
  ),
  async submit({ tx, me, data: { event, booking, dates }, input, locale, now }) {
    const t = words(locale).change
    const back = redirect(eventsUrls.show.href({ eventId: event.id }))
    if (input.what === 'needs') {
      await changeNeeds(tx, me, booking, input.needs)
      return back.saying(t.needsSaved)
    }
    if (input.what === 'transfer') {
      const given = await giveTo(tx, me, event, booking, { typed: input.colleague, now })
      if ('fault' in given) return invalid({ colleague: t[given.fault](given.name) })
      return back.saying(t.transferred(given.name))
    }
    if (input.what === 'move') {
      const other = found(dates.find(({ id }) => id === input.date))
      const state = await bookPlace(tx, me, other, { needs: booking.needs, toManager: booking.toManager }, now)
      const there = redirect(eventsUrls.show.href({ eventId: other.id }))
      if (state === 'waiting') return there.saying(t.movedWaiting)
      await cancelBooking(tx, event, booking, { by: me.id, now })
      return there.saying(t.moved)
    }
    await cancelBooking(tx, event, booking, { by: me.id, now })
    return back.saying(booking.state === 'waiting' ? t.left : t.given)
  },
})

function ChangeView({ data, form: state, ctx: { locale, me, organisation } }: ViewProps<ChangeData>) {
  const { change: t, book } = words(locale)
  const { event, booking, dates } = data
  const params = { eventId: event.id }
  const isWaiting = booking.state === 'waiting'
  const same = { form: state, locale }
  const timesOf = ({ startsAt, endsAt, title }: EventRow) =>
    startsAt && endsAt ? sayTimes(locale, { startsAt, endsAt }, organisation.timeZone) : title
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={t.lead}
      who={whoSeesBookings(locale, me, event)}
      form={state}
      locale={locale}
    >
      <OneColumn
        action={eventsUrls.changeBooking.href(params)}
        save={t.save}
        back={eventsUrls.show.href(params)}
        backText={t.keep}
        locale={locale}
      >
        <Radios
          name="what"
          fieldset={{ legend: { text: t.what, classes: 'govuk-fieldset__legend--m' } }}
          value={state.value('what')}
          errorMessage={state.error('what')}
          items={[
            { value: 'give', text: isWaiting ? t.giveWaiting : t.give },
            dates.length > 0 && { value: 'move', text: t.move, hint: { text: t.moveHint } },
            !isWaiting && { value: 'transfer', text: t.transfer },
            { value: 'needs', text: t.needs },
          ]}
          locale={locale}
        />
        {dates.length > 0 && (
          <Radios
            name="date"
            fieldset={{ legend: { text: t.date, classes: 'govuk-fieldset__legend--s' } }}
            value={state.value('date')}
            errorMessage={state.error('date')}
            items={dates.map(date => ({ value: date.id, text: timesOf(date) }))}
            locale={locale}
          />
        )}
        {!isWaiting && <Line name="colleague" label={t.colleague} hint={t.transferHint} {...same} />}
        <ShortProse name="needs" label={book.needs} hint={book.needsHint} limit={500} {...same} />
      </OneColumn>
    </PageFrame>
  )
}
