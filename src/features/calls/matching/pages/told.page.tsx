import { z } from 'zod'
import { Button } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatList } from '#platform/i18n/index.ts'
import { callsUrls } from '../../calls.urls.ts'
import { CallsFrame, callCrumbs } from '../../frame.tsx'
import { findTelling, sayNever, sayNotNow, type Telling } from '../asking-choices.ts'
import { matchingUrls } from '../matching.urls.ts'
import { matchingWords } from '../matching-words.ts'
import { Because } from './told-panel.tsx'

interface ToldData {
  readonly telling: Telling
}

const pauseDays = 14
const day = 86_400_000

/** Why a call was brought to me, and two buttons: not now, never about this. Whoever was not told finds no page. */
export const toldPage = page(matchingUrls.told, {
  access: signedIn,
  load: async ({ db, me, params, locale }): Promise<ToldData> => ({
    telling: found(await findTelling(db, me, params.callId, locale), 'Nothing was brought to this person'),
  }),
  title: ({ ctx }) => matchingWords(ctx.locale).told.title,
  breadcrumbs: ({ data: { telling }, ctx }) => callCrumbs(ctx.locale, { id: telling.callId, title: telling.title }),
  view: ToldView,
  form: form((_locale, _: ToldData) => z.object({ answer: z.enum(['not-now', 'never']) })),
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
  const action = matchingUrls.told.href({ callId: telling.callId })
  return (
    <CallsFrame form={state} title={t.title} caption={telling.title} lead={t.lead} who={settings.only} locale={locale}>
      <Because telling={telling} locale={locale} />
      <p class="govuk-body">{t.notNowText}</p>
      <form method="post" action={action}>
        <Button text={t.notNow} name="answer" value="not-now" preventDoubleClick />
      </form>
      {telling.reasons.length > 0 && (
        <>
          <p class="govuk-body">{t.neverText(names)}</p>
          <form method="post" action={action}>
            <Button text={t.never} name="answer" value="never" classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={callsUrls.show.href({ callId: telling.callId })}>
          {t.back}
        </a>
      </p>
    </CallsFrame>
  )
}
