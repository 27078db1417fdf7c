import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterSelect, FilterText, PageHeader, Pager } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DirectoryFilter, DirectoryPage } from '../../directory.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import { words } from '../../words.ts'
import { PeopleTable } from '../people-table.tsx'
import type { UnitChoice } from './unit-choices.ts'

interface DirectoryData {
  filter: DirectoryFilter
  result: DirectoryPage
  units: readonly UnitChoice[]
  page: number
  pageSize: number
  mayAdminister: boolean
}

export function DirectoryView({ data, ctx: { locale } }: ViewProps<DirectoryData>) {
  const { filter, result, page, pageSize } = data
  const text = words(locale).directory
  const caption = result.spelledAlike ? text.alike : result.more ? text.many(result.total) : text.count(result.total)
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        locale={locale}
        whoCanSee={{ text: words(locale).colleaguesSee, href: aboutUrls.whoCanSee.href() }}
        actions={[
          { text: text.units, href: peopleUrls.units.href() },
          data.mayAdminister && { text: text.download, href: peopleUrls.directoryFile.href() },
        ]}
      />
      <Search data={data} locale={locale} />
      {result.people.length === 0 ? (
        <Nobody data={data} locale={locale} />
      ) : (
        <PeopleTable people={result.people} caption={caption} locale={locale} />
      )}
      <Pager
        page={page}
        pageSize={pageSize}
        total={result.total}
        locale={locale}
        href={number => peopleUrls.directory.href({}, { q: filter.query, unit: filter.unitId, page: number })}
      />
    </>
  )
}

const isFiltered = ({ filter }: DirectoryData) => filter.query !== '' || filter.unitId !== undefined

function Search({ data, locale }: { data: DirectoryData; locale: Locale }) {
  const text = words(locale).directory
  return (
    <FilterBar
      action={peopleUrls.directory.href()}
      locale={locale}
      label={text.searchLabel}
      submitText={text.find}
      clearHref={isFiltered(data) ? peopleUrls.directory.href() : undefined}
    >
      <FilterText name="q" label={text.searchLabel} value={data.filter.query} placeholder={text.placeholder} />
      <FilterSelect
        name="unit"
        before={text.in}
        label={text.unitLabel}
        items={data.units}
        value={data.filter.unitId ?? ''}
      />
    </FilterBar>
  )
}

function Nobody({ data, locale }: { data: DirectoryData; locale: Locale }) {
  const text = words(locale).directory
  if (isFiltered(data)) {
    const everybody = { text: text.showEverybody, href: peopleUrls.directory.href() }
    return <EmptyState title={text.none} text={text.noneAdvice} action={everybody} />
  }
  const importing = data.mayAdminister ? { text: text.importList, href: peopleUrls.imports.href() } : undefined
  return <EmptyState title={text.none} text={text.emptyAdvice} action={importing} />
}
