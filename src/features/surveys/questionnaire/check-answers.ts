import type { RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type AnswerValue, isNone, type NoneKey, noneKeys, type Question } from './questionnaire.ts'
import { questionnaireWords } from './words.ts'

/** The most characters of an answer in words, where the question does not say. */
export const mostCharacters = { 'short-text': 200, 'long-text': 4000 } as const

/** The names of a question's fields in a form. */
export const fieldOf = ({ key }: Pick<Question, 'key'>): string => key
/** One statement of a matrix, or the place of one option in a ranking. */
export const partFieldOf = ({ key }: Pick<Question, 'key'>, part: string): string => `${key}--${part}`
/** “Does not apply” and “rather not say” of a question that is answered by typing, choosing several, a matrix or a ranking. */
export const noneFieldOf = ({ key }: Pick<Question, 'key'>): string => `${key}--none`

export const allowedNones = ({ mayNotApply, mayRatherNot }: Question): readonly NoneKey[] =>
  noneKeys.filter(key => (key === 'does-not-apply' ? mayNotApply : mayRatherNot))

export interface CheckedAnswers {
  /** What is right, even where something else is wrong: it can be kept already. */
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** Questions of the section that were left empty; an earlier answer to them is taken back. */
  readonly empty: readonly string[]
  readonly errors: FieldErrors
}

/**
 * Reads a posted form into answers to these questions (the visible ones of a section), with what is wrong by field.
 * Fields: the key for one choice, several, text and number (a comma is a decimal point); `key-day`, `-month`, `-year`;
 * `key--row` of a matrix; `key--option` with a place from 1 of a ranking; `key--none`. Nothing else in the form is read.
 */
export function checkAnswers(questions: readonly Question[], input: RawValues, locale: Locale): CheckedAnswers {
  const answers: Record<string, AnswerValue> = {}
  const empty: string[] = []
  const errors: Record<string, string> = {}
  for (const question of questions) {
    const read = readAnswer(question, input, locale)
    if (read === undefined) {
      empty.push(question.key)
      if (question.required) errors[firstFieldOf(question)] = questionnaireWords(locale).missing[question.kind]
    } else if ('errors' in read) Object.assign(errors, read.errors)
    else answers[question.key] = read.answer
  }
  return { answers, empty, errors }
}

/** Where an error about the whole question leads. */
export function firstFieldOf(question: Question): string {
  if (question.kind === 'matrix') return partFieldOf(question, question.rows?.[0]?.key ?? '')
  if (question.kind === 'ranking') return partFieldOf(question, question.options?.[0]?.key ?? '')
  if (question.kind === 'date') return `${fieldOf(question)}-day`
  return fieldOf(question)
}

/** The fields that hold an answer already given, to fill a form with. */
export function valuesOf(question: Question, answer: AnswerValue | undefined): RawValues {
  if (!answer) return {}
  const own = fieldOf(question)
  if ('none' in answer) return isSingle(question) ? { [own]: answer.none } : { [noneFieldOf(question)]: answer.none }
  if ('choice' in answer) return { [own]: answer.choice }
  if ('choices' in answer) return { [own]: answer.choices }
  if ('text' in answer) return { [own]: answer.text }
  if ('number' in answer) return { [own]: String(answer.number) }
  if ('rows' in answer)
    return Object.fromEntries(Object.entries(answer.rows).map(([row, value]) => [partFieldOf(question, row), value]))
  if ('ranking' in answer)
    return Object.fromEntries(answer.ranking.map((option, place) => [partFieldOf(question, option), String(place + 1)]))
  const [year = '', month = '', day = ''] = answer.date.split('-')
  return { [`${own}-day`]: String(Number(day)), [`${own}-month`]: String(Number(month)), [`${own}-year`]: year }
}

/** Answered with one radio: there “does not apply” is one more of them. */
export const isSingle = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'one' || kind === 'likert' || kind === 'level'

type Read = { readonly answer: AnswerValue } | { readonly errors: FieldErrors } | undefined

function readAnswer(question: Question, input: RawValues, locale: Locale): Read {
  const none = last(input, isSingle(question) ? fieldOf(question) : noneFieldOf(question))
  const isAllowed = isNone(none) && allowedNones(question).includes(none)
  const read = readers[question.kind](question, input, locale)
  // Whoever ticks “does not apply” beside an answer is asked which it is, instead of losing one of them.
  if (isAllowed && !isSingle(question) && read)
    return { errors: { [noneFieldOf(question)]: questionnaireWords(locale).bothAnswerAndNone } }
  return isAllowed ? { answer: { none } } : read
}

type Reader = (question: Question, input: RawValues, locale: Locale) => Read

const one: Reader = (question, input, locale) => {
  const choice = last(input, fieldOf(question))
  if (choice === '') return undefined
  if (has(question.options, choice)) return { answer: { choice } }
  return wrong(fieldOf(question), questionnaireWords(locale).notAnOption)
}

const several: Reader = (question, input, locale) => {
  const words = questionnaireWords(locale)
  const given = all(input, fieldOf(question))
  const { min = 0, max = Number.POSITIVE_INFINITY } = question
  if (given.length === 0) return undefined
  if (!given.every(choice => has(question.options, choice))) return wrong(fieldOf(question), words.notAnOption)
  if (given.length < min) return wrong(fieldOf(question), words.tooFew(min))
  if (given.length > max) return wrong(fieldOf(question), words.tooMany(max))
  return { answer: { choices: (question.options ?? []).map(({ key }) => key).filter(key => given.includes(key)) } }
}

const matrix: Reader = (question, input, locale) => {
  const words = questionnaireWords(locale)
  const rows: Record<string, string> = {}
  const errors: Record<string, string> = {}
  for (const { key } of question.rows ?? []) {
    const value = last(input, partFieldOf(question, key))
    if (value === '') continue
    if (has(question.options, value) || (isNone(value) && allowedNones(question).includes(value))) rows[key] = value
    else errors[partFieldOf(question, key)] = words.notAnOption
  }
  if (Object.keys(errors).length === 0 && Object.keys(rows).length === 0) return undefined
  const isNoneTicked = isNone(last(input, noneFieldOf(question)))
  if (question.required && !isNoneTicked)
    for (const { key } of question.rows ?? [])
      if (!(key in rows)) errors[partFieldOf(question, key)] ??= words.missing.matrix
  return Object.keys(errors).length > 0 ? { errors } : { answer: { rows } }
}

const ranking: Reader = (question, input, locale) => {
  const words = questionnaireWords(locale)
  const options = question.options ?? []
  const { max = options.length, min = 1 } = question
  const places = new Map<number, string>()
  const errors: Record<string, string> = {}
  for (const { key } of options) {
    const field = partFieldOf(question, key)
    const given = last(input, field).trim()
    if (given === '') continue
    const place = Number(given)
    if (!Number.isInteger(place) || place < 1 || place > max) errors[field] = words.notAPlace(max)
    else if (places.has(place)) errors[field] = words.placeTwice(place)
    else places.set(place, key)
  }
  if (Object.keys(errors).length > 0) return { errors }
  if (places.size === 0) return undefined
  const ranked = [...places].sort(([a], [b]) => a - b)
  if (ranked.some(([place], index) => place !== index + 1)) return wrong(firstFieldOf(question), words.placeMissing)
  if (ranked.length < min) return wrong(firstFieldOf(question), words.tooFewPlaces(min))
  return { answer: { ranking: ranked.map(([, key]) => key) } }
}

const number: Reader = (question, input, locale) => {
  const words = questionnaireWords(locale)
  const field = fieldOf(question)
  const given = last(input, field)
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  if (given === '') return undefined
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(given)) return wrong(field, words.notANumber)
  const value = Number(given)
  if (question.whole && !Number.isInteger(value)) return wrong(field, words.notWhole)
  if (question.min !== undefined && value < question.min) return wrong(field, words.tooLow(question.min))
  if (question.max !== undefined && value > question.max) return wrong(field, words.tooHigh(question.max))
  return { answer: { number: value } }
}

const date: Reader = (question, input, locale) => {
  const words = questionnaireWords(locale)
  const field = fieldOf(question)
  const [day, month, year] = (['day', 'month', 'year'] as const).map(part => last(input, `${field}-${part}`).trim())
  if (!day && !month && !year) return undefined
  const parts = [day, month, year].map(part => (/^\d{1,4}$/.test(part ?? '') ? Number(part) : Number.NaN))
  const [d = Number.NaN, m = Number.NaN, y = Number.NaN] = parts
  const at = new Date(Date.UTC(y, m - 1, d))
  const isDay = y >= 1000 && at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d
  if (!isDay) return wrong(`${field}-day`, words.notADate)
  const value = at.toISOString().slice(0, 10)
  if (question.from && value < question.from) return wrong(`${field}-day`, words.tooEarly(question.from))
  if (question.to && value > question.to) return wrong(`${field}-day`, words.tooLate(question.to))
  return { answer: { date: value } }
}

const text: Reader = (question, input, locale) => {
  const given = last(input, fieldOf(question)).replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()
  if (given === '') return undefined
  const most =
    question.max ?? (question.kind === 'short-text' ? mostCharacters['short-text'] : mostCharacters['long-text'])
  // Counted as people count: an emoji is one.
  const length = [...given].length
  if (length > most) return wrong(fieldOf(question), questionnaireWords(locale).tooLong(most, length))
  return { answer: { text: given } }
}

const readers: Readonly<Record<Question['kind'], Reader>> = {
  one,
  likert: one,
  level: one,
  several,
  matrix,
  ranking,
  number,
  date,
  'short-text': text,
  'long-text': text,
}

const all = (input: RawValues, field: string): readonly string[] =>
  Object.hasOwn(input, field) ? [input[field] ?? []].flat().filter(value => value !== '') : []
const last = (input: RawValues, field: string): string => all(input, field).at(-1) ?? ''
const has = (options: Question['options'], wanted: string) => options?.some(({ key }) => key === wanted) ?? false
const wrong = (field: string, message: string): Read => ({ errors: { [field]: message } })
