import { type Question, type Questionnaire, questionsOf, type Section } from '../questionnaire/questionnaire.ts'
import { annualSkillsQuestionnaire } from '../templates/annual-skills.ts'
import { maturityQuestionnaire } from '../templates/maturity.ts'
import type { BankQuestion } from './bank.queries.ts'
import { addQuestion, addSection, withoutLostConditions } from './edits.ts'

export const bankSources = ['own', 'skills', 'maturity'] as const
export type BankSource = (typeof bankSources)[number]

export interface BankItem {
  /** “skills equipment”; of the organisation's own ones the id of the row. */
  readonly value: string
  readonly source: BankSource
  readonly question: Question
  readonly id?: string
}

/** Everything that can be taken: the organisation's own questions first, then those that come with the product. */
export function bankItems(own: readonly BankQuestion[]): readonly BankItem[] {
  const builtIn = (source: BankSource, questionnaire: Questionnaire): BankItem[] =>
    questionsOf(questionnaire).map(question => ({ value: `${source} ${question.key}`, source, question }))
  return [
    ...own.map(({ id, question }): BankItem => ({ value: `own ${id}`, source: 'own', question, id })),
    ...builtIn('skills', annualSkillsQuestionnaire()),
    ...builtIn('maturity', maturityQuestionnaire()),
  ]
}

/** Whether a question has all the words of a search in it, in any language. */
export function fits({ question }: BankItem, search: string): boolean {
  const said = [question.text, question.help ?? {}, ...(question.rows ?? []).map(({ text }) => text)]
    .flatMap(texts => Object.values(texts))
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => said.includes(word))
}

/**
 * Puts questions into a page under the keys they have in the bank, so that they compare wherever they are asked. Those
 * that are asked already are left out, and conditions that look at what this survey does not ask fall away.
 */
export function takeFromBank(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  section: Section,
): Questionnaire {
  const asked = new Set(questionsOf(questionnaire).map(({ key }) => key))
  const isThere = questionnaire.sections.some(({ key }) => key === section.key)
  const start = isThere ? questionnaire : addSection(questionnaire, section)
  const after = questions
    .filter(({ key }) => !asked.has(key))
    .reduce((all, question) => addQuestion(all, section.key, question), start)
  return withoutLostConditions(after)
}
