import { type Locale, language, locales } from '#platform/i18n/index.ts'
import type { Option, Texts } from './questionnaire.ts'
import { en } from './scales.en.ts'
import { nb } from './scales.nb.ts'

export const scaleWords = language({ en, nb })

export const scaleKeys = ['agreement', 'confidence', 'frequency', 'ease', 'extent'] as const
export type ScaleKey = (typeof scaleKeys)[number]
export const isScaleKey = (key: string): key is ScaleKey => scaleKeys.includes(key as ScaleKey)

/** The points of a built-in scale in every language, lowest first, with values from 1. */
export function scalePoints(scale: ScaleKey): Option[] {
  return Object.keys(scaleWords('en')[scale].points).map((key, place) => ({
    key,
    text: inEveryLanguage(locale => (scaleWords(locale)[scale].points as Readonly<Record<string, string>>)[key] ?? ''),
    value: place + 1,
  }))
}

/** The same words of the product in all its languages. */
export const inEveryLanguage = (say: (locale: Locale) => string): Texts =>
  Object.fromEntries(locales.map(locale => [locale, say(locale)]))
