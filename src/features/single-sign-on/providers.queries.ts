import type { Selectable } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { IdentityProviders } from '#platform/db/types.generated.ts'
import { found } from '#platform/http/errors.ts'
import { isLocale, type Locale } from '#platform/i18n/index.ts'
import { type ClaimField, type Provider, type Trial, usualClaims } from './provider.ts'

type Handle = Reading | Writing

/** Every provider of the organisation but those that were removed, in the order of their buttons. */
export async function listProviders(db: Handle): Promise<readonly Provider[]> {
  const rows = await (db as Reading)
    .selectFrom('identity_providers')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(providerOf)
}

export async function findProvider(db: Handle, providerId: string): Promise<Provider | undefined> {
  const row = await (db as Reading)
    .selectFrom('identity_providers')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(providerId))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && providerOf(row)
}

/** One provider of this organisation. Answers 404 for those of others. */
export const getProvider = async (db: Handle, providerId: string): Promise<Provider> =>
  found(await findProvider(db, providerId))

function providerOf(row: Selectable<IdentityProviders>): Provider {
  return {
    id: row.id,
    names: namesOf(row.names),
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: row.client_secret,
    vouchesForEmail: row.vouches_for_email,
    linksByEmail: row.links_by_email,
    makesAccounts: row.makes_accounts,
    requiredClaim: row.required_claim ?? undefined,
    requiredValue: row.required_value ?? undefined,
    claims: { ...usualClaims, ...(row.claims as Partial<Record<ClaimField, string>>) },
    employeeNumberClaim: row.employee_number_claim ?? undefined,
    groupsClaim: row.groups_claim ?? undefined,
    turnedOnAt: row.turned_on_at ?? undefined,
    triedAt: row.tried_at ?? undefined,
    trial: (row.trial as Trial | null) ?? undefined,
  }
}

const namesOf = (names: unknown): Partial<Record<Locale, string>> =>
  Object.fromEntries(Object.entries(names as Record<string, string>).filter(([locale]) => isLocale(locale)))
