import { formatNumber, formatPercent, type Locale, language } from '#platform/i18n/index.ts'
import { en } from './basics.en.ts'
import { nb } from './basics.nb.ts'
import type { Share } from './basics.ts'

export const words = language({ en, nb })

/** “42%”, or “97–100%” where the count is a range. */
export function sayShare(locale: Locale, { from, to }: Share): string {
  const low = formatPercent(locale, from)
  const high = formatPercent(locale, to)
  return low === high ? low : words(locale).organisation.rangeBetween(low, high)
}

/** “41”, or “2 or fewer” where it is a range that touches one end. */
export function sayCount(locale: Locale, { from, to }: { from: number; to: number }, of: number): string {
  const { rangeAtLeast, rangeAtMost, rangeBetween } = words(locale).organisation
  if (from === to) return formatNumber(locale, from)
  if (from === 0) return rangeAtMost(formatNumber(locale, to))
  if (to === of) return rangeAtLeast(formatNumber(locale, from))
  return rangeBetween(formatNumber(locale, from), formatNumber(locale, to))
}
