import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { notify } from '#platform/notifications/index.ts'
import { thanked } from '../support/support.topics.ts'

export const longestThanks = 300

export interface Thanks {
  readonly id: string
  readonly fromId: string
  readonly fromName: string
  readonly toId: string
  readonly toName: string
  readonly words: string
  readonly isPublic: boolean
  readonly givenAt: Date
  /** The champion keeps it for themselves, although others might read it. */
  readonly isKeptPrivate: boolean
}

interface NewThanks {
  readonly words: string
  readonly isPublic: boolean
  readonly sessionId?: string | undefined
}

/** One line of thanks to a champion, who hears of it. */
export async function thankChampion(
  tx: Writing,
  me: { readonly id: string },
  champion: { readonly id: string },
  { words, isPublic, sessionId }: NewThanks,
  now: Date,
): Promise<void> {
  const id = uuid()
  await tx
    .insertInto('champion_thanks')
    .values({
      ...{ organisation_id: tx.organisationId, id, from_id: me.id, to_id: champion.id, words },
      ...{ is_public: isPublic, session_id: sessionId ?? null, given_at: now },
    })
    .execute()
  await notify(tx, thanked, { to: champion.id, payload: { words }, key: id, actorId: me.id, now })
}

const select = sql`select t.id, t.from_id as "fromId", f.name as "fromName", t.to_id as "toId", p.name as "toName",
  t.words, t.is_public as "isPublic", t.given_at as "givenAt", t.kept_private_at is not null as "isKeptPrivate"
  from champion_thanks t
  join people f on f.organisation_id = t.organisation_id and f.id = t.from_id
  join people p on p.organisation_id = t.organisation_id and p.id = t.to_id`

const listWhere = async (db: Reading, rest: ReturnType<typeof sql>): Promise<readonly Thanks[]> =>
  (
    await sql<Thanks>`${select} where t.organisation_id = ${db.organisationId}::uuid and t.retracted_at is null
      and ${rest}`.execute(db)
  ).rows

/** What somebody was thanked for, the latest first. */
export const listThanksTo = (db: Reading, me: { readonly id: string }): Promise<readonly Thanks[]> =>
  listWhere(db, sql`t.to_id = ${me.id} order by t.given_at desc limit 100`)

/** Whom somebody thanked. */
export const listThanksFrom = (db: Reading, me: { readonly id: string }): Promise<readonly Thanks[]> =>
  listWhere(db, sql`t.from_id = ${me.id} order by t.given_at desc limit 100`)

/** What both sides let everybody at work read, the latest first. */
export const listPublicThanks = (db: Reading, limit: number): Promise<readonly Thanks[]> =>
  listWhere(
    db,
    sql`t.is_public and t.kept_private_at is null and p.left_at is null and f.left_at is null
      order by t.given_at desc limit ${limit}`,
  )

/** Thanks in which somebody has a part; 404 for everybody else. */
export async function getThanks(
  db: Reading,
  me: { readonly id: string },
  thanksId: string,
): Promise<{ readonly thanks: Thanks; readonly part: 'giver' | 'receiver' }> {
  const [one] = await listWhere(db, sql`t.id = ${uuidOrNone(thanksId)}`)
  const thanks = found(one, 'No such thanks')
  if (thanks.fromId === me.id) return { thanks, part: 'giver' }
  if (thanks.toId === me.id) return { thanks, part: 'receiver' }
  throw notFound('No such thanks')
}

/** Whoever wrote it takes it back. */
export async function takeBackThanks(tx: Writing, { id }: Pick<Thanks, 'id'>, now: Date): Promise<void> {
  await its(tx, id).set({ retracted_at: now }).execute()
}

/** The champion decides whether colleagues read it. */
export async function keepPrivate(
  tx: Writing,
  { id }: Pick<Thanks, 'id'>,
  isPrivate: boolean,
  now: Date,
): Promise<void> {
  await its(tx, id)
    .set({ kept_private_at: isPrivate ? now : null })
    .execute()
}

const its = (tx: Writing, id: string) =>
  tx.updateTable('champion_thanks').where('organisation_id', '=', tx.organisationId).where('id', '=', id)
