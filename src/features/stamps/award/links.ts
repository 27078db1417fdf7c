import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import { hashOfToken } from '#platform/secrets/token.ts'
import type { Config } from '../../../config.ts'
import type { Stamp } from './stamp.ts'

export interface StampLink {
  readonly id: string
  /** Nothing when it was sealed with another key: then a new link has to be made. */
  readonly token: string | undefined
  readonly createdAt: Date
  readonly views: number
}

const purposeOf = (id: string) => `stamp link ${id}`

/** The link to a stamp that works now, to show it to its owner again. */
export async function findLink(db: Reading, config: Config, stampId: string): Promise<StampLink | undefined> {
  const row = await db
    .selectFrom('stamp_links')
    .select(['id', 'token_sealed', 'created_at', 'views'])
    .where('organisation_id', '=', db.organisationId)
    .where('stamp_id', '=', stampId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const token = sealOf(config).open(row.token_sealed, purposeOf(row.id))
  return { id: row.id, token, createdAt: row.created_at, views: row.views }
}

/** Makes a link to one stamp. One that was there before goes on being the one. */
export async function makeLink(
  tx: Writing,
  stamp: Pick<Stamp, 'id' | 'personId'>,
  { config, now }: { readonly config: Config; readonly now: Date },
): Promise<void> {
  const id = uuid()
  const token = randomBytes(18).toString('base64url')
  await tx
    .insertInto('stamp_links')
    .values({
      ...{ organisation_id: tx.organisationId, id, stamp_id: stamp.id, person_id: stamp.personId, created_at: now },
      token_hash: hashOfToken(token),
      token_sealed: sealOf(config).close(token, purposeOf(id)),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** From now on the link leads nowhere, for whoever has it. */
export async function withdrawLink(tx: Writing, stampId: string, now: Date): Promise<void> {
  await tx
    .updateTable('stamp_links')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('stamp_id', '=', stampId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The stamp and the name behind a link that works: not of somebody who was erased, not of a stamp put aside. */
export async function findByLink(
  db: Reading,
  token: string,
): Promise<{ readonly linkId: string; readonly credentialId: string; readonly personName: string } | undefined> {
  const { rows } = await sql<{ linkId: string; credentialId: string; personName: string }>`
    select l.id as "linkId", s.credential_id as "credentialId", p.name as "personName" from stamp_links l
    join stamps s on s.organisation_id = l.organisation_id and s.id = l.stamp_id and s.refused_at is null
    join people p on p.organisation_id = l.organisation_id and p.id = l.person_id
    where l.organisation_id = ${db.organisationId} and l.token_hash = ${hashOfToken(token)} and l.withdrawn_at is null`.execute(
    db,
  )
  return rows[0]
}

/** Somebody opened the link. */
export async function countView(tx: Writing, linkId: string): Promise<void> {
  await tx
    .updateTable('stamp_links')
    .set(eb => ({ views: eb('views', '+', 1) }))
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', linkId)
    .execute()
}

export interface OpenLink {
  readonly stampId: string
  readonly token: string
  readonly credentialId: string
  readonly validUntil: Date | undefined
  readonly isRevoked: boolean
}

/** Every link that works, for the file in which the demonstration tells programs where its badges are. */
export async function listOpenLinks(db: Reading, config: Config): Promise<readonly OpenLink[]> {
  const rows = await db
    .selectFrom('stamp_links as l')
    .innerJoin('stamps as s', join =>
      join.onRef('s.organisation_id', '=', 'l.organisation_id').onRef('s.id', '=', 'l.stamp_id'),
    )
    .select(['l.id', 's.id as stamp_id', 'l.token_sealed', 's.credential_id', 's.valid_until', 's.revoked_at'])
    .where('l.organisation_id', '=', db.organisationId)
    .where('l.withdrawn_at', 'is', null)
    .orderBy('s.awarded_at', 'desc')
    .limit(100)
    .execute()
  return rows.flatMap(row => {
    const token = sealOf(config).open(row.token_sealed, purposeOf(row.id))
    if (token === undefined) return []
    return [
      {
        ...{ stampId: row.stamp_id, token, credentialId: row.credential_id },
        ...{ validUntil: row.valid_until ?? undefined, isRevoked: row.revoked_at !== null },
      },
    ]
  })
}
