import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Asking } from './conditions.ts'

/** My team as everywhere in the product: my manager, those with the same manager, those who report to me; and me. */
export async function listTeamIds(db: Reading, me: Asking['me']): Promise<readonly string[]> {
  const rows = await listNearest(db, { ids: me.managerId ? [me.id, me.managerId] : [me.id] })
  return rows.map(({ id }) => id)
}

const listNearest = keptQuestion((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .where(sql<boolean>`(manager_id = any(${ids}::uuid[]) or id = any(${ids}::uuid[]))`),
)
