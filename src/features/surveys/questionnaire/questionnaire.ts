import { z } from 'zod'
import { type Locale, locales } from '#platform/i18n/index.ts'

/** Words of whoever writes the survey, in the languages in which it is asked. */
export const texts = z.partialRecord(z.enum(locales), z.string())
export type Texts = z.infer<typeof texts>

export const questionKinds = [
  'one',
  'several',
  'likert',
  'matrix',
  'ranking',
  'level',
  'number',
  'date',
  'short-text',
  'long-text',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Keys are what answers are kept under: given once, never reused for something else. */
export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const key = z.string().max(60).regex(keyPattern)

/** Instead of an answer; also in single rows of a matrix. No option may have one of these as its key. */
export const noneKeys = ['does-not-apply', 'rather-not'] as const
export type NoneKey = (typeof noneKeys)[number]
export const isNone = (value: string): value is NoneKey => noneKeys.includes(value as NoneKey)

const option = z.object({
  key,
  text: texts,
  /** Its place on a scale; without one it does not count in a mean. */
  value: z.number().optional(),
})
export type Option = z.infer<typeof option>

const row = z.object({ key, text: texts, dimension: key.optional() })
export type Row = z.infer<typeof row>

export const comparisons = ['is', 'is-not', 'at-least', 'at-most', 'answered'] as const

const test = z.object({
  /** An earlier question. */
  question: key,
  comparison: z.enum(comparisons),
  /** Keys of options, any of which is enough; a number for `at-least` and `at-most`, where a scale's value counts. */
  values: z.array(z.string()).default([]),
})
export type ConditionTest = z.infer<typeof test>

const condition = z.object({ match: z.enum(['all', 'any']), tests: z.array(test).min(1).max(5) })
export type Condition = z.infer<typeof condition>

const question = z.object({
  key,
  /** Goes up when the same question comes to mean something else; answers of different meanings are not compared. */
  meaning: z.number().int().min(1).default(1),
  kind: z.enum(questionKinds),
  /** May hold `{{key}}`: what was answered to an earlier question. */
  text: texts,
  help: texts.optional(),
  example: texts.optional(),
  /** one, several, ranking; the points of likert, matrix and level, lowest first. */
  options: z.array(option).max(60).optional(),
  /** The statements of a matrix. */
  rows: z.array(row).max(40).optional(),
  /** The built-in scale that the options came from; `own` or nothing when they were written by hand. */
  scale: z.string().optional(),
  required: z.boolean().default(false),
  mayNotApply: z.boolean().default(false),
  mayRatherNot: z.boolean().default(false),
  condition: condition.optional(),
  /** Respondent groups who are asked; everybody without it. */
  groups: z.array(key).optional(),
  /** The dimension of a maturity model that it measures. */
  dimension: key.optional(),
  /** `level`: the skill whose levels the options are; their values are the positions of the levels. */
  skill: z.object({ frameworkKey: z.string(), skillKey: z.string() }).optional(),
  /** number: the least and most; several and ranking: how many; date: none; texts: the most characters in `max`. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** date: the first and last day, as YYYY-MM-DD. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** number: only whole ones. */
  whole: z.boolean().optional(),
  /** Background, by which results may be told apart; its answers are no result of their own. */
  isBackground: z.boolean().optional(),
})
export type Question = z.infer<typeof question>

const section = z.object({
  key,
  title: texts,
  intro: texts.optional(),
  groups: z.array(key).optional(),
  questions: z.array(question).max(100),
})
export type Section = z.infer<typeof section>

/** Dimensions of a maturity model, in the order in which they are shown. */
const dimension = z.object({ key, title: texts })

export const questionnaireSchema = z.object({
  sections: z.array(section).max(60),
  maturity: z.array(dimension).max(30).optional(),
})
/** What a wave asks: a document that says all there is to know, so that a launched one needs nothing else to be read. */
export type Questionnaire = z.infer<typeof questionnaireSchema>

export type AnswerValue =
  | { readonly choice: string }
  | { readonly choices: readonly string[] }
  /** Row key to option key, or to a `NoneKey`. */
  | { readonly rows: Readonly<Record<string, string>> }
  /** Option keys, the most important first; may be fewer than there are. */
  | { readonly ranking: readonly string[] }
  | { readonly number: number }
  | { readonly date: string }
  | { readonly text: string }
  | { readonly none: NoneKey }

/** By the key of the question. A question without an answer is not in it. */
export type Answers = Readonly<Record<string, AnswerValue>>

export const emptyQuestionnaire: Questionnaire = { sections: [] }

export const questionsOf = ({ sections }: Questionnaire): readonly Question[] =>
  sections.flatMap(({ questions }) => questions)

export const findQuestion = (questionnaire: Questionnaire, wanted: string): Question | undefined =>
  questionsOf(questionnaire).find(({ key: own }) => own === wanted)

/** In the reader's language, or in one that is there: a missing translation is never an empty question. */
export const textIn = (words: Texts | undefined, locale: Locale): string =>
  words?.[locale] || locales.map(other => words?.[other]).find(Boolean) || ''

/** What people are asked in words: kinds whose answers are comments. */
export const isWritten = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'short-text' || kind === 'long-text'

/** Kinds whose answers stand on a scale with values, so that a mean can be taken. */
export const isOnScale = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'likert' || kind === 'matrix' || kind === 'level'
