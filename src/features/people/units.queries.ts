import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
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

const wayDown = keptQuestion(
  (db, { unitId }: { unitId: string }) => sql<{ id: string; name: string }>`
    select up.id, up.name from units u
    cross join unnest(u.path) with ordinality as way (id, step)
    join units up on up.organisation_id = u.organisation_id and up.id = way.id
    where u.organisation_id = ${db.organisationId} and u.id = ${unitId} and u.closed_at is null
    order by way.step`,
)

/** The way down to a unit: those above it, top first, and the unit itself last. Nothing for a unit that is no more. */
export const listPathTo = (db: Reading, unitId: string): Promise<readonly { id: string; name: string }[]> =>
  wayDown(db, { unitId })

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

export interface UnitFigures {
  /** The units directly below, each with all people in it and below it. */
  readonly below: readonly UnitNode[]
  /** People in the unit itself and everywhere below it. */
  readonly everybody: number
}

/** Head counts of one unit and of those below it, from one pass over its people. */
export async function countUnit(db: Reading, unit: UnitRow): Promise<UnitFigures> {
  const { rows } = await sql<UnitNode & { path: readonly string[] }>`
    select u.id, u.parent_id as "parentId", u.name, u.path, coalesce(p.people, 0)::int as people
    from units u
    left join (
      select unit_id, count(*) as people from people
      where organisation_id = ${db.organisationId} and left_at is null
        and unit_id = any(array(select id from units where organisation_id = ${db.organisationId} and path @> array[${unit.id}]::uuid[]))
      group by unit_id
    ) p on p.unit_id = u.id
    where u.organisation_id = ${db.organisationId} and u.path @> array[${unit.id}]::uuid[] and u.closed_at is null
    order by u.name, u.id`.execute(db)
  const depth = unit.path.length
  const everybody = new Map<string, number>()
  for (const { path, people } of rows) {
    const child = path[depth]
    if (child) everybody.set(child, (everybody.get(child) ?? 0) + people)
  }
  const below = rows
    .filter(({ path }) => path.length === depth + 1)
    .map(({ id, parentId, name }) => ({ id, parentId, name, people: everybody.get(id) ?? 0 }))
  return { below, everybody: rows.reduce((sum, { people }) => sum + people, 0) }
}

/** The two upper floors of the tree, parents before children: what a list of choices can hold. */
export function listUpperUnits(db: Reading): Promise<readonly { id: string; name: string; parentId: string | null }[]> {
  return listTopTwo(db, {})
}

const listTopTwo = keptQuestion(db =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId'])
    .where('organisation_id', '=', db.organisationId)
    .where('closed_at', 'is', null)
    .where(sql<boolean>`cardinality(path) <= 2`)
    .orderBy('name')
    .orderBy('id'),
)

/** An open unit, or nothing. */
export function findUnit(db: Reading, unitId: string): Promise<UnitRow | undefined> {
  return db
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId', 'path'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(unitId))
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}
