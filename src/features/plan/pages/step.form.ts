import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { OwnStep } from '../change-plan.ts'
import type { Step } from '../plan.queries.ts'
import { words } from '../words.ts'

export const longestTitle = 150
const longestNote = 2_000
const years = 5
const day = z.iso.date()

/** What is wrong with a typed day; nothing for an empty one. */
export function dayFault(typed: string, today: string, locale: Locale): string | undefined {
  const { dayWrong, dayPast, dayFar } = words(locale).faults
  if (!typed) return undefined
  if (!day.safeParse(typed).success) return dayWrong
  if (typed < today) return dayPast
  return typed > `${Number(today.slice(0, 4)) + years}${today.slice(4)}` ? dayFar : undefined
}

export interface StepFormData {
  /** What is changed; nothing while it is new. */
  readonly step: Step | undefined
  readonly today: string
}

/** A step in one's own words, and when; only the day and the note where the words are not one's own. */
export const stepForm = form(
  (locale, { step }: StepFormData) => {
    const { faults } = words(locale)
    const title = z.string().trim().min(1, faults.whatMissing).max(longestTitle, faults.whatLong)
    return z.object({
      ...({ title: step && step.kind !== 'own' ? z.string().optional().default('') : title } as {
        title: z.ZodType<string>
      }),
      dueOn: z.string().trim(),
      note: z.string().trim().max(longestNote, faults.noteLong),
    })
  },
  {
    initial: ({ step }) => (step ? { title: step.title, dueOn: step.dueOn ?? '', note: step.note } : {}),
    check({ dueOn = '' }, { locale, data: { step, today } }) {
      // A day that has gone by meanwhile may stay.
      const fault = dueOn === step?.dueOn ? undefined : dayFault(dueOn, today, locale)
      return fault ? { dueOn: fault } : undefined
    },
  },
)

export const ownStepFrom = ({ title, dueOn, note }: { title: string; dueOn: string; note: string }): OwnStep => ({
  title,
  note,
  dueOn: dueOn || undefined,
})
