import { z } from 'zod'
import type { RawValues } from './form.ts'

// A box that was not on the page is an empty one; what is too long for a day is no day.
const box = z
  .string()
  .trim()
  .transform(typed => (typed.length > 4 ? '-' : typed))

/** The three boxes of a typed day, `due-day`, `due-month` and `due-year` for the prefix `due`, as fields of a form. */
export const dayShape = <P extends string>(prefix: P) =>
  ({ [`${prefix}-day`]: box, [`${prefix}-month`]: box, [`${prefix}-year`]: box }) as Record<
    `${P}-${'day' | 'month' | 'year'}`,
    typeof box
  >

/** The day as `YYYY-MM-DD`; `undefined` when nothing was typed, `null` when there is no such day (a year before 1900 is a slip). */
export function dayFrom(input: Readonly<Record<string, unknown>>, prefix: string): string | undefined | null {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(each =>
    String(input[`${prefix}-${each}`] ?? ''),
  )
  if (!day && !month && !year) return undefined
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^(19|[2-9]\d)\d{2}$/.test(year)) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** What stands in the three boxes for a day `YYYY-MM-DD`. */
export function dayValues(prefix: string, day: string | null | undefined): RawValues {
  const [year = '', month = '', of = ''] = (day ?? '').split('-')
  return {
    [`${prefix}-day`]: of.replace(/^0/, ''),
    [`${prefix}-month`]: month.replace(/^0/, ''),
    [`${prefix}-year`]: year,
  }
}
