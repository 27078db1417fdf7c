import type { Reading } from '#platform/db/tx.ts'
import { page } from '#platform/http/page.ts'
import { runsSurveys } from '../../../access.ts'
import { type Action, listActions } from '../../../actions/actions.ts'
import { waveCrumbs } from '../../../crumbs.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { getWave } from '../../../waves/waves.queries.ts'
import { type Area, areaShare, areasOf, onScale } from '../../areas.ts'
import { type CommentCounts, countComments } from '../../comments/comments.queries.ts'
import { type Beside, type CountedWave, closing, listCountedWaves, sameItem, setBeside } from '../../compare-waves.ts'
import type { Value } from '../../dimensions.ts'
import { findResults, type Results, readSlice, readSlices, readSlicesWith, readTallies } from '../../results.queries.ts'
import { resultsUrls } from '../../results.urls.ts'
import type { Slice } from '../../slices.ts'
import { readSlicing, type Slicing, unitsBelow } from '../../slicing.ts'
import type { Estimate } from '../../statistics.ts'
import { type Margin, marginOf, weighedShare } from '../../weights.ts'
import { resultWords } from '../../words.ts'
import { OverviewView } from './overview.view.tsx'

/** One row of a picture by areas: a group or a unit, and what may be said of each area. */
export interface AreaLine {
  readonly value: Value
  readonly people: number
  readonly shares: readonly (Estimate | undefined)[]
}

export interface Counted {
  readonly results: Results
  readonly slicing: Slicing
  readonly slice: Slice
  readonly areas: readonly Area[]
  /** Areas with statements on a scale, and the share in favour of each. */
  readonly scaled: readonly Area[]
  readonly shares: readonly (Estimate | undefined)[]
  readonly groups: readonly AreaLine[]
  readonly units: readonly AreaLine[]
  /** By item: the wave or the people that were chosen to stand beside. */
  readonly beside: ReadonlyMap<string, Beside>
  readonly besideName: string | undefined
  readonly besideChoices: readonly CountedWave[]
  readonly margins: readonly Margin[]
  readonly weighedBy: readonly string[]
  /** By item, when answers are weighed. */
  readonly weighed: ReadonlyMap<string, number>
  readonly comments: CommentCounts
  readonly actions: readonly Action[]
}

export interface OverviewData {
  readonly wave: Wave
  readonly counted: Counted | undefined
}

/** The results of a wave that has closed: for those who run surveys. */
export const overviewPage = page(resultsUrls.show, {
  access: runsSurveys,
  async load({ db, params, query }): Promise<OverviewData> {
    const wave = await getWave(db, params.waveId)
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    return { wave, counted: results && (await readCounted(db, wave, results, query)) }
  },
  title: ({ data, ctx }) => `${resultWords(ctx.locale).title}: ${textIn(data.wave.survey.title, ctx.locale)}`,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: OverviewView,
  refreshAfter: ({ data }) => (data.wave.status === 'closed' && !data.counted ? 5 : undefined),
  wide: true,
})

async function readCounted(db: Reading, wave: Wave, results: Results, query: URLSearchParams): Promise<Counted> {
  const slicing = readSlicing(query, results)
  const slice = await readSlice(db, results, slicing.tags)
  const areas = areasOf(wave.questionnaire, results)
  const scaled = onScale(areas)
  const line = async (values: readonly Value[], dimension: string): Promise<AreaLine[]> => {
    const others = slicing.tags.filter(tag => !tag.startsWith(`${dimension}:`))
    const tags = values.map(({ tag }) => tag)
    const order = results.dimensions.map(({ key }) => key)
    const place = (tag: string) => order.indexOf(tag.slice(0, tag.indexOf(':')))
    // Slices by two tags stand ready; by more they are added up.
    const slices =
      others.length > 1
        ? await readSlicesWith(db, results, others, tags)
        : await readSlices(
            db,
            results.waveId,
            tags.map(tag => [tag, ...others].sort((a, b) => place(a) - place(b))),
          )
    return values.map((value, at) => ({
      value,
      people: slices[at]?.people ?? 0,
      shares: scaled.map(area => areaShare(results, slices[at], area)),
    }))
  }
  const find = (key: string) => results.dimensions.find(dimension => dimension.key === key)
  const margins = results.dimensions.flatMap(dimension => marginOf(dimension) ?? [])
  const weighedBy = query.getAll('weights').filter(key => margins.some(({ dimension }) => dimension === key))
  const others = (await listCountedWaves(db, wave.survey.id)).filter(other => other.wave.id !== wave.id)
  const beside = chooseBeside(wave, others, query.get('beside'))
  const besideSlice = beside && (await readBesideSlice(db, beside, slicing, results))
  const own = { wave, results }
  return {
    ...{ results, slicing, slice, areas, scaled, margins, besideChoices: others },
    shares: scaled.map(area => areaShare(results, slice, area)),
    groups: await line(slicing.chosen.group ? [] : (find('group')?.values ?? []), 'group'),
    units: await line(unitsBelow(find('unit'), slicing.chosen.unit), 'unit'),
    beside: beside
      ? setBeside(
          results.items,
          { results, slice },
          { results: beside.results, slice: besideSlice, itemOf: item => sameItem(own, beside, item) },
        )
      : new Map(),
    besideName: beside?.wave.name,
    weighedBy: slicing.tags.length === 0 ? weighedBy : [],
    weighed:
      slicing.tags.length === 0 && weighedBy.length > 0
        ? await weighAll(
            db,
            results,
            margins.filter(({ dimension }) => weighedBy.includes(dimension)),
          )
        : new Map(),
    comments: await countComments(db, wave.id, results.minimum),
    actions: await listActions(db, wave.survey.id),
  }
}

function chooseBeside(wave: Wave, others: readonly CountedWave[], asked: string | null): CountedWave | undefined {
  const earlier = others.find(other => closing(other.wave) < closing(wave))
  return asked ? others.find(other => other.wave.id === asked) : earlier
}

// The same people in another wave, as far as that knew them by the same tags.
async function readBesideSlice(db: Reading, beside: CountedWave, { tags }: Slicing, results: Results) {
  const known = new Set(beside.results.dimensions.flatMap(({ values }) => values.map(({ tag }) => tag)))
  if (results.waveId === beside.results.waveId || !tags.every(tag => known.has(tag))) return undefined
  return readSlice(db, beside.results, tags)
}

async function weighAll(db: Reading, results: Results, margins: readonly Margin[]): Promise<Map<string, number>> {
  const tallies = await readTallies(db, results.waveId)
  return new Map(
    results.items.flatMap(({ key }) => {
      const tally = tallies.get(key)
      const weighed = tally && weighedShare(tally, margins)
      return weighed ? [[key, weighed.share]] : []
    }),
  )
}
