import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { uuidOrNone } from './people.queries.ts'

export interface UnitNode {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  /** People placed in this unit itself. */
  readonly people: number
}

export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** Ids from the top of the tree down to this unit. */
  readonly path: readonly string[]
}

/** Every open unit with the number of people placed in it directly; the tree is built from the parents. */
export async function listUnitNodes(db: Reading): Promise<readonly UnitNode[]> {
  const { rows } = await sql<UnitNode>`
    select u.id, u.parent_id as "parentId", u.name, coalesce(p.people, 0)::int as people
    from units u
    left join (
      select unit_id, count(*) as people from people
      where organisation_id = ${db.organisationId} and left_at is null group by unit_id
    ) p on p.unit_id = u.id
    where u.organisation_id = ${db.organisationId} and u.closed_at is null
    order by u.name, u.id`.execute(db)
  return rows
}

/** One open unit; answers 404 when there is none. */
export async function getUnit(db: Reading, unitId: string): Promise<UnitRow> {
  const row = await db
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId', 'path'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(unitId))
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return found(row, 'No such unit')
}

/** The units above this one, top first, and the unit itself last. */
export async function listUnitsOnPath(
  db: Reading,
  path: readonly string[],
): Promise<readonly { id: string; name: string }[]> {
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`id = any(${path}::uuid[])`)
    .execute()
  return path.flatMap(id => rows.find(row => row.id === id) ?? [])
}

/** The units directly below one, with all people in each and below it. */
export async function listUnitsBelow(db: Reading, unitId: string): Promise<readonly UnitNode[]> {
  const { rows } = await sql<UnitNode>`
    select c.id, c.parent_id as "parentId", c.name,
      (select count(*)::int from people p join units d on d.organisation_id = p.organisation_id and d.id = p.unit_id
       where p.organisation_id = c.organisation_id and p.left_at is null and d.path @> array[c.id]) as people
    from units c
    where c.organisation_id = ${db.organisationId} and c.parent_id = ${unitId} and c.closed_at is null
    order by c.name, c.id`.execute(db)
  return rows
}
