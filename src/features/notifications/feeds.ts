import { randomBytes } from 'node:crypto'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { hashOfToken } from '#platform/secrets/token.ts'

/** So many readers at a time. */
export const mostFeeds = 10

export interface FeedRow {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
}

/** Somebody's working feeds, the oldest first. */
export const listFeeds = (db: Reading, me: { readonly id: string }): Promise<readonly FeedRow[]> =>
  db
    .selectFrom('feed_tokens')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Makes a feed of somebody's inbox. Returns the token in its address, which is told this once. */
export async function makeFeed(
  tx: Writing,
  me: { readonly id: string },
  { id, name, now }: { readonly id: string; readonly name: string; readonly now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('feed_tokens')
    .values({
      organisation_id: tx.organisationId,
      id,
      person_id: me.id,
      token_hash: hashOfToken(token),
      name,
      created_at: now,
    })
    .execute()
  return token
}

/** Withdraws a feed; false when it is not theirs or was withdrawn. */
export async function revokeFeed(
  tx: Writing,
  me: { readonly id: string },
  feedId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feed_tokens')
    .set({ revoked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where(eb => eb(eb.cast<string>('id', 'text'), '=', feedId))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface FeedOwner {
  readonly id: string
  readonly name: string
  readonly locale: string | null
  readonly createdAt: Date
}

/** Whose feed a token opens; nobody's when it was withdrawn or its owner left. */
export const findFeedOwner = (db: Reading, token: string): Promise<FeedOwner | undefined> =>
  db
    .selectFrom('feed_tokens as f')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'f.organisation_id').onRef('p.id', '=', 'f.person_id'),
    )
    .select(['p.id', 'p.name', 'p.locale', 'f.created_at as createdAt'])
    .where('f.organisation_id', '=', db.organisationId)
    .where('f.token_hash', '=', hashOfToken(token))
    .where('f.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()

/** Withdraws every feed of somebody that has this name. */
export async function withdrawFeeds(
  tx: Writing,
  { id }: { readonly id: string },
  name: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('feed_tokens')
    .set({ revoked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', id)
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .execute()
}
