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

/**
 * Those who lead a unit, at most three: whoever of its own people the others report to; failing that, whoever of its
 * own leads people in units below it; failing that, those above to whom most of its people report.
 */
export async function listLeaders(db: Reading, unitId: string): Promise<readonly PersonCard[]> {
  const { rows } = await sql<PersonCard>`
    with own as materialized (
      select id, manager_id from people
      where organisation_id = ${db.organisationId} and unit_id = ${unitId} and left_at is null
    ), leads as (
      select manager_id as id, case when manager_id in (select id from own) then 1 else 3 end as distance
        from own where manager_id <> id
      union all
      select o.id, 2 from own o
        join people r on r.organisation_id = ${db.organisationId} and r.manager_id = o.id and r.left_at is null
        join units u on u.organisation_id = r.organisation_id and u.id = r.unit_id
      where u.id <> ${unitId} and u.path @> array[${unitId}::uuid]
    )
    select m.id, m.name, m.job_title as "jobTitle" from leads l
      join people m on m.organisation_id = ${db.organisationId} and m.id = l.id and m.left_at is null
    where l.distance = (select min(distance) from leads)
    group by m.id, m.name, m.job_title order by count(*) desc, m.name, m.id limit 3`.execute(db)
  return rows
}
