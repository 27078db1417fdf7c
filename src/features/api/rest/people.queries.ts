import { sql } from 'kysely'
import { searchWords } from '#features/people/index.ts'
import { maySeeSql, type Viewer } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface ListedPerson {
  readonly id: string
  readonly updatedAt: Date
}

export interface PeopleFilter {
  readonly query?: string | undefined
  /** This unit and everything below it. */
  readonly unitId?: string | undefined
  readonly updatedSince?: Date | undefined
  /** Whoever comes after this id. */
  readonly after?: string | undefined
}

// The address stands last in the text that people are found by; for whom it is not shown it must not find anybody.
const visibleText = (viewer: Viewer) => sql<string>`case when p.email is null or ${maySeeSql(viewer, 'email')}
  then p.search_text else regexp_replace(p.search_text, '\\s?\\S+$', '') end`

/** Who works here now, in the order of ids, with the time of the last change; at most `limit`. */
export async function listPeopleForPrograms(
  db: Reading,
  viewer: Viewer,
  filter: PeopleFilter,
  limit: number,
): Promise<readonly ListedPerson[]> {
  const { organisationId } = db
  const where = [
    sql`p.organisation_id = ${organisationId} and p.left_at is null and ${maySeeSql(viewer, 'basics')}`,
    ...(filter.after ? [sql`p.id > ${filter.after}`] : []),
    ...(filter.unitId
      ? [
          sql`p.unit_id in (select id from units where organisation_id = ${organisationId}
          and path @> array[${filter.unitId}]::uuid[])`,
        ]
      : []),
    ...searchWords(filter.query ?? '').map(
      word => sql`p.search_text like ${`%${word}%`} and strpos(${visibleText(viewer)}, ${word}) > 0`,
    ),
    ...(filter.updatedSince ? [changedSince(organisationId, filter.updatedSince)] : []),
  ]
  const { rows } = await sql<ListedPerson>`select p.id, ${lastChange} as "updatedAt" from people p
    left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
    where ${sql.join(where, sql` and `)} order by p.id limit ${limit}`.execute(db)
  return rows
}

/** When something about a person last changed; nobody who left, or never was. */
export async function findLastChange(db: Reading, personId: string): Promise<Date | undefined> {
  const { rows } = await sql<ListedPerson>`select p.id, ${lastChange} as "updatedAt" from people p
    left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
    where p.organisation_id = ${db.organisationId} and p.id = ${personId} and p.left_at is null`.execute(db)
  return rows[0]?.updatedAt
}

const lastChange = sql<Date>`greatest(p.changed_at, f.changed_at, (select max(a.changed_at) from profile_audiences a
  where a.organisation_id = p.organisation_id and a.person_id = p.id), (select max(c.changed_at) from profile_changes c
  where c.organisation_id = p.organisation_id and c.person_id = p.id))`

const changedSince = (organisationId: string, since: Date) => sql`p.id in (
  select id from people where organisation_id = ${organisationId} and changed_at >= ${since}
  union all select person_id from profiles where organisation_id = ${organisationId} and changed_at >= ${since}
  union all select person_id from profile_audiences where organisation_id = ${organisationId} and changed_at >= ${since}
  union all select person_id from profile_changes where organisation_id = ${organisationId} and changed_at >= ${since})`
