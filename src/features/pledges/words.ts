import { formatNumber, formatPercent, type Locale, language } from '#platform/i18n/index.ts'
import { en as makingEn } from './making.en.ts'
import { nb as makingNb } from './making.nb.ts'
import type { Share } from './pledge.ts'
import { en } from './pledges.en.ts'
import { nb } from './pledges.nb.ts'

export const words = language({ en, nb })
/** For those who make and keep pledges. */
export const makingWords = language({ en: makingEn, nb: makingNb })

/** “42%”, or “40% to 44%” where it is known as a range. */
export function sayShare(locale: Locale, { from, to }: Share): string {
  const [low, high] = [formatPercent(locale, from), formatPercent(locale, to)]
  return low === high ? low : words(locale).between(low, high)
}

/** “41”, or “38 to 44” where it is known as a range. */
export function sayCount(locale: Locale, { from, to }: Share): string {
  const [low, high] = [formatNumber(locale, from), formatNumber(locale, to)]
  return low === high ? low : words(locale).between(low, high)
}
