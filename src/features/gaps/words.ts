import { formatNumber, type Locale, language } from '#platform/i18n/index.ts'
import { en } from './gaps.en.ts'
import { nb } from './gaps.nb.ts'

export const words = language({ en, nb })

/** “41”, or “2 or fewer” where it is a range that touches one end. */
export function sayCount(locale: Locale, { from, to }: { from: number; to: number }, of: number): string {
  const { atMost, atLeast, between } = words(locale).range
  const number = (value: number) => formatNumber(locale, value)
  if (from === to) return number(from)
  if (from === 0) return atMost(number(to))
  return to === of ? atLeast(number(from)) : between(number(from), number(to))
}
