import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { en } from './basic-profile.en.ts'
import { nb } from './basic-profile.nb.ts'
import { basicProfileKey, type Requirement, type RoleProfile, readTexts } from './role-profile.ts'

/** The framework of which everybody is expected to reach the basic level. */
const basicFramework = 'digital-basics'

interface Row {
  readonly id: string
  readonly key: string
  readonly texts: unknown
  readonly framework_id: string
  readonly framework_key: string
  readonly framework_version_id: string
  readonly edition_id: string | null
  readonly requirements: readonly Requirement[]
}

const toProfile = (row: Row): RoleProfile => ({
  id: row.id,
  key: row.key,
  texts: readTexts(row.texts),
  frameworkId: row.framework_id,
  frameworkKey: row.framework_key,
  frameworkVersionId: row.framework_version_id,
  editionId: row.edition_id ?? undefined,
  requirements: row.requirements,
})

/** What everybody is expected to reach, from the framework itself; nothing while the organisation has none published. */
export async function getBasicProfile(db: Reading): Promise<RoleProfile | undefined> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<Omit<Row, 'texts' | 'key' | 'edition_id'>>`
    select f.id, f.id as framework_id, f.key as framework_key, v.id as framework_version_id, coalesce((
        select json_agg(json_build_object('skillKey', s.key, 'level', s.basic_level) order by a.position, s.position)
        from skills s left join areas a on a.organisation_id = ${organisation} and a.id = s.area_id
        where s.organisation_id = ${organisation} and s.framework_version_id = v.id and s.basic_level is not null
      ), '[]') as requirements
    from frameworks f
    join lateral (
      select n.id from framework_versions n
      where n.organisation_id = ${organisation} and n.framework_id = f.id and n.published_at is not null
      order by n.published_at desc, n.id desc limit 1
    ) v on true
    where f.organisation_id = ${organisation} and f.key = ${basicFramework}`.execute(db)
  const [row] = rows
  return row && toProfile({ ...row, key: basicProfileKey, texts: { en, nb }, edition_id: null })
}

const published = (db: Reading, which: ReturnType<typeof sql>) => {
  const organisation = sql`${db.organisationId}::uuid`
  return sql<Row>`
    select p.id, p.key, p.framework_id, f.key as framework_key, e.texts, e.framework_version_id, e.id as edition_id, coalesce((
        select json_agg(json_build_object('skillKey', r.skill_key, 'level', r.level)
          order by a.position nulls first, s.position nulls last, r.skill_key)
        from role_profile_requirements r
        left join skills s on s.organisation_id = ${organisation} and s.framework_version_id = e.framework_version_id
          and s.key = r.skill_key
        left join areas a on a.organisation_id = ${organisation} and a.id = s.area_id
        where r.organisation_id = ${organisation} and r.edition_id = e.id
      ), '[]') as requirements
    from role_profiles p
    join frameworks f on f.organisation_id = ${organisation} and f.id = p.framework_id
    join lateral (
      select n.id, n.texts, n.framework_version_id from role_profile_editions n
      where n.organisation_id = ${organisation} and n.profile_id = p.id and n.published_at is not null
      order by n.published_at desc, n.id desc limit 1
    ) e on true
    where p.organisation_id = ${organisation} and ${which}
    order by p.key`
}

const inUse = (db: Reading) => sql`not exists (
  select from role_profile_retirements t
  where t.organisation_id = ${db.organisationId}::uuid and t.profile_id = p.id and t.returned_at is null)`

/** Every published profile that is not put away, the basic profile first. */
export async function listRoleProfiles(db: Reading): Promise<readonly RoleProfile[]> {
  const basic = await getBasicProfile(db)
  const { rows } = await published(db, inUse(db)).execute(db)
  return [...(basic ? [basic] : []), ...rows.map(toProfile)]
}

/** The profile as last published, also when it was put away since; 'basic' is the basic profile. */
export async function findRoleProfile(db: Reading, key: string): Promise<RoleProfile | undefined> {
  if (key === basicProfileKey) return getBasicProfile(db)
  const { rows } = await published(db, sql`p.key = ${key}`).execute(db)
  return rows[0] && toProfile(rows[0])
}

/** The profiles that a person chose to follow and that are in use; for that person's own pages. The basic one is not among them. */
export async function listFollowedProfiles(db: Reading, personId: string): Promise<readonly RoleProfile[]> {
  const follows = sql`exists (
    select from role_profile_follows w
    where w.organisation_id = ${db.organisationId}::uuid and w.person_id = ${personId}::uuid
      and w.profile_id = p.id and w.stopped_at is null)`
  const { rows } = await published(db, sql`${follows} and ${inUse(db)}`).execute(db)
  return rows.map(toProfile)
}
