import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Resource } from './resources.queries.ts'
import { words } from './words.ts'

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', nb: 'nb-NO' }

/** “£20.00”, or that it costs nothing; nothing where nobody has said. */
export function priceText(
  locale: Locale,
  { price, currency }: Pick<Resource, 'price' | 'currency'>,
): string | undefined {
  if (price === undefined) return undefined
  if (price === 0) return words(locale).facts.free
  try {
    return new Intl.NumberFormat(tags[locale], { style: 'currency', currency }).format(price)
  } catch {
    return `${formatNumber(locale, price)} ${currency}`
  }
}

/** What it is and how long it takes, on one line. */
export const factLine = (locale: Locale, { kind, minutes }: Pick<Resource, 'kind' | 'minutes'>): string => {
  const { kinds, facts } = words(locale)
  return minutes === undefined ? kinds[kind] : `${kinds[kind]} · ${facts.minutes(minutes)}`
}

/** A `YYYY-MM-DD` that has gone by. */
export const isPast = (day: string | undefined, today: string): boolean => day !== undefined && day < today
