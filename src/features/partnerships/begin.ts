import { audit } from '#platform/audit/audit.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { notify } from '#platform/notifications/index.ts'
import { deliverShare } from './deliver.ts'
import { findPartnership, listAdministratorIds, type PartnershipRow } from './partners.queries.ts'
import { partnershipBegan } from './partnerships.topics.ts'

/** The job that asks the inviting side whether the code still holds. */
export const concludeBeginning = { name: 'partnerships.conclude', attempts: 10 }

interface Beginning {
  /** Who takes the code up. */
  readonly organisation: { readonly id: string; readonly name: string }
  readonly partnershipId: string
  readonly tokenHash: Buffer
  readonly now: Date
}

type Verdict = 'fine' | NonNullable<PartnershipRow['refusedWhy']>

/**
 * Ends what taking up a code began: the inviting side's row says yes or no, once, and then this side's says the same.
 * Safe to repeat: a code that this partnership used is still its own.
 */
export async function conclude(database: Database, beginning: Beginning): Promise<void> {
  const { organisation, partnershipId, now } = beginning
  const asked = await database.reading(organisation.id, db =>
    db
      .selectFrom('partnerships')
      .select('partner_id')
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', partnershipId)
      .where('state', '=', 'asked')
      .executeTakeFirst(),
  )
  if (!asked) return
  const partnerId = asked.partner_id
  const verdict = await database.writing(partnerId, tx => takeUp(tx, beginning))
  await database.writing(organisation.id, async tx => {
    await tx
      .updateTable('partnerships')
      .set(verdict === 'fine' ? { state: 'active', begun_at: now } : { state: 'refused', refused_why: verdict })
      .where('organisation_id', '=', organisation.id)
      .where('id', '=', partnershipId)
      .where('state', '=', 'asked')
      .execute()
    if (verdict !== 'fine') return
    const subject = { kind: 'partnership', id: partnershipId }
    await audit(tx, { actorId: undefined, action: 'partnerships.begun', subject, details: { partnerId } })
    for (const direction of ['give', 'get'] as const) await enqueue(tx, deliverShare, { partnerId, direction })
  })
}

// In the inviting organisation; two who hold the same code at the same time meet at the lock of its row.
async function takeUp(tx: Writing, { organisation, partnershipId, tokenHash, now }: Beginning): Promise<Verdict> {
  const code = await tx
    .selectFrom('partner_invitations')
    .select(['id', 'made_by', 'expires_at', 'withdrawn_at', 'used_at', 'partnership_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
  if (!code) return 'unknown'
  if (code.used_at) return (await runsStill(tx, code.partnership_id, partnershipId)) ? 'fine' : 'used'
  if (code.withdrawn_at) return 'withdrawn'
  if (code.expires_at <= now) return 'expired'
  const begun = await tx
    .insertInto('partnerships')
    .values({
      ...{ organisation_id: tx.organisationId, id: partnershipId, partner_id: organisation.id, state: 'active' },
      ...{ asked_at: now, begun_at: now, begun_by: code.made_by },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) return 'already'
  await tx
    .updateTable('partner_invitations')
    .set({ used_at: now, partnership_id: partnershipId })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', code.id)
    .execute()
  const subject = { kind: 'partnership', id: partnershipId }
  await audit(tx, {
    actorId: undefined,
    action: 'partnerships.begun',
    subject,
    details: { partnerId: organisation.id },
  })
  await notify(tx, partnershipBegan, {
    to: await listAdministratorIds(tx),
    payload: { partnershipId, partner: organisation.name },
    key: partnershipId,
    now,
  })
  return 'fine'
}

// The same taking up, tried again; unless this side has ended it in the meantime.
const runsStill = async (tx: Writing, usedBy: string | null, partnershipId: string): Promise<boolean> =>
  usedBy === partnershipId && (await findPartnership(tx, partnershipId))?.state === 'active'
