import { sql } from 'kysely'
import type { SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'

/** What people who said a level usually had confirmed. Holds no number of people. */
export interface Calibration {
  readonly usualLevel: number
}

/** The hint for a level that somebody says of a skill; undefined unless it rests on a large group. */
export async function findCalibration(
  db: Reading,
  { frameworkId, skillKey }: SkillRef,
  saidLevel: number,
): Promise<Calibration | undefined> {
  const row = await db
    .selectFrom('calibration_hints')
    .select('usual_level as usualLevel')
    .where('organisation_id', '=', db.organisationId)
    .where('framework_id', '=', frameworkId)
    .where('skill_key', '=', skillKey)
    .where('said_level', '=', saidLevel)
    .executeTakeFirst()
  return row
}

/** Of one skill and one level that people said: how many had which level confirmed. Never shown, only worked with. */
export interface ConfirmedLevels extends SkillRef {
  readonly saidLevel: number
  readonly confirmed: readonly { readonly level: number; readonly people: number }[]
}

/** Everybody's last confirmation of each skill beside the level that they had asked for, where enough people have one. */
export async function countConfirmedLevels(db: Reading, fewest: number): Promise<readonly ConfirmedLevels[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<ConfirmedLevels>`
    with last as (
      select distinct on (n.person_id, n.framework_id, n.skill_key)
        n.framework_id, n.skill_key, r.level as said_level, n.level
      from endorsements n
      join confirmation_request_skills r on r.organisation_id = n.organisation_id and r.request_id = n.request_id
        and r.framework_id = n.framework_id and r.skill_key = n.skill_key
      where n.organisation_id = ${organisation} and n.level is not null and r.level is not null
        and n.retracted_at is null
      order by n.person_id, n.framework_id, n.skill_key, n.given_at desc
    ), counted as (
      select framework_id, skill_key, said_level, level, count(*)::int as people from last group by 1, 2, 3, 4
    )
    select framework_id as "frameworkId", skill_key as "skillKey", said_level as "saidLevel",
      json_agg(json_build_object('level', level, 'people', people) order by level) as confirmed
    from counted group by framework_id, skill_key, said_level
    having sum(people) >= ${fewest}
    order by 1, 2, 3`.execute(db)
  return rows
}
