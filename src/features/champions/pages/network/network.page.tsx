import { PageFrame } from '#features/about/index.ts'
import { todayIn } from '#features/profiles/index.ts'
import { EmptyState, Pager } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { championsUrls } from '../../champions.urls.ts'
import { type FoundChampion, listNetwork } from '../../find-champions.ts'
import { findingWords } from '../../finding-words.ts'
import { championsCrumbs, Links } from '../../frame.tsx'
import { ChampionCard } from '../find/champion-card.tsx'
import { queryOf, readSearch, type Search, wantedOf } from '../find/search.ts'
import { SearchBar } from '../find/search-bar.tsx'

const pageSize = 20

interface NetworkData {
  readonly search: Search
  readonly page: number
  readonly total: number
  readonly champions: readonly FoundChampion[]
}

/** Everybody in the network, by name, with search. */
export const networkPage = page(championsUrls.network, {
  access: signedIn,
  async load({ db, me, query, locale, organisation, now }): Promise<NetworkData> {
    const search = await readSearch({ db, me, query, locale })
    const number = pageNumber(query, 1000)
    const today = todayIn(organisation.timeZone, now)
    const part = { today, limit: pageSize, offset: (number - 1) * pageSize }
    return { search, page: number, ...(await listNetwork(db, me, await wantedOf(db, search), part)) }
  },
  title: ({ ctx }) => findingWords(ctx.locale).network.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: NetworkView,
})

function NetworkView({
  data: { search, page: number, total, champions },
  ctx: { me, locale },
}: ViewProps<NetworkData>) {
  const { network: t, find } = findingWords(locale)
  return (
    <PageFrame
      title={t.title}
      who={t.who}
      actions={[{ text: find.join, href: championsUrls.join.href() }]}
      wide
      locale={locale}
    >
      <SearchBar search={search} url={championsUrls.network} locale={locale} />
      {champions.length === 0 ? (
        <EmptyState
          title={find.none}
          text={find.noneText}
          action={{ text: find.title, href: championsUrls.find.href() }}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t.found(total)}</h2>
          <ul class="govuk-list">
            {champions.map(champion => (
              <ChampionCard
                champion={champion}
                area={search.area}
                areas={search.areas}
                since={champion.unitName ?? ''}
                withAsk={champion.id !== me.id}
                locale={locale}
              />
            ))}
          </ul>
        </>
      )}
      <Pager
        page={number}
        pageSize={pageSize}
        total={total}
        href={next => championsUrls.network.href({}, { ...queryOf(search), page: next })}
        locale={locale}
      />
      <Links links={[{ text: find.coverage, href: championsUrls.coverage.href() }]} />
    </PageFrame>
  )
}
