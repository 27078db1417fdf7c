import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Provider } from './provider.ts'

type Handle = Reading | Writing

const inForce = (db: Handle, providerId: string) =>
  (db as Reading)
    .selectFrom('identity_domains')
    .where('organisation_id', '=', db.organisationId)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)

export type IdentityDomain = Awaited<ReturnType<typeof listDomains>>[number]

/** The e-mail domains of a provider, by name, verified or not. */
export const listDomains = (db: Handle, { id }: Pick<Provider, 'id'>) =>
  inForce(db, id)
    .select(['id', 'domain', 'token', 'answer', 'checked_at as checkedAt', 'verified_at as verifiedAt'])
    .orderBy('domain')
    .execute()

/** Those for which the provider may speak. */
export async function listVerifiedDomains(db: Handle, { id }: Pick<Provider, 'id'>): Promise<readonly string[]> {
  const rows = await inForce(db, id).select('domain').where('verified_at', 'is not', null).execute()
  return rows.map(({ domain }) => domain)
}

export const findDomain = (db: Handle, { id }: Pick<Provider, 'id'>, domainId: string) =>
  inForce(db, id)
    .select(['id', 'domain', 'token', 'answer', 'checked_at as checkedAt', 'verified_at as verifiedAt'])
    .where('id', '=', uuidOrNone(domainId))
    .executeTakeFirst()

/** Domains that were added and not verified yet; at most `limit`, those not asked for longest first. */
export const listUnverifiedDomains = (db: Handle, limit: number) =>
  (db as Reading)
    .selectFrom('identity_domains')
    .select(['id', 'domain', 'token'])
    .where('organisation_id', '=', db.organisationId)
    .where('removed_at', 'is', null)
    .where('verified_at', 'is', null)
    .orderBy(eb => eb.fn.coalesce('checked_at', 'added_at'))
    .orderBy('id')
    .limit(limit)
    .execute()
