import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: Date
  /** Empty when the program made it, or when whoever did is gone. */
  readonly createdBy: string | null
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
}

const rows = (db: Reading) =>
  db
    .selectFrom('api_tokens as t')
    .leftJoin('people as c', join =>
      join.onRef('c.organisation_id', '=', 't.organisation_id').onRef('c.id', '=', 't.created_by'),
    )
    .leftJoin('people as r', join =>
      join.onRef('r.organisation_id', '=', 't.organisation_id').onRef('r.id', '=', 't.revoked_by'),
    )
    .select(['t.id', 't.name', 't.scopes', 't.created_at as createdAt', 'c.name as createdBy'])
    .select(['t.expires_at as expiresAt', 't.last_used_at as lastUsedAt'])
    .select(['t.revoked_at as revokedAt', 'r.name as revokedBy'])
    .where('t.organisation_id', '=', db.organisationId)

/** The tokens of the organisation, newest first; those that ended long ago are left out by `limit`. */
export const listTokens = (db: Reading, limit: number): Promise<readonly TokenRow[]> =>
  rows(db).orderBy('t.created_at', 'desc').orderBy('t.id').limit(limit).execute()

/** One token; answers 404 when there is none. */
export async function getToken(db: Reading, tokenId: string): Promise<TokenRow> {
  return found(await rows(db).where('t.id', '=', uuidOrNone(tokenId)).executeTakeFirst(), 'No such token')
}

/** What a token is called, if there is one. */
export async function findTokenName(db: Reading, tokenId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('api_tokens')
    .select('name')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(tokenId))
    .executeTakeFirst()
  return row?.name
}

export interface ExpiringToken {
  readonly id: string
  readonly name: string
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

/** Tokens that work at `now`, will not at `until`, and about which nobody has been told. */
export const listExpiringTokens = (db: Reading, now: Date, until: Date): Promise<readonly ExpiringToken[]> =>
  db
    .selectFrom('api_tokens')
    .select(['id', 'name', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('revoked_at', 'is', null)
    .where('warned_at', 'is', null)
    .where('expires_at', '>', now)
    .where('expires_at', '<=', until)
    .orderBy('expires_at')
    .execute()

/** Whoever looks after the service now and can be reached by mail. */
export const listAdministrators = (
  db: Reading,
): Promise<readonly { id: string; email: string; locale: string | null }[]> =>
  db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.id', 'p.locale'])
    .select(eb => eb.fn.coalesce('p.email', eb.val('')).as('email'))
    .distinct()
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('p.email', 'is not', null)
    .execute()
