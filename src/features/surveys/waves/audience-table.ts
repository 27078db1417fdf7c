import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Wave } from './wave.ts'

export type AskedBy = Pick<Wave, 'id' | 'respondentGroups' | 'dimensions' | 'sampleSize' | 'sampleSeed'>

/**
 * The audience as a table expression with the columns `person_id`, `unit_id`, `respondent_group`, drawn already where the
 * wave is a sample. For `insert … select`; use in `from (${audienceTable(db, wave)}) a`.
 */
export function audienceTable(db: Reading, wave: AskedBy): RawBuilder<unknown> {
  const groups = wave.respondentGroups.map(({ key }) => key)
  const rows = (leavesOut: boolean) => sql`
    select a.* from survey_audiences a where a.organisation_id = ${db.organisationId}::uuid
      and a.wave_id = ${wave.id}::uuid and a.leaves_out = ${leavesOut}::boolean`
  const named = (leavesOut: boolean) => sql`
    select p.id, a.respondent_group from (${rows(leavesOut)}) a
      join people p on p.organisation_id = a.organisation_id and a.kind = 'everybody' and p.left_at is null
    union all
    select p.id, a.respondent_group from (${rows(leavesOut)}) a
      join units u on u.organisation_id = a.organisation_id and a.unit_id = any(u.path)
      join people p on p.organisation_id = u.organisation_id and p.unit_id = u.id and p.left_at is null
    union all
    select p.id, a.respondent_group from (${rows(leavesOut)}) a
      join role_grants r on r.organisation_id = a.organisation_id and a.kind = 'role' and r.role = a.value
        and r.revoked_at is null
      join people p on p.organisation_id = r.organisation_id and p.id = r.person_id and p.left_at is null
    union all
    select p.id, a.respondent_group from (${rows(leavesOut)}) a
      join people p on p.organisation_id = a.organisation_id and a.kind = 'managers' and p.left_at is null
        and exists (select from people r where r.organisation_id = p.organisation_id and r.manager_id = p.id
          and r.left_at is null)
    union all
    select p.id, a.respondent_group from (${rows(leavesOut)}) a
      join people p on p.organisation_id = a.organisation_id and p.left_at is null
        and ((a.kind = 'job-title' and lower(p.job_title) = lower(a.value))
          or (a.kind = 'place' and p.location = a.value))
    union all
    select p.id, a.respondent_group from (${rows(leavesOut)}) a
      join people p on p.organisation_id = a.organisation_id and p.id = a.person_id and p.left_at is null`
  // Each list is made once: right after an import nothing is known about the new rows, and PostgreSQL would make the
  // list of those left out again for every person.
  return sql`
    with taken as materialized (
      select distinct on (n.id) n.id, n.respondent_group from (${named(false)}) n
      order by n.id, array_position(${groups}::text[], n.respondent_group) nulls last
    ), left_out as materialized (select distinct n.id from (${named(true)}) n)
    select p.id as person_id, p.unit_id, taken.respondent_group from taken
    join people p on p.organisation_id = ${db.organisationId}::uuid and p.id = taken.id
    where not exists (select from left_out where left_out.id = p.id)
    ${wave.sampleSize ? sql`order by md5(${String(wave.sampleSeed)} || p.id::text) limit ${wave.sampleSize}` : sql``}`
}

const said: Readonly<Record<Wave['dimensions'][number], (now: Date) => RawBuilder<unknown>>> = {
  unit: () => sql`coalesce(p.unit_id::text, 'unknown')`,
  group: () => sql`coalesce(nullif(a.respondent_group, ''), 'unknown')`,
  manager: () => sql`case when exists (select from people r where r.organisation_id = p.organisation_id
    and r.manager_id = p.id and r.left_at is null) then 'yes' else 'no' end`,
  place: () => sql`coalesce(nullif(p.location, ''), 'unknown')`,
  grade: () => sql`coalesce(nullif(p.grade, ''), 'unknown')`,
  service: now => sql`case when p.started_on is null then 'unknown'
    when p.started_on > ${now}::date - interval '1 year' then 'under-1' when p.started_on > ${now}::date - interval '5 years'
    then '1-to-5' when p.started_on > ${now}::date - interval '10 years' then '5-to-10' else 'over-10' end`,
}

/** A JSON object of the dimensions of a row `p` of people and `a` of the audience. */
export function dimensionsOf(wave: Pick<Wave, 'dimensions'>, now: Date): RawBuilder<unknown> {
  const pairs = wave.dimensions.flatMap(dimension => [sql`${dimension}::text`, said[dimension](now)])
  return sql`jsonb_build_object(${sql.join(pairs)})`
}
