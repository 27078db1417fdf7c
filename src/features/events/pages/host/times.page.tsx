import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Line } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, type Locale } from '#platform/i18n/index.ts'
import type { EventRow, Session } from '../../event.ts'
import { sessionsOf } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { addSession, again, cancelSession, moveSession } from '../../hosting/make-event.ts'
import { readTime } from '../../hosting/read-time.ts'
import { tellChanged } from '../../hosting/tell-changed.ts'
import { hostingWords } from '../../hosting-words.ts'
import { countSuitableTimes } from '../../interest/interest.queries.ts'
import { tellInterested } from '../../interest/interest.ts'
import { clockTime } from '../../times.ts'
import { sayTimes } from '../../when.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

const mostSessions = 100

interface TimesData {
  readonly event: EventRow
  readonly sessions: readonly Session[]
  /** The one that is changed. */
  readonly session: Session | undefined
  readonly suits: Awaited<ReturnType<typeof countSuitableTimes>>
  readonly timeZone: string
}

interface Asking {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly eventId: string }
  readonly organisation: Organisation
}

async function load(asking: Asking): Promise<TimesData> {
  const event = await getOpenEvent(asking)
  return {
    ...{ event, session: undefined, timeZone: asking.organisation.timeZone },
    sessions: await sessionsOf(asking.db, event),
    suits: event.startsAt ? [] : await countSuitableTimes(asking.db, event.id),
  }
}

const timesForm = form(
  (locale, _: TimesData) => {
    const { times: t, make } = hostingWords(locale)
    return z.object({
      ...{ day: z.string().trim().max(20), from: z.string().trim().max(10), to: z.string().trim().max(10) },
      place: z.string().trim().max(300, make.lineLong),
      link: z
        .string()
        .trim()
        .max(500, t.linkWrong)
        .refine(typed => typed === '' || /^https:\/\/\S+$/i.test(typed), t.linkWrong),
      slotMinutes: z
        .string()
        .trim()
        .regex(/^\d{0,3}$/, t.slotMinutesWrong)
        .refine(typed => typed === '' || (Number(typed) >= 5 && Number(typed) <= 480), t.slotMinutesWrong),
      what: z.enum(['save', 'cancel']).catch('save'),
    })
  },
  { initial: ({ session, sessions, timeZone }) => valuesOf(session, sessions.at(-1), timeZone) },
)

// The place of the last time is most often the place of the next.
function valuesOf(session: Session | undefined, last: Session | undefined, timeZone: string) {
  if (!session) return { place: last?.place, link: last?.link }
  const { startsAt, endsAt, place, link } = session
  const day = calendarDay(timeZone, startsAt)
  return { day, from: clockTime(timeZone, startsAt), to: clockTime(timeZone, endsAt), place, link }
}

/** The times of an event, and one more. */
export const timesPage = page(eventsUrls.times, {
  access: signedIn,
  load,
  title: ({ ctx }) => hostingWords(ctx.locale).times.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: TimesView,
  form: timesForm,
  async submit({ tx, data: { event, sessions, timeZone }, input, locale, now }) {
    const t = hostingWords(locale).times
    const read = await readTime(input, { sessions, timeZone, now, locale })
    if ('errors' in read) return invalid(read.errors)
    const minutes = event.booking === 'slots' ? Number(input.slotMinutes || 0) : 0
    const slots = read.cutInto(minutes)
    if (sessions.length + slots.length > mostSessions) return invalid({ day: t.tooMany })
    let sessionId = ''
    for (const slot of slots) sessionId = await addSession(tx, event, { ...slot, place: input.place, link: input.link })
    const changed = await again(tx, event)
    if (!event.startsAt) await tellInterested(tx, changed, now)
    else if (event.publishedAt && event.booking === 'places') await tellChanged(tx, changed, { sessionId, now })
    const said = slots.length > 1 ? t.addedSlots(slots.length) : read.isTwice ? t.addedTwice : t.added
    return redirect(eventsUrls.times.href({ eventId: event.id })).saying(said)
  },
})

/** Another time or place for one of them; or none. */
export const changeTimePage = page(eventsUrls.changeTime, {
  access: signedIn,
  async load(asking): Promise<TimesData> {
    const data = await load(asking)
    const session = data.sessions.find(({ id, cancelledAt }) => id === asking.params.sessionId && !cancelledAt)
    return { ...data, session: found(session) }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).times.changeTitle,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: ChangeView,
  form: timesForm,
  async submit({ tx, data: { event, sessions, session, timeZone }, input, locale, now }) {
    const t = hostingWords(locale).times
    const there = redirect(eventsUrls.times.href({ eventId: event.id }))
    if (!session) throw new Error('A change without a session')
    if (input.what === 'cancel') {
      await cancelSession(tx, event, session, now)
      const change = { sessionId: session.id, change: 'session-cancelled', now } as const
      if (event.publishedAt) await tellChanged(tx, await again(tx, event), change)
      return there.saying(t.cancelled)
    }
    const others = sessions.filter(({ id }) => id !== session.id)
    const read = await readTime(input, { sessions: others, timeZone, now, locale })
    if ('errors' in read) return invalid(read.errors)
    await moveSession(tx, event, session, { ...read.time, place: input.place, link: input.link })
    if (event.publishedAt) await tellChanged(tx, await again(tx, event), { sessionId: session.id, now })
    return there.saying(event.publishedAt ? t.moved : t.movedDraft)
  },
})

function TimesView({ data, form: state, ctx: { locale } }: ViewProps<TimesData>) {
  const { times: t, who } = hostingWords(locale)
  const { event, sessions, suits, timeZone } = data
  const { slots } = words(locale).interest
  const params = { eventId: event.id }
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={t.lead}
      who={who}
      form={state}
      locale={locale}
    >
      {sessions.length === 0 && <p class="govuk-body">{t.none}</p>}
      {suits.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{t.suits}</h2>
          <ul class="govuk-list">
            {suits.map(({ time, count }) => (
              <li>{t.suitsLine(slots[time], count)}</li>
            ))}
          </ul>
        </>
      )}
      <dl class="govuk-summary-list">
        {sessions.map(session => {
          const when = sayTimes(locale, session, timeZone)
          return (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{when}</dt>
              <dd class="govuk-summary-list__value">
                <bdi>{session.cancelledAt ? t.isCancelled : session.place || session.link}</bdi>
              </dd>
              <dd class="govuk-summary-list__actions">
                {!session.cancelledAt && (
                  <a class="govuk-link" href={eventsUrls.changeTime.href({ ...params, sessionId: session.id })}>
                    {t.change}
                    <span class="govuk-visually-hidden">{t.of(when)}</span>
                  </a>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <OneColumn
        action={eventsUrls.times.href(params)}
        save={t.add}
        back={eventsUrls.host.href(params)}
        backText={t.next}
        locale={locale}
      >
        <TimeFields state={state} locale={locale} withSlots={event.booking === 'slots'} />
      </OneColumn>
    </PageFrame>
  )
}

function ChangeView({ data: { event, session }, form: state, ctx: { locale } }: ViewProps<TimesData>) {
  const { times: t, who } = hostingWords(locale)
  const params = { eventId: event.id, sessionId: session?.id ?? '' }
  return (
    <PageFrame wide title={t.changeTitle} caption={<bdi>{event.title}</bdi>} who={who} form={state} locale={locale}>
      <OneColumn
        action={eventsUrls.changeTime.href(params)}
        save={t.save}
        back={eventsUrls.times.href(params)}
        locale={locale}
      >
        <TimeFields state={state} locale={locale} withSlots={false} />
      </OneColumn>
      <form method="post" action={eventsUrls.changeTime.href(params)}>
        <Button name="what" value="cancel" classes="govuk-button--warning" text={t.cancel} preventDoubleClick />
      </form>
    </PageFrame>
  )
}

interface TimeFieldsProps {
  readonly state: ViewProps<TimesData>['form']
  readonly locale: Locale
  readonly withSlots: boolean
}

function TimeFields({ state, locale, withSlots }: TimeFieldsProps) {
  const t = hostingWords(locale).times
  const same = { form: state, locale }
  return (
    <>
      <Line name="day" label={t.day} type="date" width={10} {...same} />
      <Line name="from" label={t.from} hint={t.timeHint} width={5} {...same} />
      <Line name="to" label={t.to} hint={t.timeHint} width={5} {...same} />
      {withSlots && (
        <Line
          name="slotMinutes"
          label={t.slotMinutes}
          hint={t.slotMinutesHint}
          width={3}
          inputmode="numeric"
          {...same}
        />
      )}
      <Line name="place" label={t.place} hint={t.placeHint} {...same} />
      <Line name="link" label={t.link} hint={t.linkHint} inputmode="url" {...same} />
    </>
  )
}
