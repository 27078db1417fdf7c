import { sql } from 'kysely'
import type { SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { MatchKind } from './derive-levels.ts'

export interface MatchOfSkill {
  readonly kind: MatchKind
  readonly note: string
  readonly is_from: boolean
  readonly framework_key: string
  readonly framework_texts: Record<string, { readonly name: string }>
  readonly key: string
  readonly names: Record<string, string>
}

/** The skills of other frameworks that published crosswalks match with one, as they are called now. */
export async function listMatchesOfSkill(
  db: Reading,
  { frameworkId, skillKey }: SkillRef,
): Promise<readonly MatchOfSkill[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<MatchOfSkill>`
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
