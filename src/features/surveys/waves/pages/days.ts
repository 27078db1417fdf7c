import { z } from 'zod'
import type { RawValues } from '#platform/http/form.ts'

// A field that was not on the page is an empty one; what is too long for a day is no day.
const part = z
  .string()
  .trim()
  .transform(typed => (typed.length > 4 ? '-' : typed))

/** The three fields of a typed day. */
export const dayShape = <P extends string>(prefix: P) =>
  ({ [`${prefix}-day`]: part, [`${prefix}-month`]: part, [`${prefix}-year`]: part }) as Record<
    `${P}-${'day' | 'month' | 'year'}`,
    typeof part
  >

/** The day as `YYYY-MM-DD`; `undefined` when nothing was typed, `null` when it is no day. */
export function dayFrom(input: Readonly<Record<string, unknown>>, prefix: string): string | undefined | null {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(each =>
    String(input[`${prefix}-${each}`] ?? ''),
  )
  if (!day && !month && !year) return undefined
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

export function dayValues(prefix: string, day: string | undefined): RawValues {
  const [year = '', month = '', of = ''] = (day ?? '').split('-')
  return {
    [`${prefix}-day`]: of.replace(/^0/, ''),
    [`${prefix}-month`]: month.replace(/^0/, ''),
    [`${prefix}-year`]: year,
  }
}
