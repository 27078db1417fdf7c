import { sql } from 'kysely'
import { shareAnew } from '#features/partnerships/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Resource } from '../resources.queries.ts'
import { learningShare } from './learning-share.ts'

type Person = { readonly id: string }

/**
 * Only what is one's own can be shared: what a partner made is theirs to share, built-in cards are everywhere, and a
 * course that runs here runs nowhere else.
 */
export const isShareable = ({ origin, publishedAt, withdrawnAt, address }: Resource): boolean =>
  (origin === 'own' || origin === 'imported') &&
  publishedAt !== undefined &&
  withdrawnAt === undefined &&
  !address?.startsWith('/learning/')

/** Which of these partners see. */
export async function listSharedIds(db: Reading, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('learning_shares')
    .select('resource_id as id')
    .where('organisation_id', '=', db.organisationId)
    .where('resource_id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Shows resources to partners from now on. Returns how many. Audited. */
export async function shareResources(
  tx: Writing,
  me: Person,
  resources: readonly Resource[],
  now: Date,
): Promise<number> {
  const ids = resources.filter(isShareable).map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx
    .insertInto('learning_shares')
    .values(ids.map(id => ({ organisation_id: tx.organisationId, resource_id: id, shared_by: me.id, shared_at: now })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await shareAnew(tx, learningShare, ids)
  for (const id of ids)
    await audit(tx, { actorId: me.id, action: 'learning.shared', subject: { kind: 'learning-resource', id } })
  return ids.length
}

/** Takes it back from partners. Audited. */
export async function unshareResource(tx: Writing, me: Person, { id }: Pick<Resource, 'id'>): Promise<void> {
  await tx
    .deleteFrom('learning_shares')
    .where('organisation_id', '=', tx.organisationId)
    .where('resource_id', '=', id)
    .execute()
  await shareAnew(tx, learningShare, [id])
  await audit(tx, { actorId: me.id, action: 'learning.unshared', subject: { kind: 'learning-resource', id } })
}

/** A partner's copy becomes one's own, with the credit; what people here did with it stays. Audited. */
export async function takeOver(tx: Writing, me: Person, { id, partnerName }: Resource, now: Date): Promise<void> {
  await sql`update learning_resources
    set origin = 'own', partner_id = null, credit_to = ${partnerName ?? '–'}, credited_at = ${now}, changed_by = ${me.id},
      changed_at = ${now}, owner_id = ${me.id}, checked_at = ${now}, checked_by = ${me.id}
    where organisation_id = ${tx.organisationId} and id = ${id} and origin = 'partner' and taken_back_at is null`.execute(
    tx,
  )
  await audit(tx, { actorId: me.id, action: 'learning.taken-over', subject: { kind: 'learning-resource', id } })
}
