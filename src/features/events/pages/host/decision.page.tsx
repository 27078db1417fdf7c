import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { ShortProse } from '#platform/html/components/index.ts'
import { Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { countBookings } from '../../booking/bookings.queries.ts'
import { type EventRow, stageOf } from '../../event.ts'
import { eventsUrls } from '../../events.urls.ts'
import { callOff, goAhead } from '../../hosting/decide.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { runningWords } from '../../running-words.ts'
import { sayWhen, whenOf } from '../../when.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

const longest = 500

interface DecisionData {
  readonly event: EventRow
  readonly minimum: number
  readonly booked: number
}

/** Fewer come than were wanted: it takes place all the same, or it is cancelled kindly. */
export const decisionPage = page(eventsUrls.decision, {
  access: signedIn,
  async load(asking): Promise<DecisionData> {
    const event = await getOpenEvent(asking)
    if (!event.minimum || stageOf(event, asking.now) !== 'coming') throw notFound()
    const { asked, booked } = await countBookings(asking.db, event.id)
    return { event, minimum: event.minimum, booked: asked + booked }
  },
  title: ({ ctx }) => runningWords(ctx.locale).decision.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event, minimum, booked }, form: state, ctx: { locale, organisation } }) {
    const t = runningWords(locale).decision
    const params = { eventId: event.id }
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{event.title}</bdi>}
        lead={t.lead(booked, minimum)}
        who={hostingWords(locale).who}
        form={state}
        locale={locale}
      >
        <p class="govuk-body">{t.begins(sayWhen(locale, whenOf(event), organisation.timeZone))}</p>
        <OneColumn
          action={eventsUrls.decision.href(params)}
          save={t.save}
          back={eventsUrls.host.href(params)}
          locale={locale}
        >
          <Radios
            name="what"
            fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--m' } }}
            value={state.value('what')}
            errorMessage={state.error('what')}
            items={[
              { value: 'ahead', text: t.ahead, hint: { text: t.aheadHint } },
              { value: 'cancel', text: t.cancel, hint: { text: t.cancelHint } },
              { value: 'later', text: t.later, hint: { text: t.laterHint } },
            ]}
            locale={locale}
          />
          <ShortProse name="why" label={t.why} limit={longest} form={state} locale={locale} />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: DecisionData) =>
      z.object({
        what: z.enum(['ahead', 'cancel', 'later'], runningWords(locale).decision.missing),
        why: z.string().trim().max(longest, hostingWords(locale).cancellation.whyLong),
      }),
    {
      initial: ({ event }) => ({ why: runningWords(event.language).decision.whyStart }),
      check: ({ what, why }, { locale }) =>
        what === 'cancel' && !why ? { why: runningWords(locale).decision.whyMissing } : undefined,
    },
  ),
  async submit({ tx, me, data: { event }, input: { what, why }, locale, now }) {
    const t = runningWords(locale).decision
    const there = redirect(eventsUrls.host.href({ eventId: event.id }))
    if (what === 'later') return there.saying(t.waited)
    if (what === 'cancel') {
      await callOff(tx, event, why, { me, now })
      return redirect(eventsUrls.show.href({ eventId: event.id })).saying(t.cancelled)
    }
    await goAhead(tx, event, { me, now })
    return there.saying(t.decided)
  },
})
