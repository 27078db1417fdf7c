import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { UnitRow } from '../units.queries.ts'
import type { PlacedUnit } from './unit-changes.queries.ts'
import { refreshPeopleText, refreshUnitText } from './unit-text.ts'

interface Around {
  readonly actorId: string
  readonly now: Date
}

/** Gives a unit another name; the old one still finds it. */
export async function renameUnit(tx: Writing, unit: UnitRow, name: string, around: Around): Promise<void> {
  await holdTree(tx)
  await setName(tx, unit, name, around.now)
  await record(tx, unit, { kind: 'renamed', after_name: name, after_parent_id: unit.parentId }, around)
}

/** Puts a unit, with everything below it, under another one, or at the top. */
export async function moveUnit(
  tx: Writing,
  unit: UnitRow,
  parent: PlacedUnit | undefined,
  around: Around,
): Promise<'done' | 'below-itself'> {
  await holdTree(tx)
  if (parent?.path.includes(unit.id)) return 'below-itself'
  await place(tx, unit.id, parent)
  await record(tx, unit, { kind: 'moved', after_name: unit.name, after_parent_id: parent?.id ?? null }, around)
  return 'done'
}

/** Closes a unit; its people and the units below it go to another one. Its history stays, and its name finds the other. */
export async function mergeUnit(
  tx: Writing,
  unit: UnitRow,
  into: PlacedUnit,
  around: Around,
): Promise<'done' | 'below-itself'> {
  await holdTree(tx)
  if (into.path.includes(unit.id)) return 'below-itself'
  const own = (table: 'units' | 'people') =>
    tx.selectFrom(table).select('id').where('organisation_id', '=', tx.organisationId)
  const below = await own('units').where('parent_id', '=', unit.id).where('closed_at', 'is', null).execute()
  const people = await own('people').where('unit_id', '=', unit.id).execute()
  const change = { kind: 'merged', after_name: into.name, after_parent_id: into.id, into_unit_id: into.id } as const
  const changeId = await record(tx, unit, { ...change, moved_units: below.map(({ id }) => id) }, around)
  await sql`insert into unit_change_people (organisation_id, change_id, person_id)
    select ${tx.organisationId}::uuid, ${changeId}::uuid, id from unnest(${people.map(({ id }) => id)}::uuid[]) id`.execute(
    tx,
  )
  for (const { id } of below) await place(tx, id, into)
  await movePeople(
    tx,
    people.map(({ id }) => id),
    unit.id,
    into.id,
    around.now,
  )
  // Whoever has it as a further team has the other one from now on.
  await sql`insert into person_units (organisation_id, person_id, unit_id, added_at)
    select organisation_id, person_id, ${into.id}::uuid, ${around.now}::timestamptz from person_units
    where organisation_id = ${tx.organisationId} and unit_id = ${unit.id} on conflict do nothing`.execute(tx)
  await sql`update units set closed_at = ${around.now}::timestamptz where organisation_id = ${tx.organisationId} and id = ${unit.id}`.execute(
    tx,
  )
  await keepName(tx, unit, around.now)
  await refreshUnitText(tx, [into.id])
  await refreshPeopleText(tx, into.id, into.name)
  return 'done'
}

/** Everybody who changes the tree waits for whoever changes it now: two moves at once could close a circle. */
export const holdTree = (tx: Writing) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`units of ${tx.organisationId}`}, 0))`.execute(tx)

export async function setName(tx: Writing, unit: Pick<UnitRow, 'id' | 'name'>, name: string, now: Date): Promise<void> {
  await keepName(tx, unit, now)
  await sql`delete from unit_names where organisation_id = ${tx.organisationId} and unit_id = ${unit.id}
    and name_key = lower(${name})`.execute(tx)
  await sql`update units set name = ${name} where organisation_id = ${tx.organisationId} and id = ${unit.id}`.execute(
    tx,
  )
  await refreshUnitText(tx, [unit.id])
  await refreshPeopleText(tx, unit.id, name)
}

async function keepName(tx: Writing, { id, name }: Pick<UnitRow, 'id' | 'name'>, now: Date): Promise<void> {
  await sql`insert into unit_names (organisation_id, unit_id, name_key, name, until)
    values (${tx.organisationId}, ${id}, lower(${name}), ${name}, ${now})
    on conflict (organisation_id, unit_id, name_key) do update set until = excluded.until`.execute(tx)
}

/** The unit and everything below it under this parent. */
export async function place(tx: Writing, unitId: string, parent: { id: string; path: readonly string[] } | undefined) {
  await sql`update units set parent_id = ${parent?.id ?? null}
    where organisation_id = ${tx.organisationId} and id = ${unitId}`.execute(tx)
  await sql`update units set path = ${parent?.path ?? []}::uuid[] || path[array_position(path, ${unitId}::uuid):]
    where organisation_id = ${tx.organisationId} and path @> array[${unitId}]::uuid[]`.execute(tx)
}

/** Moves those who are still where we think they are. */
export async function movePeople(
  tx: Writing,
  ids: readonly string[],
  from: string,
  to: string,
  now: Date,
): Promise<void> {
  await sql`update people set unit_id = ${to}, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and id = any(${ids}::uuid[]) and unit_id = ${from}`.execute(tx)
}

interface Recorded {
  readonly kind: 'renamed' | 'moved' | 'merged'
  readonly after_name: string
  readonly after_parent_id: string | null
  readonly into_unit_id?: string
  readonly moved_units?: string[]
}

async function record(tx: Writing, unit: UnitRow, recorded: Recorded, { actorId, now }: Around): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('unit_changes')
    .values({
      organisation_id: tx.organisationId,
      id,
      unit_id: unit.id,
      before_name: unit.name,
      before_parent_id: unit.parentId,
      ...recorded,
      changed_by: actorId,
      changed_at: now,
    })
    .execute()
  const details = { from: unit.name, ...(recorded.kind === 'moved' ? {} : { to: recorded.after_name }) }
  const action = { renamed: 'people.unit-renamed', moved: 'people.unit-moved', merged: 'people.unit-merged' }[
    recorded.kind
  ]
  await audit(tx, { actorId, action, subject: { kind: 'unit', id: unit.id }, details })
  return id
}
