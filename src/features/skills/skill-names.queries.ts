import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

/** What a skill is called and known by, in every language; without what it says. */
export interface NamedSkill {
  readonly key: string
  readonly guid: string
  readonly code: string | undefined
  readonly names: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, readonly string[]>>
}

/** Every skill of a version by its names, in the order of its areas. */
export async function listSkillNames(db: Reading, versionId: string): Promise<readonly NamedSkill[]> {
  const { rows } = await sql<{
    key: string
    guid: string
    code: string | null
    names: Record<string, string> | null
    labels: Record<string, string[]>
  }>`
    select s.key, s.guid, s.source->>'code' as code, s.alternative_labels as labels,
      (select jsonb_object_agg(t.language, coalesce(t.words->>'name', '')) from jsonb_each(s.texts) t(language, words)) as names
    from skills s
    left join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
    where s.organisation_id = ${db.organisationId}::uuid and s.framework_version_id = ${versionId}::uuid
    order by a.position nulls first, a.id, s.position, s.id`.execute(db)
  return rows.map(({ key, guid, code, names, labels }) => ({
    ...{ key, guid, names: names ?? {}, labels },
    code: code ?? undefined,
  }))
}
