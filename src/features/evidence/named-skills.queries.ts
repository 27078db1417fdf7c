import { sql } from 'kysely'
import { findSkills, listFrameworks, type SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { refText } from './evidence.ts'
import type { NamedSkill, SkillNames } from './named-skills.ts'

/** What skills are called, by `refText`. Those that no published edition has are left out. */
export async function nameSkills(db: Reading, refs: readonly SkillRef[], locale: Locale): Promise<SkillNames> {
  if (refs.length === 0) return new Map()
  const organisation = sql`${db.organisationId}::uuid`
  const nameOf = (texts: string) => sql`coalesce(${sql.ref(texts)}->${locale}->>'name',
    ${sql.ref(texts)}->(v.languages[1])->>'name', jsonb_path_query_first(${sql.ref(texts)}, '$.*.name') #>> '{}', '')`
  const { rows } = await sql<NamedSkill>`
    select distinct on (f.id, s.key) f.id as "frameworkId", s.key as "skillKey", f.key as "frameworkKey",
      f.origin = 'built-in' as "isBuiltIn", v.id as "versionId", ${nameOf('s.texts')} as name,
      ${nameOf('v.texts')} as "frameworkName",
      (select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'name', ${nameOf('l.texts')})
          order by l.position), '[]')
        from framework_levels l where l.organisation_id = ${organisation} and l.framework_version_id = v.id) as levels
    from unnest(${refs.map(({ frameworkId }) => frameworkId)}::uuid[], ${refs.map(({ skillKey }) => skillKey)}::text[])
      as wanted(framework_id, skill_key)
    join frameworks f on f.organisation_id = ${organisation} and f.id = wanted.framework_id
    join framework_versions v on v.organisation_id = ${organisation} and v.framework_id = f.id and v.published_at is not null
    join skills s on s.organisation_id = ${organisation} and s.framework_version_id = v.id and s.key = wanted.skill_key
    order by f.id, s.key, v.published_at desc, v.id desc`.execute(db)
  return new Map(rows.map(row => [refText(row), row]))
}

const mostFound = 20

/** Skills of every published framework in which all the typed words stand, the best first. */
export async function findSkillsToChoose(db: Reading, typed: string, locale: Locale): Promise<readonly NamedSkill[]> {
  if (!typed.trim()) return []
  const published = (await listFrameworks(db, locale)).filter(({ versionId }) => versionId)
  const idOf = new Map(published.map(({ key, id }) => [key, id]))
  const versions = published.flatMap(({ versionId }) => versionId ?? [])
  const found = await findSkills(db, versions, typed.slice(0, 200), locale, mostFound)
  const refs = found.flatMap(({ frameworkKey, key }) => {
    const frameworkId = idOf.get(frameworkKey)
    return frameworkId ? [{ frameworkId, skillKey: key }] : []
  })
  const names = await nameSkills(db, refs, locale)
  return refs.flatMap(ref => names.get(refText(ref)) ?? [])
}

/** The keys of the area in which a skill of a version stands, and of all areas around it. */
export async function listAreaKeys(db: Reading, versionId: string, skillKey: string): Promise<readonly string[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<{ key: string }>`
    with recursive around as (
      select a.id, a.key, a.parent_id from skills s
      join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
      where s.organisation_id = ${organisation} and s.framework_version_id = ${versionId} and s.key = ${skillKey}
      union all
      select a.id, a.key, a.parent_id from around
      join areas a on a.organisation_id = ${organisation} and a.id = around.parent_id
    ) select key from around`.execute(db)
  return rows.map(({ key }) => key)
}
