import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Call } from './call.ts'

export type CallAct =
  | 'posted'
  | 'edited'
  | 'extended'
  | 'widened'
  | 'chased'
  | 'closed'
  | 'reopened'
  | 'ran-out'
  | 'taken-down'

/** Writes down what became of a call; `actorId` is empty when the program acted by itself. */
export async function noteChange(
  tx: Writing,
  { id }: Pick<Call, 'id'>,
  act: CallAct,
  {
    actorId,
    details = {},
    now,
  }: { readonly actorId: string | undefined; readonly details?: object; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('call_changes')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), call_id: id, actor_id: actorId ?? null, act },
      details: JSON.stringify(details),
      happened_at: now,
    })
    .execute()
}

export interface CallChange {
  readonly act: CallAct
  readonly happenedAt: Date
  readonly actorName: string | undefined
  readonly details: Readonly<Record<string, unknown>>
}

/** What became of a call, the latest first. */
export async function listChanges(db: Reading, { id }: Pick<Call, 'id'>): Promise<readonly CallChange[]> {
  const rows = await db
    .selectFrom('call_changes as c')
    .leftJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.actor_id'),
    )
    .select(['c.act', 'c.happened_at', 'c.details', 'p.name'])
    .where('c.organisation_id', '=', db.organisationId)
    .where('c.call_id', '=', id)
    .orderBy('c.happened_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(row => ({
    act: row.act,
    happenedAt: row.happened_at,
    actorName: row.name ?? undefined,
    details: row.details as Record<string, unknown>,
  }))
}
