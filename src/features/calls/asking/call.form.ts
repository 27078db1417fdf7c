import { z } from 'zod'
import { form, type RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { audiences, type Call, type Direction, kinds, placeKinds } from '../call.ts'
import type { CallContent } from './keep-call.ts'
import { askingWords } from './words.ts'

export const mostWords = 1_500
const longestWhy = 2_000
const day = z.iso.date()
const number = /^((?!0+([.,]0)?$)1?\d{1,3}([.,]\d)?)?$/

export interface CallFormData {
  readonly direction: Direction
  /** What is changed; nothing while it is new. */
  readonly call: Call | undefined
  /** What somebody brought along, such as the words of a search. */
  readonly title: string
  readonly today: string
  readonly hasUnit: boolean
}

/** What is wrong with a typed day; nothing for an empty one. */
export function dayFault(typed: string, today: string, locale: Locale): string | undefined {
  const { faults } = askingWords(locale)
  if (!typed) return undefined
  if (!day.safeParse(typed).success) return faults.day
  if (typed < today) return faults.dayPast
  return typed > `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` ? faults.dayFar : undefined
}

function fieldsOf(locale: Locale, { call, today }: Pick<CallFormData, 'call' | 'today'>) {
  const { faults } = askingWords(locale)
  const isShort = (text: string) => text.split(/\s+/).length <= mostWords && text.length <= 10_000
  return z.object({
    title: z.string().trim().min(1, faults.what).max(200, faults.whatLong),
    why: z.string().trim().max(longestWhy, faults.whyLong),
    kind: z.enum(kinds, faults.kind),
    hours: z.string().trim().regex(number, faults.hours),
    // A day that has gone by meanwhile may stay.
    openUntil: z
      .string()
      .trim()
      .superRefine((typed, context) => {
        const fault = typed === call?.openUntil ? undefined : dayFault(typed, today, locale)
        if (fault) context.addIssue(fault)
      }),
    details: z.string().trim().refine(isShort, faults.detailsLong),
    audience: z.enum(audiences, faults.for),
    placeKind: z.enum(placeKinds, faults.where),
    place: z.string().trim().max(200, faults.placeLong),
    weekdays: z.array(z.string()),
    helpers: z
      .string()
      .trim()
      .regex(/^([1-9]|[1-4]\d|50)$/, faults.helpers),
    harmless: z.array(z.string()),
  })
}

export type CallInput = z.infer<ReturnType<typeof fieldsOf>>

/** What somebody asks, or which time they lend. */
export const callForm = form((locale, data: CallFormData) => fieldsOf(locale, data), {
  initial: ({ call, title }) => (call ? valuesOf(call) : { ...fresh, title }),
  check: (input, around) => check(input, around),
})

const fresh: RawValues = { kind: 'hour', placeKind: 'anywhere', helpers: '1', audience: 'organisation' }

function valuesOf(call: Call) {
  return {
    title: call.title,
    details: call.details,
    why: call.why,
    kind: call.kind,
    hours: call.hours === undefined ? '' : String(call.hours),
    openUntil: call.openUntil ?? '',
    placeKind: call.placeKind,
    place: call.place,
    weekdays: call.weekdays.map(String),
    helpers: String(call.helpersWanted),
    audience: call.audience,
  }
}

function check(
  { kind, placeKind, place, audience }: Partial<CallInput>,
  { locale, data: { direction, hasUnit } }: { locale: Locale; data: CallFormData },
): FieldErrors {
  const { faults } = askingWords(locale)
  return {
    ...(direction === 'offers-time' && kind === 'answer' ? { kind: faults.kind } : {}),
    ...(audience === 'unit' && !hasUnit ? { audience: faults.noUnit } : {}),
    ...(placeKind === 'place' && !place ? { place: faults.place } : {}),
  }
}

/** What the form means, once it is right. */
export const contentFrom = (input: CallInput, direction: Direction): CallContent => ({
  direction,
  kind: input.kind,
  title: input.title,
  details: input.details,
  why: input.why,
  placeKind: input.placeKind,
  place: input.placeKind === 'place' ? input.place : '',
  weekdays: [...new Set(input.weekdays.map(Number))].filter(each => each >= 1 && each <= 7).sort(),
  hours: input.hours ? Number(input.hours.replace(',', '.')) : undefined,
  helpersWanted: direction === 'offers-time' || input.kind === 'answer' ? 1 : Number(input.helpers),
  openUntil: input.openUntil || undefined,
  audience: input.audience,
})
