import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

export interface LevelCount {
  readonly frameworkKey: string
  readonly skillKey: string
  readonly level: number
  readonly people: number
}

/**
 * How many of those who work here last said which level of some skills, over all editions. Never to be shown as it is:
 * whoever asks rounds it for large groups (platform/small-groups). Reads every answer once, so it is for jobs.
 */
export async function countLevels(
  db: Reading,
  skills: readonly { readonly frameworkKey: string; readonly skillKey: string }[],
): Promise<readonly LevelCount[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<LevelCount>`
    with asked as (
      select s.id, w.framework_key, w.skill_key
      from unnest(${skills.map(({ frameworkKey }) => frameworkKey)}::text[],
        ${skills.map(({ skillKey }) => skillKey)}::text[]) as w (framework_key, skill_key)
      join frameworks f on f.organisation_id = ${organisation} and f.key = w.framework_key
      join framework_versions v on v.organisation_id = f.organisation_id and v.framework_id = f.id
      join skills s on s.organisation_id = v.organisation_id and s.framework_version_id = v.id and s.key = w.skill_key
    ), last as (
      select distinct on (a.person_id, k.framework_key, k.skill_key) k.framework_key, k.skill_key, a.level
      from asked k
      join assessments a on a.organisation_id = ${organisation} and a.skill_id = k.id
      join people p on p.organisation_id = ${organisation} and p.id = a.person_id and p.left_at is null
      order by a.person_id, k.framework_key, k.skill_key, a.assessed_at desc, a.id desc
    )
    select framework_key as "frameworkKey", skill_key as "skillKey", level, count(*)::int as people
    from last group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}
