import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import { hashOfToken } from '#platform/secrets/token.ts'
import { day } from '#platform/time.ts'
import type { Config } from '../../config.ts'
import type { BookletPage } from './booklet.ts'

type Owner = { readonly id: string }

/** More links than anybody keeps an eye on. */
export const mostLinks = 20
/** How long a link may work, in days. */
export const lifetimes = ['7', '30', '90'] as const
export type Lifetime = (typeof lifetimes)[number]

const purposeOf = (id: string) => `booklet link ${id}`

export interface BookletLink {
  readonly id: string
  readonly name: string
  readonly pages: readonly BookletPage[]
  /** Nothing when it was sealed with another key: then a new link has to be made. */
  readonly token: string | undefined
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly withdrawnAt: Date | undefined
  readonly views: number
  readonly viewedAt: Date | undefined
}

export interface NewLink {
  readonly name: string
  readonly pages: readonly BookletPage[]
  readonly days: Lifetime
}

/** Makes a link to chosen pages and returns its id. The token leaves the house in the address and nowhere else. */
export async function makeLink(
  tx: Writing,
  me: Owner,
  { name, pages, days }: NewLink,
  { config, now }: { readonly config: Config; readonly now: Date },
): Promise<string> {
  const id = uuid()
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('booklet_links')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: me.id, name, pages: [...pages], created_at: now },
      expires_at: new Date(now.getTime() + Number(days) * day),
      token_hash: hashOfToken(token),
      token_sealed: sealOf(config).close(token, purposeOf(id)),
    })
    .execute()
  return id
}

/** One's own links, the newest first. */
export async function listLinks(db: Reading, me: Owner, config: Config): Promise<readonly BookletLink[]> {
  const rows = await db
    .selectFrom('booklet_links')
    .select(['id', 'name', 'pages', 'token_sealed', 'created_at', 'expires_at', 'withdrawn_at', 'views', 'viewed_at'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    pages: row.pages as BookletPage[],
    token: sealOf(config).open(row.token_sealed, purposeOf(row.id)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
    views: row.views,
    viewedAt: row.viewed_at ?? undefined,
  }))
}

/** Whether somebody who has the link sees anything. */
export const works = ({ withdrawnAt, expiresAt }: BookletLink, now: Date): boolean => !withdrawnAt && expiresAt > now

/** From now on the link leads nowhere, for whoever has it. Says whether there was one of one's own. */
export async function withdrawLink(tx: Writing, me: Owner, linkId: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update booklet_links set withdrawn_at = coalesce(withdrawn_at, ${now})
    where organisation_id = ${tx.organisationId} and person_id = ${me.id} and id::text = ${linkId} returning id`.execute(
    tx,
  )
  return rows.length > 0
}

export interface OpenedLink {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string }
  readonly pages: readonly BookletPage[]
  readonly expiresAt: Date
}

/** What a link leads to, while it works; also for somebody who has left, until it ends. */
export async function findByToken(db: Reading, token: string, now: Date): Promise<OpenedLink | undefined> {
  const row = await db
    .selectFrom('booklet_links as l')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'l.organisation_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select(['l.id', 'l.pages', 'l.expires_at as expiresAt', 'p.id as personId', 'p.name as personName'])
    .where('l.organisation_id', '=', db.organisationId)
    .where('l.token_hash', '=', hashOfToken(token))
    .where('l.withdrawn_at', 'is', null)
    .where('l.expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, expiresAt, personId, personName } = row
  return { id, expiresAt, pages: row.pages as BookletPage[], person: { id: personId, name: personName } }
}

/** Somebody opened the link. */
export async function countView(tx: Writing, linkId: string, now: Date): Promise<void> {
  await tx
    .updateTable('booklet_links')
    .set({ views: sql`views + 1`, viewed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', linkId)
    .execute()
}
