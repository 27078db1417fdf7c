import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { type AskedBy, audienceTable, dimensionsOf } from './audience-table.ts'
import type { AudienceKind } from './change-draft.ts'
import type { Wave } from './wave.ts'

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

/** How many people were asked when the wave was made ready; nothing while it is not. They stay as many, whoever leaves. */
export async function findAsked(db: Reading, waveId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('survey_rolls')
    .select('invited')
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return row?.invited
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
