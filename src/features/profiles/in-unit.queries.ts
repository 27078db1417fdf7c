import { sql } from 'kysely'
import type { PersonCard } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { maySeeSql } from './audience-sql.ts'
import type { Viewer } from './audiences.ts'

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** The people placed in a unit itself, by name; at most a hundred. */
export async function listInUnit(db: Reading, unitId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .where('unit_id', '=', unitId)
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute()
  return ids(rows)
}

/** Those who belong to it beside another unit, and tell the viewer so; by name, at most a hundred. */
export async function listAlsoInUnit(db: Reading, me: Viewer, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person_units x
      join people p on p.organisation_id = x.organisation_id and p.id = x.person_id
    where x.organisation_id = ${db.organisationId} and x.unit_id = ${unitId} and p.left_at is null
      and p.unit_id is distinct from x.unit_id and ${maySeeSql(me, 'extraUnits')}
    order by p.name, p.id limit 100`.execute(db)
  return ids(rows)
}

/** Those to whom most people of a unit report; at most three. */
export async function listLeaders(db: Reading, unitId: string): Promise<readonly PersonCard[]> {
  const { rows } = await sql<PersonCard>`
    select m.id, m.name, m.job_title as "jobTitle" from people p
      join people m on m.organisation_id = p.organisation_id and m.id = p.manager_id and m.left_at is null
    where p.organisation_id = ${db.organisationId} and p.unit_id = ${unitId} and p.left_at is null
      and m.id <> p.id and (m.unit_id = p.unit_id or not exists (select from people o
        where o.organisation_id = p.organisation_id and o.unit_id = p.unit_id and o.left_at is null
          and exists (select from people r where r.organisation_id = o.organisation_id and r.manager_id = o.id
            and r.unit_id = p.unit_id and r.left_at is null)))
    group by m.id, m.name, m.job_title order by count(*) desc, m.name, m.id limit 3`.execute(db)
  return rows
}
