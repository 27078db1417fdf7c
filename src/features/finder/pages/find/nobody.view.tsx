import { peopleUrls } from '#features/people/index.ts'
import { peopleAtPartnersUrls } from '#features/profiles/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { finderUrls } from '../../finder.urls.ts'
import { hasFilters, isFiltered, searchQuery } from '../../search.ts'
import { words } from '../../words.ts'
import type { FindData } from './find-data.ts'

/** Nobody was found: what to do next, with what exists. */
export function Nobody({ data, locale }: { data: FindData; locale: Locale }) {
  const { search, mayAdminister } = data
  const text = words(locale).nobody
  if (!isFiltered(search)) {
    const importing = mayAdminister ? { text: text.importList, href: peopleUrls.imports.href() } : undefined
    return <EmptyState title={text.empty} text={text.emptyAdvice} action={importing} />
  }
  return (
    <EmptyState title={text.title} text={text.advice} action={{ text: text.askEverybody, href: data.askHref }}>
      <ul class="govuk-list govuk-list--bullet app-nobody">
        {waysOn(data, locale).map(({ said, href }) => (
          <li>
            {href ? (
              <a class="govuk-link" href={href}>
                {said}
              </a>
            ) : (
              said
            )}
          </li>
        ))}
        <Champions data={data} locale={locale} />
      </ul>
    </EmptyState>
  )
}

function waysOn({ search, finding: { filters, pieces }, hasPartners }: FindData, locale: Locale) {
  const text = words(locale).nobody
  return [
    { said: text.everybody, href: finderUrls.find.href() },
    ...(search.text && hasFilters(search)
      ? [{ said: text.withoutFilters, href: finderUrls.find.href({}, searchQuery({ text: search.text })) }]
      : []),
    ...(pieces.length > 1
      ? pieces.slice(0, 4).map(piece => ({
          said: text.fewerWords(piece),
          href: finderUrls.find.href({}, searchQuery({ ...search, text: piece, page: 1 })),
        }))
      : []),
    ...(hasPartners
      ? [{ said: text.atPartners, href: peopleAtPartnersUrls.list.href({}, { words: search.text }) }]
      : []),
    ...(search.text ? [{ said: text.spelling, href: undefined }] : []),
    ...(filters.unit
      ? [{ said: text.askUnit(filters.unit.name), href: peopleUrls.unit.href({ unitId: filters.unit.id }) }]
      : []),
  ]
}

function Champions({ data: { champions }, locale }: { data: FindData; locale: Locale }) {
  if (champions.length === 0) return null
  return (
    <li>
      {words(locale).nobody.askChampions}
      <ul class="govuk-list">
        {champions.map(({ id, name, jobTitle }) => (
          <li>
            <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
              <bdi>{name}</bdi>
            </a>
            {jobTitle && <span class="app-quiet">, {jobTitle}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}
