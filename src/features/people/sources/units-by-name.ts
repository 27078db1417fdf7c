import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { searchText } from '../search-text.ts'

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** The open units of this name, now or earlier; a unit that was merged answers with the one that took it over. */
export async function listUnitsNamed(db: Reading | Writing, name: string): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select id, name from units
    where organisation_id = ${db.organisationId} and name_key = lower(${name}) and closed_at is null
    order by id limit 20`.execute(db)
  if (rows.length > 0) return rows
  const earlier = await sql<NamedUnit>`
    with recursive led (id, depth) as (
      select n.unit_id, 0 from unit_names n where n.organisation_id = ${db.organisationId} and n.name_key = lower(${name})
      union
      select c.into_unit_id, l.depth + 1 from led l join unit_changes c on c.organisation_id = ${db.organisationId}
        and c.unit_id = l.id and c.kind = 'merged' and c.undone_at is null
      where l.depth < 50
    )
    select distinct u.id, u.name from led join units u on u.organisation_id = ${db.organisationId} and u.id = led.id
    where u.closed_at is null order by u.id limit 20`.execute(db)
  return earlier.rows
}

/** Those of the units that stand somewhere below a unit of this name. */
export async function listBelow(
  db: Reading | Writing,
  units: readonly NamedUnit[],
  aboveName: string,
): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select u.id, u.name from units u
    where u.organisation_id = ${db.organisationId} and u.id = any(${units.map(({ id }) => id)}::uuid[])
      and exists (select from units a where a.organisation_id = u.organisation_id and a.name_key = lower(${aboveName})
        and a.id = any(u.path) and a.id <> u.id)
    order by u.id`.execute(db)
  return rows
}

/**
 * A new unit, under `parentId` or else under the one unit at the top, if there is one. Two programs that need it at the same
 * moment get the same one.
 */
export async function addUnitNamed(
  tx: Writing,
  name: string,
  parentId: string | undefined,
  now: Date,
): Promise<NamedUnit> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`units of ${tx.organisationId}`}, 0))`.execute(tx)
  const [meanwhile] = await listUnitsNamed(tx, name)
  if (meanwhile) return meanwhile
  const parent = await placeForUnit(tx, parentId)
  const id = uuid()
  await tx
    .insertInto('units')
    .values({
      organisation_id: tx.organisationId,
      id,
      parent_id: parent?.id ?? null,
      name,
      path: [...(parent?.path ?? []), id],
      search_text: searchText(name),
      created_at: now,
    })
    .execute()
  return { id, name }
}

async function placeForUnit(tx: Writing, parentId: string | undefined) {
  const open = tx
    .selectFrom('units')
    .select(['id', 'path'])
    .where('organisation_id', '=', tx.organisationId)
    .where('closed_at', 'is', null)
  if (parentId) return open.where('id', '=', parentId).executeTakeFirst()
  const tops = await open.where('parent_id', 'is', null).limit(2).execute()
  return tops.length === 1 ? tops[0] : undefined
}
