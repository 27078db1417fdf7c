import { formatDate, formatList, formatNumber, type Locale } from '#platform/i18n/index.ts'
import {
  type Answers,
  type AnswerValue,
  findQuestion,
  type Question,
  type Questionnaire,
  textIn,
} from './questionnaire.ts'
import { questionnaireWords } from './words.ts'

const placeholder = /\{\{\s*([a-z0-9-]+)\s*\}\}/g

/** The keys of the questions whose answers a text repeats. */
export const pipedKeys = (text: string): readonly string[] => [...text.matchAll(placeholder)].map(([, key = '']) => key)

/** Puts earlier answers into a text in the place of `{{key}}`; `…` where there is none. Plain text, never HTML. */
export function pipe(text: string, questionnaire: Questionnaire, answers: Answers, locale: Locale): string {
  return text.replace(placeholder, (_, key: string) => {
    const question = findQuestion(questionnaire, key)
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
    return question && answer ? sayAnswer(question, answer, locale) : '…'
  })
}

/** An answer in words, for “check your answers” and for texts that repeat it. */
export function sayAnswer(question: Question, answer: AnswerValue, locale: Locale): string {
  const words = questionnaireWords(locale)
  const option = (key: string) =>
    key === 'does-not-apply' || key === 'rather-not'
      ? words.none[key]
      : textIn(question.options?.find(each => each.key === key)?.text, locale)
  if ('none' in answer) return words.none[answer.none]
  if ('choice' in answer) return option(answer.choice)
  if ('choices' in answer) return formatList(locale, answer.choices.map(option))
  if ('ranking' in answer) return answer.ranking.map((key, place) => `${place + 1}. ${option(key)}`).join(' ')
  if ('number' in answer) return formatNumber(locale, answer.number)
  if ('date' in answer) return formatDate(locale, answer.date)
  if ('text' in answer) return answer.text
  const said = (question.rows ?? []).flatMap(({ key, text }) =>
    answer.rows[key] ? [`${textIn(text, locale)}: ${option(answer.rows[key])}`] : [],
  )
  return said.join('; ')
}
