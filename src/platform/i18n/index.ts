/** The languages of the product. Adding one here makes the compiler name every feature that lacks its words. */
export const locales = ['en', 'nb'] as const
export type Locale = (typeof locales)[number]

export const localeNames: Record<Locale, string> = { en: 'English', nb: 'Norsk bokmål' }
const tags: Record<Locale, string> = { en: 'en-GB', nb: 'nb-NO' }

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** The shape of a set of words: literal strings become `string`, functions keep their parameters. */
export type Words<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Words<R>
    : { readonly [K in keyof T]: Words<T[K]> }

/** Joins one feature's words in every language: `const words = language({ en, nb })`, then `words(locale).title`. */
export function language<T>(all: Record<Locale, T>): (locale: Locale) => T {
  return locale => all[locale]
}

function perLocale<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>()
  return locale => {
    const known = made.get(locale) ?? make(tags[locale])
    made.set(locale, known)
    return known
  }
}

const numberFormat = perLocale(tag => new Intl.NumberFormat(tag))
const percentFormat = perLocale(tag => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }))
const pluralRules = perLocale(tag => new Intl.PluralRules(tag))
const listFormat = perLocale(tag => new Intl.ListFormat(tag, { type: 'conjunction' }))
const collator = perLocale(tag => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }))
const dateFormats = new Map<string, Intl.DateTimeFormat>()

// The same few days stand on every page, and Intl is slow to put a day into words.
const knownDays = new Map<string, string>()
const mostKnownDays = 1000

function remembered(key: string, say: () => string): string {
  const known = knownDays.get(key)
  if (known !== undefined) return known
  const text = say()
  if (knownDays.size >= mostKnownDays) knownDays.clear()
  knownDays.set(key, text)
  return text
}

// Every time zone is whole quarters of an hour away from UTC, so no day begins inside of one.
const quarterOf = (date: Date) => Math.floor(date.getTime() / 900_000)

function dateFormat(locale: Locale, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withTime}`
  const known =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(tags[locale], {
      dateStyle: 'long',
      ...(withTime ? { timeStyle: 'short' } : {}),
      timeZone,
    })
  dateFormats.set(key, known)
  return known
}

/** A day in words: “22 November 2026”, “22. november 2026”. A plain `YYYY-MM-DD` is a day, whatever the time zone. */
export function formatDate(locale: Locale, date: Date | string, timeZone = 'UTC'): string {
  if (typeof date === 'string')
    return remembered(`${locale} ${date}`, () => dateFormat(locale, 'UTC', false).format(new Date(`${date}T00:00:00Z`)))
  return remembered(`${locale} ${timeZone} ${quarterOf(date)}`, () => dateFormat(locale, timeZone, false).format(date))
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** The day that it is in a time zone at a moment, as `YYYY-MM-DD`. */
export function calendarDay(timeZone: string, moment: Date): string {
  return remembered(`${timeZone} ${quarterOf(moment)}`, () => {
    const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
    calendars.set(timeZone, calendar)
    return calendar.format(moment)
  })
}

/** A day and a time of day, in the organisation's time zone. */
export function formatDateTime(locale: Locale, date: Date, timeZone: string): string {
  return dateFormat(locale, timeZone, true).format(date)
}

/** “2,668” or “2 668”. */
export const formatNumber = (locale: Locale, value: number): string => numberFormat(locale).format(value)

/** A share from 0 to 1 as whole per cent: “42%” or “42 %”. */
export const formatPercent = (locale: Locale, share: number): string => percentFormat(locale).format(share)

/** “a, b and c”. */
export const formatList = (locale: Locale, items: readonly string[]): string => listFormat(locale).format(items)

/** Orders texts as a reader of the language expects (æ, ø, å last in Norwegian). */
export const compareTexts = (locale: Locale, a: string, b: string): number => collator(locale).compare(a, b)

/** Chooses the plural form by the rules of the language (CLDR); `#` stands for the number. */
export function plural(
  locale: Locale,
  count: number,
  forms: { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
): string {
  const form = forms[pluralRules(locale).select(count)] ?? forms.other
  return form.replaceAll('#', formatNumber(locale, count))
}
