import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { AudienceKind } from './change-draft.ts'
import type { Wave } from './wave.ts'

/** Somebody who is asked, and by what results may tell them apart. A value is never empty: what is not known is `unknown`. */
export interface Invited {
  readonly personId: string
  readonly name: string
  /** Nothing for people who answer with a printed code or on a shared tablet. */
  readonly email: string | null
  readonly locale: string | null
  /** The respondent group; empty where the survey has none. */
  readonly group: string
  /** Every dimension that the wave uses: `unit` a unit's id, `group` a key, `manager` yes or no, `service` a band of years. */
  readonly dimensions: Readonly<Record<string, string>>
}

type AskedBy = Pick<Wave, 'id' | 'respondentGroups' | 'dimensions' | 'sampleSize' | 'sampleSeed'>

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
  return sql`
    select p.id as person_id, p.unit_id, those.respondent_group from (
      select distinct on (n.id) n.id, n.respondent_group from (${named(false)}) n
      order by n.id, array_position(${groups}::text[], n.respondent_group) nulls last
    ) those
    join people p on p.organisation_id = ${db.organisationId}::uuid and p.id = those.id
    where p.id not in (select l.id from (${named(true)}) l)
    ${wave.sampleSize ? sql`order by md5(${String(wave.sampleSeed)} || p.id::text) limit ${wave.sampleSize}` : sql``}`
}

/** Everybody who is asked, in no order that means anything. */
export async function listAudience(db: Reading, wave: AskedBy, now: Date): Promise<readonly Invited[]> {
  const { rows } = await sql<Invited>`
    select p.id as "personId", p.name, p.email, p.locale, a.respondent_group as "group",
      ${dimensionsOf(wave, now)} as dimensions
    from (${audienceTable(db, wave)}) a
    join people p on p.organisation_id = ${db.organisationId}::uuid and p.id = a.person_id
    order by md5(p.id::text)`.execute(db)
  return rows
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

/** How many people are asked, by respondent group; `withoutMail` answer with a code. Counts of the directory, no answers. */
export async function countAudience(
  db: Reading,
  wave: AskedBy,
): Promise<readonly { readonly group: string; readonly people: number; readonly withoutMail: number }[]> {
  const { rows } = await sql<{ group: string; people: number; withoutMail: number }>`
    select a.respondent_group as "group", count(*)::int as people,
      (count(*) filter (where p.email is null))::int as "withoutMail"
    from (${audienceTable(db, wave)}) a
    join people p on p.organisation_id = ${db.organisationId}::uuid and p.id = a.person_id
    group by a.respondent_group order by array_position(${wave.respondentGroups.map(({ key }) => key)}::text[],
      a.respondent_group)`.execute(db)
  return rows
}

/** How many people each value of each dimension has: for a warning before launch. Counts of the directory, no answers. */
export async function countDimensions(
  db: Reading,
  wave: AskedBy,
  now: Date,
): Promise<ReadonlyMap<Wave['dimensions'][number], ReadonlyMap<string, number>>> {
  const { rows } = await sql<{ dimension: Wave['dimensions'][number]; value: string; people: number }>`
    select d.key as dimension, d.value, count(*)::int as people
    from (${audienceTable(db, wave)}) a
    join people p on p.organisation_id = ${db.organisationId}::uuid and p.id = a.person_id
    cross join lateral jsonb_each_text(${dimensionsOf(wave, now)}) d
    group by d.key, d.value`.execute(db)
  const sizes = new Map(wave.dimensions.map(dimension => [dimension, new Map<string, number>()]))
  for (const { dimension, value, people } of rows) sizes.get(dimension)?.set(value, people)
  return sizes
}

export interface AudienceLine {
  readonly id: string
  readonly kind: AudienceKind
  readonly leavesOut: boolean
  readonly respondentGroup: string
  /** The unit's or the person's name, or the role, job title or place itself. */
  readonly name: string
}

/** The parts of an audience as they were added. */
export async function listAudienceLines(db: Reading, waveId: string): Promise<readonly AudienceLine[]> {
  const { rows } = await sql<AudienceLine>`
    select a.id, a.kind, a.leaves_out as "leavesOut", a.respondent_group as "respondentGroup",
      coalesce(u.name, p.name, a.value, '') as name
    from survey_audiences a
    left join units u on u.organisation_id = a.organisation_id and u.id = a.unit_id
    left join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.organisation_id = ${db.organisationId} and a.wave_id = ${waveId}
    order by a.leaves_out, a.kind, name, a.id`.execute(db)
  return rows
}

/** People by e-mail address or employee number, whichever was typed; nobody for what is not known. */
export async function findListed(db: Reading, typed: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ typed: string; id: string }>`
    select t.typed, p.id from unnest(${[...typed]}::text[]) t (typed)
    join people p on p.organisation_id = ${db.organisationId}::uuid and p.left_at is null
      and (p.email = lower(t.typed) or p.employee_number = t.typed)`.execute(db)
  return new Map(rows.map(row => [row.typed, row.id]))
}

/** Whether anybody here has a job title or a place of work, spelt like this. */
export async function isKnown(db: Reading, kind: 'job-title' | 'place', value: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
      and ${kind === 'place' ? sql`p.location = ${value}` : sql`lower(p.job_title) = lower(${value})`}) as known`.execute(
    db,
  )
  return rows[0]?.known ?? false
}
