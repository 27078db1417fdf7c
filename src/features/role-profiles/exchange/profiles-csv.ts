import { type Framework, skillsOf } from '#features/skills/index.ts'
import { type Cell, writeCsv } from '#platform/csv/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type RoleProfile, wordsOf } from '../role-profile.ts'

// The same titles in every language, and the ones that an import recognises: what goes out can come back in.
const header = ['Role Family', 'Role', 'Role Description', 'Skill Name', 'Skill Level', 'Framework']

/** One row for each skill that a profile asks for. */
export function profilesCsv(
  profiles: readonly RoleProfile[],
  frameworks: ReadonlyMap<string, Framework>,
  locale: Locale,
): string {
  const rows = profiles.flatMap((profile): Cell[][] => {
    const framework = frameworks.get(profile.frameworkId)
    const { name, description, family } = wordsOf(profile, locale)
    const skills = new Map(framework ? skillsOf(framework).map(skill => [skill.key, skill.name]) : [])
    return profile.requirements.map(({ skillKey, level }) => [
      ...[family, name, description, skills.get(skillKey) ?? skillKey],
      framework?.levels.find(({ position }) => position === level)?.name ?? level,
      framework?.name ?? '',
    ])
  })
  return writeCsv([header, ...rows], { delimiter: locale === 'nb' ? ';' : ',' })
}
