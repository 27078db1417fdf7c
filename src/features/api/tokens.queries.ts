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
