import {
  type Answers,
  isNone,
  isOnScale,
  isWritten,
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
  type Texts,
} from '../questionnaire/questionnaire.ts'
import { type Bands, bandOf, bandsFor } from './bands.ts'

/** One of the answers that people chose from; what nearly nobody chose is told with its neighbour. */
export interface Choice {
  readonly key: string
  readonly text: Texts
  readonly value?: number
}

/**
 * What is counted: a question, a row of a matrix, or one box of those to tick. `ticked` and `ranked` are yes or no;
 * `scale` is ordered; `band` is a number or a day within bounds.
 */
export interface Item {
  readonly key: string
  readonly question: string
  readonly kind: 'scale' | 'choice' | 'ticked' | 'ranked' | 'band'
  readonly text: Texts
  /** The row or the box. */
  readonly part?: Texts
  readonly meaning: number
  readonly dimension?: string
  readonly skill?: { readonly frameworkKey: string; readonly skillKey: string }
  readonly choices: readonly Choice[]
  readonly bands?: Bands
}

/** No answer, "does not apply" and "rather not say": none of them is told apart. */
export const noAnswer = 255

/** Everything of a questionnaire that is counted, in its order. Numbers and days get bounds from the answers. */
export function itemsOf(questionnaire: Questionnaire, given: Given): Item[] {
  return questionsOf(questionnaire)
    .filter(question => !isWritten(question) && !question.isBackground)
    .flatMap(question => itemsOfQuestion(question, given))
}

/** Every number, and the year of every day, that was answered to a question. */
export type Given = (questionKey: string) => readonly number[]

function itemsOfQuestion(question: Question, given: Given): Item[] {
  const { key, text, meaning, dimension, skill, options = [], rows = [], kind } = question
  const common = { question: key, text, meaning, ...(dimension ? { dimension } : {}), ...(skill ? { skill } : {}) }
  if (kind === 'several' || kind === 'ranking')
    return options.map(option => ({
      ...common,
      key: `${key}.${option.key}`,
      kind: kind === 'several' ? ('ticked' as const) : ('ranked' as const),
      part: option.text,
      choices: yesOrNo,
    }))
  if (kind === 'matrix')
    return rows.map(row => ({
      ...common,
      ...(row.dimension ? { dimension: row.dimension } : {}),
      key: `${key}.${row.key}`,
      kind: 'scale' as const,
      part: row.text,
      choices: onScale(options),
    }))
  if (kind === 'number' || kind === 'date') {
    const bands = bandsFor(given(key), kind)
    if (bands.bounds.length === 0) return []
    return [{ ...common, key, kind: 'band', choices: bands.choices, bands }]
  }
  const ordered = isOnScale(question) || options.every(({ value }) => value !== undefined)
  return [
    { ...common, key, kind: ordered ? 'scale' : 'choice', choices: ordered ? onScale(options) : options.map(asChoice) },
  ]
}

const yesOrNo: readonly Choice[] = [
  { key: 'no', text: { en: 'No', nb: 'Nei' } },
  { key: 'yes', text: { en: 'Yes', nb: 'Ja' } },
]
const asChoice = ({ key, text }: Option): Choice => ({ key, text })
const onScale = (options: readonly Option[]): Choice[] =>
  options.map(({ key, text, value }, place) => ({ key, text, value: value ?? place + 1 }))

function numberIn(answers: Answers, key: string): number | undefined {
  const answer = answers[key]
  if (!answer) return undefined
  if ('number' in answer) return answer.number
  if ('date' in answer) return Number(answer.date.slice(0, 4))
  return undefined
}

/** Which of an item's choices somebody made; `noAnswer` where there is none that counts. */
export function choiceOf(item: Item, answers: Answers): number {
  const answer = answers[item.question]
  if (!answer || 'none' in answer) return noAnswer
  const part = item.key.slice(item.question.length + 1)
  if ('choices' in answer) return answer.choices.includes(part) ? 1 : 0
  if ('ranking' in answer) return ranksHigh(answer.ranking, part) ? 1 : 0
  if (item.bands) {
    const number = numberIn(answers, item.question)
    return number === undefined ? noAnswer : bandOf(item.bands, number)
  }
  const key = 'rows' in answer ? answer.rows[part] : 'choice' in answer ? answer.choice : undefined
  if (key === undefined || isNone(key)) return noAnswer
  const place = item.choices.findIndex(choice => choice.key === key)
  return place < 0 ? noAnswer : place
}

// Among the three most important ones, or in the upper half of a short list.
const ranksHigh = (ranking: readonly string[], option: string) => {
  const place = ranking.indexOf(option)
  return place >= 0 && place < Math.min(3, Math.max(1, Math.floor(ranking.length / 2)))
}

/** All answers of somebody, one byte for each item. */
export const encode = (items: readonly Item[], answers: Answers): Uint8Array =>
  Uint8Array.from(items, item => choiceOf(item, answers))
