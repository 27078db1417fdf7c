import { z } from 'zod'

const part = z.string().trim().max(20).catch('?')

/** Three boxes for a day that may be left empty. */
export const dayFields = { 'due-day': part, 'due-month': part, 'due-year': part }

interface Typed {
  readonly 'due-day': string
  readonly 'due-month': string
  readonly 'due-year': string
}

/** The day that the boxes name, as `YYYY-MM-DD`; nothing where they are empty or there is no such day. */
export function dayFrom(typed: Typed): string | undefined {
  const [day, month, year] = [typed['due-day'], typed['due-month'], typed['due-year']]
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^20\d{2}$/.test(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** Whether something was typed that is no day. */
export const isNoDay = (typed: Typed): boolean =>
  [typed['due-day'], typed['due-month'], typed['due-year']].some(Boolean) && dayFrom(typed) === undefined
