import { PersonLink } from '#features/people/index.ts'
import { FilterBar, FilterSelect, FilterText } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import type { CoveredUnit } from '../../coverage.queries.ts'
import { findingWords } from '../../finding-words.ts'
import type { ChampionPolicy } from '../../policy.queries.ts'
import type { CoverageData } from './coverage.page.tsx'

interface FiltersProps {
  readonly data: CoverageData
  readonly locale: Locale
}

export function UnitFilters({ data: { which, words, root, upper }, locale }: FiltersProps) {
  const { coverage: t, network } = findingWords(locale)
  const href = championsUrls.coverage.href()
  const isListed = root && upper.some(({ id }) => id === root.id)
  return (
    <FilterBar
      action={href}
      label={t.filters}
      {...(which !== 'all' || words || root ? { clearHref: href } : {})}
      locale={locale}
    >
      <FilterSelect
        name="which"
        before={t.show}
        label={t.whichLabel}
        items={(['all', 'without', 'with'] as const).map(value => ({
          ...{ text: t.which[value], value: value === 'all' ? '' : value },
        }))}
        value={which === 'all' ? '' : which}
      />
      <FilterSelect
        name="unit"
        before={network.inUnit}
        label={t.unit}
        items={[
          { text: network.anyUnit, value: '' },
          ...upper.map(({ id, name }) => ({ text: name, value: id })),
          ...(root && !isListed ? [{ text: root.name, value: root.id }] : []),
        ]}
        value={root?.id ?? ''}
      />
      <FilterText name="q" before={t.named} label={t.search} value={words} />
    </FilterBar>
  )
}

interface TableProps {
  readonly units: readonly CoveredUnit[]
  readonly policy: ChampionPolicy
  readonly locale: Locale
}

/** Who supports whom, unit by unit; where nobody is, who is nearest. */
export function UnitTable({ units, policy, locale }: TableProps) {
  const { coverage: t } = findingWords(locale)
  return (
    <section class="app-scroll" tabindex={0} aria-label={t.table}>
      <Table
        caption={t.table}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={[t.unit, { text: t.people, format: 'numeric' }, t.who_]}
        rows={units.map(unit => [
          unit.name,
          { text: formatNumber(locale, unit.people), format: 'numeric' as const },
          { text: <Who unit={unit} isWanted={policy.coverage === 'every-unit'} locale={locale} /> },
        ])}
      />
    </section>
  )
}

interface WhoProps {
  readonly unit: CoveredUnit
  /** Every unit is to have one. */
  readonly isWanted: boolean
  readonly locale: Locale
}

function Who({ unit: { champions, nearest }, isWanted, locale }: WhoProps) {
  const { coverage: t } = findingWords(locale)
  if (champions.length > 0)
    return (
      <>
        {champions.map((champion, place) => (
          <>
            {place > 0 && ', '}
            <PersonLink {...champion} />
          </>
        ))}
      </>
    )
  const text = isWanted ? ([t.needs, t.needsNobody] as const) : ([t.nearest, t.nobody] as const)
  return <span class="app-quiet">{nearest ? text[0](nearest.name) : text[1]}</span>
}
