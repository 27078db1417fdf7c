import { later } from '../read-words.ts'
import { daysBack } from '../session.ts'

/** The first day of the quarter in which a day lies, `YYYY-MM-DD`. */
export function quarterOf(day: string): string {
  const [year = '', month = '01'] = day.split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** The first day of the quarter after that, or before that with a negative number. */
export function movedBy(quarter: string, quarters: number): string {
  const [year = 0, month = 1] = quarter.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + 3 * quarters, 1)).toISOString().slice(0, 10)
}

/** Quarters that are settled on a day, the latest first: nothing can be written into them any more. */
export function settledQuarters(today: string, most = 8): readonly string[] {
  const last = movedBy(quarterOf(later(today, -daysBack - 1)), -1)
  return Array.from({ length: most }, (_, index) => movedBy(last, -index))
}
