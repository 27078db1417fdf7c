import { type SkillAside, skillsUrls } from '#features/skills/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listMatchesOfSkill, type MatchOfSkill } from './also-counts.queries.ts'
import { turned } from './derive-levels.ts'
import { crosswalksWords } from './words.ts'

/** On the page of a skill: where else it counts. */
export const alsoCountsIn: SkillAside = async (db, skill, locale) => {
  const rows = await listMatchesOfSkill(db, skill)
  if (rows.length === 0) return undefined
  const text = crosswalksWords(locale).alsoCounts
  return {
    title: text.title,
    links: rows.map(row => {
      const { kind } = row.is_from ? row : turned(row)
      return {
        text: inLocale(row.names, locale) ?? row.key,
        href: skillsUrls.skill.href({ frameworkKey: row.framework_key, skillKey: row.key }),
        note: [text[kind](inLocale(namesOf(row.framework_texts), locale) ?? row.framework_key), row.note]
          .filter(Boolean)
          .join(' · '),
      }
    }),
  }
}

const namesOf = (texts: MatchOfSkill['framework_texts']) =>
  Object.fromEntries(Object.entries(texts).map(([language, { name }]) => [language, name]))

const inLocale = (names: Readonly<Record<string, string>>, locale: Locale): string | undefined =>
  names[locale] || Object.values(names).find(Boolean)
