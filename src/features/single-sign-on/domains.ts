import { Resolver } from 'node:dns/promises'
import { v7 as uuid } from 'uuid'
import { newToken } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Config } from '../../config.ts'
import type { IdentityDomain } from './domains.queries.ts'
import type { Provider } from './provider.ts'

/** Asks the DNS for the TXT records of a name; each record may come in pieces. */
export type ResolveTxt = (name: string) => Promise<readonly (readonly string[])[]>

/** Asks the servers of this machine, or others such as `127.0.0.1:5353`. */
export function askDns({
  servers,
  timeout = 5_000,
}: {
  servers?: readonly string[]
  timeout?: number
} = {}): ResolveTxt {
  const resolver = new Resolver({ timeout, tries: 2 })
  if (servers) resolver.setServers(servers)
  return name => resolver.resolveTxt(name)
}

/** Where an organisation shows that a domain is its own. */
export const recordName = (domain: string): string => `_capable.${domain}`
/** What it puts there. */
export const recordValue = (token: string): string => `capable-domain=${token}`

// Anybody may have an address there, so nobody speaks for them.
const openToAll = ['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'icloud.com', 'yahoo.com']

/** A domain as it is written in addresses, or undefined when it cannot be one. */
export function domainFrom(text: string): string | undefined {
  const domain = text.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '')
  const isDomain = /^(?=.{3,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
  return isDomain && !openToAll.includes(domain) ? domain : undefined
}

/**
 * Adds a domain. It counts once the DNS shows that it is the organisation's own; where no real person's account is at
 * stake, as in the demonstration, the administrator's word does.
 */
export async function addDomain(
  tx: Writing,
  provider: Provider,
  domain: string,
  { me, config, now }: { readonly me: Me; readonly config: Pick<Config, 'mode'>; readonly now: Date },
): Promise<'added' | 'taken'> {
  const row = await tx
    .insertInto('identity_domains')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      provider_id: provider.id,
      domain,
      token: newToken(),
      added_at: now,
      verified_at: config.mode === 'production' ? null : now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'domain']).where('removed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return 'taken'
  await note(tx, 'single-sign-on.domain-added', provider.id, domain, me.id)
  return 'added'
}

/** The provider may no longer speak for the domain. Accounts that are linked stay linked. */
export async function removeDomain(
  tx: Writing,
  provider: Provider,
  { id, domain }: Pick<IdentityDomain, 'id' | 'domain'>,
  me: Me,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('identity_domains')
    .set({ removed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) await note(tx, 'single-sign-on.domain-removed', provider.id, domain, me.id)
}

/** Looks into the DNS. A name that is not there is an answer; a DNS that cannot be asked is none. */
export async function lookUp(
  { domain, token }: Pick<IdentityDomain, 'domain' | 'token'>,
  resolve: ResolveTxt,
): Promise<'found' | 'missing' | 'unreachable'> {
  try {
    const records = await resolve(recordName(domain))
    return records.some(pieces => pieces.join('').trim() === recordValue(token)) ? 'found' : 'missing'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOTFOUND' || code === 'ENODATA' ? 'missing' : 'unreachable'
  }
}

/** Writes down what the DNS said; once it showed the record, the domain is verified for good. */
export async function noteAnswer(
  tx: Writing,
  { id, domain }: Pick<IdentityDomain, 'id' | 'domain'>,
  answer: 'found' | 'missing' | 'unreachable',
  now: Date,
): Promise<void> {
  const row = await tx
    .updateTable('identity_domains')
    .set({ answer, checked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning(['verified_at as verifiedAt', 'provider_id as providerId'])
    .executeTakeFirst()
  if (!row || row.verifiedAt || answer !== 'found') return
  await tx
    .updateTable('identity_domains')
    .set({ verified_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await note(tx, 'single-sign-on.domain-verified', row.providerId, domain, undefined)
}

function note(tx: Writing, action: string, providerId: string, domain: string, actorId: string | undefined) {
  return audit(tx, { actorId, action, subject: { kind: 'identity-provider', id: providerId }, details: { domain } })
}
