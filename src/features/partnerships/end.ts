import { audit } from '#platform/audit/audit.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { notify } from '#platform/notifications/index.ts'
import { listAdministratorIds } from './partners.queries.ts'
import { partnershipEnded } from './partnerships.topics.ts'
import type { AnyShare } from './share.ts'

/** The job that ends a partnership on the other side as well. */
export const endElsewhere = { name: 'partnerships.ending', attempts: 100 }

interface Ending {
  readonly partnershipId: string
  readonly partnerId: string
  readonly shares: readonly AnyShare[]
  readonly now: Date
}

/**
 * Ends a partnership here, at once: what lay here of the partner is gone with this transaction, and the job that takes back
 * what lies there is in the queue with it. False if it had ended before. Audited on both sides.
 */
export async function endPartnership(tx: Writing, me: { readonly id: string }, ending: Ending): Promise<boolean> {
  if (!(await endHere(tx, me.id, ending))) return false
  await enqueue(tx, endElsewhere, { partnershipId: ending.partnershipId, partnerId: ending.partnerId })
  return true
}

/** Whoever reads `database` in the other organisation finds it ended afterwards, with nothing left of this one. */
export function endThere(
  database: Database,
  organisation: { readonly id: string; readonly name: string },
  { partnershipId, partnerId, shares, now }: Ending,
): Promise<void> {
  return database.writing(partnerId, async tx => {
    const here = { partnershipId, partnerId: organisation.id, shares, now }
    if (!(await endHere(tx, undefined, here))) return
    await notify(tx, partnershipEnded, {
      to: await listAdministratorIds(tx),
      payload: { partnershipId, partner: organisation.name },
      key: partnershipId,
      now,
    })
  })
}

/** In one organisation: the row says that it has ended, and nothing of the partner is left. */
export async function endHere(
  tx: Writing,
  actorId: string | undefined,
  { partnershipId, partnerId, shares, now }: Ending,
): Promise<boolean> {
  const ended = await tx
    .updateTable('partnerships')
    .set({ state: 'ended', ended_at: now, ended_by: actorId ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', partnershipId)
    .where('partner_id', '=', partnerId)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst()
  if (!ended) return false
  for (const share of shares) {
    await share.forget(tx, { id: partnerId }, 'all', now)
    await share.end?.(tx, { id: partnerId }, now)
  }
  await tx
    .deleteFrom('partner_deliveries')
    .where('organisation_id', '=', tx.organisationId)
    .where('partner_id', '=', partnerId)
    .execute()
  const subject = { kind: 'partnership', id: partnershipId }
  await audit(tx, { actorId, action: 'partnerships.ended', subject, details: { partnerId } })
  return true
}
