import { z } from 'zod'
import type { SkillRef } from '#features/skills/index.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'

export const resourceKinds = [
  ...(['card', 'article', 'video', 'course', 'workshop'] as const),
  ...(['shadowing', 'mentoring', 'buddy', 'drop-in', 'try'] as const),
] as const
/** What one does with it: read, watch, take part, go along with somebody, try it at work. */
export type ResourceKind = (typeof resourceKinds)[number]
export const isResourceKind = (value: unknown): value is ResourceKind => resourceKinds.includes(value as ResourceKind)

/** What it offers to those who need it. */
export const accessNeeds = ['captions', 'transcript', 'screen-reader', 'no-sound', 'easy-words', 'step-free'] as const
export type AccessNeed = (typeof accessNeeds)[number]
export const isAccessNeed = (value: unknown): value is AccessNeed => accessNeeds.includes(value as AccessNeed)

const wording = z.object({
  title: z.string(),
  summary: z.string().default(''),
  forWhom: z.string().default(''),
  /** Markdown; of what is read here. */
  body: z.string().default(''),
})
/** What a resource says in one language. */
export type ResourceWords = z.infer<typeof wording>
export const resourceTexts = z.partialRecord(z.string(), wording)
export type ResourceTexts = Readonly<z.infer<typeof resourceTexts>>

/** A skill that it teaches; levels are missing where nobody has said. */
export interface TaughtSkill extends SkillRef {
  readonly fromLevel: number | undefined
  readonly toLevel: number | undefined
}

/** The words in the wanted language, or else in another; with the language that they are in. */
export function wordsIn(texts: ResourceTexts, locale: Locale): ResourceWords & { readonly language: string } {
  for (const language of [locale, ...locales, ...Object.keys(texts)]) {
    const found = texts[language]
    if (found?.title) return { ...found, language }
  }
  return { title: '–', summary: '', forWhom: '', body: '', language: locale }
}

/** Up to so many minutes; what is longer is the last. */
export const lengths = { five: 5, half: 30, two: 120, day: 480, longer: Number.POSITIVE_INFINITY } as const
export type Length = keyof typeof lengths
export const lengthNames = Object.keys(lengths) as readonly Length[]

export const costs = ['free', 'paid'] as const
export type Cost = (typeof costs)[number]
