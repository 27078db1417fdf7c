import { locales } from '#platform/i18n/index.ts'
import type { Option } from '../questionnaire/questionnaire.ts'
import { scaleKeys, scalePoints } from '../questionnaire/scales.ts'
import { type PastTable, readShare } from './read-past-file.ts'

export const columnMeanings = [
  'skip',
  'one',
  'scale',
  'tick',
  'number',
  'text',
  'group',
  'share',
  'people',
  'label',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

const nobodysBusiness =
  /\b(id|ip|e-?mail|e-?post|name|navn|first|last|start|end|date|dato|time|tid|collector|respondent|custom|started|submitted|token)\b/i

/** What each column seems to mean; a person looks at it afterwards. What could lead to somebody is left out unless told. */
export function guessMeanings(table: PastTable): ColumnMeaning[] {
  const { columns, rows } = table
  if (looksTurned(table)) return columns.map(() => 'skip')
  const valuesOf = (at: number) => rows.map(row => row[at] ?? '').filter(Boolean)
  const shares = columns.map((_, at) => {
    const values = valuesOf(at)
    const percents = values.filter(value => /%|\[[a-z]\]/i.test(value) || /^\d{0,2}[.,]\d+$/.test(value))
    return (
      values.length > 0 && percents.length * 2 > values.length && values.every(value => readShare(value) !== undefined)
    )
  })
  if (shares.filter(Boolean).length * 4 >= columns.length)
    return columns.map((column, at) => guessFigure(column.name, valuesOf(at), shares[at] ?? false))
  return columns.map(({ name, group }, at) => {
    const values = valuesOf(at)
    const distinct = new Set(values)
    if (
      values.length === 0 ||
      nobodysBusiness.test(name) ||
      values.some(value => /@|^\d{1,3}(\.\d{1,3}){3}$/.test(value))
    )
      return 'skip'
    const beside = columns.filter(column => column.group === group).length
    if (beside > 1 && isTick(distinct)) return 'tick'
    if (scaleOf(distinct)) return 'scale'
    if ([...distinct].every(value => /^\d+([.,]\d+)?$/.test(value))) return distinct.size > 11 ? 'number' : 'scale'
    if (distinct.size <= 12 || (distinct.size <= 40 && values.length > distinct.size * 4)) return 'one'
    return 'text'
  })
}

/** Columns that are years: a table of one figure in each row, which would have to be turned round to be a survey. */
export function looksTurned({ columns }: PastTable): boolean {
  const years = columns.filter(({ name }) => /^(19|20)\d\d$/.test(name.trim()))
  return years.length >= 3 && years.length * 2 > columns.length
}

function guessFigure(name: string, values: readonly string[], isShare: boolean): ColumnMeaning {
  if (/respon|rate|andel svar/i.test(name) && isShare) return 'skip'
  if (isShare) return 'share'
  if (/count|number|antall|respondents|^n$/i.test(name) && values.every(value => /^[\d ,.]+$|^\[/.test(value)))
    return 'people'
  return values.some(value => /[a-zæøå]{2}/i.test(value)) ? 'label' : 'skip'
}

const no = new Set(['0', 'no', 'nei', 'false', 'unchecked', ''])
export const isTicked = (cell: string): boolean => !no.has(cell.trim().toLowerCase())
const isTick = (distinct: ReadonlySet<string>) => [...distinct].filter(isTicked).length <= 1

/** One of the scales of the product, when all of these are among its points in one language. */
export function scaleOf(values: ReadonlySet<string>): readonly Option[] | undefined {
  const said = [...values].map(value => value.toLowerCase())
  for (const key of scaleKeys) {
    const points = scalePoints(key)
    for (const locale of locales) {
      const words = new Set(points.map(({ text }) => text[locale]?.toLowerCase()))
      if (said.length > 1 && said.every(value => words.has(value))) return points
    }
  }
  return undefined
}

/** What keeps these meanings from being brought in. */
export function problemWith(
  meanings: readonly ColumnMeaning[],
): 'nothingLeft' | 'noPeople' | 'noLabel' | 'mixed' | undefined {
  if (meanings.every(one => one === 'skip' || one === 'label' || one === 'people')) return 'nothingLeft'
  if (!meanings.includes('share')) return undefined
  if (meanings.some(one => ['one', 'scale', 'tick', 'number', 'text', 'group'].includes(one))) return 'mixed'
  if (!meanings.includes('people')) return 'noPeople'
  return meanings.includes('label') ? undefined : 'noLabel'
}
