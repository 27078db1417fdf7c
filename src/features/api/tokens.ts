import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { ProgramToken, TokenIdentity } from '#platform/http/api-tokens.ts'
import type { Scope } from './scopes.ts'
import { newTokenText, readTokenText, tokenHash } from './token-text.ts'
import type { TokenRow } from './tokens.queries.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** No token works longer than this without somebody making a new one. */
export const longestLife = 366 * day

interface CreateToken {
  /** Given by whoever must not make the same token twice. */
  readonly id?: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: Date
  /** Who made it; left out when the program did. */
  readonly createdBy?: string
  readonly now: Date
}

export interface CreatedToken {
  readonly id: string
  /** The token itself: shown once, kept nowhere. */
  readonly text: string
}

/** Makes a token of this organisation and notes who did. @throws {RangeError} when it would live longer than a year. */
export async function createToken(tx: Writing, token: CreateToken): Promise<CreatedToken> {
  const { id = uuid(), name, scopes, expiresAt, createdBy, now } = token
  if (expiresAt <= now || expiresAt.getTime() - now.getTime() > longestLife)
    throw new RangeError('A token lives at most a year')
  const text = newTokenText(tx.organisationId)
  await tx
    .insertInto('api_tokens')
    .values({
      organisation_id: tx.organisationId,
      id,
      name,
      scopes: [...scopes],
      token_hash: tokenHash(text),
      created_by: createdBy ?? null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  await audit(tx, {
    actorId: createdBy,
    action: 'api.token-created',
    subject: { kind: 'api-token', id },
    details: { name, scopes, expires: expiresAt.toISOString().slice(0, 10) },
  })
  return { id, text }
}

/** Ends a token at once. Says `false` when somebody had ended it before. */
export async function revokeToken(
  tx: Writing,
  token: Pick<TokenRow, 'id' | 'name'>,
  by: { readonly id: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('api_tokens')
    .set({ revoked_at: now, revoked_by: by.id })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', token.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await audit(tx, {
    actorId: by.id,
    action: 'api.token-revoked',
    subject: { kind: 'api-token', id: token.id },
    details: { name: token.name },
  })
  return true
}

interface IdentityRow {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly expires_at: Date
  readonly last_used_at: Date | null
}

// One query on every request of every program, so it is written out instead of built each time.
async function authenticate(db: Reading, text: string, now: Date): Promise<ProgramToken | undefined> {
  const { rows } = await sql<IdentityRow>`
    select id, name, scopes, expires_at, last_used_at from api_tokens
    where organisation_id = ${db.organisationId} and token_hash = ${tokenHash(text)}
      and revoked_at is null and expires_at > ${now}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  return {
    id: row.id,
    organisationId: db.organisationId,
    name: row.name,
    scopes: row.scopes,
    expiresAt: row.expires_at,
    isStale: now.getTime() - (row.last_used_at?.getTime() ?? 0) > minute,
  }
}

/** Whether this very text is a token of this organisation that works at that moment. */
export async function isWorkingToken(db: Reading, text: string, at: Date): Promise<boolean> {
  if (readTokenText(text)?.organisationId !== db.organisationId) return false
  return (await authenticate(db, text, at)) !== undefined
}

async function touch(tx: Writing, { id }: ProgramToken, now: Date): Promise<void> {
  await tx
    .updateTable('api_tokens')
    .set({ last_used_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    // Many requests at once find the same token stale; one of them writes.
    .where(eb => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', new Date(now.getTime() - minute))]))
    .execute()
}

/** Finds out which program is asking, by the token it sends. */
export const tokenIdentity: TokenIdentity = {
  organisationOf: text => readTokenText(text)?.organisationId,
  authenticate,
  touch,
}
