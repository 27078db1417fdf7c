import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { CountedProfile, Somebody } from './decide.ts'

export interface CountedPerson extends Omit<Somebody, 'teamId'> {
  /** Nothing for those who were erased. */
  readonly id: string | undefined
  readonly managerId: string | null
}

interface Row {
  readonly id: string | null
  readonly unit_id: string | null
  readonly manager_id: string | null
  readonly expected: string[] | null
  readonly follows: string[] | null
  readonly block: number
  readonly levels: Record<string, number> | null
}

/**
 * Whoever is expected to meet a profile or follows one, and whoever was ever counted, with what they said they can do.
 * What they said by the end of `on` holds. Levels that only follow from another framework do not count here. Goes over the answers of all of them: for a job.
 */
export async function readCounted(
  db: Reading,
  profiles: readonly CountedProfile[],
  on: Date,
): Promise<readonly CountedPerson[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const ids = sql`${profiles.map(({ id }) => id)}::uuid[]`
  const wanted = profiles.flatMap(({ frameworkId, requirements }) =>
    requirements.map(({ skillKey }) => `${frameworkId} ${skillKey}`),
  )
  const { rows } = await sql<Row>`
    with staff as materialized (
      select id, unit_id, lower(regexp_replace(btrim(job_title), '\\s+', ' ', 'g')) as job_key
      from people where organisation_id = ${organisation} and left_at is null
    ), offers as (
      select profile_id, job_key, unit_id from role_profile_offers
      where organisation_id = ${organisation} and withdrawn_at is null and profile_id = any(${ids})
    ), expected as (
      select id, array_agg(distinct profile_id) as profiles from (
        select s.id, o.profile_id from staff s join offers o on o.job_key = s.job_key
        union all
        select s.id, o.profile_id from offers o
        join units u on u.organisation_id = ${organisation} and u.path @> array[o.unit_id]
        join staff s on s.unit_id = u.id
      ) by_job_or_unit
      group by id
    ), follows as (
      select w.person_id as id, array_agg(w.profile_id) as profiles
      from role_profile_follows w
      join people p on p.organisation_id = w.organisation_id and p.id = w.person_id and p.left_at is null
      where w.organisation_id = ${organisation} and w.stopped_at is null and w.profile_id = any(${ids})
      group by w.person_id
    ), members as (
      select id from expected union select id from follows
      union select person_id from gap_cohorts where organisation_id = ${organisation}
    ), said as (
      select distinct on (person_id, framework_id, key) person_id, framework_id, key, level
      from (
        select a.person_id, v.framework_id, s.key, a.level, a.assessed_at, a.id
        from assessments a
        join members m on m.id = a.person_id
        join skills s on s.organisation_id = ${organisation} and s.id = a.skill_id
        join framework_versions v on v.organisation_id = ${organisation} and v.id = s.framework_version_id
        where a.organisation_id = ${organisation}
        union all
        select a.person_id, v.framework_id, s.key, a.level, a.assessed_at, a.id
        from carried_answers c
        join members m on m.id = c.person_id
        join assessments a on a.organisation_id = ${organisation} and a.id = c.assessment_id
        join skills s on s.organisation_id = ${organisation} and s.id = c.skill_id
        join framework_versions v on v.organisation_id = ${organisation} and v.id = s.framework_version_id
        where c.organisation_id = ${organisation}
      ) every_answer
      where framework_id || ' ' || key = any(${wanted}::text[]) and assessed_at <= ${on}
      order by person_id, framework_id, key, assessed_at desc, id desc
    ), levels as (
      select person_id, json_object_agg(framework_id || ' ' || key, level) as levels from said group by person_id
    )
    select p.id, p.unit_id, p.manager_id, e.profiles as expected, w.profiles as follows,
      coalesce(c.block, 0) as block, l.levels
    from members m
    join people p on p.organisation_id = ${organisation} and p.id = m.id
    left join expected e on e.id = m.id
    left join follows w on w.id = m.id
    left join gap_cohorts c on c.organisation_id = ${organisation} and c.person_id = m.id
    left join levels l on l.person_id = m.id
    union all
    select null, null, null, null, null, g.block, g.levels::json from gap_erased g where g.organisation_id = ${organisation}
    order by 1 nulls last, 6`.execute(db)
  return rows.map(row => ({
    ...{ id: row.id ?? undefined, unitId: row.unit_id, managerId: row.manager_id, block: row.block },
    ...{ expected: row.expected ?? [], follows: row.follows ?? [] },
    levels: new Map(Object.entries(row.levels ?? {})),
  }))
}
