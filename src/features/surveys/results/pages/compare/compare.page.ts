import type { Reading } from '#platform/db/tx.ts'
import { notFound } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import { runsSurveys } from '../../../access.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { getWave } from '../../../waves/waves.queries.ts'
import { type Compared, compareTwo, isSmall, readTwo, type Two } from '../../compare-two.ts'
import { findResults, type Results, readSlicesOf } from '../../results.queries.ts'
import { resultsUrls } from '../../results.urls.ts'
import type { Slice } from '../../slices.ts'
import { readSlicing, type Slicing } from '../../slicing.ts'
import { resultWords } from '../../words.ts'
import { resultCrumbs } from '../crumbs.ts'
import { CompareView } from './compare.view.tsx'

export interface CompareData {
  readonly wave: Wave
  readonly results: Results
  readonly asked: { readonly one: string; readonly two: string }
  readonly two: Two
  /** What narrows both: values of other dimensions than the one compared. */
  readonly filter: Slicing
  readonly slices: readonly [Slice | undefined, Slice | undefined]
  readonly items: readonly Compared[]
}

/** Two units or groups of one wave, each question side by side: for those who run surveys. */
export const comparePage = page(resultsUrls.compare, {
  access: runsSurveys,
  load: ({ db, params, query }) => readCompared(db, params.waveId, query),
  title: ({ data, ctx }) => `${resultWords(ctx.locale).compare.title}: ${textIn(data.wave.survey.title, ctx.locale)}`,
  breadcrumbs: ({ data, ctx }) => resultCrumbs(ctx.locale, data.wave),
  view: CompareView,
  wide: true,
})

async function readCompared(db: Reading, waveId: string, query: URLSearchParams): Promise<CompareData> {
  const wave = await getWave(db, waveId)
  const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
  if (!results || results.counted === 0) throw notFound()
  const two = readTwo(query, results)
  const asked = { one: query.get('one') ?? '', two: query.get('two') ?? '' }
  const filter = readSlicing(query, {
    dimensions: results.dimensions.filter(({ key }) => two.is !== 'two' || key !== two.dimension),
  })
  const data = { wave, results, asked, two, filter, slices: [undefined, undefined] as const, items: [] }
  if (two.is !== 'two' || filter.unknown) return data
  const order = results.dimensions.map(({ key }) => key)
  const place = (tag: string) => order.indexOf(tag.slice(0, tag.indexOf(':')))
  const wanted = two.tags.map(tag => [tag, ...filter.tags].filter(Boolean).toSorted((a, b) => place(a) - place(b)))
  const [one, other] = await readSlicesOf(db, results, wanted)
  const slices = [one, other] as const
  if (slices.some(slice => isSmall(results, slice))) return { ...data, slices }
  return { ...data, slices, items: compareTwo(results, slices, two.part) }
}
