import { locales } from '#platform/i18n/index.ts'
import type { Texts } from '../questionnaire/questionnaire.ts'
import { resultWords } from './words.ts'

/** What a value of a dimension is called that the product itself gives; places and grades are called what they are. */
export function choiceWords(dimension: string, value: string): Texts {
  return Object.fromEntries(
    locales.map(locale => {
      const known: Readonly<Record<string, string>> = resultWords(locale).values
      return [locale, known[`${dimension}-${value}`] ?? value]
    }),
  )
}
