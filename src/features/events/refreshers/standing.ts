import { day } from '#platform/time.ts'
/** Where somebody stands with something that holds for a time only. */
export type Standing = 'never' | 'good' | 'soon' | 'grace' | 'over'

interface Times {
  readonly remindDays: number
  readonly graceDays: number
}

/** A day of the calendar so many days later, both as `YYYY-MM-DD`. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

/** Good until the last day and on it; then there is a time of grace, in which it counts still. */
export function standingOf(goodUntil: string | undefined, today: string, { remindDays, graceDays }: Times): Standing {
  if (!goodUntil) return 'never'
  if (today > plusDays(goodUntil, graceDays)) return 'over'
  if (today > goodUntil) return 'grace'
  return today >= plusDays(goodUntil, -remindDays) ? 'soon' : 'good'
}

/** Whether it counts. */
export const isCurrent = (standing: Standing): boolean => standing !== 'never' && standing !== 'over'
