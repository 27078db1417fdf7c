import type { Locale } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'

const formats = new Map<Locale, Intl.RelativeTimeFormat>()

/** How long ago, in the largest unit that fits: “today”, “3 weeks ago”, “for 3 uker siden”. */
export function ago(locale: Locale, then: Date, now: Date): string {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  formats.set(locale, format)
  const days = Math.max(0, Math.floor((now.getTime() - then.getTime()) / day))
  if (days < 14) return format.format(-days, 'day')
  if (days < 60) return format.format(-Math.floor(days / 7), 'week')
  if (days < 730) return format.format(-Math.floor(days / 30.44), 'month')
  return format.format(-Math.floor(days / 365.25), 'year')
}
