import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatList } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import { callsCrumbs } from '../../frame.tsx'
import { findTelling, sayNever, sayNotNow, type Telling } from '../asking-choices.ts'
import { matchingUrls, toldOfHref } from '../matching.urls.ts'
import { matchingWords } from '../matching-words.ts'
import { Because } from './told-panel.tsx'

interface ToldData {
  readonly telling: Telling
}

const pauseDays = 14

/** Why a call was brought to me, and what I say to it: not now, or never about this. Whoever was not told finds no page. */
export const toldPage = page(matchingUrls.told, {
  access: signedIn,
  load: async ({ db, me, params, locale }): Promise<ToldData> => ({
    telling: found(await findTelling(db, me, params.callId, locale), 'Nothing was brought to this person'),
  }),
  title: ({ ctx }) => matchingWords(ctx.locale).told.title,
  breadcrumbs: ({ data: { telling }, ctx }) =>
    callsCrumbs(ctx.locale, { text: telling.title, href: toldOfHref(telling) }),
  view: ToldView,
  form: form((locale, _: ToldData) =>
    z.object({ answer: z.enum(['not-now', 'never'], matchingWords(locale).told.missing) }),
  ),
  async submit({ tx, me, data: { telling }, input: { answer }, locale, organisation, now }) {
    const { told } = matchingWords(locale)
    const back = redirect(matchingUrls.settings.href())
    if (answer === 'never') {
      await sayNever(tx, me, telling, now)
      return back.saying(told.saidNever)
    }
    const until = calendarDay(organisation.timeZone, new Date(now.getTime() + pauseDays * day))
    await sayNotNow(tx, me, telling, { until, now })
    return back.saying(told.saidNotNow)
  },
})

function ToldView({ data: { telling }, form: state, ctx: { locale } }: ViewProps<ToldData>) {
  const { told: t, settings } = matchingWords(locale)
  const names = formatList(
    locale,
    telling.reasons.map(({ label }) => t.quoted(label)),
  )
  const never = telling.reasons.length > 0 ? [{ value: 'never', text: t.never, hint: t.neverText(names) }] : []
  return (
    <PageFrame form={state} title={t.title} caption={telling.title} lead={t.lead} who={settings.only} locale={locale}>
      <Because telling={telling} locale={locale} />
      <form method="post" action={matchingUrls.told.href({ callId: telling.callId })} novalidate>
        <Radios
          name="answer"
          fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--m' } }}
          value={state.value('answer')}
          errorMessage={state.error('answer')}
          items={[{ value: 'not-now', text: t.notNow, hint: t.notNowText }, ...never]}
          locale={locale}
        />
        <div class="govuk-button-group">
          <Button text={settings.save} preventDoubleClick />
          <a class="govuk-link" href={toldOfHref(telling)}>
            {t.back}
          </a>
        </div>
      </form>
    </PageFrame>
  )
}
