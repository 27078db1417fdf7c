import {
  type AnswerValue,
  type Question,
  type Questionnaire,
  questionsOf,
  type Texts,
} from '../questionnaire/questionnaire.ts'
import type { PastResponse } from './bring-wave.ts'
import { type ColumnMeaning, isTicked, scaleOf } from './guess.ts'
import type { PastTable } from './read-past-file.ts'

export interface PastAnswers {
  readonly questionnaire: Questionnaire
  readonly responses: readonly PastResponse[]
  readonly dimensions: readonly string[]
  /** Cells that did not fit what their column was said to mean; left out. */
  readonly misfits: number
}

const mostChoices = 60

/** Rows of people as answers to questions made from the columns. Keys follow from the words, so two files of a tool agree. */
export function toAnswers({ columns, rows }: PastTable, meanings: readonly ColumnMeaning[]): PastAnswers {
  const keys = new Set<string>()
  const keyFor = (words: string) => {
    const stem =
      words
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[æ]/g, 'ae')
        .replace(/[ø]/g, 'o')
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 50)
        .replace(/^-|-$/g, '') || 'question'
    let key = stem
    for (let copy = 2; keys.has(key); copy++) key = `${stem}-${copy}`
    keys.add(key)
    return key
  }
  const questions: Question[] = []
  const readers: { key: string; read: (row: readonly string[]) => AnswerValue | 'misfit' | undefined }[] = []
  const add = (
    question: Partial<Question> & Pick<Question, 'kind'>,
    name: string,
    read: (row: readonly string[], question: Question) => AnswerValue | 'misfit' | undefined,
  ) => {
    const whole: Question = { ...plain, key: keyFor(name), text: inAll(name), ...question }
    questions.push(whole)
    readers.push({ key: whole.key, read: row => read(row, whole) })
  }
  for (const [at, { name, group }] of columns.entries()) {
    const meaning = meanings[at] ?? 'skip'
    const cellOf = (row: readonly string[]) => row[at] ?? ''
    const distinct = () => [...new Set(rows.map(cellOf).filter(Boolean))]
    if (meaning === 'one' || meaning === 'group') {
      const options = optionsFrom(distinct())
      add({ kind: 'one', options, ...(meaning === 'group' ? { isBackground: true } : {}) }, name, row =>
        choose(options, cellOf(row)),
      )
    } else if (meaning === 'scale') {
      const values = distinct()
      const points =
        scaleOf(new Set(values)) ??
        optionsFrom(inOrder(values)).map((option, place) => ({
          ...option,
          value: numberIn(option.text.en ?? '') ?? place + 1,
        }))
      add({ kind: 'likert', options: [...points] }, name, row => choose(points, cellOf(row)))
    } else if (meaning === 'number') {
      add({ kind: 'number' }, name, row => {
        const number = numberIn(cellOf(row))
        return cellOf(row) === '' ? undefined : number === undefined ? 'misfit' : { number }
      })
    } else if (meaning === 'text') {
      add({ kind: 'long-text' }, name, row => (cellOf(row) ? { text: cellOf(row).slice(0, 4_000) } : undefined))
    } else if (
      meaning === 'tick' &&
      columns.findIndex((one, place) => one.group === group && meanings[place] === 'tick') === at
    ) {
      const boxes = columns.flatMap((one, place) => (one.group === group && meanings[place] === 'tick' ? [place] : []))
      const options = optionsFrom(boxes.map(place => columns[place]?.part || columns[place]?.name || ''))
      add({ kind: 'several', options }, group, row => {
        const choices = boxes.flatMap((place, box) => (isTicked(row[place] ?? '') ? (options[box]?.key ?? []) : []))
        return boxes.some(place => row[place]) ? { choices } : undefined
      })
    }
  }
  let misfits = 0
  const responses = rows.map((row): PastResponse => {
    const answers: Record<string, AnswerValue> = {}
    for (const { key, read } of readers) {
      const answer = read(row)
      if (answer === 'misfit') misfits++
      else if (answer) answers[key] = answer
    }
    return { dimensions: {}, answers }
  })
  const questionnaire = { sections: [{ key: 'brought-in', title: { en: 'Questions', nb: 'Spørsmål' }, questions }] }
  return {
    questionnaire,
    responses: responses.filter(({ answers }) => Object.keys(answers).length > 0),
    dimensions: [],
    misfits,
  }
}

const plain = { meaning: 1, required: false, mayNotApply: false, mayRatherNot: false }
const inAll = (words: string): Texts => ({ en: words.slice(0, 500), nb: words.slice(0, 500) })

function optionsFrom(values: readonly string[]) {
  const keys = new Set<string>()
  return values.slice(0, mostChoices).map(value => {
    const stem =
      value
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 50)
        .replace(/^-|-$/g, '') || 'option'
    let key = stem
    for (let copy = 2; keys.has(key); copy++) key = `${stem}-${copy}`
    keys.add(key)
    return { key, text: inAll(value) }
  })
}

function choose(
  options: readonly { readonly key: string; readonly text: Texts }[],
  cell: string,
): AnswerValue | 'misfit' | undefined {
  if (!cell) return undefined
  const wanted = cell.slice(0, 500).toLowerCase()
  const option = options.find(({ text }) => Object.values(text).some(words => words?.toLowerCase() === wanted))
  return option ? { choice: option.key } : 'misfit'
}

const numberIn = (cell: string): number | undefined => {
  const number = Number(cell.replace(/\s/g, '').replace(',', '.'))
  return cell.trim() === '' || !Number.isFinite(number) || Math.abs(number) > 1e9 ? undefined : number
}

// “1 – never”, “2” and “10” go by their numbers, anything else stays as it came.
const inOrder = (values: readonly string[]) => {
  const leading = (value: string) => Number(/^-?\d+/.exec(value)?.[0] ?? Number.NaN)
  return values.every(value => !Number.isNaN(leading(value)))
    ? values.toSorted((a, b) => leading(a) - leading(b))
    : [...values]
}

export const countQuestions = (answers: PastAnswers): number => questionsOf(answers.questionnaire).length
