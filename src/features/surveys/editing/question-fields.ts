import { z } from 'zod'
import type { RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { dayFrom, dayShape, dayValues } from '#platform/http/typed-day.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Question, type QuestionKind, type Texts, textIn } from '../questionnaire/questionnaire.ts'
import { isScaleKey, scaleKeys, scalePoints } from '../questionnaire/scales.ts'
import type { Wave } from '../waves/wave.ts'
import { itemsFrom, linesFrom, lineTwice } from './option-lines.ts'
import { editingWords } from './words.ts'

/** Kinds with answers to choose from that are written as lines; `level` gets them from a framework. */
export const hasLines = (kind: QuestionKind): boolean =>
  kind === 'one' || kind === 'several' || kind === 'ranking' || hasScale(kind)
export const hasScale = (kind: QuestionKind): boolean => kind === 'likert' || kind === 'matrix'
export const hasLimits = (kind: QuestionKind): boolean =>
  kind === 'several' || kind === 'ranking' || kind === 'number' || kind === 'short-text' || kind === 'long-text'

const mostLines = 40

/** The fields of a question's form. Those that a kind does not have are simply empty. */
export function questionShape(locale: Locale, wave: Wave) {
  const { question: text } = editingWords(locale)
  const groups = wave.respondentGroups.map(({ key }) => key)
  const long = z.string().trim().max(2000, text.tooLong(2000))
  return z.object({
    edition: z.coerce.number().int().catch(0),
    text: z.string().trim().max(1000, text.tooLong(1000)),
    help: long,
    example: long,
    skill: z.string().max(200),
    scale: z.enum([...scaleKeys, 'own']).catch('own'),
    options: z.string().trim().max(20_000),
    rows: z.string().trim().max(20_000),
    rules: z.array(z.enum(['required', 'not-apply', 'rather-not', 'background', 'whole'])),
    min: z.string().trim().max(20),
    max: z.string().trim().max(20),
    ...dayShape('from'),
    ...dayShape('to'),
    dimension: z.string().max(60),
    groups: z.array(z.string()).transform(chosen => groups.filter(key => chosen.includes(key))),
    meaning: z.enum(['same', 'other']).catch('same'),
    bank: z.array(z.enum(['yes'])),
  })
}

export type QuestionInput = z.infer<ReturnType<typeof questionShape>>

export function questionValues(question: Question, locale: Locale): RawValues {
  const { min, max, required, mayNotApply, mayRatherNot, isBackground, whole } = question
  return {
    text: question.text[locale] ?? '',
    help: question.help?.[locale] ?? '',
    example: question.example?.[locale] ?? '',
    scale: question.scale && isScaleKey(question.scale) ? question.scale : 'own',
    options:
      question.scale && isScaleKey(question.scale) ? '' : linesFrom(question.options, locale, hasScale(question.kind)),
    rows: linesFrom(question.rows, locale),
    rules: [
      ...(required ? ['required'] : []),
      ...(mayNotApply ? ['not-apply'] : []),
      ...(mayRatherNot ? ['rather-not'] : []),
      ...(isBackground ? ['background'] : []),
      ...(whole ? ['whole'] : []),
    ],
    min: min === undefined ? '' : String(min),
    max: max === undefined ? '' : String(max),
    ...dayValues('from', question.from),
    ...dayValues('to', question.to),
    dimension: question.dimension ?? '',
    groups: question.groups ?? [],
    meaning: 'same',
  }
}

/** What is wrong with a question of this kind beyond its single fields. */
export function checkQuestion(said: Partial<QuestionInput>, kind: QuestionKind, locale: Locale): FieldErrors {
  const { question: text } = editingWords(locale)
  const input = {
    ...said,
    options: said.options ?? '',
    rows: said.rows ?? '',
    min: said.min ?? '',
    max: said.max ?? '',
  }
  const errors: Record<string, string> = input.text === '' ? { text: text.textMissing } : {}
  const count = (lines: string) => lines.split('\n').filter(line => line.trim()).length
  const ownLines = hasLines(kind) && !(hasScale(kind) && input.scale !== 'own')
  if (ownLines && count(input.options) < 2) errors.options = text.optionsMissing
  if (count(input.options) > mostLines) errors.options = text.tooMany(mostLines)
  if (kind === 'matrix' && count(input.rows) === 0) errors.rows = text.rowsMissing
  if (count(input.rows) > mostLines) errors.rows = text.tooMany(mostLines)
  for (const field of ['options', 'rows'] as const) {
    const twice = lineTwice(input[field])
    if (twice) errors[field] ??= text.optionTwice(twice)
  }
  const pattern = kind === 'number' ? /^-?\d{1,9}([.,]\d{1,4})?$/ : /^\d{1,5}$/
  for (const field of ['min', 'max'] as const)
    if (input[field] !== '' && !pattern.test(input[field]))
      errors[field] = kind === 'number' ? text.numberWrong : text.limitWrong
  if (!errors.min && !errors.max && input.min && input.max && asNumber(input.max) < asNumber(input.min))
    errors.max = text.limitOrder
  for (const field of ['from', 'to'] as const)
    if (dayFrom(input, field) === null) errors[`${field}-day`] = text.dayWrong
  return errors
}

const asNumber = (typed: string) => Number(typed.replace(',', '.'))

interface Around {
  readonly kind: QuestionKind
  readonly key: string
  readonly locale: Locale
  /** The skill's levels as options, for `level`. */
  readonly level: Pick<Question, 'skill' | 'options' | 'text' | 'help'> | undefined
}

/** The question as the form says it, in the place of the one before; its condition and words in other languages stay. */
export function questionFrom(
  before: Question | undefined,
  input: QuestionInput,
  { kind, key, locale, level }: Around,
): Question {
  const isOther = before !== undefined && input.meaning === 'other'
  const old = isOther ? undefined : before
  const say = (texts: Texts | undefined, words: string): Texts => ({ ...texts, [locale]: words })
  const built = hasScale(kind) && isScaleKey(input.scale) ? input.scale : undefined
  const options = level
    ? level.options
    : built
      ? scalePoints(built)
      : hasLines(kind)
        ? itemsFrom(input.options, before?.options, { locale, withValues: hasScale(kind), keepsWords: !isOther })
        : undefined
  const rows = kind === 'matrix' ? itemsFrom(input.rows, before?.rows, { locale, keepsWords: !isOther }) : undefined
  const rule = (name: QuestionInput['rules'][number]) => input.rules.includes(name)
  const [from, to] = [dayFrom(input, 'from'), dayFrom(input, 'to')]
  return {
    key,
    kind,
    meaning: before ? before.meaning + (isOther ? 1 : 0) : 1,
    text: say(old?.text ?? level?.text, input.text),
    ...(input.help ? { help: say(old?.help ?? level?.help, input.help) } : {}),
    ...(input.example ? { example: say(old?.example, input.example) } : {}),
    ...(options ? { options } : {}),
    ...(rows ? { rows: rows.map(row => (input.dimension ? { ...row, dimension: input.dimension } : row)) } : {}),
    ...(hasScale(kind) ? { scale: built ?? 'own' } : {}),
    required: rule('required'),
    mayNotApply: rule('not-apply'),
    mayRatherNot: rule('rather-not'),
    ...(before?.condition ? { condition: before.condition } : {}),
    ...(input.groups.length > 0 ? { groups: input.groups } : {}),
    ...(input.dimension ? { dimension: input.dimension } : {}),
    ...((level ?? before)?.skill ? { skill: (level ?? before)?.skill } : {}),
    ...(hasLimits(kind) && input.min ? { min: asNumber(input.min) } : {}),
    ...(hasLimits(kind) && input.max ? { max: asNumber(input.max) } : {}),
    ...(kind === 'date' && from ? { from } : {}),
    ...(kind === 'date' && to ? { to } : {}),
    ...(kind === 'number' && rule('whole') ? { whole: true } : {}),
    ...(rule('background') ? { isBackground: true } : {}),
  }
}

/** What a question is called where it is named in a list. */
export const nameOf = (question: Question, locale: Locale): string =>
  textIn(question.text, locale) || editingWords(locale).questions.nameless
