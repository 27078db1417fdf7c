import { PageFrame } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterSelect, FilterText, Pager } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { calendarDay, formatNumber } from '#platform/i18n/index.ts'
import { type CallSkill, type Direction, directions, isKind, kinds } from '../call.ts'
import { callsUrls } from '../calls.urls.ts'
import { hasPartnerCalls } from '../partners/partner-help.queries.ts'
import { callPartnersUrls } from '../partners/partners.urls.ts'
import { partnerWords } from '../partners/words.ts'
import { describeManyCallSkills } from '../skills.queries.ts'
import { words } from '../words.ts'
import { CallCard } from './call-card.tsx'
import { type FeedFilter, type ListedCall, listFeed, mostListed } from './feed.queries.ts'

const pageSize = 20

interface FeedData {
  readonly calls: readonly ListedCall[]
  readonly skills: ReadonlyMap<string, readonly CallSkill[]>
  readonly total: number
  readonly number: number
  /** Somebody at a partner asks for something. */
  readonly atPartners: boolean
  readonly filter: FeedFilter
}

/** What colleagues ask now, and what was asked and answered before. */
export const feedPage = page(callsUrls.feed, {
  access: signedIn,
  async load({ db, me, query, locale, organisation, now }): Promise<FeedData> {
    const kind = query.get('kind')
    const filter: FeedFilter = {
      show: query.get('show') === 'past' ? 'past' : 'open',
      kind: isKind(kind) ? kind : undefined,
      direction: directions.find(each => each === query.get('direction')),
      words: (query.get('q') ?? '').trim().slice(0, 200),
    }
    const number = pageNumber(query, 5_000)
    const part = { limit: pageSize, offset: (number - 1) * pageSize, today: calendarDay(organisation.timeZone, now) }
    const found = await listFeed(db, me, filter, part)
    return {
      ...found,
      number,
      filter,
      skills: await describeManyCallSkills(db, found.calls, locale),
      atPartners: await hasPartnerCalls(db),
    }
  },
  title: ({ ctx }) => words(ctx.locale).feed.title,
  view: FeedView,
})

const queryOf = ({ show, kind, direction, words: typed }: FeedFilter) => ({
  show: show === 'past' ? show : undefined,
  kind,
  direction,
  q: typed,
})

function FeedView({ data, ctx: { locale, organisation } }: ViewProps<FeedData>) {
  const { calls, skills, total, number, filter, atPartners } = data
  const { feed: t, who, kinds: kindWords } = words(locale)
  const isFiltered = Boolean(filter.kind || filter.direction || filter.words)
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      actions={[
        { text: t.ask, href: callsUrls.start.href(), primary: true },
        atPartners && { text: partnerWords(locale).list.title, href: callPartnersUrls.list.href() },
        { text: t.lend, href: callsUrls.start.href({}, { direction: 'offers-time' satisfies Direction }) },
      ]}
      who={who.feed}
      wide
      locale={locale}
    >
      <FilterBar
        action={callsUrls.feed.href()}
        locale={locale}
        {...(isFiltered || filter.show === 'past' ? { clearHref: callsUrls.feed.href() } : {})}
      >
        <FilterSelect
          name="show"
          before={t.show}
          label={t.which}
          value={filter.show}
          items={(['open', 'past'] as const).map(value => ({ value, text: t.shows[value] }))}
        />
        <FilterSelect
          name="kind"
          before={t.ofKind}
          label={t.kind}
          value={filter.kind ?? ''}
          items={[{ value: '', text: t.anyKind }, ...kinds.map(value => ({ value, text: kindWords[value] }))]}
        />
        <FilterSelect
          name="direction"
          label={t.direction}
          value={filter.direction ?? ''}
          items={[
            { value: '', text: t.anyDirection },
            ...directions.map(value => ({ value, text: t.directions[value] })),
          ]}
        />
        <FilterText name="q" before={t.withWords} label={t.words} value={filter.words} />
      </FilterBar>
      {calls.length === 0 ? (
        <Nothing filter={filter} locale={locale} />
      ) : (
        <>
          <p class="govuk-body" role="status">
            {total < mostListed ? t.count(total) : t.countMany(formatNumber(locale, mostListed))}
          </p>
          <ul class="app-passport-steps">
            {calls.map(call => (
              <CallCard call={call} skills={skills.get(call.id) ?? []} organisation={organisation} locale={locale} />
            ))}
          </ul>
        </>
      )}
      <Pager
        page={number}
        pageSize={pageSize}
        total={total}
        href={page => callsUrls.feed.href({}, { ...queryOf(filter), page })}
        locale={locale}
      />
      <p class="govuk-body-s app-quiet">{t.readers}</p>
    </PageFrame>
  )
}

function Nothing({ filter, locale }: { readonly filter: FeedFilter; readonly locale: 'en' | 'nb' }) {
  const { feed: t } = words(locale)
  const { words: typed, kind, direction, show } = filter
  const isFiltered = Boolean(kind || direction || typed)
  const ask = { text: t.ask, href: callsUrls.start.href({}, { title: typed }) }
  if (!isFiltered && show === 'open') return <EmptyState title={t.none} text={t.noneText} action={ask} />
  return (
    <EmptyState title={t.noneFound} text={t.noneFoundText} action={ask}>
      {show === 'open' && (
        <p class="govuk-body">
          <a class="govuk-link" href={callsUrls.feed.href({}, { ...queryOf(filter), show: 'past' })}>
            {t.past}
          </a>
        </p>
      )}
    </EmptyState>
  )
}
