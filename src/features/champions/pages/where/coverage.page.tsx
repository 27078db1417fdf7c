import { PageFrame } from '#features/about/index.ts'
import { findUnit, listUpperUnits, uuidOrNone } from '#features/people/index.ts'
import { EmptyState, Pager, StatTile, StatTiles } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { runsNetwork } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { type CoveredUnit, loadCoverage } from '../../coverage.queries.ts'
import { findingWords } from '../../finding-words.ts'
import { championsCrumbs, Links } from '../../frame.tsx'
import { countAreas, listLanguages, listPlaces, type Shared } from '../../network.queries.ts'
import { type ChampionPolicy, findChampionPolicy } from '../../policy.queries.ts'
import { listAreaChoices } from '../../support/areas.ts'
import { CoverageMap } from './coverage-map.view.tsx'
import { type Tile, tilesOf } from './tiles.ts'
import { UnitFilters, UnitTable } from './unit-table.view.tsx'

export const pageSize = 50
const mostTiles = 120

export interface CoverageData {
  readonly policy: ChampionPolicy
  readonly people: number
  readonly champions: number
  readonly total: number
  readonly covered: number
  readonly tiles: readonly Tile[]
  readonly root: { readonly id: string; readonly name: string; readonly parentId: string | null } | undefined
  readonly which: 'all' | 'with' | 'without'
  readonly words: string
  readonly found: readonly CoveredUnit[]
  readonly page: number
  readonly upper: readonly { readonly id: string; readonly name: string; readonly parentId: string | null }[]
  readonly areas: readonly Shared[]
  readonly languages: readonly Shared[]
  readonly places: readonly Shared[]
}

/** Which units have a champion near: picture, table, and what champions cover. */
export const coveragePage = page(championsUrls.coverage, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<CoverageData> {
    const unitId = query.get('unit')
    const root = unitId ? await findUnit(db, uuidOrNone(unitId)) : undefined
    const { units, branches, champions } = await loadCoverage(db)
    const inside = units.filter(unit => !root || unit.way.includes(root.id))
    const asked = query.get('which')
    const which = asked === 'with' || asked === 'without' ? asked : 'all'
    const words = (query.get('q') ?? '').slice(0, 100).trim()
    const areaCounts = await countAreas(db)
    return {
      policy: await findChampionPolicy(db),
      people: inside.reduce((sum, { people }) => sum + people, 0),
      champions: root ? champions.filter(({ way }) => way.includes(root.id)).length : champions.length,
      total: inside.length,
      covered: inside.filter(unit => unit.champions.length > 0).length,
      tiles: tilesOf(inside, branches, mostTiles),
      ...{ root, which, words },
      found: inside.filter(unit => fits(unit, which, words)),
      page: pageNumber(query, 1000),
      upper: await listUpperUnits(db),
      areas: (await listAreaChoices(db, locale)).map(({ frameworkId, key, name }) => ({
        ...{ key, name, champions: areaCounts.get(`${frameworkId}/${key}`) ?? 0 },
      })),
      languages: await listLanguages(db, locale),
      places: await listPlaces(db, me),
    }
  },
  title: ({ ctx }) => findingWords(ctx.locale).coverage.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: CoverageView,
  wide: true,
})

const fits = ({ name, champions }: CoveredUnit, which: CoverageData['which'], words: string) =>
  (which === 'all' || champions.length > 0 === (which === 'with')) &&
  name.toLocaleLowerCase().includes(words.toLocaleLowerCase())

function CoverageView({ data, ctx: { me, locale, now } }: ViewProps<CoverageData>) {
  const { coverage: t, find } = findingWords(locale)
  const { policy, people, champions, covered, total, found, root } = data
  const number = (value: number) => formatNumber(locale, value)
  const shown = found.slice((data.page - 1) * pageSize, data.page * pageSize)
  const query = { unit: root?.id, which: data.which === 'all' ? undefined : data.which, q: data.words }
  return (
    <PageFrame
      title={root?.name ?? t.title}
      {...(root ? { caption: t.title } : {})}
      lead={t.lead}
      who={t.who}
      actions={[{ text: find.join, href: championsUrls.join.href() }]}
      wide
      locale={locale}
    >
      <p class="govuk-body">{policy.coverage === 'every-unit' ? t.everyUnit : t.volunteers}</p>
      <StatTiles>
        <StatTile value={number(champions)} label={t.champions} n={t.mapN(people, number(people))} locale={locale} />
        <StatTile
          value={champions > 0 ? number(Math.round(people / champions)) : '–'}
          label={champions > 0 ? t.ratio : t.ratioNone}
          n={t.ratioNote(policy.peopleEach)}
          praise={champions > 0 && people / champions <= policy.peopleEach}
          locale={locale}
        />
        <StatTile value={number(covered)} label={t.units} n={t.unitsNote(total)} locale={locale} />
      </StatTiles>
      {total > 0 && (
        <CoverageMap tiles={data.tiles} people={people} units={total} covered={covered} now={now} locale={locale} />
      )}
      {root && (
        <Links links={[{ text: t.up, href: championsUrls.coverage.href({}, { unit: root.parentId ?? undefined }) }]} />
      )}
      <h2 class="govuk-heading-m" id="units">
        {t.table}
      </h2>
      <UnitFilters data={data} locale={locale} />
      {found.length === 0 ? (
        <EmptyState
          title={t.noUnits}
          text={t.noUnitsText}
          action={{ text: t.which.all, href: championsUrls.coverage.href() }}
        />
      ) : (
        <UnitTable units={shown} policy={policy} locale={locale} />
      )}
      <Pager
        page={data.page}
        pageSize={pageSize}
        total={found.length}
        href={next => `${championsUrls.coverage.href({}, { ...query, page: next })}#units`}
        locale={locale}
      />
      {runsNetwork(me) && <Links links={[{ text: t.file, href: championsUrls.coverageFile.href({}, query) }]} />}
      <Covers data={data} locale={locale} />
    </PageFrame>
  )
}

interface PartProps {
  readonly data: CoverageData
  readonly locale: Parameters<typeof findingWords>[0]
}

function Covers({ data: { areas, languages, places }, locale }: PartProps) {
  const { coverage: t } = findingWords(locale)
  const lists = [
    { title: t.areas, what: 'area', shared: areas, note: '' },
    { title: t.languages, what: 'language', shared: languages, note: t.languagesNote },
    { title: t.places, what: 'place', shared: places, note: '' },
  ] as const
  return (
    <div class="govuk-grid-row">
      {lists.map(({ title, what, shared, note }) => (
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-m">{title}</h2>
          {shared.length === 0 && <p class="govuk-body">{t.none}</p>}
          <ul class="govuk-list">
            {shared.map(({ key, name, champions }) => (
              <li>
                {champions > 0 ? (
                  <a class="govuk-link" href={championsUrls.network.href({}, { [what]: key })}>
                    {name}
                  </a>
                ) : (
                  name
                )}
                : {champions > 0 ? formatNumber(locale, champions) : t.none}
              </li>
            ))}
          </ul>
          {note && shared.length > 0 && <p class="govuk-body-s app-quiet">{note}</p>}
        </div>
      ))}
    </div>
  )
}
