import { sql } from 'kysely'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { holdTree, movePeople, place, setName } from './change-unit.ts'
import type { UnitChange } from './unit-changes.queries.ts'
import { refreshPeopleText, refreshUnitText } from './unit-text.ts'

export type Undone = 'done' | 'undone-already' | 'changed-since' | 'place-is-gone'

/** Makes a change of a unit as if it had not been, unless what happened since contradicts that. */
export async function undoUnitChange(
  tx: Writing,
  change: UnitChange,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<Undone> {
  if (change.undoneAt) return 'undone-already'
  await holdTree(tx)
  const undone = await undo(tx, change, now)
  if (undone !== 'done') return undone
  await tx
    .updateTable('unit_changes')
    .set({ undone_by: actorId, undone_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', change.id)
    .execute()
  if (change.intoUnitId) await refreshAfterSplit(tx, change, change.intoUnitId)
  const subject = { kind: 'unit', id: change.unitId }
  await audit(tx, { actorId, action: 'people.unit-change-undone', subject, details: { from: change.beforeName } })
  return 'done'
}

interface UnitNow {
  readonly id: string
  readonly name: string
  readonly parent_id: string | null
  readonly path: readonly string[]
  readonly closed_at: Date | null
}

async function unitNow(tx: Writing, id: string | null): Promise<UnitNow | undefined> {
  if (!id) return undefined
  return tx
    .selectFrom('units')
    .select(['id', 'name', 'parent_id', 'path', 'closed_at'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function undo(tx: Writing, change: UnitChange, now: Date): Promise<Undone> {
  const unit = await unitNow(tx, change.unitId)
  if (!unit) return 'changed-since'
  if (change.kind === 'renamed') {
    if (unit.name !== change.afterName || unit.closed_at) return 'changed-since'
    await setName(tx, unit, change.beforeName, now)
    return 'done'
  }
  const parent = await unitNow(tx, change.beforeParentId)
  const parentIsGone = change.beforeParentId !== null && (!parent || parent.closed_at !== null)
  if (parentIsGone || parent?.path.includes(unit.id)) return 'place-is-gone'
  if (change.kind === 'moved') {
    if (unit.parent_id !== change.afterParentId || unit.closed_at) return 'changed-since'
    await place(tx, unit.id, parent)
    return 'done'
  }
  return split(tx, change, unit, parent, now)
}

/** Opens a merged unit again and gives back who and what is still where the merge put it. */
async function split(
  tx: Writing,
  change: UnitChange,
  unit: UnitNow,
  parent: UnitNow | undefined,
  now: Date,
): Promise<Undone> {
  const into = await unitNow(tx, change.intoUnitId)
  if (!into || into.closed_at || !unit.closed_at) return 'changed-since'
  await sql`update units set closed_at = null where organisation_id = ${tx.organisationId} and id = ${unit.id}`.execute(
    tx,
  )
  await place(tx, unit.id, parent)
  const opened = await unitNow(tx, unit.id)
  for (const id of change.movedUnits) {
    const below = await unitNow(tx, id)
    if (below && opened && !below.closed_at && below.parent_id === into.id) await place(tx, id, opened)
  }
  const people = await tx
    .selectFrom('unit_change_people')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('change_id', '=', change.id)
    .execute()
  const ids = people.map(({ person_id }) => person_id)
  await movePeople(tx, ids, into.id, unit.id, now)
  await sql`delete from person_units x where x.organisation_id = ${tx.organisationId} and x.unit_id = ${into.id}
    and x.added_at = ${change.changedAt}::timestamptz and exists (select from person_units y
      where y.organisation_id = x.organisation_id and y.person_id = x.person_id and y.unit_id = ${unit.id})`.execute(tx)
  return 'done'
}

async function refreshAfterSplit(tx: Writing, change: UnitChange, intoId: string): Promise<void> {
  await refreshUnitText(tx, [change.unitId, intoId])
  await refreshPeopleText(tx, change.unitId, change.unitName)
  const into = await unitNow(tx, intoId)
  if (into) await refreshPeopleText(tx, intoId, into.name)
}
