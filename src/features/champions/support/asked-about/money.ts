import type { Locale } from '#platform/i18n/index.ts'

const currencies: Readonly<Record<string, string>> = { 'Europe/London': 'GBP', 'Europe/Oslo': 'NOK' }

/** The money of an organisation, by where it is. */
export const currencyIn = (timeZone: string): string => currencies[timeZone] ?? 'EUR'

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', nb: 'nb-NO' }

/** A sum in words of the language; without small change where it is an estimate. */
export const formatMoney = (locale: Locale, sum: number, currency: string, isExact = false): string =>
  new Intl.NumberFormat(tags[locale], {
    ...{ style: 'currency', currency, maximumFractionDigits: isExact && !Number.isInteger(sum) ? 2 : 0 },
  }).format(sum)

/** An amount as somebody typed it: “12.50”, “125,50”, “1 250”. */
export function readAmount(typed: string): number | undefined {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const amount = Number(plain)
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) && amount > 0 ? amount : undefined
}
