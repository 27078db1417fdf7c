import type { UnitRow } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { listLeaders } from './in-unit.queries.ts'

export interface UnitDescription {
  readonly text: string
  readonly changedAt: Date
}

/** What a unit says that it does; undefined if it says nothing. */
export function findUnitDescription(db: Reading, unit: Pick<UnitRow, 'id'>): Promise<UnitDescription | undefined> {
  return db
    .selectFrom('unit_descriptions')
    .select(['description as text', 'changed_at as changedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('unit_id', '=', unit.id)
    .executeTakeFirst()
}

/** Whether somebody leads this unit: the same people whom its page names. */
export async function leadsUnit(db: Reading, me: { readonly id: string }, unit: Pick<UnitRow, 'id'>): Promise<boolean> {
  return (await listLeaders(db, unit.id)).some(({ id }) => id === me.id)
}
