import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { type ProfileTexts, type Requirement, readTexts } from './role-profile.ts'

/** `draft`: never published. `put-away`: published once, and no longer in use. */
export type ProfileState = 'draft' | 'published' | 'put-away'

/** A profile as a list shows it. */
export interface ListedProfile {
  readonly id: string
  readonly key: string
  readonly texts: ProfileTexts
  readonly frameworkId: string
  readonly frameworkKey: string
  readonly state: ProfileState
  readonly hasDraft: boolean
  readonly skills: number
  readonly changedAt: Date
}

interface ListedRow {
  readonly id: string
  readonly key: string
  readonly texts: unknown
  readonly framework_id: string
  readonly framework_key: string
  readonly is_published: boolean
  readonly is_put_away: boolean
  readonly has_draft: boolean
  readonly skills: number
  readonly changed_at: Date
}

/** Every profile but the basic one, also drafts and those put away; for a list that says which is which. */
export async function listManagedProfiles(db: Reading): Promise<readonly ListedProfile[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<ListedRow>`
    select p.id, p.key, e.texts, p.framework_id, f.key as framework_key, e.published_at is not null as is_published,
      coalesce(e.published_at, e.created_at) as changed_at,
      exists (select from role_profile_retirements t where t.organisation_id = ${organisation}
        and t.profile_id = p.id and t.returned_at is null) as is_put_away,
      exists (select from role_profile_editions d where d.organisation_id = ${organisation}
        and d.profile_id = p.id and d.published_at is null) as has_draft,
      (select count(*)::int from role_profile_requirements r where r.organisation_id = ${organisation}
        and r.edition_id = e.id) as skills
    from role_profiles p
    join frameworks f on f.organisation_id = ${organisation} and f.id = p.framework_id
    join lateral (
      select n.id, n.texts, n.published_at, n.created_at from role_profile_editions n
      where n.organisation_id = ${organisation} and n.profile_id = p.id
      order by n.published_at desc nulls last, n.id desc limit 1
    ) e on true
    where p.organisation_id = ${organisation}
    order by p.key`.execute(db)
  return rows.map(row => ({
    ...{ id: row.id, key: row.key, texts: readTexts(row.texts), skills: row.skills, hasDraft: row.has_draft },
    ...{ frameworkId: row.framework_id, frameworkKey: row.framework_key, changedAt: row.changed_at },
    state: row.is_put_away ? 'put-away' : row.is_published ? 'published' : 'draft',
  }))
}

/** What a profile said from a moment on; without `publishedAt` it is the draft. */
export interface Edition {
  readonly id: string
  readonly texts: ProfileTexts
  readonly frameworkVersionId: string
  readonly requirements: readonly Requirement[]
  readonly createdAt: Date
  readonly publishedAt: Date | undefined
  /** Who published it, or wrote the draft; nothing where the program did or the person is gone. */
  readonly by: string | undefined
}

export interface ManagedProfile {
  readonly id: string
  readonly key: string
  readonly frameworkId: string
  readonly frameworkKey: string
  readonly basedOn: string | undefined
  /** Since when and by whom it is put away. */
  readonly putAway: { readonly at: Date; readonly by: string | undefined } | undefined
  /** The draft first, then the newest. */
  readonly editions: readonly Edition[]
}

/** One profile with all that it ever said. The basic profile is none of these. */
export async function findManagedProfile(db: Reading, key: string): Promise<ManagedProfile | undefined> {
  const row = await db
    .selectFrom('role_profiles as p')
    .innerJoin('frameworks as f', join =>
      join.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.id', '=', 'p.framework_id'),
    )
    .leftJoin('role_profile_retirements as t', join =>
      join
        .onRef('t.organisation_id', '=', 'p.organisation_id')
        .onRef('t.profile_id', '=', 'p.id')
        .on('t.returned_at', 'is', null),
    )
    .leftJoin('people as who', join =>
      join.onRef('who.organisation_id', '=', 't.organisation_id').onRef('who.id', '=', 't.retired_by'),
    )
    .select(['p.id', 'p.key', 'p.framework_id', 'p.based_on', 'f.key as framework_key', 't.retired_at', 'who.name'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...{ id: row.id, key: row.key, frameworkId: row.framework_id, frameworkKey: row.framework_key },
    basedOn: row.based_on ?? undefined,
    putAway: row.retired_at ? { at: row.retired_at, by: row.name ?? undefined } : undefined,
    editions: await listEditions(db, row.id),
  }
}

interface EditionRow {
  readonly id: string
  readonly texts: unknown
  readonly framework_version_id: string
  readonly created_at: Date
  readonly published_at: Date | null
  readonly name: string | null
  readonly requirements: readonly Requirement[]
}

async function listEditions(db: Reading, profileId: string): Promise<readonly Edition[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<EditionRow>`
    select e.id, e.texts, e.framework_version_id, e.created_at, e.published_at, who.name, coalesce((
        select json_agg(json_build_object('skillKey', r.skill_key, 'level', r.level)
          order by a.position nulls first, s.position nulls last, r.skill_key)
        from role_profile_requirements r
        left join skills s on s.organisation_id = ${organisation} and s.framework_version_id = e.framework_version_id
          and s.key = r.skill_key
        left join areas a on a.organisation_id = ${organisation} and a.id = s.area_id
        where r.organisation_id = ${organisation} and r.edition_id = e.id
      ), '[]') as requirements
    from role_profile_editions e
    left join people who on who.organisation_id = ${organisation} and who.id = coalesce(e.published_by, e.created_by)
    where e.organisation_id = ${organisation} and e.profile_id = ${profileId}::uuid
    order by e.published_at desc nulls first, e.id desc`.execute(db)
  return rows.map(row => ({
    ...{ id: row.id, texts: readTexts(row.texts), frameworkVersionId: row.framework_version_id },
    ...{ requirements: row.requirements, createdAt: row.created_at },
    publishedAt: row.published_at ?? undefined,
    by: row.name ?? undefined,
  }))
}

export interface UsableFramework {
  readonly id: string
  readonly key: string
  readonly guid: string
  readonly versionId: string
  readonly texts: Readonly<Record<string, { readonly name: string }>>
}

/** Published frameworks that have levels: only of those a profile can say which level a job needs. */
export async function listUsableFrameworks(db: Reading): Promise<readonly UsableFramework[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<UsableFramework>`
    select f.id, f.key, f.guid, f.texts, v.id as "versionId"
    from frameworks f
    join lateral (
      select n.id from framework_versions n
      where n.organisation_id = ${organisation} and n.framework_id = f.id and n.published_at is not null
      order by n.published_at desc, n.id desc limit 1
    ) v on true
    where f.organisation_id = ${organisation} and exists (
      select from framework_levels l where l.organisation_id = ${organisation} and l.framework_version_id = v.id)
    order by f.origin, f.key`.execute(db)
  return rows
}
