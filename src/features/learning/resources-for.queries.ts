import { sql } from 'kysely'
import { refText } from '#features/evidence/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { ResourceKind } from './resource.ts'

export interface SkillAsked extends SkillRef {
  /** The level that somebody has; what ends there or below is left out. */
  readonly has?: number | undefined
}

interface Which {
  readonly most?: number
  readonly notDoneBy?: { readonly id: string }
  /** Only these kinds. */
  readonly kinds?: readonly ResourceKind[]
}

/** For each of these skills, by `refText`, the published resources that teach it: the fitting ones first, short before long. */
export async function listResourceIdsFor(
  db: Reading,
  skills: readonly SkillAsked[],
  { most = 3, notDoneBy, kinds }: Which = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (skills.length === 0) return new Map()
  const { rows } = await sql<{ frameworkId: string; skillKey: string; ids: string[] }>`
    select n.framework_id as "frameworkId", n.skill_key as "skillKey", array_agg(r.id order by r.place) as ids
    from unnest(${skills.map(({ frameworkId }) => frameworkId)}::uuid[], ${skills.map(({ skillKey }) => skillKey)}::text[],
      ${skills.map(({ has }) => has ?? 0)}::int[]) as n(framework_id, skill_key, has)
    cross join lateral (
      select r.id, row_number() over (order by case when t.from_level > greatest(n.has, 1) then 1 else 0 end,
        r.minutes nulls last, r.published_at desc, r.id) as place
      from learning_resource_skills t
      join learning_resources r on r.organisation_id = ${db.organisationId}::uuid and r.id = t.resource_id
      where t.organisation_id = ${db.organisationId}::uuid and t.framework_id = n.framework_id
        and t.skill_key = n.skill_key and (t.to_level is null or t.to_level > n.has)
        and r.published_at is not null and r.withdrawn_at is null
        and (${kinds ? [...kinds] : null}::text[] is null or r.kind = any(${kinds ? [...kinds] : null}::text[]))
        and not exists (select from learning_completions c where c.organisation_id = ${db.organisationId}::uuid
          and c.person_id = ${notDoneBy?.id ?? null}::uuid and c.resource_id = r.id)
      order by place limit ${most}
    ) r
    group by 1, 2`.execute(db)
  return new Map(rows.map(row => [refText(row), row.ids]))
}
