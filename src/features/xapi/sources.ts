import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { hashOfToken, newToken } from '#platform/secrets/token.ts'

/** What a source may do; the words for people are in the feature's words. */
export const scopes = ['statements/write', 'statements/read/mine', 'statements/read', 'state', 'profile'] as const
export type Scope = (typeof scopes)[number]

export const accountMeanings = ['employee-number', 'email'] as const
export type AccountMeaning = (typeof accountMeanings)[number]

/** A platform that proved who it is. */
export interface Source {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly isLimited: boolean
  /** Its last use has not been written down for a while and should be. */
  readonly isStale: boolean
}

const minute = 60_000
const keyShape = /^xapi_([0-9a-f]{32})_([0-9a-f]{32})$/

const plain = (id: string): string => id.replaceAll('-', '')
const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** What a source shows as its user name: whose it is, and which. No secret. */
export const keyOfSource = (organisationId: string, sourceId: string): string =>
  `xapi_${plain(organisationId)}_${plain(sourceId)}`

/** Which source of which organisation a user name means, without asking the database. */
export function readKey(key: string): { readonly organisationId: string; readonly sourceId: string } | undefined {
  const [, organisation, source] = keyShape.exec(key) ?? []
  return organisation && source ? { organisationId: dashed(organisation), sourceId: dashed(source) } : undefined
}

interface SourceRow {
  readonly name: string
  readonly scopes: readonly string[]
  readonly secret_hash: Buffer
  readonly is_limited: boolean
  readonly last_used_at: Date | null
}

/** The source with this key and secret, if both are right and nobody revoked it. */
export async function authenticate(
  db: Reading,
  { sourceId, secret }: { readonly sourceId: string; readonly secret: string },
  now: Date,
): Promise<Source | undefined> {
  const { rows } = await sql<SourceRow>`
    select name, scopes, secret_hash, is_limited, last_used_at from xapi_sources
    where organisation_id = ${db.organisationId} and id = ${sourceId} and revoked_at is null`.execute(db)
  const row = rows[0]
  if (!row || !timingSafeEqual(row.secret_hash, hashOfToken(secret))) return undefined
  return {
    id: sourceId,
    organisationId: db.organisationId,
    name: row.name,
    scopes: row.scopes,
    isLimited: row.is_limited,
    isStale: now.getTime() - (row.last_used_at?.getTime() ?? 0) > minute,
  }
}

/** Whether nobody has locked this source out. */
export async function isLetIn(db: Reading, sourceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('xapi_sources')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', sourceId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes down that a source was here just now. */
export async function touch(tx: Writing, { id }: Pick<Source, 'id'>, now: Date): Promise<void> {
  await tx
    .updateTable('xapi_sources')
    .set({ last_used_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where(eb => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', new Date(now.getTime() - minute))]))
    .execute()
}

interface CreateSource {
  /** Given by whoever must not make the same source twice. */
  readonly id?: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly isLimited: boolean
  readonly accounts?: { readonly homePage: string; readonly mean: AccountMeaning }
  /** Who made it; left out when the program did. */
  readonly createdBy?: string
  readonly now: Date
}

export interface CreatedSource {
  readonly id: string
  readonly key: string
  /** Shown once, kept nowhere. */
  readonly secret: string
}

/** Lets a platform in, and notes who did. */
export async function createSource(tx: Writing, source: CreateSource): Promise<CreatedSource> {
  const { id = uuid(), name, isLimited, accounts, createdBy, now } = source
  const secret = newToken()
  await tx
    .insertInto('xapi_sources')
    .values({
      organisation_id: tx.organisationId,
      id,
      name,
      scopes: [...source.scopes],
      secret_hash: hashOfToken(secret),
      is_limited: isLimited,
      account_home_page: accounts?.homePage ?? null,
      account_means: accounts?.mean ?? null,
      created_by: createdBy ?? null,
      created_at: now,
    })
    .execute()
  await audit(tx, {
    actorId: createdBy,
    action: 'xapi.source-created',
    subject: { kind: 'xapi-source', id },
    details: { name, scopes: source.scopes, limited: isLimited },
  })
  return { id, key: keyOfSource(tx.organisationId, id), secret }
}

/** Gives a source another secret; the old one is worth nothing from now on. For the demonstration, which keeps none. */
export async function renewSecret(tx: Writing, sourceId: string): Promise<string> {
  const secret = newToken()
  await tx
    .updateTable('xapi_sources')
    .set({ secret_hash: hashOfToken(secret) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', sourceId)
    .execute()
  return secret
}

/** Locks a source out at once; what it sent stays. Says `false` when somebody had done so before. */
export async function revokeSource(
  tx: Writing,
  source: { readonly id: string; readonly name: string },
  by: { readonly id: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('xapi_sources')
    .set({ revoked_at: now, revoked_by: by.id })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', source.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await audit(tx, {
    actorId: by.id,
    action: 'xapi.source-revoked',
    subject: { kind: 'xapi-source', id: source.id },
    details: { name: source.name },
  })
  return true
}
