import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import { tokenExpires } from './api.topics.ts'
import { listAdministrators, listExpiringTokens } from './tokens.queries.ts'

/** Long enough before the end that a holiday lies in between. */
export const warningTime = 14 * day

/** Tells every administrator once about each token that will stop working within two weeks. */
export async function warnOfExpiry(tx: Writing, now: Date): Promise<void> {
  const tokens = await listExpiringTokens(tx, now, new Date(now.getTime() + warningTime))
  if (tokens.length === 0) return
  const administrators = await listAdministrators(tx)
  for (const { id, name, expiresAt, lastUsedAt } of tokens) {
    await notify(tx, tokenExpires, {
      to: administrators.map(administrator => administrator.id),
      payload: { name, expiresAt, lastUsedAt },
      key: id,
    })
    await tx
      .updateTable('api_tokens')
      .set({ warned_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', id)
      .execute()
  }
}
