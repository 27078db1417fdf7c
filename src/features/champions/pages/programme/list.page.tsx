import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { listUpperUnits } from '#features/people/index.ts'
import { EmptyState, FilterBar, FilterSelect, FilterText, Pager } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { welcome } from '../../agreeing.ts'
import { type Champion, championStates, runsNetwork } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { Links } from '../../frame.tsx'
import { healthUrls } from '../../health/health.urls.ts'
import { healthWords } from '../../health/words.ts'
import { findChampionPolicy } from '../../policy.queries.ts'
import {
  type Cohort,
  countWaiting,
  type Listed,
  listCohorts,
  listForProgramme,
  readListed,
} from '../../programme.queries.ts'
import { programmeWords } from '../../programme-words.ts'
import { isToWelcome, ListTable } from './list-table.view.tsx'

const pageSize = 50

export interface ListData {
  readonly listed: Listed
  readonly page: number
  readonly total: number
  readonly waiting: number
  readonly champions: readonly Champion[]
  readonly cohorts: readonly Cohort[]
  readonly upper: readonly { readonly id: string; readonly name: string }[]
}

/** Who is in the network and what was agreed; those who want to begin are welcomed several at once. */
export const listPage = page(championsUrls.programme, {
  access: meets(runsNetwork),
  async load({ db, query, organisation, now }): Promise<ListData> {
    const listed = readListed(query)
    const number = pageNumber(query, 1000)
    const today = calendarDay(organisation.timeZone, now)
    const part = { today, limit: pageSize, offset: (number - 1) * pageSize }
    const found = await listForProgramme(db, listed, part)
    const [waiting, cohorts] = [await countWaiting(db), await listCohorts(db)]
    return { listed, page: number, ...found, waiting, cohorts, upper: await listUpperUnits(db) }
  },
  title: ({ ctx }) => programmeWords(ctx.locale).list.title,
  view: ListView,
  wide: true,
  form: form((locale, _: ListData) =>
    z.object({
      championId: z.array(z.uuid()).min(1, programmeWords(locale).list.noneChosen).max(pageSize),
      cohortId: z.string().max(40),
    }),
  ),
  async submit({ tx, me, data, input, organisation, locale, now }) {
    const t = programmeWords(locale).list
    const cohort = data.cohorts.find(({ id }) => id === input.cohortId)
    if (input.cohortId && !cohort) return invalid({ cohortId: t.cohortLabel })
    const policy = await findChampionPolicy(tx)
    const today = calendarDay(organisation.timeZone, now)
    const { began, waiting } = await welcome(tx, me, input.championId, { cohortId: cohort?.id, policy, today, now })
    return redirect(championsUrls.programme.href({}, queryOf(data.listed))).saying(t.welcomed(began, waiting))
  },
})

const queryOf = ({ state, cohortId, unitId, endsSoon, words }: Listed) => ({
  ...{ state: state === 'now' ? undefined : state, cohort: cohortId, unit: unitId },
  ...{ term: endsSoon ? 'soon' : undefined, q: words },
})

function ListView({ data, form: state, ctx: { locale, organisation } }: ViewProps<ListData>) {
  const t = programmeWords(locale).list
  const { listed, champions, total } = data
  const showsWaiting = ['waiting', 'volunteered', 'agreed'].includes(listed.state)
  const isFiltered = Object.values(queryOf(listed)).some(Boolean)
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={t.who}
      form={state}
      actions={[
        { text: healthWords(locale).title, href: healthUrls.health.href() },
        { text: t.coverage, href: championsUrls.coverage.href() },
        { text: t.rules, href: championsUrls.policy.href() },
      ]}
      wide
      locale={locale}
    >
      {data.waiting > 0 && !showsWaiting && (
        <p class="govuk-inset-text">
          <a class="govuk-link" href={championsUrls.programme.href({}, { state: 'waiting' })}>
            {t.waitingLink(data.waiting)}
          </a>
        </p>
      )}
      <Filters data={data} isFiltered={isFiltered} locale={locale} />
      {total === 0 ? (
        <EmptyState
          title={isFiltered ? t.none : t.empty}
          text={isFiltered ? t.noneText : t.emptyText}
          {...(isFiltered ? {} : { action: { text: t.invite, href: championsUrls.nominate.href() } })}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t.found(total)}</h2>
          <ListTable
            champions={champions}
            waiting={showsWaiting ? champions.filter(isToWelcome) : []}
            cohorts={data.cohorts}
            action={championsUrls.programme.href({}, { ...queryOf(listed), page: data.page })}
            error={state.error('championId')}
            timeZone={organisation.timeZone}
            locale={locale}
          />
        </>
      )}
      <Pager
        page={data.page}
        pageSize={pageSize}
        total={total}
        href={next => championsUrls.programme.href({}, { ...queryOf(listed), page: next })}
        locale={locale}
      />
      <Links links={[{ text: t.file, href: championsUrls.programmeFile.href({}, queryOf(listed)) }]} />
    </PageFrame>
  )
}

interface FiltersProps {
  readonly data: ListData
  readonly isFiltered: boolean
  readonly locale: Parameters<typeof programmeWords>[0]
}

function Filters({ data: { listed, cohorts, upper }, isFiltered, locale }: FiltersProps) {
  const t = programmeWords(locale).list
  const href = championsUrls.programme.href()
  return (
    <FilterBar action={href} {...(isFiltered ? { clearHref: href } : {})} locale={locale}>
      <FilterSelect
        name="state"
        before={t.show}
        label={t.stateLabel}
        items={[
          { text: t.any, value: '' },
          { text: t.waiting, value: 'waiting' },
          ...championStates.map(one => ({ text: t.states[one], value: one })),
        ]}
        value={listed.state === 'now' ? '' : listed.state}
      />
      {cohorts.length > 0 && (
        <FilterSelect
          name="cohort"
          before={t.cohort}
          label={t.cohortLabel}
          items={[{ text: t.anyCohort, value: '' }, ...cohorts.map(({ id, name }) => ({ text: name, value: id }))]}
          value={listed.cohortId}
        />
      )}
      <FilterSelect
        name="unit"
        before={t.unit}
        label={t.unitLabel}
        items={[{ text: t.anyUnit, value: '' }, ...upper.map(({ id, name }) => ({ text: name, value: id }))]}
        value={listed.unitId}
      />
      <FilterSelect
        name="term"
        before={t.term}
        label={t.termLabel}
        items={[
          { text: t.anyTerm, value: '' },
          { text: t.soon, value: 'soon' },
        ]}
        value={listed.endsSoon ? 'soon' : ''}
      />
      <FilterText name="q" before={t.named} label={t.search} value={listed.words} />
    </FilterBar>
  )
}
