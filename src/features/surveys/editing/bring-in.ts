import { z } from 'zod'
import type { Locale } from '#platform/i18n/index.ts'
import { type Question, type Questionnaire, questionsOf, type Section } from '../questionnaire/questionnaire.ts'
import { type ScaleKey, scalePoints } from '../questionnaire/scales.ts'
import { addSection, withoutLostConditions } from './edits.ts'
import { freshKey } from './keys.ts'

export const mostStatements = 400
/** A matrix holds so many statements; a longer group becomes several. */
const mostRows = 40

/** A table on its way in: its header and rows, carried by the preview itself. */
export const broughtTable = z.object({
  header: z.array(z.string().max(500)).max(60),
  rows: z.array(z.array(z.string().max(2000)).max(60)).max(mostStatements),
})
export type BroughtTable = z.infer<typeof broughtTable>

export interface Mapping {
  /** The column with the sentences, and the one by which they are grouped; -1 for none. */
  readonly statement: number
  readonly group: number
  readonly as: 'matrix' | 'likert'
  readonly areDimensions: boolean
  readonly scale: ScaleKey
  readonly language: Locale
  /** What the pages are called, in the order of the groups; one that is missing is called as its group. */
  readonly titles: readonly string[]
}

/** Which columns are probably meant: the one with the longest texts, and one with few different values before it. */
export function guessMapping({ header, rows }: BroughtTable): Pick<Mapping, 'statement' | 'group'> {
  const cells = (column: number) => rows.map(row => row[column]?.trim() ?? '')
  const length = (column: number) => cells(column).reduce((sum, cell) => sum + cell.length, 0)
  const columns = header.map((_, column) => column)
  const statement = columns.reduce((best, column) => (length(column) > length(best) ? column : best), 0)
  const groups = columns.filter(column => {
    const different = new Set(cells(column)).size
    return column !== statement && different > 1 && different <= Math.max(2, rows.length / 2)
  })
  const named = groups.filter(column =>
    /area|group|theme|tema|område|dimension|kategori|category/i.test(header[column] ?? ''),
  )
  return { statement, group: named[0] ?? groups[0] ?? -1 }
}

/** The pages that a table makes: one for each group, its statements on one scale. Without its empty rows. */
export function sectionsFrom(
  { rows }: BroughtTable,
  mapping: Mapping,
  taken: readonly string[],
): { readonly sections: readonly Section[]; readonly maturity: Questionnaire['maturity'] } {
  const { statement, group, as, areDimensions, scale, language, titles } = mapping
  const groups = Map.groupBy(
    rows.filter(row => (row[statement] ?? '').trim() !== ''),
    row => (group < 0 ? '' : (row[group] ?? '').trim()),
  )
  const keys = [...taken]
  const fresh = (wanted: string, otherwise: string) => {
    const key = freshKey(wanted, keys, otherwise)
    keys.push(key)
    return key
  }
  const sections = [...groups].map(([name, those], place): Section => {
    const title = titles[place]?.trim() || name || `${place + 1}`
    const key = fresh(title, 'page')
    const sentences = those.map(row => (row[statement] ?? '').trim())
    const dimension = areDimensions && group >= 0 ? { dimension: key } : {}
    const shared = {
      ...{ meaning: 1, options: scalePoints(scale), scale, ...dimension },
      ...{ required: false, mayNotApply: true, mayRatherNot: false },
    }
    const question = (text: string): Question => ({
      ...shared,
      key: fresh(text.split(/\s+/).slice(0, 6).join(' '), 'statement'),
      kind: 'likert',
      text: { [language]: text },
    })
    const matrix = (texts: readonly string[]): Question => {
      const rowKeys: string[] = []
      const rows = texts.map(text => {
        const rowKey = freshKey(text.split(/\s+/).slice(0, 6).join(' '), rowKeys, 'statement')
        rowKeys.push(rowKey)
        return { key: rowKey, text: { [language]: text }, ...dimension }
      })
      return {
        ...shared,
        key: fresh(`${key} statements`, 'statements'),
        kind: 'matrix',
        text: { [language]: title },
        rows,
      }
    }
    const parts = Array.from({ length: Math.ceil(sentences.length / mostRows) }, (_, part) =>
      sentences.slice(part * mostRows, (part + 1) * mostRows),
    )
    return {
      key,
      title: { [language]: title },
      questions: as === 'matrix' ? parts.map(matrix) : sentences.map(question),
    }
  })
  const maturity = areDimensions && group >= 0 ? sections.map(({ key, title }) => ({ key, title })) : undefined
  return { sections, maturity }
}

/**
 * Puts pages behind those that are there. Keys of a survey of ours stay as they are where they are free, so that it
 * compares with where it came from; where one is taken, the question that comes in gets another.
 */
export function bringIn(
  questionnaire: Questionnaire,
  { sections, maturity = [] }: { readonly sections: readonly Section[]; readonly maturity?: Questionnaire['maturity'] },
): { readonly questionnaire: Questionnaire; readonly renamed: number } {
  const keys = questionsOf(questionnaire).map(({ key }) => key)
  const pages = questionnaire.sections.map(({ key }) => key)
  let renamed = 0
  const after = sections.reduce((all, section) => {
    const page = freshOr(section.key, pages, 'page')
    pages.push(page)
    const questions = section.questions.map(question => {
      const key = freshOr(question.key, keys, 'question')
      keys.push(key)
      if (key !== question.key) renamed += 1
      return { ...question, key }
    })
    return addSection(all, { ...section, key: page, questions })
  }, questionnaire)
  const known = new Set(questionnaire.maturity?.map(({ key }) => key))
  const dimensions = [...(questionnaire.maturity ?? []), ...maturity.filter(({ key }) => !known.has(key))]
  const all = dimensions.length > 0 ? { ...after, maturity: dimensions } : after
  return { questionnaire: withoutLostConditions(all), renamed }
}

const freshOr = (key: string, taken: readonly string[], otherwise: string) =>
  taken.includes(key) ? freshKey(key, taken, otherwise) : key
