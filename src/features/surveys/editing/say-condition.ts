import type { Locale } from '#platform/i18n/index.ts'
import { type ConditionTest, findQuestion, type Questionnaire, textIn } from '../questionnaire/questionnaire.ts'
import { nameOf } from './question-fields.ts'
import { editingWords } from './words.ts'

/** One test of a condition as a sentence. */
export function sayTest(
  { question: key, comparison, values }: ConditionTest,
  all: Questionnaire,
  locale: Locale,
): string {
  const { condition: text } = editingWords(locale)
  const question = findQuestion(all, key)
  const name = question ? nameOf(question, locale) : key
  if (comparison === 'answered') return text.answered(name)
  if (comparison === 'at-least' || comparison === 'at-most') return text[comparison](name, values[0] ?? '')
  const said = values.map(value => textIn(question?.options?.find(option => option.key === value)?.text, locale))
  return text[comparison](name, said.join(text.or))
}
