import { getCurrentFramework, listFrameworks, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import type { Option, Question, Texts } from '../questionnaire/questionnaire.ts'

export interface SkillChoice {
  /** “digital-basics devices”. */
  readonly value: string
  readonly name: string
  readonly framework: string
}

// A list that nobody could look through; larger frameworks are asked about through the passport.
const mostSkills = 400

/** The skills that can be asked about: of published frameworks with levels. */
export async function listSkillChoices(db: Reading, locale: Locale): Promise<readonly SkillChoice[]> {
  const choices: SkillChoice[] = []
  for (const { key } of await listFrameworks(db, locale)) {
    const framework = await getCurrentFramework(db, key, locale).catch(() => undefined)
    if (!framework || framework.levels.length < 2) continue
    for (const skill of skillsOf(framework))
      choices.push({ value: `${key} ${skill.key}`, name: skill.name, framework: framework.name })
    if (choices.length > mostSkills) break
  }
  return choices.slice(0, mostSkills)
}

/** A skill's sentences as the points of a question, in every language of the product that the framework has. */
export async function levelPoints(
  db: Reading,
  value: string,
): Promise<Pick<Question, 'skill' | 'options' | 'text' | 'help'> | undefined> {
  const [frameworkKey = '', skillKey = ''] = value.split(' ')
  const text: Texts = {}
  const help: Texts = {}
  const points = new Map<number, Texts>()
  for (const locale of locales) {
    const framework = await getCurrentFramework(db, frameworkKey, locale).catch(() => undefined)
    const skill = framework && skillsOf(framework).find(({ key }) => key === skillKey)
    if (!framework || !skill) return undefined
    // A framework that is not in this language answers in another one: that is no translation.
    if (skill.language !== locale) continue
    text[locale] = skill.name
    if (skill.definition) help[locale] = skill.definition
    for (const { position, name } of framework.levels) {
      const statement = skill.statements.find(({ level }) => level === position)?.text || name
      points.set(position, { ...points.get(position), [locale]: statement })
    }
  }
  const options = [...points]
    .sort(([a], [b]) => a - b)
    .map(([position, words]): Option => ({ key: `level-${position}`, text: words, value: position }))
  return options.length < 2 ? undefined : { text, help, options, skill: { frameworkKey, skillKey } }
}
