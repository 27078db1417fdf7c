import type { Locale } from '#platform/i18n/index.ts'
import { type Option, type Row, textIn } from '../questionnaire/questionnaire.ts'
import { freshKey } from './keys.ts'

/** Options as lines of text. A value that is not just the place on the scale stands behind it: `Often = 12`. */
export function linesFrom(options: readonly (Option | Row)[] | undefined, locale: Locale, withValues = false): string {
  return (options ?? [])
    .map((option, place) => {
      const value = withValues && 'value' in option ? option.value : undefined
      return textIn(option.text, locale) + (value === undefined || value === place + 1 ? '' : ` = ${value}`)
    })
    .join('\n')
}

interface Line {
  readonly text: string
  readonly value: number | undefined
}

const readLines = (lines: string, withValues: boolean): readonly Line[] =>
  lines
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, text = '', value] = (withValues && /^(.*\S)\s*=\s*(-?\d+(?:[.,]\d+)?)$/.exec(line)) || []
      return value === undefined ? { text: line, value: undefined } : { text, value: Number(value.replace(',', '.')) }
    })

interface ReadAs {
  readonly locale: Locale
  /** A line may say which number it counts as. */
  readonly withValues?: boolean
  /** Other words in the same place mean the same, so their translations stay. */
  readonly keepsWords?: boolean
}

/**
 * The lines as items. A line that says what an item said keeps its key, so answers stay comparable; where the number of
 * lines is the same, a line with other words keeps the key of its place. Whatever else is new gets a key that was never
 * given. Words in other languages stay with their key.
 */
export function itemsFrom<T extends Option | Row>(
  lines: string,
  before: readonly T[] | undefined,
  { locale, withValues = false, keepsWords = false }: ReadAs,
): T[] {
  const earlier = before ?? []
  const read = readLines(lines, withValues)
  const byText = new Map(earlier.map(item => [textIn(item.text, locale), item]))
  const said = new Set(read.map(({ text }) => text))
  const isSameNumber = read.length === earlier.length
  const taken = [...earlier.map(({ key }) => key), 'does-not-apply', 'rather-not']
  const given = new Set<string>()
  return read.map(({ text, value }, place) => {
    const there = earlier[place]
    const stays = isSameNumber && there && !said.has(textIn(there.text, locale)) ? there : undefined
    const found = byText.get(text) ?? stays
    const item = found && !given.has(found.key) ? found : undefined
    const key = item?.key ?? freshKey(text, [...taken, ...given], 'answer')
    given.add(key)
    const isReworded = item !== undefined && textIn(item.text, locale) !== text
    // A translation of other words would be a wrong one.
    const words = item && (keepsWords || !isReworded) ? { ...item.text, [locale]: text } : { [locale]: text }
    const scale = withValues ? { value: value ?? place + 1 } : {}
    return { ...item, key, text: words, ...scale } as T
  })
}

/** What cannot be an answer: a line twice, or a word that the product keeps for itself. */
export function lineTwice(lines: string): string | undefined {
  const seen = new Set<string>()
  for (const { text } of readLines(lines, true)) {
    if (seen.has(text.toLowerCase())) return text
    seen.add(text.toLowerCase())
  }
  return undefined
}
