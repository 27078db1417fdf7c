import type { Locale } from '#platform/i18n/index.ts'
import { minutesOf } from '../answering/minutes.ts'
import { missingIn } from '../questionnaire/all-texts.ts'
import { pipedKeys } from '../questionnaire/pipe.ts'
import { isWritten, type Question, questionsOf, textIn } from '../questionnaire/questionnaire.ts'
import type { Dimension, Wave } from './wave.ts'

/** What stands in the way of opening a wave, or is good to know before. */
export type Problem =
  | { readonly kind: 'no-questions' | 'nobody' | 'no-closing-day' | 'closing-day-past' | 'written-anonymous' }
  | { readonly kind: 'nameless-question'; readonly count: number }
  | { readonly kind: 'few-options' | 'no-rows' | 'wrong-pipe'; readonly question: Question }
  | { readonly kind: 'translation'; readonly language: Locale; readonly count: number }
  | { readonly kind: 'introduction' | 'readers'; readonly language: Locale }
  | { readonly kind: 'empty-group'; readonly group: string }
  | { readonly kind: 'empty-section'; readonly section: string }
  | { readonly kind: 'small-audience'; readonly people: number }
  | { readonly kind: 'small-groups'; readonly dimension: Dimension; readonly count: number }
  | { readonly kind: 'long'; readonly minutes: number }

const stopping: readonly Problem['kind'][] = [
  'no-questions',
  'nameless-question',
  'few-options',
  'no-rows',
  'wrong-pipe',
  'translation',
  'introduction',
  'readers',
  'nobody',
  'empty-group',
  'no-closing-day',
  'closing-day-past',
]

/** Whether a wave with this problem cannot be opened; the others are only said. */
export const isStopping = ({ kind }: Problem): boolean => stopping.includes(kind)

export interface Audience {
  /** People asked, by respondent group; the empty key where there are none. */
  readonly groups: readonly { readonly group: string; readonly people: number }[]
  /** For each dimension how many people every value has. */
  readonly sizes: ReadonlyMap<Dimension, ReadonlyMap<string, number>>
}

/** Minutes for whoever is asked most: everybody is told the same before they begin. */
export const minutesFor = ({ questionnaire }: Pick<Wave, 'questionnaire'>): number => minutesOf(questionnaire.sections)

/** Looks a draft over before it is opened; `today` is the day in the organisation's own zone. Pure. */
export function checkLaunch(wave: Wave, audience: Audience, today: string): readonly Problem[] {
  return [...checkQuestions(wave), ...checkWords(wave), ...checkAudience(wave, audience), ...checkDays(wave, today)]
}

const needsOptions = ['one', 'several', 'likert', 'matrix', 'ranking', 'level']

function checkQuestions({ questionnaire, mode, languages }: Wave): readonly Problem[] {
  const problems: Problem[] = []
  const questions = questionsOf(questionnaire)
  const [main] = languages
  if (questions.length === 0) problems.push({ kind: 'no-questions' })
  const nameless = questions.filter(({ text }) => textIn(text, main ?? 'en').trim() === '')
  if (nameless.length > 0) problems.push({ kind: 'nameless-question', count: nameless.length })
  const earlier = new Set<string>()
  for (const question of questions) {
    if (needsOptions.includes(question.kind) && (question.options?.length ?? 0) < 2)
      problems.push({ kind: 'few-options', question })
    if (question.kind === 'matrix' && (question.rows?.length ?? 0) === 0) problems.push({ kind: 'no-rows', question })
    const piped = [question.text, question.help ?? {}].flatMap(texts => Object.values(texts).flatMap(pipedKeys))
    if (piped.some(key => !earlier.has(key))) problems.push({ kind: 'wrong-pipe', question })
    earlier.add(question.key)
  }
  for (const section of questionnaire.sections)
    if (section.questions.length === 0)
      problems.push({ kind: 'empty-section', section: textIn(section.title, main ?? 'en') })
  const minutes = minutesFor({ questionnaire })
  if (minutes > 15) problems.push({ kind: 'long', minutes })
  if (mode === 'anonymous' && questions.some(isWritten)) problems.push({ kind: 'written-anonymous' })
  return problems
}

function checkWords({ questionnaire, languages, introduction, mode, readers }: Wave): readonly Problem[] {
  return languages.flatMap((language): Problem[] => {
    const missing = missingIn(questionnaire, language).length
    return [
      ...(missing > 0 ? [{ kind: 'translation' as const, language, count: missing }] : []),
      ...(introduction[language]?.trim() ? [] : [{ kind: 'introduction' as const, language }]),
      ...(mode === 'named' && !readers[language]?.trim() ? [{ kind: 'readers' as const, language }] : []),
    ]
  })
}

function checkAudience({ respondentGroups, minimumGroup, languages }: Wave, audience: Audience): readonly Problem[] {
  const people = audience.groups.reduce((sum, group) => sum + group.people, 0)
  if (people === 0) return [{ kind: 'nobody' }]
  const empty = respondentGroups.filter(({ key }) => !audience.groups.some(({ group }) => group === key))
  const small = [...audience.sizes].flatMap(([dimension, sizes]) => {
    const count = [...sizes.values()].filter(size => size < minimumGroup).length
    return count > 0 ? [{ kind: 'small-groups' as const, dimension, count }] : []
  })
  return [
    ...empty.map(({ title }) => ({ kind: 'empty-group' as const, group: textIn(title, languages[0] ?? 'en') })),
    ...(people < minimumGroup ? [{ kind: 'small-audience' as const, people }] : []),
    ...small,
  ]
}

function checkDays({ closesOn }: Wave, today: string): readonly Problem[] {
  if (!closesOn) return [{ kind: 'no-closing-day' }]
  return closesOn < today ? [{ kind: 'closing-day-past' }] : []
}
