import type { Reading } from '#platform/db/tx.ts'
import type { Asking } from './conditions.ts'

/** My team as everywhere in the product: my manager, those with the same manager, those who report to me; and me. */
export async function listTeamIds(db: Reading, me: Asking['me']): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .where(eb =>
      eb.or([
        eb('manager_id', 'in', me.managerId ? [me.id, me.managerId] : [me.id]),
        eb('id', 'in', me.managerId ? [me.id, me.managerId] : [me.id]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
