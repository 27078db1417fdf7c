import type { Locale } from '#platform/i18n/index.ts'
import { compareTexts } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import type { DimensionInfo, Value } from './dimensions.ts'
import type { Results } from './results.queries.ts'
import { resultWords } from './words.ts'

/** What the reader asked to see: by dimension, the tag. `unknown` where a value is none that is shown. */
export interface Slicing {
  readonly tags: readonly string[]
  readonly chosen: Readonly<Record<string, string>>
  readonly unknown: boolean
}

/** Reads the dimensions from an address: `?unit=…&group=leaders`. */
export function readSlicing(query: URLSearchParams, { dimensions }: Pick<Results, 'dimensions'>): Slicing {
  const chosen: Record<string, string> = {}
  let unknown = false
  for (const { key, values } of dimensions) {
    const asked = query.get(key)
    if (!asked) continue
    const value = values.find(({ tag }) => tag === `${key}:${asked}`)
    if (value) chosen[key] = value.tag
    else unknown = true
  }
  return { tags: dimensions.flatMap(({ key }) => chosen[key] ?? []), chosen, unknown }
}

export const valueKey = ({ tag }: Pick<Value, 'tag'>): string => tag.slice(tag.indexOf(':') + 1)

export const dimensionName = (locale: Locale, { key, title }: DimensionInfo): string => {
  const names: Readonly<Record<string, string>> = resultWords(locale).dimensions
  return title ? textIn(title, locale) : (names[key] ?? key)
}

/** Values as they stand in a list: groups, years and answers in their own order, everything else by name. */
export function valuesInOrder(locale: Locale, { key, values }: DimensionInfo): readonly Value[] {
  const order = ['service:under-1', 'service:1-to-5', 'service:5-to-10', 'service:over-10']
  if (key === 'service') return values.toSorted((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag))
  return values.toSorted((a, b) => compareTexts(locale, textIn(a.name, locale), textIn(b.name, locale)))
}

/** The units one floor below a unit; below the top, the first floor that has more than one. */
export function unitsBelow(dimension: DimensionInfo | undefined, unit: string | undefined): readonly Value[] {
  if (!dimension) return []
  const tags = new Set(dimension.values.map(({ tag }) => tag))
  if (unit) return dimension.values.filter(({ above }) => above === unit)
  let level = dimension.values.filter(({ above }) => !above || !tags.has(above))
  while (level.length === 1) {
    const below = dimension.values.filter(({ above }) => above === level[0]?.tag)
    if (below.length === 0) break
    level = below
  }
  return level
}

/** A tag in words: “Adult care”, “Leaders”. */
export function sayTag(locale: Locale, { dimensions }: Pick<Results, 'dimensions'>, tag: string): string {
  const value = dimensions.flatMap(({ values }) => values).find(one => one.tag === tag)
  return value ? textIn(value.name, locale) : ''
}
