import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Input, Radios } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { runsNetwork } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { OneForm, programmeCrumbs } from '../../frame.tsx'
import { keepInStep } from '../../in-step.ts'
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

const isWithin = (typed: string, least: number, most: number) =>
  /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= most

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
    (_locale, _: RulesData) => {
      const text = z.string().trim().max(200).catch('')
      return z.object({
        what: z.enum(['rules', 'cohort']).catch('rules'),
        coverage: z.enum(['volunteers', 'every-unit']).catch('volunteers'),
        asks: z.enum(['yes', 'no']).catch('yes'),
        ...{ hours: text, term: text, each: text, name: text, startsOn: text },
      })
    },
    {
      initial: ({ policy, today }) => ({
        ...{ coverage: policy.coverage, asks: policy.asksManager ? 'yes' : 'no', hours: String(policy.usualHours) },
        ...{ term: String(policy.termMonths), each: String(policy.peopleEach), startsOn: today },
      }),
      check({ what, hours = '', term = '', each = '', name = '', startsOn = '' }, { locale }): FieldErrors {
        const t = programmeWords(locale).rules
        if (what === 'cohort')
          return {
            ...(name ? {} : { name: t.cohortNameMissing }),
            ...(name.length > 80 ? { name: t.cohortNameLong } : {}),
            ...(isDay(startsOn) ? {} : { startsOn: t.cohortDayWrong }),
          }
        return {
          ...(isWithin(hours, 1, 80) ? {} : { hours: t.hoursWrong }),
          ...(isWithin(term, 3, 60) ? {} : { term: t.termWrong }),
          ...(isWithin(each, 5, 2000) ? {} : { each: t.eachWrong }),
        }
      },
    },
  ),
  async submit({ tx, me, input, locale, now }) {
    const t = programmeWords(locale).rules
    const by = { actorId: me.id, now }
    const here = redirect(championsUrls.policy.href())
    if (input.what === 'cohort')
      return (await startCohort(tx, input, by))
        ? here.saying(t.cohortSaved(input.name))
        : invalid({ name: t.cohortTaken })
    const policy = {
      ...{ coverage: input.coverage, asksManager: input.asks === 'yes', usualHours: Number(input.hours) },
      ...{ termMonths: Number(input.term), peopleEach: Number(input.each) },
    }
    await changePolicy(tx, policy, by)
    // Whoever was a champion before the network stands in it from the moment at which it is settled.
    await keepInStep(tx, now)
    return here.saying(t.saved)
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
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
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
      <OneForm action={championsUrls.policy.href()} save={t.cohortSave} isSecondary>
        <input type="hidden" name="what" value="cohort" />
        <Input
          name="name"
          value={state.value('name')}
          errorMessage={state.error('name')}
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
          value={state.value('startsOn')}
          errorMessage={state.error('startsOn')}
          locale={locale}
        />
      </OneForm>
    </PageFrame>
  )
}
