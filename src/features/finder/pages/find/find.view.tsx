import { aboutUrls } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { peopleAtPartnersUrls } from '#features/profiles/index.ts'
import { PageHeader, Pager } from '#platform/html/components/index.ts'
import { Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { finderUrls } from '../../finder.urls.ts'
import { pageSize, printSize } from '../../page-sizes.ts'
import { isFiltered, searchQuery } from '../../search.ts'
import { words } from '../../words.ts'
import { ChosenFilters } from './chosen-filters.view.tsx'
import type { FindData } from './find-data.ts'
import { FoundTable } from './found-table.view.tsx'
import { Nobody } from './nobody.view.tsx'
import { SaveSearch } from './save-search.view.tsx'
import { SearchForm } from './search-form.view.tsx'

export function FindView({ data, ctx: { locale } }: ViewProps<FindData>) {
  const { search, finding, mayAdminister } = data
  const text = words(locale)
  const { actions } = text
  const here = (more: object) => finderUrls.find.href({}, searchQuery({ ...search, page: finding.page, ...more }))
  const isSearch = isFiltered(search)
  const hasHits = finding.people.length > 0
  const taken = [
    { text: actions.print, href: here({ print: true, page: 1 }) },
    ...(mayAdminister ? [{ text: actions.download, href: peopleUrls.directoryFile.href() }] : []),
    ...(mayAdminister && isSearch
      ? [{ text: actions.downloadFound, href: finderUrls.found.href({}, searchQuery(search)) }]
      : []),
  ]
  return (
    <>
      <PageHeader
        title={text.title}
        lead={search.print ? undefined : text.lead}
        locale={locale}
        whoCanSee={{ text: text.whoSees, href: aboutUrls.whoCanSee.href() }}
        actions={
          search.print
            ? [{ text: actions.back, href: here({ print: false, page: 1 }) }]
            : [
                { text: actions.units, href: peopleUrls.units.href() },
                { text: actions.saved, href: finderUrls.saved.href() },
                data.hasPartners && { text: actions.partners, href: peopleAtPartnersUrls.list.href() },
              ]
        }
      />
      {!search.print && <SearchForm data={data} locale={locale} />}
      {isSearch && <ChosenFilters data={data} locale={locale} />}
      {hasHits ? <Found data={data} locale={locale} /> : <Nobody data={data} locale={locale} />}
      <Pager
        page={finding.page}
        pageSize={search.print ? printSize : pageSize}
        total={finding.total}
        locale={locale}
        href={page => here({ page })}
      />
      {!search.print && hasHits && (
        <>
          <HowOrdered data={data} locale={locale} />
          <p class="govuk-body app-no-print">
            {taken.map(({ text: words, href }, index) => (
              <>
                {index > 0 && ' · '}
                <a class="govuk-link" href={href}>
                  {words}
                </a>
              </>
            ))}
          </p>
          {isSearch && <SaveSearch search={search} locale={locale} />}
        </>
      )}
    </>
  )
}

function Found({ data, locale }: { data: FindData; locale: Locale }) {
  const { finding } = data
  const text = words(locale)
  const quoted = (all: readonly string[]) =>
    formatList(
      locale,
      all.map(word => `“${word}”`),
    )
  return (
    <>
      {finding.taken.map(({ typed, instead }) => (
        <p class="govuk-body">{text.taken(typed, quoted(instead))}</p>
      ))}
      {finding.leftOut.map(word => (
        <p class="govuk-body">{text.leftOut(word)}</p>
      ))}
      <FoundTable
        finding={finding}
        caption={finding.more ? text.many(finding.total) : text.count(finding.total)}
        today={data.today}
        locale={locale}
      />
      {finding.more && isFiltered(data.search) && <p class="govuk-body">{text.manyAdvice}</p>}
    </>
  )
}

function HowOrdered({ data: { search }, locale }: { data: FindData; locale: Locale }) {
  const text = words(locale).order
  const byFit = search.sort === 'best' && isFiltered(search)
  return (
    <Details summaryText={text.summary}>
      {byFit ? (
        <>
          <p>{text.intro}</p>
          <ol class="govuk-list govuk-list--number">
            {text.steps.map(step => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      ) : (
        <p>{text.name}</p>
      )}
      <p>{text.hidden}</p>
    </Details>
  )
}
