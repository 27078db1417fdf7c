import { aboutUrls } from '#features/about/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { EmptyState, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { pageSize, queryOf } from '../../catalogue/search.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { AskedList } from '../asked-list.tsx'
import { ResourceCards } from '../resource-list.tsx'
import type { CatalogueData } from './catalogue.page.ts'
import { SearchForm } from './search-form.view.tsx'

export function CatalogueView({ data, ctx: { locale, me } }: ViewProps<CatalogueData>) {
  const { search, found } = data
  const { catalogue } = words(locale)
  return (
    <>
      <PageHeader
        title={catalogue.title}
        lead={data.isFront ? catalogue.lead : undefined}
        whoCanSee={{ text: catalogue.whoSees, href: aboutUrls.whoCanSee.href() }}
        actions={[{ text: keepsCatalogue(me) ? catalogue.add : catalogue.suggest, href: learningUrls.add.href() }]}
        locale={locale}
      />
      <SearchForm search={search} found={found} locale={locale} />
      {data.asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 class="govuk-heading-m" id="asked">
            {catalogue.asked}
          </h2>
          <AskedList asked={data.asked} today={data.today} locale={locale} />
        </section>
      )}
      {data.isFront && !found.hasNeeds && (
        <p class="govuk-body">
          {catalogue.notYet}{' '}
          <a class="govuk-link" href={passportUrls.show.href()}>
            {catalogue.toPassport}
          </a>
        </p>
      )}
      <Results data={data} locale={locale} />
      <Pager
        page={search.page}
        pageSize={pageSize}
        total={found.counts.total}
        href={page => learningUrls.catalogue.href({}, queryOf(search, { page }))}
        locale={locale}
      />
      <Details summaryText={catalogue.order}>
        <p>{catalogue.orderText}</p>
      </Details>
    </>
  )
}

function Results({ data: { found }, locale }: { readonly data: CatalogueData; readonly locale: Locale }) {
  const { catalogue } = words(locale)
  const quoted = (all: readonly string[]) => formatList(locale, all.map(catalogue.quoted))
  if (found.counts.total === 0) {
    const action = { text: catalogue.noneAction, href: learningUrls.add.href() }
    return <EmptyState title={catalogue.none} text={catalogue.noneText} action={action} />
  }
  return (
    <section aria-labelledby="found">
      {found.typed.flatMap(({ typed, meant }) =>
        meant.length > 0 ? [<p class="govuk-body">{catalogue.meant(typed, quoted(meant))}</p>] : [],
      )}
      {found.someOnly && <p class="govuk-body">{catalogue.some}</p>}
      <h2 class="govuk-heading-m" id="found">
        {catalogue.found(found.counts.total)}
      </h2>
      <ResourceCards listed={found.listed} locale={locale} />
    </section>
  )
}
