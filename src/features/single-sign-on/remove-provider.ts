import { sql } from 'kysely'
import { forgetUse, keepsAnAdministrator, readSignInPolicy } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { takeBackRolesOf } from './group-roles.ts'
import { listPeopleOnlyAt } from './identities.queries.ts'
import { endSessionsOf } from './identities.ts'
import { nameOf, type Provider } from './provider.ts'
import { tellOfRemoval } from './tell-of-removal.ts'

/**
 * Whether no administrator could come in any more without this provider. False while nobody has closed any way: then the
 * e-mailed link lets administrators in.
 */
export async function isLastWayIn(tx: Writing, { id }: Pick<Provider, 'id'>): Promise<boolean> {
  const { ways, decidedAt } = await readSignInPolicy(tx)
  if (!decidedAt) return false
  // What if: nobody counts on it, and then everything is as before.
  await sql`savepoint without_provider`.execute(tx)
  await forgetUse(tx, await listPeopleOnlyAt(tx, id), 'single-sign-on')
  const isKept = await keepsAnAdministrator(tx, ways)
  await sql`rollback to savepoint without_provider`.execute(tx)
  return !isKept
}

/**
 * Takes a provider away for good: whoever came in by it is signed out there, its links and domains go, and so do the
 * roles that its groups gave, but for the last administrator's. Those who were linked are told how they come in now.
 * Refuses when no administrator could come in at all.
 */
export async function removeProvider(
  tx: Writing,
  provider: Provider,
  me: Me,
  now: Date,
): Promise<'removed' | 'last-way'> {
  if (await isLastWayIn(tx, provider)) return 'last-way'
  const { id } = provider
  await forgetUse(tx, await listPeopleOnlyAt(tx, id), 'single-sign-on')
  await endSessionsOf(tx, { providerId: id, subject: undefined, sid: undefined }, now)
  await takeBackRolesOf(tx, provider, now)
  const people = await unlinkAll(tx, id, now)
  for (const table of ['identity_domains', 'identity_group_roles'] as const)
    await tx
      .updateTable(table)
      .set({ removed_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('provider_id', '=', id)
      .where('removed_at', 'is', null)
      .execute()
  await tx
    .updateTable('identity_providers')
    .set({ removed_at: now, turned_on_at: null, client_secret: '' })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await audit(tx, {
    actorId: me.id,
    action: 'single-sign-on.provider-removed',
    subject: { kind: 'identity-provider', id },
    details: { provider: nameOf(provider, 'en'), people },
  })
  await enqueue(tx, tellOfRemoval, { providerId: id }, { actorId: me.id })
  return 'removed'
}

async function unlinkAll(tx: Writing, providerId: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('identities')
    .set({ unlinked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('provider_id', '=', providerId)
    .where('unlinked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
