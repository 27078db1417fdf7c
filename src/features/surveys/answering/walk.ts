import type { RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { checkAnswers } from '../questionnaire/check-answers.ts'
import type { Answers, Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts'
import { visibleSections } from '../questionnaire/visible.ts'

export interface Taken {
  readonly answers: Answers
  readonly errors: FieldErrors
  /** Questions of this section that only these answers brought up; whoever has no script sees them now. */
  readonly broughtUp: readonly Question[]
}

/**
 * Takes in the form of one section. What is right is kept even where something else is wrong. A question that was not
 * on the page, because a condition hid it or it is new, is neither read nor missed.
 */
export function takeIn(
  questionnaire: Questionnaire,
  { section, answers, group }: { section: Section; answers: Answers; group: string },
  input: RawValues,
  locale: Locale,
): Taken {
  const shown = new Set(section.questions.map(({ key }) => key))
  const checked = checkAnswers(section.questions, input, locale)
  const merged: Record<string, Answers[string]> = { ...answers, ...checked.answers }
  for (const key of checked.empty) delete merged[key]
  const now = visibleSections(questionnaire, merged, group).find(({ key }) => key === section.key)
  const visible = new Set(now?.questions.map(({ key }) => key))
  const hidden = section.questions.filter(({ key }) => !visible.has(key))
  // An answer above may have taken a question away again: then nothing of it can be wrong.
  const errors = Object.entries(checked.errors).filter(
    ([field]) =>
      !hidden.some(({ key }) => field === key || field.startsWith(`${key}--`) || field.startsWith(`${key}-day`)),
  )
  const broughtUp = (now?.questions ?? []).filter(({ key }) => !shown.has(key) && !(key in merged))
  return { answers: merged, errors: Object.fromEntries(errors), broughtUp }
}

/** The first later section with questions that were not asked before and are not answered, and these. */
export function newlyAsked(
  before: readonly Section[],
  now: readonly Section[],
  answers: Answers,
): Pick<Section, 'key' | 'questions'> | undefined {
  const known = new Set(before.flatMap(({ questions }) => questions.map(({ key }) => key)))
  const isNew = ({ key }: Question) => !known.has(key) && !(key in answers)
  return now
    .map(({ key, questions }) => ({ key, questions: questions.filter(isNew) }))
    .find(({ questions }) => questions.length > 0)
}

/** Questions that must be answered and are not, among those that are asked. */
export const missing = (sections: readonly Section[], answers: Answers): readonly Question[] =>
  sections.flatMap(({ questions }) => questions.filter(({ key, required }) => required && !(key in answers)))
