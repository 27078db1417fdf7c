import { digitalBasics, type FrameworkDefinition } from '#features/skills/index.ts'
import { language, locales } from '#platform/i18n/index.ts'
import type { Option, Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts'
import { inEveryLanguage, type ScaleKey, scalePoints } from '../questionnaire/scales.ts'
import { en } from './annual-skills.en.ts'
import { nb } from './annual-skills.nb.ts'

export const annualSkillsWords = language({ en, nb })

type QuestionKey = keyof typeof en.questions
type Entry = { readonly text: string; readonly help?: string; readonly options?: Readonly<Record<string, string>> }
const entryIn = (words: typeof en, key: QuestionKey): Entry => words.questions[key]

const plain = { meaning: 1, required: false, mayNotApply: false, mayRatherNot: false }

/** A question of the template with its words in every language. */
function ask(key: QuestionKey, kind: Question['kind'], more: Partial<Question> = {}): Question {
  const { help, options } = entryIn(en, key)
  const say = (pick: (entry: Entry) => string | undefined) =>
    inEveryLanguage(locale => pick(entryIn(annualSkillsWords(locale), key)) ?? '')
  return {
    ...plain,
    key,
    kind,
    text: say(({ text }) => text),
    ...(help ? { help: say(entry => entry.help) } : {}),
    ...(options
      ? {
          options: Object.keys(options).map(
            (each): Option => ({ key: each, text: say(entry => entry.options?.[each]) }),
          ),
        }
      : {}),
    ...more,
  }
}

const onScale = (key: QuestionKey, scale: ScaleKey, more: Partial<Question> = {}): Question =>
  ask(key, 'likert', { options: scalePoints(scale), scale, ...more })

const section = (key: keyof typeof en.sections, questions: Question[]): Section => ({
  key,
  title: inEveryLanguage(locale => annualSkillsWords(locale).sections[key].title),
  intro: inEveryLanguage(locale => annualSkillsWords(locale).sections[key].intro),
  questions,
})

/** About the work, each area of Digital basics, how sure people feel, and what gets in the way. */
export function annualSkillsQuestionnaire(framework: FrameworkDefinition = digitalBasics): Questionnaire {
  const isStopped = { question: 'system-frequency', comparison: 'is', values: ['monthly', 'weekly', 'daily'] } as const
  const helpsOthers = { question: 'helps', comparison: 'is', values: ['often', 'sometimes'] } as const
  return {
    sections: [
      section('you', [
        ask('work-setting', 'one', { isBackground: true, mayRatherNot: true }),
        ask('equipment', 'several', { isBackground: true }),
      ]),
      ...framework.areas.map(area => areaSection(framework, area)),
      section('confidence', [
        onScale('basic-confidence', 'confidence', { required: true, mayRatherNot: true }),
        onScale('change-confidence', 'confidence', { mayNotApply: true }),
        onScale('system-frequency', 'frequency', { mayNotApply: true }),
        ask('what-stops', 'several', { max: 3, condition: { match: 'all', tests: [copy(isStopped)] } }),
      ]),
      section('way', [
        onScale('learning-time', 'agreement'),
        onScale('somebody-to-ask', 'agreement'),
        onScale('manager-supports', 'agreement', { mayRatherNot: true }),
        ask('support-wanted', 'ranking', { max: 3, mayNotApply: true }),
        ask('helps', 'one'),
        ask('help-hours', 'number', {
          ...{ min: 0, max: 200 },
          condition: { match: 'all', tests: [copy(helpsOthers)] },
        }),
        ask('tell-us', 'long-text', { max: 2000 }),
      ]),
    ],
  }
}

const copy = <T extends { readonly values: readonly string[] }>(test: T) => ({ ...test, values: [...test.values] })

/** The sentences of an area's skills, as questions that stand on their own whatever becomes of the framework. */
function areaSection(framework: FrameworkDefinition, area: FrameworkDefinition['areas'][number]): Section {
  return {
    key: `area-${area.key}`,
    title: Object.fromEntries(locales.map(locale => [locale, area.texts[locale].name])),
    intro: inEveryLanguage(locale => annualSkillsWords(locale).areaIntro),
    questions: area.skills.map(skill => ({
      ...plain,
      key: `${framework.key}-${skill.key}`,
      kind: 'level' as const,
      text: Object.fromEntries(locales.map(locale => [locale, skill.texts[locale].name])),
      help: Object.fromEntries(locales.map(locale => [locale, skill.texts[locale].definition])),
      options: ([1, 2, 3, 4] as const).map(level => ({
        key: `level-${level}`,
        text: Object.fromEntries(locales.map(locale => [locale, skill.texts[locale].statements[level]])),
        value: level,
      })),
      skill: { frameworkKey: framework.key, skillKey: skill.key },
      mayNotApply: true,
      mayRatherNot: true,
    })),
  }
}
