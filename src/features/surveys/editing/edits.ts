import {
  type Condition,
  type Question,
  type Questionnaire,
  questionsOf,
  type Section,
} from '../questionnaire/questionnaire.ts'
import { freshKey } from './keys.ts'

/** Where a question stands: its section, and its place in it from 0. */
export interface Place {
  readonly section: Section
  readonly question: Question
  readonly index: number
}

export function findPlace({ sections }: Questionnaire, key: string): Place | undefined {
  for (const section of sections) {
    const index = section.questions.findIndex(question => question.key === key)
    const question = section.questions[index]
    if (question) return { section, question, index }
  }
  return undefined
}

export const findSection = ({ sections }: Questionnaire, key: string): Section | undefined =>
  sections.find(section => section.key === key)

/** A section at the end, or after another one. */
export function addSection(questionnaire: Questionnaire, section: Section, after?: string): Questionnaire {
  const index = questionnaire.sections.findIndex(({ key }) => key === after)
  return withSections(questionnaire, inserted(questionnaire.sections, section, index === -1 ? undefined : index + 1))
}

export const replaceSection = (questionnaire: Questionnaire, key: string, section: Section): Questionnaire =>
  withSections(
    questionnaire,
    questionnaire.sections.map(each => (each.key === key ? section : each)),
  )

/** Takes a section away with its questions, and the conditions elsewhere that looked at them. */
export function removeSection(questionnaire: Questionnaire, key: string): Questionnaire {
  return withoutLostConditions(
    withSections(
      questionnaire,
      questionnaire.sections.filter(section => section.key !== key),
    ),
  )
}

export type Direction = 'up' | 'down'

export function moveSection(questionnaire: Questionnaire, key: string, direction: Direction): Questionnaire {
  const index = questionnaire.sections.findIndex(section => section.key === key)
  return withoutLostConditions(withSections(questionnaire, shifted(questionnaire.sections, index, direction)))
}

/** A question at the end of a section, or at a place in it from 0. */
export function addQuestion(
  questionnaire: Questionnaire,
  sectionKey: string,
  question: Question,
  at?: number,
): Questionnaire {
  return withSections(
    questionnaire,
    questionnaire.sections.map(section =>
      section.key === sectionKey ? { ...section, questions: inserted(section.questions, question, at) } : section,
    ),
  )
}

/** A question as it is now; conditions that asked for an option that is gone lose that option, or themselves. */
export function replaceQuestion(questionnaire: Questionnaire, key: string, question: Question): Questionnaire {
  return withoutLostConditions(
    withSections(
      questionnaire,
      questionnaire.sections.map(section => ({
        ...section,
        questions: section.questions.map(each => (each.key === key ? question : each)),
      })),
    ),
  )
}

export function removeQuestion(questionnaire: Questionnaire, key: string): Questionnaire {
  return withoutLostConditions(
    withSections(
      questionnaire,
      questionnaire.sections.map(section => ({
        ...section,
        questions: section.questions.filter(question => question.key !== key),
      })),
    ),
  )
}

/** One place up or down; from the edge of a section into the next one. */
export function moveQuestion(questionnaire: Questionnaire, key: string, direction: Direction): Questionnaire {
  const place = findPlace(questionnaire, key)
  if (!place) return questionnaire
  const { section, question, index } = place
  const isAtEdge = direction === 'up' ? index === 0 : index === section.questions.length - 1
  if (!isAtEdge) {
    const questions = shifted(section.questions, index, direction)
    return withoutLostConditions(replaceSection(questionnaire, section.key, { ...section, questions }))
  }
  const at = questionnaire.sections.findIndex(({ key: own }) => own === section.key)
  const neighbour = questionnaire.sections[direction === 'up' ? at - 1 : at + 1]
  if (!neighbour) return questionnaire
  const without = replaceSection(questionnaire, section.key, {
    ...section,
    questions: section.questions.filter(each => each.key !== key),
  })
  return withoutLostConditions(addQuestion(without, neighbour.key, question, direction === 'up' ? undefined : 0))
}

/** The same question once more, right after it, under a key of its own: answers to the two are apart. */
export function copyQuestion(questionnaire: Questionnaire, key: string, taken: readonly string[]): Questionnaire {
  const place = findPlace(questionnaire, key)
  if (!place) return questionnaire
  const copy = { ...place.question, key: freshKey(place.question.key, taken), meaning: 1 }
  return addQuestion(questionnaire, place.section.key, copy, place.index + 1)
}

/**
 * Conditions may look at earlier questions only, and at options that are there. Those that no longer do are taken away,
 * because a question that nobody could ever see is worse than one that too many see.
 */
export function withoutLostConditions(questionnaire: Questionnaire): Questionnaire {
  const earlier = new Map<string, Question>()
  const sections = questionnaire.sections.map(section => ({
    ...section,
    questions: section.questions.map(question => {
      const kept = withCondition(question, keptCondition(question.condition, earlier))
      earlier.set(kept.key, kept)
      return kept
    }),
  }))
  return withSections(questionnaire, sections)
}

function keptCondition(
  condition: Condition | undefined,
  earlier: ReadonlyMap<string, Question>,
): Condition | undefined {
  if (!condition) return undefined
  const tests = condition.tests.flatMap(test => {
    const question = earlier.get(test.question)
    if (!question) return []
    if (test.comparison !== 'is' && test.comparison !== 'is-not') return [test]
    const options = new Set(question.options?.map(({ key }) => key))
    const values = test.values.filter(value => options.has(value))
    return values.length > 0 ? [{ ...test, values }] : []
  })
  return tests.length > 0 ? { ...condition, tests } : undefined
}

/** How many conditions a change took away with it, to say so. */
export const conditionsLost = (before: Questionnaire, after: Questionnaire): number => {
  const there = new Set(questionsOf(after).map(({ key }) => key))
  const count = (questionnaire: Questionnaire) =>
    questionsOf(questionnaire)
      .filter(({ key }) => there.has(key))
      .reduce((sum, { condition }) => sum + (condition?.tests.length ?? 0), 0)
  return Math.max(0, count(before) - count(after))
}

function withCondition({ condition: _, ...question }: Question, condition: Condition | undefined): Question {
  return condition ? { ...question, condition } : question
}

const withSections = (questionnaire: Questionnaire, sections: readonly Section[]): Questionnaire => ({
  ...questionnaire,
  sections: [...sections],
})

function inserted<T>(items: readonly T[], item: T, at = items.length): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)]
}

function shifted<T>(items: readonly T[], index: number, direction: Direction): T[] {
  const to = direction === 'up' ? index - 1 : index + 1
  const [one, other] = [items[index], items[to]]
  if (one === undefined || other === undefined) return [...items]
  return items.map((item, place) => (place === index ? other : place === to ? one : item))
}
