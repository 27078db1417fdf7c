import { PageFrame } from '#features/about/index.ts'
import { todayIn } from '#features/profiles/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { findMembership } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { type FoundChampion, findChampions } from '../../find-champions.ts'
import { findingWords } from '../../finding-words.ts'
import { Links } from '../../frame.tsx'
import { recognitionUrls } from '../../recognition/recognition.urls.ts'
import { recognitionWords } from '../../recognition/words.ts'
import { areaName } from '../../support/areas.ts'
import { askingWords } from '../../support/asking-words.ts'
import { supportUrls } from '../../support/support.urls.ts'
import { supportWords } from '../../support/words.ts'
import { ChampionCard } from './champion-card.tsx'
import { readSearch, type Search, wantedOf } from './search.ts'
import { SearchBar } from './search-bar.tsx'

const most = 8

interface FindData {
  readonly search: Search
  readonly total: number
  readonly champions: readonly FoundChampion[]
  /** The nearest of all, when that one is not there now. */
  readonly missed: FoundChampion | undefined
  readonly isIn: boolean
}

/** Whom to ask: the champion who fits and is near, with the reasons; who is not there passes on to the next. */
export const findPage = page(championsUrls.find, {
  access: signedIn,
  async load({ db, me, query, locale, organisation, now }): Promise<FindData> {
    const search = await readSearch({ db, me, query, locale })
    const today = todayIn(organisation.timeZone, now)
    const found = await findChampions(db, me, await wantedOf(db, search), { today, limit: most })
    const isIn = me.roles.includes('champion') || (await findMembership(db, me.id)) !== undefined
    return { search, ...found, missed: nearestMissed(found.champions), isIn }
  },
  title: ({ ctx }) => findingWords(ctx.locale).find.title,
  view: FindView,
})

const isThere = ({ awayUntil, busyUntil }: FoundChampion) => !awayUntil && !busyUntil
const order = (one: FoundChampion) => ['same-unit', 'looks-after', 'above'].indexOf(one.distance)

// Only whom somebody would have asked otherwise is worth a word.
function nearestMissed([first, ...others]: readonly FoundChampion[]): FoundChampion | undefined {
  if (!first || !isThere(first)) return undefined
  return others.find(one => !isThere(one) && order(one) >= 0 && (order(first) < 0 || order(one) <= order(first)))
}

function FindView({ data: { search, champions, total, missed, isIn }, ctx: { locale } }: ViewProps<FindData>) {
  const t = findingWords(locale).find
  const [first, ...others] = champions
  const area = areaName(search.areas, search.area)
  const isFiltered = Boolean(search.unit || search.language || search.place || search.onlyFree || search.words)
  const card = (champion: FoundChampion) => (
    <ChampionCard champion={champion} area={search.area} areas={search.areas} locale={locale} />
  )
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={t.who}
      actions={[
        isIn ? { text: t.mine, href: championsUrls.mine.href() } : { text: t.join, href: championsUrls.join.href() },
        { text: t.nominate, href: championsUrls.nominate.href() },
      ]}
      wide
      locale={locale}
    >
      {search.skill && (
        <p class="govuk-body govuk-!-font-weight-bold">
          {area ? t.forSkill(search.skill.name, area) : t.forSkillOnly(search.skill.name)}
        </p>
      )}
      <SearchBar search={search} url={championsUrls.find} withNow locale={locale} />
      {!first && (
        <EmptyState
          title={isFiltered ? t.none : t.nobody}
          text={isFiltered ? t.noneText : t.nobodyText}
          action={
            isFiltered
              ? { text: t.network, href: championsUrls.network.href() }
              : { text: t.join, href: championsUrls.join.href() }
          }
        />
      )}
      {first && (
        <>
          <h2 class="govuk-heading-m">{t.first}</h2>
          {missed && <p class="govuk-inset-text">{t.passedOn(missed.name, untilOf(missed, locale))}</p>}
          <ul class="govuk-list">{card(first)}</ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.others}</h2>
          <ul class="govuk-list">{others.map(card)}</ul>
        </>
      )}
      <Links
        links={[
          total > most && { text: t.network, href: championsUrls.network.href() },
          total <= most && total > 0 && { text: t.network, href: championsUrls.network.href() },
          { text: t.coverage, href: championsUrls.coverage.href() },
          { text: askingWords(locale).list.title, href: supportUrls.requests.href() },
          { text: recognitionWords(locale).stories.title, href: recognitionUrls.stories.href() },
          { text: recognitionWords(locale).thanks.title, href: recognitionUrls.thanks.href() },
          { text: supportWords(locale).helped.title, href: supportUrls.helped.href() },
        ]}
      />
    </PageFrame>
  )
}

const untilOf = ({ awayUntil, busyUntil }: FoundChampion, locale: Parameters<typeof formatDate>[0]) =>
  formatDate(locale, awayUntil ?? busyUntil ?? '')
