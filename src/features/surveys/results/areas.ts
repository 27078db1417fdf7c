import type { Questionnaire, Texts } from '../questionnaire/questionnaire.ts'
import type { Results } from './results.queries.ts'
import type { Slice, Told } from './slices.ts'
import { type Estimate, shareOf } from './statistics.ts'
import type { ToldItem } from './telling.ts'

/** What is told together: a dimension of a maturity model, or a section. */
export interface Area {
  readonly key: string
  readonly title: Texts
  readonly items: readonly ToldItem[]
}

/** The dimensions of a maturity model, in its order; the sections of any other survey. Only what is counted. */
export function areasOf(questionnaire: Questionnaire, results: Pick<Results, 'items'>): Area[] {
  if (questionnaire.maturity && questionnaire.maturity.length > 0)
    return questionnaire.maturity.flatMap(({ key, title }) =>
      some({ key, title, items: results.items.filter(({ dimension }) => dimension === key) }),
    )
  return questionnaire.sections.flatMap(({ key, title, questions }) => {
    const keys = new Set(questions.map(question => question.key))
    return some({ key, title, items: results.items.filter(({ question }) => keys.has(question)) })
  })
}

const some = (area: Area) => (area.items.length > 0 ? [area] : [])

/**
 * What may be said of an item in a slice. Nothing where less than half of the answers to be expected there could be
 * counted: the rest would stand for all. Rests on printed figures only.
 */
export function readable(results: Results, slice: Slice | undefined, item: ToldItem): Told | undefined {
  const told = slice?.told[item.key]
  if (!slice || !told || told[0] < results.minimum) return undefined
  const expected = (slice.people * item.answered) / Math.max(1, results.counted)
  return told[0] * 2 >= expected ? told : undefined
}

/** Every choice, where that may be said of most of those who are counted. */
export function fullOf(told: Told | undefined, item: ToldItem): readonly number[] | undefined {
  if (!told) return undefined
  const [answered, favourable, full] = told
  if (item.told.length === 2)
    return item.favourable[0] === 1 ? [answered - favourable, favourable] : [favourable, answered - favourable]
  return full && full.reduce((sum, count) => sum + count, 0) * 2 >= answered ? full : undefined
}

/** The share in favour over all items of an area on a scale, each counted as often as it was answered. */
export function areaShare(results: Results, slice: Slice | undefined, area: Area): Estimate | undefined {
  const told = area.items.filter(speaksOfArea).flatMap(item => {
    const one = readable(results, slice, item)
    return one ? [one] : []
  })
  if (told.length === 0 || told.length * 2 < area.items.filter(speaksOfArea).length) return undefined
  const answered = told.reduce((sum, [of]) => sum + of, 0)
  const favourable = told.reduce((sum, [, count]) => sum + count, 0)
  // The same people answer every item of an area, so it is no surer than one of them.
  return shareOf(favourable / told.length, answered / told.length)
}

const speaksOfArea = ({ kind }: ToldItem) => kind === 'scale'

/** Areas that can be set side by side as shares: those with statements on a scale. */
export const onScale = (areas: readonly Area[]): Area[] => areas.filter(({ items }) => items.some(speaksOfArea))
