import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line, ShortProse } from '#platform/html/components/index.ts'
import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { championsCrumbs } from '../../frame.tsx'
import { recognitionUrls } from '../../recognition/recognition.urls.ts'
import { longestThanks, thankChampion } from '../../recognition/thanks.ts'
import { areaName, listAreaChoices } from '../areas.ts'
import { codeIn, confirmHelp } from '../log-session.ts'
import { findSessionByCode } from '../sessions.queries.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'

interface HelpedData {
  readonly code: string
}

/** Whoever was helped says so, with the code that the champion read out, and may thank them. */
export const helpedPage = page(supportUrls.helped, {
  access: signedIn,
  load: ({ query }): HelpedData => ({ code: (query.get('code') ?? '').slice(0, 20) }),
  title: ({ ctx }) => supportWords(ctx.locale).helped.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: HelpedView,
  form: form(
    (locale, _data: HelpedData) =>
      z.object({
        code: z.string().trim().min(1, supportWords(locale).faults.code).max(40, supportWords(locale).faults.code),
        thanks: z.string().trim().max(longestThanks),
        isPublic: z.string(),
      }),
    { initial: ({ code }) => ({ code }) },
  ),
  async submit({ tx, me, input, locale, organisation, now }) {
    const { helped: t, faults } = supportWords(locale)
    const session = await findSessionByCode(tx, codeIn(input.code), calendarDay(organisation.timeZone, now))
    if (!session) return invalid({ code: faults.code })
    if (session.championId === me.id) return invalid({ code: t.own })
    const area = areaName(await listAreaChoices(tx, locale), session.area)
    const evidence = { title: t.evidenceTitle(area), whatIDid: t.evidenceText }
    const said = await confirmHelp(tx, me, session, evidence, now)
    if (said === 'full') return invalid({ code: t.full })
    const champion = { id: session.championId }
    if (input.thanks && said === 'confirmed')
      await thankChampion(
        tx,
        me,
        champion,
        { words: input.thanks, isPublic: input.isPublic === 'yes', sessionId: session.id },
        now,
      )
    return redirect(recognitionUrls.thanks.href()).saying(said === 'again' ? t.again : t.saved)
  },
})

function HelpedView({ form: state, ctx: { locale } }: ViewProps<HelpedData>) {
  const { helped: t } = supportWords(locale)
  const given = { form: state, locale }
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <form method="post" action={supportUrls.helped.href()} novalidate>
        <Line name="code" label={t.code} hint={t.codeHint} width={10} {...given} />
        <ShortProse name="thanks" label={t.thanks} hint={t.thanksHint} limit={longestThanks} rows={2} {...given} />
        <Checkboxes
          name="isPublic"
          classes="govuk-checkboxes--small"
          items={[{ value: 'yes', text: t.isPublic }]}
          values={[...state.list('isPublic')]}
          locale={locale}
        />
        <Button text={t.save} preventDoubleClick />
      </form>
    </PageFrame>
  )
}
