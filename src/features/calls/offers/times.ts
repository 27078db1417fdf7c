import { readClockTime } from '#platform/i18n/read-clock-time.ts'

/** Why a day with two times typed by somebody is no time to meet. */
export type TimeFault = 'day' | 'time' | 'order' | 'skipped'

const typedDay = /^\d{4}-\d{2}-\d{2}$/

/** The moments that the clocks of a time zone show as this day from one time to another. */
export async function momentsOf(
  day: string,
  from: string,
  to: string,
  timeZone: string,
): Promise<{ readonly startsAt: Date; readonly endsAt: Date } | TimeFault> {
  if (!typedDay.test(day)) return 'day'
  const { Temporal } = await import('temporal-polyfill')
  const at = (time: string): Date | TimeFault => {
    const clock = readClockTime(time)
    if (!clock) return 'time'
    try {
      const shown = Temporal.PlainDate.from(day).toPlainDateTime(clock)
      const moment = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
      return moment.toPlainDateTime().equals(shown) ? new Date(moment.epochMilliseconds) : 'skipped'
    } catch {
      return 'day'
    }
  }
  const [startsAt, endsAt] = [at(from), at(to)]
  if (!(startsAt instanceof Date)) return startsAt
  if (!(endsAt instanceof Date)) return endsAt
  return startsAt < endsAt ? { startsAt, endsAt } : 'order'
}
