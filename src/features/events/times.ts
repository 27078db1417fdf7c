import { calendarDay } from '#platform/i18n/index.ts'
import { readClockTime } from '#platform/i18n/read-clock-time.ts'

/** Why a day and a time typed by somebody are no moment. */
export type TimeFault = 'no-day' | 'no-time' | 'skipped'

export interface Moment {
  readonly at: Date
  /** The clock shows this time twice that night; the first one is meant. */
  readonly isTwice: boolean
}

const day = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The moment that the clocks of a time zone show as this day, `2026-03-29`, and time, as people write it. A time
 * that the clocks leave out in spring is a fault; of one that they show twice in autumn the first is meant (RFC 5545).
 */
export async function momentOf(typedDay: string, typedTime: string, timeZone: string): Promise<Moment | TimeFault> {
  const [, year, month, dayOfMonth] = day.exec(typedDay.trim()) ?? []
  const time = readClockTime(typedTime)
  if (!year) return 'no-day'
  if (!time) return 'no-time'
  const { Temporal } = await import('temporal-polyfill')
  const parts = { year: +year, month: Number(month), day: Number(dayOfMonth), ...time }
  try {
    const shown = Temporal.PlainDateTime.from(parts, { overflow: 'reject' })
    const first = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    const second = shown.toZonedDateTime(timeZone, { disambiguation: 'later' })
    const isSkipped = !first.toPlainDateTime().equals(shown)
    if (isSkipped) return 'skipped'
    return { at: new Date(first.epochMilliseconds), isTwice: !first.equals(second) }
  } catch {
    return 'no-day'
  }
}

/** The same day and time of day, so many days later: the clock on the wall decides, not the hours between. */
export async function daysLater(moment: Date, days: number, timeZone: string): Promise<Date> {
  const { Temporal } = await import('temporal-polyfill')
  const then = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).add({ days })
  return new Date(then.epochMilliseconds)
}

/** The time of day that clocks of a time zone show, as `14:30`. */
export const clockTime = (timeZone: string, moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)

/** How many days one calendar day is after another, both as `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** A day of the calendar a number of months later; the last day of the month where that is shorter. */
export async function monthsLater(moment: Date, months: number, timeZone: string): Promise<string> {
  const { Temporal } = await import('temporal-polyfill')
  return Temporal.PlainDate.from(calendarDay(timeZone, moment)).add({ months }).toString()
}
