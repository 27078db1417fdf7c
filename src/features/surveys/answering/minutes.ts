import type { Question, Section } from '../questionnaire/questionnaire.ts'

/** Seconds that most people take for a question, the reading included. */
const seconds: Readonly<Record<Question['kind'], number>> = {
  one: 12,
  several: 18,
  likert: 10,
  matrix: 10,
  ranking: 40,
  level: 20,
  number: 12,
  date: 12,
  'short-text': 20,
  'long-text': 60,
}

/** About how long it takes, in whole minutes; a matrix counts for each of its statements. */
export function minutesOf(sections: readonly Section[]): number {
  const all = sections.flatMap(({ questions }) => questions)
  const sum = all.reduce(
    (total, { kind, rows }) => total + seconds[kind] * (kind === 'matrix' ? (rows?.length ?? 1) : 1),
    0,
  )
  return Math.max(1, Math.ceil(sum / 60))
}
