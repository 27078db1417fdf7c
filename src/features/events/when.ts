import { calendarDay, formatDate, formatDateTime, type Locale } from '#platform/i18n/index.ts'
import type { EventRow } from './event.ts'
import { clockTime } from './times.ts'

/** When it begins, as it is kept in a message; empty while there is no date. */
export const whenOf = ({ startsAt }: Pick<EventRow, 'startsAt'>): string => startsAt?.toISOString() ?? ''

/** “4 March 2027 at 09:30” from what a message kept. */
export const sayWhen = (locale: Locale, when: string, timeZone: string): string =>
  when ? formatDateTime(locale, new Date(when), timeZone) : ''

const weekdays = new Map<string, Intl.DateTimeFormat>()

function weekday(locale: Locale, at: Date, timeZone: string): string {
  const key = `${locale} ${timeZone}`
  const format =
    weekdays.get(key) ?? new Intl.DateTimeFormat(locale === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'long', timeZone })
  weekdays.set(key, format)
  const name = format.format(at)
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** “Thursday 4 March 2027, 09:30 to 11:00”; with both days where it ends on another. */
export function sayTimes(
  locale: Locale,
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  timeZone: string,
): string {
  const clock = (at: Date) => clockTime(timeZone, at)
  const day = (at: Date) => `${weekday(locale, at, timeZone)} ${formatDate(locale, at, timeZone)}`
  const isOneDay = calendarDay(timeZone, startsAt) === calendarDay(timeZone, endsAt)
  const end = isOneDay ? clock(endsAt) : `${day(endsAt)}, ${clock(endsAt)}`
  return `${day(startsAt)}, ${clock(startsAt)}–${end}`
}

/** “1.5”, “1,5”: hours with at most one place after the comma. */
export const sayHours = (locale: Locale, hours: number): string =>
  new Intl.NumberFormat(locale === 'nb' ? 'nb-NO' : 'en-GB', { maximumFractionDigits: 1 }).format(hours)
