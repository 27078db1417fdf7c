import type { Reading } from '#platform/db/tx.ts'
import { notFound } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import { runsSurveys } from '../../../access.ts'
import { type Action, listActions } from '../../../actions/actions.ts'
import { findQuestion, type Question, textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { getWave } from '../../../waves/waves.queries.ts'
import { readable } from '../../areas.ts'
import { closing, listCountedWaves, sameItem } from '../../compare-waves.ts'
import type { Value } from '../../dimensions.ts'
import { figuresOf, type ItemFigures } from '../../item-figures.ts'
import { findResults, type Results, readSlice, readSlices } from '../../results.queries.ts'
import { resultsUrls } from '../../results.urls.ts'
import { readSlicing, type Slicing, unitsBelow } from '../../slicing.ts'
import { type Estimate, shareOf } from '../../statistics.ts'
import type { ToldItem } from '../../telling.ts'
import { resultCrumbs } from '../crumbs.ts'
import { QuestionView } from './question.view.tsx'

export interface Point {
  readonly name: string
  readonly date: Date
  readonly share: Estimate
  readonly answered: number
}

export interface QuestionData {
  readonly wave: Wave
  readonly results: Results
  readonly question: Question
  readonly slicing: Slicing
  readonly people: number
  readonly figures: readonly ItemFigures[]
  /** By the values of the dimension that was chosen: the share of each item. */
  readonly by:
    | { readonly key: string; readonly lines: readonly { value: Value; shares: readonly (Estimate | undefined)[] }[] }
    | undefined
  /** Everybody, wave by wave, the earliest first; for a question with one item. */
  readonly points: readonly Point[]
  readonly notComparable: readonly string[]
  readonly actions: readonly Action[]
}

/** One question with all that may be told of it: for those who run surveys. */
export const questionPage = page(resultsUrls.question, {
  access: runsSurveys,
  load: ({ db, params, query }) => readQuestion(db, params, query),
  title: ({ data, ctx }) => textIn(data.question.text, ctx.locale),
  breadcrumbs: ({ data, ctx }) => resultCrumbs(ctx.locale, data.wave),
  view: QuestionView,
  wide: true,
})

/** Everything that a page or a chart of a question shows; not found while there are no results. */
export async function readQuestion(
  db: Reading,
  params: { readonly waveId: string; readonly questionKey: string },
  query: URLSearchParams,
): Promise<QuestionData> {
  const wave = await getWave(db, params.waveId)
  const question = findQuestion(wave.questionnaire, params.questionKey)
  const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
  if (!question || !results || results.counted === 0) throw notFound()
  const items = results.items.filter(item => item.question === question.key)
  if (items.length === 0) throw notFound()
  const slicing = readSlicing(query, results)
  const slice = slicing.unknown ? undefined : await readSlice(db, results, slicing.tags)
  const actions = await listActions(db, wave.survey.id)
  return {
    ...{ wave, results, question, slicing, people: slice?.people ?? 0 },
    figures: items.map(item => figuresOf(results, slice, item)),
    by: await readBy(db, results, items, slicing, query.get('by')),
    ...(await readPoints(db, wave, results, items)),
    actions: actions.filter(({ item }) => items.some(({ key }) => key === item)),
  }
}

async function readBy(
  db: Reading,
  results: Results,
  items: readonly ToldItem[],
  slicing: Slicing,
  asked: string | null,
): Promise<QuestionData['by']> {
  const dimension =
    results.dimensions.find(({ key }) => key === asked) ?? results.dimensions.find(({ values }) => values.length > 1)
  if (!dimension || slicing.tags.length > 1 || slicing.unknown) return undefined
  const values = dimension.key === 'unit' ? unitsBelow(dimension, slicing.chosen.unit) : dimension.values
  const others = slicing.tags.filter(tag => !tag.startsWith(`${dimension.key}:`))
  const order = results.dimensions.map(({ key }) => key)
  const place = (tag: string) => order.indexOf(tag.slice(0, tag.indexOf(':')))
  const wanted = values.map(({ tag }) => [tag, ...others].sort((a, b) => place(a) - place(b)))
  const slices = await readSlices(db, results.waveId, wanted)
  return {
    key: dimension.key,
    lines: values.map((value, at) => ({
      value,
      shares: items.map(item => {
        const told = readable(results, slices[at], item)
        return told && shareOf(told[1], told[0])
      }),
    })),
  }
}

async function readPoints(db: Reading, wave: Wave, results: Results, items: readonly ToldItem[]) {
  const points: Point[] = []
  const notComparable: string[] = []
  const [item] = items
  if (!item || items.length > 1) return { points, notComparable }
  for (const other of (await listCountedWaves(db, wave.survey.id)).toReversed()) {
    if (closing(other.wave) > closing(wave)) continue
    const match = other.wave.id === wave.id ? item : sameItem({ wave, results }, other, item)
    if (!match) notComparable.push(other.wave.name)
    const told = match && readable(other.results, await readSlice(db, other.results, []), match)
    if (told && other.wave.closedAt)
      points.push({
        name: other.wave.name,
        date: other.wave.closedAt,
        share: shareOf(told[1], told[0]),
        answered: told[0],
      })
  }
  return { points, notComparable }
}
