import {
  type Answers,
  type AnswerValue,
  type Condition,
  type ConditionTest,
  isNone,
  type Option,
  type Question,
  type Questionnaire,
  type Section,
} from './questionnaire.ts'

/**
 * The sections and questions that somebody of a respondent group is asked, given the answers so far. Conditions look at
 * earlier questions; an answer to a question that is hidden itself counts for nothing. Sections without questions fall away.
 */
export function visibleSections(questionnaire: Questionnaire, answers: Answers, group = ''): readonly Section[] {
  const asked = new Map<string, Question>()
  const visible: Section[] = []
  for (const section of questionnaire.sections) {
    if (!isFor(section, group)) continue
    const questions: Question[] = []
    for (const question of section.questions) {
      if (!isFor(question, group) || !holdsTrue(question.condition, asked, answers)) continue
      asked.set(question.key, question)
      questions.push(question)
    }
    if (questions.length > 0) visible.push({ ...section, questions })
  }
  return visible
}

export const visibleQuestions = (questionnaire: Questionnaire, answers: Answers, group = ''): readonly Question[] =>
  visibleSections(questionnaire, answers, group).flatMap(({ questions }) => questions)

/** The answers without those to questions that a condition hides by now: what is handed in. */
export function visibleAnswers(questionnaire: Questionnaire, answers: Answers, group = ''): Answers {
  const asked = new Set(visibleQuestions(questionnaire, answers, group).map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)))
}

const isFor = ({ groups }: { readonly groups?: readonly string[] | undefined }, group: string) =>
  !groups || groups.length === 0 || groups.includes(group)

function holdsTrue(condition: Condition | undefined, asked: ReadonlyMap<string, Question>, answers: Answers): boolean {
  if (!condition) return true
  const passes = (test: ConditionTest) => {
    const question = asked.get(test.question)
    return question ? passesTest(test, question, answers[test.question]) : false
  }
  return condition.match === 'all' ? condition.tests.every(passes) : condition.tests.some(passes)
}

function passesTest({ comparison, values }: ConditionTest, question: Question, answer: AnswerValue | undefined) {
  if (!answer || 'none' in answer) return false
  if (comparison === 'answered') return true
  if (comparison === 'is') return keysOf(answer).some(key => values.includes(key))
  if (comparison === 'is-not') return !keysOf(answer).some(key => values.includes(key))
  const [least = Number.NaN] = values.map(Number)
  const numbers = numbersOf(answer, question.options ?? [])
  return numbers.some(number => (comparison === 'at-least' ? number >= least : number <= least))
}

function keysOf(answer: AnswerValue): readonly string[] {
  if ('choice' in answer) return [answer.choice]
  if ('choices' in answer) return answer.choices
  if ('ranking' in answer) return answer.ranking.slice(0, 1)
  if ('rows' in answer) return Object.values(answer.rows).filter(key => !isNone(key))
  return []
}

function numbersOf(answer: AnswerValue, options: readonly Option[]): readonly number[] {
  if ('number' in answer) return [answer.number]
  return keysOf(answer).flatMap(key => options.find(option => option.key === key)?.value ?? [])
}
