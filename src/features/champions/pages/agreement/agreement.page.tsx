import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { CharacterCount } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { answerForTime } from '../../agreeing.ts'
import type { Champion } from '../../champion.ts'
import { getChampion, isManagerOf } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { OneForm } from '../../frame.tsx'
import { joiningWords } from '../../joining-words.ts'
import { findChampionPolicy } from '../../policy.queries.ts'

const longest = 600

interface AgreementData {
  readonly champion: Champion
  readonly isExpected: boolean
}

/** A manager signs for the time with one click, or says why not now. */
export const agreementPage = page(championsUrls.agreement, {
  access: signedIn,
  async load({ db, me, params }): Promise<AgreementData> {
    const champion = await getChampion(db, params.championId)
    const isOpen = champion.state !== 'ended' && champion.state !== 'nominated'
    if (!isOpen || !(await isManagerOf(db, me, champion))) throw notFound()
    const { coverage } = await findChampionPolicy(db)
    return { champion, isExpected: coverage === 'every-unit' }
  },
  title: ({ data, ctx }) => joiningWords(ctx.locale).agreement.title(data.champion.name),
  view: AgreementView,
  form: form(
    (locale, _: AgreementData) =>
      z.object({
        says: z.enum(['yes', 'not-now']).catch('yes'),
        reason: z.string().trim().max(longest, joiningWords(locale).agreement.reasonLong),
      }),
    {
      check: ({ says, reason }, { locale }) =>
        says === 'not-now' && !reason ? { reason: joiningWords(locale).agreement.reasonMissing } : undefined,
    },
  ),
  async submit({ tx, me, data: { champion }, input, organisation, locale, now }) {
    const t = joiningWords(locale).agreement
    const policy = await findChampionPolicy(tx)
    const today = calendarDay(organisation.timeZone, now)
    const answer = { says: input.says, reason: input.says === 'yes' ? '' : input.reason }
    await answerForTime(tx, me, champion, answer, { policy, today, now })
    const said = input.says === 'yes' ? t.savedYes : t.savedNotNow
    return redirect(championsUrls.agreement.href({ championId: champion.id })).saying(said(champion.name))
  },
})

function AgreementView({
  data: { champion, isExpected },
  form: state,
  ctx: { locale, organisation },
}: ViewProps<AgreementData>) {
  const { agreement: t } = joiningWords(locale)
  const { id, name, hoursAMonth = 0, helpsWith, managerSaid, managerSaidAt, state: stands } = champion
  const action = championsUrls.agreement.href({ championId: id })
  const day = managerSaidAt ? formatDate(locale, managerSaidAt, organisation.timeZone) : ''
  const isChampion = stands === 'active' || stands === 'paused'
  const lead = isChampion ? (managerSaid === 'yes' ? t.leadNow : t.leadAgain) : t.lead
  return (
    <PageFrame title={t.title(name)} lead={lead(name, hoursAMonth)} who={t.who} form={state} locale={locale}>
      {managerSaid && <p class="govuk-inset-text">{managerSaid === 'yes' ? t.signed(day) : t.declined(day)}</p>}
      <p class="govuk-body">
        {t.what} {isExpected && t.everyUnit}
      </p>
      {helpsWith && (
        <>
          <h2 class="govuk-heading-s">{t.helps}</h2>
          <Told text={helpsWith} />
        </>
      )}
      {managerSaid !== 'yes' && (
        <OneForm action={action} save={t.yes}>
          <input type="hidden" name="says" value="yes" />
        </OneForm>
      )}
      <details class="govuk-details" {...(state.error('reason') ? { open: true } : {})}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.notNow}</span>
        </summary>
        <div class="govuk-details__text">
          <OneForm action={action} save={t.answer} isSecondary>
            <input type="hidden" name="says" value="not-now" />
            <CharacterCount
              name="reason"
              label={{ text: t.reason, classes: 'govuk-label--s' }}
              hint={t.reasonHint}
              value={state.value('reason')}
              errorMessage={state.error('reason')}
              maxlength={longest}
              rows={3}
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
          </OneForm>
        </div>
      </details>
    </PageFrame>
  )
}
