import { language } from '#platform/i18n/index.ts'
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts'
import { inEveryLanguage, scalePoints } from '../questionnaire/scales.ts'
import type { RespondentGroup } from '../waves/wave.ts'
import { en } from './maturity.en.ts'
import { nb } from './maturity.nb.ts'

export const maturityWords = language({ en, nb })

type DimensionKey = keyof typeof en.dimensions
const dimensionKeys = Object.keys(en.dimensions) as DimensionKey[]

/** Leaders, staff representatives and staff: what sets them apart is the headline of the results. */
export const maturityGroups: readonly RespondentGroup[] = (['leaders', 'representatives', 'staff'] as const).map(
  key => ({ key, title: inEveryLanguage(locale => maturityWords(locale).groups[key]) }),
)

/** Eight dimensions, each a page of four statements, and two open questions at the end. */
export function maturityQuestionnaire(): Questionnaire {
  const say = (pick: (words: typeof en) => string) => inEveryLanguage(locale => pick(maturityWords(locale)))
  const openQuestion = (key: 'one-thing' | 'going-well'): Question => ({
    ...{ key, kind: 'long-text', meaning: 1, required: false, mayNotApply: false, mayRatherNot: false, max: 2000 },
    text: say(words => words.closing[key]),
    help: say(words => words.closing['one-thing-help']),
  })
  return {
    maturity: dimensionKeys.map(key => ({ key, title: say(words => words.dimensions[key].title) })),
    sections: [
      ...dimensionKeys.map(key => ({
        key,
        title: say(words => words.dimensions[key].title),
        intro: say(words => words.statementsIntro),
        questions: [statements(key)],
      })),
      {
        key: 'closing',
        title: say(words => words.closing.title),
        questions: [openQuestion('going-well'), openQuestion('one-thing')],
      },
    ],
  }
}

function statements(dimension: DimensionKey): Question {
  const keys = Object.keys(en.dimensions[dimension].statements)
  const saidIn = (words: typeof en): Readonly<Record<string, string>> => words.dimensions[dimension].statements
  return {
    key: `maturity-${dimension}`,
    kind: 'matrix',
    meaning: 1,
    text: inEveryLanguage(locale => maturityWords(locale).rate),
    rows: keys.map(key => ({
      key,
      text: inEveryLanguage(locale => saidIn(maturityWords(locale))[key] ?? ''),
      dimension,
    })),
    options: scalePoints('agreement'),
    scale: 'agreement',
    dimension,
    required: false,
    mayNotApply: true,
    mayRatherNot: false,
  }
}
