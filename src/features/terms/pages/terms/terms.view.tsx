import { EmptyState, FilterBar, FilterSelect, FilterText, Pager } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { termKinds } from '../../terms.ts'
import { termsUrls } from '../../terms.urls.ts'
import { words } from '../../words.ts'
import { TermsFrame } from '../terms-frame.tsx'
import type { TermsData } from './terms.page.ts'

const states = ['waiting', 'built-in', 'framework', 'own-word', 'merged', 'hidden'] as const

export function TermsView({ data, ctx: { locale } }: ViewProps<TermsData>) {
  const { filter, page, terms, total, waiting } = data
  const text = words(locale)
  const address = (more: { state?: string | undefined; page?: number }) =>
    termsUrls.terms.href({}, { q: filter.query, kind: filter.kind, state: filter.state, ...more })
  const isFiltered = Boolean(filter.query || filter.kind || filter.state)
  return (
    <TermsFrame title={text.title} lead={text.lead} locale={locale}>
      {waiting > 0 && filter.state !== 'waiting' && (
        <p class="govuk-body">
          <a class="govuk-link" href={termsUrls.terms.href({}, { state: 'waiting' })}>
            {text.waiting(waiting)}
          </a>
        </p>
      )}
      <Filter data={data} locale={locale} clearHref={isFiltered ? termsUrls.terms.href() : undefined} />
      {terms.length === 0 ? (
        <EmptyState
          title={filter.state === 'waiting' && !filter.query ? text.noneWaiting : text.none}
          text={filter.state === 'waiting' && !filter.query ? text.noneWaitingText : text.noneText}
        />
      ) : (
        <>
          <p class="govuk-body" role="status">
            {text.found(total)}
          </p>
          <Table
            classes="app-table--stack"
            head={[text.label, text.kind, text.origin, text.usedBy]}
            rows={terms.map(term => [
              <>
                <a class="govuk-link" href={termsUrls.term.href({ termId: term.id })}>
                  <bdi>{term.label}</bdi>
                </a>{' '}
                {term.isHidden && <Tag text={text.hidden} classes="govuk-tag--grey" />}
                {term.mergedIntoId && <Tag text={text.merged} classes="govuk-tag--grey" />}
              </>,
              text.kinds[term.kind],
              text.origins[term.origin],
              term.people === 0 ? text.nobody : text.people(term.people),
            ])}
            firstCellIsHeader
          />
          <Pager page={page} pageSize={25} total={total} href={number => address({ page: number })} locale={locale} />
        </>
      )}
    </TermsFrame>
  )
}

interface FilterProps {
  readonly data: TermsData
  readonly locale: Locale
  readonly clearHref: string | undefined
}

function Filter({ data: { filter }, locale, clearHref }: FilterProps) {
  const { filter: text, kindsOf, states: named } = words(locale)
  return (
    <FilterBar action={termsUrls.terms.href()} locale={locale} {...(clearHref ? { clearHref } : {})}>
      <FilterSelect
        name="kind"
        before={text.show}
        label={text.kind}
        value={filter.kind ?? ''}
        items={[{ value: '', text: text.anyKind }, ...termKinds.map(value => ({ value, text: kindsOf[value] }))]}
      />
      <FilterSelect
        name="state"
        before={text.in}
        label={text.state}
        value={filter.state ?? ''}
        items={[{ value: '', text: text.anyState }, ...states.map(value => ({ value, text: named[value] }))]}
      />
      <FilterText name="q" before={text.named} label={text.query} value={filter.query} placeholder={text.placeholder} />
    </FilterBar>
  )
}
