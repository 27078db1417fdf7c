import { type RawBuilder, sql } from 'kysely'
import { day } from '#platform/time.ts'
import type { Reading, Writing } from '../db/tx.ts'
import type { Topic } from './topic.ts'

export interface InboxRow {
  readonly id: string
  readonly topic: string
  readonly payload: unknown
  readonly createdAt: Date
  readonly readAt: Date | null
  /** What the person is called whose act it was. */
  readonly actor: string | null
}

export interface InboxFilter {
  readonly topic: string | undefined
  readonly unreadOnly: boolean
  /** From 1. */
  readonly page: number
}

export const inboxPageSize = 20
/** More than so many unread are told as “so many and more”, so that counting stays cheap. */
export const mostCounted = 100

/** How much is unread, up to `mostCounted`, as part of the question who is asking: `person` names a column of it. */
export const unreadCount = (organisation: RawBuilder<unknown>, person: RawBuilder<unknown>) =>
  sql`(select count(*) from (select from notifications n where n.organisation_id = ${organisation}
    and n.person_id = ${person} and n.read_at is null limit ${sql.lit(mostCounted)}) unread)::int`

/** One page of somebody's inbox, the latest first. */
export async function listInbox(
  db: Reading,
  me: { readonly id: string },
  { topic, unreadOnly, page }: InboxFilter,
): Promise<readonly InboxRow[]> {
  return db
    .selectFrom('notifications as n')
    .leftJoin('people as a', join =>
      join.onRef('a.organisation_id', '=', 'n.organisation_id').onRef('a.id', '=', 'n.actor_id'),
    )
    .select(['n.id', 'n.topic', 'n.payload', 'n.created_at as createdAt', 'n.read_at as readAt', 'a.name as actor'])
    .where('n.organisation_id', '=', db.organisationId)
    .where('n.person_id', '=', me.id)
    .$if(topic !== undefined, query => query.where('n.topic', '=', topic ?? ''))
    .$if(unreadOnly, query => query.where('n.read_at', 'is', null))
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(inboxPageSize)
    .offset((page - 1) * inboxPageSize)
    .execute()
}

export interface TopicCount {
  readonly topic: string
  readonly total: number
  readonly unread: number
}

/** What somebody's inbox holds, by topic. */
export async function countInbox(db: Reading, me: { readonly id: string }): Promise<readonly TopicCount[]> {
  const { rows } = await sql<TopicCount>`
    select topic, count(*)::int as total, (count(*) filter (where read_at is null))::int as unread
    from notifications where organisation_id = ${db.organisationId} and person_id = ${me.id}
    group by topic order by topic`.execute(db)
  return rows
}

/** One notification of somebody's own. */
export const findInInbox = (db: Reading, me: { readonly id: string }, id: string) =>
  sql<InboxRow>`select n.id, n.topic, n.payload, n.created_at as "createdAt", n.read_at as "readAt",
      (select a.name from people a where a.organisation_id = n.organisation_id and a.id = n.actor_id) as actor
    from notifications n
    where n.organisation_id = ${db.organisationId} and n.person_id = ${me.id} and n.id::text = ${id}`
    .execute(db)
    .then(({ rows }) => rows[0])

/** Marks one as read, or as unread again. What is read is in no mail any more. */
export async function markRead(
  tx: Writing,
  me: { readonly id: string },
  { id }: Pick<InboxRow, 'id'>,
  readAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ read_at: readAt })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', id)
    .execute()
}

/** Marks everything of somebody as read that was there when the page was drawn; of one topic, if one is named. */
export async function markAllRead(
  tx: Writing,
  me: { readonly id: string },
  { topic, until, now }: { readonly topic: string | undefined; readonly until: Date; readonly now: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('read_at', 'is', null)
    .where('created_at', '<=', until)
    .$if(topic !== undefined, query => query.where('topic', '=', topic ?? ''))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * The matter is settled: for everybody who was told of it, or for one of them, it is read and in no mail any more.
 * @example await settle(tx, evidenceAsked, { key: request.id, now })
 */
export async function settle<Payload>(
  tx: Writing,
  { name }: Topic<Payload>,
  { key, personId, now }: { readonly key: string; readonly personId?: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('topic', '=', name)
    .where('key', '=', key)
    .where('read_at', 'is', null)
    .$if(personId !== undefined, query => query.where('person_id', '=', personId ?? ''))
    .execute()
}

/** What was told this long ago is forgotten, read or not. */
export const forgetAfterDays = 180

export async function forgetOld(tx: Writing, now: Date): Promise<void> {
  await tx
    .deleteFrom('notifications')
    .where('organisation_id', '=', tx.organisationId)
    .where('created_at', '<', new Date(now.getTime() - forgetAfterDays * day))
    .execute()
}
