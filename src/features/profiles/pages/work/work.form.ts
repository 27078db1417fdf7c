import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import type { FieldKey } from '../../fields.ts'
import type { WholeProfile } from '../../profiles.queries.ts'
import { words } from '../../words.ts'
import { audienceInput, audienceValues } from '../audience-input.ts'

export interface WorkData {
  readonly whole: WholeProfile
  /** `YYYY-MM-DD`, where the organisation is. */
  readonly today: string
}

export const workFields = ['workingTime', 'awayUntil'] as const satisfies readonly FieldKey[]
const longestHours = 100

const part = z.string().trim().max(20).catch('?')

interface DateInput {
  readonly 'awayUntil-day': string
  readonly 'awayUntil-month': string
  readonly 'awayUntil-year': string
}

/** The day that three boxes name, as `YYYY-MM-DD`; empty when all of them are, undefined when there is no such day. */
export function dayFrom(input: DateInput): string | undefined {
  const [day = '', month = '', year = ''] = [input['awayUntil-day'], input['awayUntil-month'], input['awayUntil-year']]
  if (!day && !month && !year) return ''
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

export const workForm = form(
  (locale, _data: WorkData) => {
    const { work, tooLong } = words(locale)
    return z.object({
      days: z.array(z.enum(['1', '2', '3', '4', '5', '6', '7']).catch('1')).max(7),
      hours: z
        .string()
        .trim()
        .max(longestHours, tooLong(work.hours, formatNumber(locale, longestHours))),
      ...(audienceInput(locale, ['workingTime']) as Record<string, z.ZodType>),
      'awayUntil-day': part,
      'awayUntil-month': part,
      'awayUntil-year': part,
      ...(audienceInput(locale, ['awayUntil']) as Record<string, z.ZodType>),
    })
  },
  {
    initial: ({ whole, today }) => {
      const away = whole.awayUntil && whole.awayUntil >= today ? whole.awayUntil : ''
      const [year = '', month = '', day = ''] = away.split('-')
      return {
        days: whole.workingDays.map(String),
        hours: whole.workingHours,
        'awayUntil-day': day.replace(/^0/, ''),
        'awayUntil-month': month.replace(/^0/, ''),
        'awayUntil-year': year,
        ...audienceValues(whole, workFields),
      }
    },
    check(input, { locale, data: { today } }) {
      const { awayNoDate, awayPast, awayFar } = words(locale).work
      const day = dayFrom(input)
      if (day === undefined) return { 'awayUntil-day': awayNoDate }
      if (day && day < today) return { 'awayUntil-day': awayPast }
      const far = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`
      return day > far ? { 'awayUntil-day': awayFar } : undefined
    },
  },
)
