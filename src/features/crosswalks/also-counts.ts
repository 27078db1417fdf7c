import { sql } from 'kysely'
import { type SkillAside, type SkillRef, skillsUrls } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type MatchKind, turned } from './derive-levels.ts'
import { crosswalksWords } from './words.ts'

interface Row {
  readonly kind: MatchKind
  readonly note: string
  readonly is_from: boolean
  readonly framework_key: string
  readonly framework_texts: Record<string, { readonly name: string }>
  readonly key: string
  readonly names: Record<string, string>
}

/** The skills of other frameworks that published crosswalks match with one, as they are called now. */
export async function listMatchesOfSkill(db: Reading, { frameworkId, skillKey }: SkillRef): Promise<readonly Row[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<Row>`
    select l.kind, l.note, c.from_framework_id = ${frameworkId}::uuid as is_from, f.key as framework_key,
      f.texts as framework_texts, s.key,
      (select jsonb_object_agg(t.language, coalesce(t.words->>'name', '')) from jsonb_each(s.texts) t(language, words)) as names
    from crosswalks c
    join lateral (
      select e.id from crosswalk_editions e where e.organisation_id = ${organisation} and e.crosswalk_id = c.id
        and e.published_at is not null order by e.number desc limit 1
    ) e on true
    join crosswalk_links l on l.organisation_id = ${organisation} and l.edition_id = e.id
      and case when c.from_framework_id = ${frameworkId}::uuid then l.from_key else l.to_key end = ${skillKey}
    join frameworks f on f.organisation_id = ${organisation}
      and f.id = case when c.from_framework_id = ${frameworkId}::uuid then c.to_framework_id else c.from_framework_id end
    join lateral (
      select v.id from framework_versions v where v.organisation_id = ${organisation} and v.framework_id = f.id
        and v.published_at is not null order by v.published_at desc, v.id desc limit 1
    ) v on true
    join skills s on s.organisation_id = ${organisation} and s.framework_version_id = v.id
      and s.key = case when c.from_framework_id = ${frameworkId}::uuid then l.to_key else l.from_key end
    where c.organisation_id = ${organisation} and c.withdrawn_at is null
      and ${frameworkId}::uuid in (c.from_framework_id, c.to_framework_id)
    order by f.key, s.key`.execute(db)
  return rows
}

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

const namesOf = (texts: Row['framework_texts']) =>
  Object.fromEntries(Object.entries(texts).map(([language, { name }]) => [language, name]))

const inLocale = (names: Readonly<Record<string, string>>, locale: Locale): string | undefined =>
  names[locale] || Object.values(names).find(Boolean)
