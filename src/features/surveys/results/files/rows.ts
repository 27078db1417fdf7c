import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { fullOf, readable } from '../areas.ts'
import { type Results, readSlices } from '../results.queries.ts'
import type { Told } from '../slices.ts'
import { sayTag } from '../slicing.ts'
import type { ToldItem } from '../telling.ts'
import { resultWords } from '../words.ts'

export interface FileFigure {
  /** Tags of the people it is about; none for everybody. */
  readonly tags: readonly string[]
  readonly who: string
  readonly item: ToldItem
  readonly told: Told
  readonly full: readonly number[] | undefined
}

/** Every figure that the pages show of everybody and of one group at a time, and no others. */
export async function readFigures(db: Reading, results: Results, locale: Locale): Promise<readonly FileFigure[]> {
  const tags = ['', ...results.dimensions.flatMap(({ values }) => values.map(({ tag }) => tag))]
  const slices = await readSlices(
    db,
    results.waveId,
    tags.map(tag => (tag ? [tag] : [])),
  )
  return tags.flatMap((tag, at) => {
    const slice = slices[at]
    if (!slice || slice.people < results.minimum) return []
    const who = tag ? sayTag(locale, results, tag) : resultWords(locale).everybody
    return results.items.flatMap((item): FileFigure[] => {
      const told = readable(results, slice, item)
      return told ? [{ tags: tag ? [tag] : [], who, item, told, full: fullOf(told, item) }] : []
    })
  })
}

/** The same as lines of a table: one for the share in favour, and one for each answer where that may be said. */
export function asTable(figures: readonly FileFigure[], locale: Locale): (string | number)[][] {
  const { csvHeader: t, inFavour } = resultWords(locale)
  const head = [t.people, t.item, t.question, t.part, t.answer, t.count, t.answered, t.share]
  const rows = figures.flatMap(({ who, item, told: [answered, favourable], full }) => {
    const about = [who, item.key, textIn(item.text, locale), textIn(item.part, locale)]
    const line = (answer: string, count: number, of: number) => [
      ...[...about, answer, count, of],
      Math.round((count / of) * 10_000) / 10_000,
    ]
    const of = full?.reduce((sum, count) => sum + count, 0) ?? 0
    return [
      line(inFavour, favourable, answered),
      ...(full ?? []).map((count, at) => line(textIn(item.told[at]?.text, locale), count, of)),
    ]
  })
  return [head, ...rows]
}
