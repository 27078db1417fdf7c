import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { dayFrom, dayShape, dayValues } from '#platform/http/typed-day.ts'
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
      ...dayShape('awayUntil'),
      ...(audienceInput(locale, ['awayUntil']) as Record<string, z.ZodType>),
    })
  },
  {
    initial: ({ whole, today }) => {
      const away = whole.awayUntil && whole.awayUntil >= today ? whole.awayUntil : undefined
      return {
        days: whole.workingDays.map(String),
        hours: whole.workingHours,
        ...dayValues('awayUntil', away),
        ...audienceValues(whole, workFields),
      }
    },
    check(input, { locale, data: { today } }) {
      const { awayNoDate, awayPast, awayFar } = words(locale).work
      const day = dayFrom(input, 'awayUntil')
      if (day === null) return { 'awayUntil-day': awayNoDate }
      if (!day) return undefined
      if (day < today) return { 'awayUntil-day': awayPast }
      const far = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`
      return day > far ? { 'awayUntil-day': awayFar } : undefined
    },
  },
)
