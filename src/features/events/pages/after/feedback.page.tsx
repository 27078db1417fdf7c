import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { ShortProse } from '#platform/html/components/index.ts'
import { Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { settle } from '#platform/notifications/index.ts'
import { hasCome } from '../../attendance/attendance.queries.ts'
import type { EventRow } from '../../event.ts'
import { findEvent } from '../../events.queries.ts'
import { howWasIt } from '../../events.topics.ts'
import { eventsUrls } from '../../events.urls.ts'
import { findFeedback, giveFeedback, type Helped, helpedAnswers } from '../../feedback/feedback.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface FeedbackData {
  readonly event: EventRow
  readonly given: { readonly helped: Helped; readonly words: string } | undefined
}

/** Two questions, for those who were there. */
export const feedbackPage = page(eventsUrls.feedback, {
  access: signedIn,
  async load({ db, me, params }): Promise<FeedbackData> {
    const event = found(await findEvent(db, me, params.eventId))
    if (!(await hasCome(db, me, event.id))) throw notFound()
    return { event, given: await findFeedback(db, me, event.id) }
  },
  title: ({ ctx }) => words(ctx.locale).feedback.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event }, form: state, ctx: { locale, organisation } }) {
    const t = words(locale).feedback
    const params = { eventId: event.id }
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{event.title}</bdi>}
        who={t.who(organisation.minimumGroup)}
        form={state}
        locale={locale}
      >
        <OneColumn
          action={eventsUrls.feedback.href(params)}
          save={t.save}
          back={eventsUrls.show.href(params)}
          locale={locale}
        >
          <Radios
            name="helped"
            fieldset={{ legend: { text: t.helped, classes: 'govuk-fieldset__legend--m' } }}
            value={state.value('helped')}
            errorMessage={state.error('helped')}
            items={helpedAnswers.map(answer => ({ value: answer, text: t[answer] }))}
            locale={locale}
          />
          <ShortProse name="words" label={t.words} hint={t.wordsHint} limit={1_000} form={state} locale={locale} />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: FeedbackData) => {
      const t = words(locale).feedback
      return z.object({
        helped: z.enum(helpedAnswers, t.helpedMissing),
        words: z.string().trim().max(1_000, t.wordsLong),
      })
    },
    { initial: ({ given }) => ({ ...given }) },
  ),
  async submit({ tx, me, data: { event }, input, locale, now }) {
    await giveFeedback(tx, me, event.id, input, now)
    await settle(tx, howWasIt, { key: `${event.id}:${me.id}`, now })
    return redirect(eventsUrls.show.href({ eventId: event.id })).saying(words(locale).feedback.saved)
  },
})
