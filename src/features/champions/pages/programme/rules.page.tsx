import { z } from 'zod'
import { Input, Radios } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { runsNetwork } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { ChampionsFrame, OneForm, programmeCrumbs } from '../../frame.tsx'
import { changePolicy, startCohort } from '../../looking-after.ts'
import { type ChampionPolicy, findChampionPolicy } from '../../policy.queries.ts'
import { type Cohort, listCohorts } from '../../programme.queries.ts'
import { programmeWords } from '../../programme-words.ts'
import { isDay } from '../typed-day.ts'

interface RulesData {
  readonly policy: ChampionPolicy
  readonly cohorts: readonly Cohort[]
  readonly today: string
}

const within = (least: number, most: number, fault: string) =>
  z
    .string()
    .trim()
    .refine(typed => /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= most, fault)

/** What holds for the network, and who begins together. */
export const rulesPage = page(championsUrls.policy, {
  access: meets(runsNetwork),
  async load({ db, organisation, now }): Promise<RulesData> {
    const today = calendarDay(organisation.timeZone, now)
    return { policy: await findChampionPolicy(db), cohorts: await listCohorts(db), today }
  },
  title: ({ ctx }) => programmeWords(ctx.locale).rules.title,
  breadcrumbs: ({ ctx }) => programmeCrumbs(ctx.locale),
  view: RulesView,
  form: form(
    (locale, _: RulesData) => {
      const t = programmeWords(locale).rules
      return z.object({
        coverage: z.enum(['volunteers', 'every-unit']).catch('volunteers'),
        asks: z.enum(['yes', 'no']).catch('yes'),
        hours: within(1, 80, t.hoursWrong),
        term: within(3, 60, t.termWrong),
        each: within(5, 2000, t.eachWrong),
      })
    },
    {
      initial: ({ policy, today }) => ({
        ...{ coverage: policy.coverage, asks: policy.asksManager ? 'yes' : 'no', hours: String(policy.usualHours) },
        ...{ term: String(policy.termMonths), each: String(policy.peopleEach), startsOn: today },
      }),
    },
  ),
  async submit({ tx, me, input, locale, now }) {
    const policy = {
      ...{ coverage: input.coverage, asksManager: input.asks === 'yes', usualHours: Number(input.hours) },
      ...{ termMonths: Number(input.term), peopleEach: Number(input.each) },
    }
    await changePolicy(tx, policy, { actorId: me.id, now })
    return redirect(championsUrls.policy.href()).saying(programmeWords(locale).rules.saved)
  },
})

/** Starts a cohort. */
export const cohortAction = action(championsUrls.cohorts, {
  access: meets(runsNetwork),
  load: () => ({}),
  form: form(locale => {
    const t = programmeWords(locale).rules
    return z.object({
      name: z.string().trim().min(1, t.cohortNameMissing).max(80, t.cohortNameLong),
      startsOn: z.string().trim().refine(isDay, t.cohortDayWrong),
    })
  }),
  async submit({ tx, me, input, locale, now }) {
    const t = programmeWords(locale).rules
    const id = await startCohort(tx, input, { actorId: me.id, now })
    if (!id) return invalid({ name: t.cohortTaken })
    return redirect(championsUrls.policy.href()).saying(t.cohortSaved(input.name))
  },
})

function RulesView({ data, form: state, ctx: { locale } }: ViewProps<RulesData>) {
  const { rules: t } = programmeWords(locale)
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  const number = (name: string, text: string, hint?: string) => (
    <Input
      name={name}
      inputmode="numeric"
      classes="govuk-input--width-4"
      label={{ text, classes: 'govuk-label--s' }}
      {...(hint ? { hint } : {})}
      value={state.value(name)}
      errorMessage={state.error(name)}
      locale={locale}
    />
  )
  return (
    <ChampionsFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <OneForm action={championsUrls.policy.href()} save={t.save}>
        <Radios
          name="coverage"
          fieldset={legend(t.coverage)}
          value={state.value('coverage')}
          items={(['volunteers', 'every-unit'] as const).map(value => ({
            ...{ value, text: t.coverages[value], hint: t.coverageHints[value] },
          }))}
          locale={locale}
        />
        <Radios
          name="asks"
          fieldset={legend(t.asks)}
          value={state.value('asks')}
          items={(['yes', 'no'] as const).map(value => ({ value, text: t.asksItems[value] }))}
          locale={locale}
        />
        {number('hours', t.hours)}
        {number('term', t.term, t.termHint)}
        {number('each', t.each)}
      </OneForm>
      <h2 class="govuk-heading-m">{t.cohorts}</h2>
      <p class="govuk-body">{data.cohorts.length > 0 ? t.cohortsText : `${t.cohortsNone} ${t.cohortsText}`}</p>
      {data.cohorts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {data.cohorts.map(({ id, name, startsOn, champions }) => (
            <li>
              <a class="govuk-link" href={championsUrls.programme.href({}, { cohort: id })}>
                {t.cohortItem(name, formatDate(locale, startsOn), champions)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <OneForm action={championsUrls.cohorts.href()} save={t.cohortSave} isSecondary>
        <Input
          name="name"
          label={{ text: t.cohortName, classes: 'govuk-label--s' }}
          hint={t.cohortNameHint}
          classes="govuk-input--width-20"
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Input
          name="startsOn"
          type="date"
          label={{ text: t.cohortStarts, classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
          value={data.today}
          locale={locale}
        />
      </OneForm>
    </ChampionsFrame>
  )
}
