import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { uuidOrNone } from '../people.queries.ts'

export interface UnitChange {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly kind: 'renamed' | 'moved' | 'merged'
  readonly beforeName: string
  readonly afterName: string
  readonly beforeParentId: string | null
  readonly beforeParent: string | null
  readonly afterParentId: string | null
  readonly afterParent: string | null
  readonly intoUnitId: string | null
  readonly into: string | null
  readonly movedUnits: readonly string[]
  readonly changedBy: string | null
  readonly changedAt: Date
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
}

const changes = sql`
  select c.id, c.unit_id as "unitId", u.name as "unitName", c.kind, c.before_name as "beforeName", c.after_name as "afterName",
    c.before_parent_id as "beforeParentId", b.name as "beforeParent", c.after_parent_id as "afterParentId",
    a.name as "afterParent", c.into_unit_id as "intoUnitId", i.name as into, c.moved_units as "movedUnits",
    p.name as "changedBy", c.changed_at as "changedAt", q.name as "undoneBy", c.undone_at as "undoneAt"
  from unit_changes c
    join units u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    left join units b on b.organisation_id = c.organisation_id and b.id = c.before_parent_id
    left join units a on a.organisation_id = c.organisation_id and a.id = c.after_parent_id
    left join units i on i.organisation_id = c.organisation_id and i.id = c.into_unit_id
    left join people p on p.organisation_id = c.organisation_id and p.id = c.changed_by
    left join people q on q.organisation_id = c.organisation_id and q.id = c.undone_by`

/** What happened to a unit, and which units it took over; the latest first, at most fifty. */
export async function listUnitChanges(db: Reading | Writing, unitId: string): Promise<readonly UnitChange[]> {
  const { rows } = await sql<UnitChange>`${changes}
    where c.organisation_id = ${db.organisationId} and (c.unit_id = ${uuidOrNone(unitId)} or c.into_unit_id = ${uuidOrNone(unitId)})
    order by c.changed_at desc, c.id desc limit 50`.execute(db)
  return rows
}

/** One change, and nobody else undoes it until this transaction ends. */
export async function holdUnitChange(tx: Writing, unitId: string, changeId: string): Promise<UnitChange | undefined> {
  const { rows } = await sql<UnitChange>`${changes}
    where c.organisation_id = ${tx.organisationId} and c.id = ${uuidOrNone(changeId)}
      and (c.unit_id = ${uuidOrNone(unitId)} or c.into_unit_id = ${uuidOrNone(unitId)})
    for update of c`.execute(tx)
  return rows[0]
}

export interface Destination {
  readonly name: string
  readonly mergedAt: Date
  readonly into: { readonly id: string; readonly name: string } | undefined
}

/** Where a unit went that was merged: the unit that has its people now. Undefined for a unit that was never merged. */
export async function findDestination(db: Reading, unitId: string): Promise<Destination | undefined> {
  const { rows } = await sql<{ name: string; mergedAt: Date; intoId: string | null; intoName: string | null }>`
    with recursive led (unit_id, depth) as (
      select ${uuidOrNone(unitId)}::uuid, 0
      union
      select c.into_unit_id, l.depth + 1 from led l join unit_changes c on c.organisation_id = ${db.organisationId}
        and c.unit_id = l.unit_id and c.kind = 'merged' and c.undone_at is null
      where l.depth < 50
    )
    select u.name, c.changed_at as "mergedAt", i.id as "intoId", i.name as "intoName"
    from units u
      join unit_changes c on c.organisation_id = u.organisation_id and c.unit_id = u.id and c.kind = 'merged' and c.undone_at is null
      left join led l on true
      left join units i on i.organisation_id = u.organisation_id and i.id = l.unit_id and i.closed_at is null
    where u.organisation_id = ${db.organisationId} and u.id = ${uuidOrNone(unitId)} and u.closed_at is not null
    order by i.id is null, l.depth desc limit 1`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { name, mergedAt, intoId, intoName } = row
  return { name, mergedAt, into: intoId && intoName ? { id: intoId, name: intoName } : undefined }
}

export interface PlacedUnit {
  readonly id: string
  readonly name: string
  /** The unit above, to tell namesakes apart. */
  readonly above: string | null
  readonly path: readonly string[]
}

/** Open units of this name or number; names like it when there are none. At most eight. */
export async function listUnitsMeant(db: Reading | Writing, text: string): Promise<readonly PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    select u.id, u.name, a.name as above, u.path from units u
      left join units a on a.organisation_id = u.organisation_id and a.id = u.parent_id
    where u.organisation_id = ${db.organisationId} and u.closed_at is null
      and (u.name_key = lower(${text}) or u.id = ${uuidOrNone(text)} or lower(coalesce(a.name, '') || ' › ' || u.name) = lower(${text}))
    order by u.name, u.id limit 8`.execute(db)
  return rows
}

/** The first of the open units by name, each with the one above, for a list of suggestions. */
export async function listPlacedUnits(db: Reading, limit: number): Promise<readonly PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    select u.id, u.name, a.name as above, u.path from units u
      left join units a on a.organisation_id = u.organisation_id and a.id = u.parent_id
    where u.organisation_id = ${db.organisationId} and u.closed_at is null
    order by u.name, u.id limit ${limit}::int`.execute(db)
  return rows
}
