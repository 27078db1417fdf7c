import { searchText, searchWords } from '#features/people/index.ts'
import { type Framework, type Skill, skillsOf } from '#features/skills/index.ts'
import type { FormDefinition } from '#platform/http/form.ts'
import { locales } from '#platform/i18n/index.ts'
import type { Edition, ManagedProfile } from '../../managed-profiles.queries.ts'
import type { ProfileTexts, Requirement } from '../../role-profile.ts'
import { words } from '../../words.ts'

export interface EditData {
  readonly profile: ManagedProfile
  readonly edition: Edition
  readonly framework: Framework
  readonly question: string
}

export interface EditInput {
  readonly texts: ProfileTexts
  readonly requirements: readonly Requirement[]
  readonly find: string
  readonly looks: boolean
}

export const levelField = (skillKey: string): string => `level-${skillKey}`

/** So many skills stand on the page at once; of larger frameworks only those asked for and those looked for. */
export const mostShown = 200

/** The skills that the page offers, in the framework's order. */
export function offeredSkills({ framework, edition, question }: EditData): readonly Skill[] {
  const all = skillsOf(framework)
  if (all.length <= mostShown) return all
  const asked = new Set(edition.requirements.map(({ skillKey }) => skillKey))
  const wanted = searchWords(question)
  const found =
    wanted.length === 0 ? [] : all.filter(skill => wanted.every(word => searchText(skill.searchText).includes(word)))
  const shown = new Set([...asked, ...found.slice(0, 50).map(({ key }) => key)])
  return all.filter(({ key }) => shown.has(key))
}

// As many fields as there are skills, so the form is read by hand instead of by one fixed schema.
export const editForm: FormDefinition<EditInput, EditData> = {
  initial: ({ edition, question }) => ({
    ...Object.fromEntries(
      locales.flatMap(locale => {
        const { name = '', description = '', family = '' } = edition.texts[locale] ?? {}
        return [
          [`name-${locale}`, name],
          [`description-${locale}`, description],
          [`family-${locale}`, family],
        ]
      }),
    ),
    ...Object.fromEntries(edition.requirements.map(({ skillKey, level }) => [levelField(skillKey), String(level)])),
    find: question,
  }),
  parse(body, { locale, data }) {
    const text = words(locale).edit
    const one = (name: string) => String([body[name] ?? ''].flat().at(-1) ?? '').trim()
    const errors: Record<string, string> = {}
    const texts: Record<string, ProfileTexts[string]> = { ...data.edition.texts }
    for (const language of locales) {
      const [name, description, family] = [
        one(`name-${language}`),
        one(`description-${language}`),
        one(`family-${language}`),
      ]
      if (name.length > 200) errors[`name-${language}`] = text.tooLong
      if (description.length > 5_000) errors[`description-${language}`] = text.descriptionLong
      if (family.length > 200) errors[`family-${language}`] = text.tooLong
      if (name) texts[language] = { name, description, family }
      else delete texts[language]
    }
    if (Object.keys(texts).length === 0) errors[`name-${locale}`] = text.nameMissing
    const levels = new Map(data.edition.requirements.map(({ skillKey, level }) => [skillKey, level]))
    for (const { key } of offeredSkills(data)) {
      const chosen = one(levelField(key))
      if (chosen === '') levels.delete(key)
      else if (data.framework.levels.some(({ position }) => String(position) === chosen))
        levels.set(key, Number(chosen))
      else errors[levelField(key)] = text.odd
    }
    if (Object.keys(errors).length > 0) return { errors }
    const requirements = [...levels].map(([skillKey, level]) => ({ skillKey, level }))
    return { input: { texts, requirements, find: one('find').slice(0, 100), looks: one('then') === 'find' } }
  },
}
