import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Call, CallKind, Direction } from '../call.ts'
import { callColumns, callsWithPeople, type Nullable, toCall, type Viewer } from '../calls.queries.ts'
import { isForSql } from '../is-for-sql.ts'
import { wordQueries } from './search-words.ts'

export interface FeedFilter {
  readonly show: 'open' | 'past'
  readonly kind: CallKind | undefined
  readonly direction: Direction | undefined
  readonly words: string
}

/** A call in the list, with how far it has come. */
export interface ListedCall extends Call {
  readonly offers: number
  readonly answers: number
  readonly hasBest: boolean
}

interface Part {
  readonly limit: number
  readonly offset: number
  readonly today: string
}

const counts = sql`
  (select count(*)::int from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id
    and o.state in ('offered', 'chosen', 'declined')) as offers,
  (select count(*)::int from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id
    and a.withdrawn_at is null) as answers,
  exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id
    and a.best_at is not null) as "hasBest"`

/** As many as are counted and can be paged through; whoever looks for more uses words. */
export const mostListed = 1_000

/**
 * What is open to the viewer, the newest first; or what is past, with its answers. Words are looked for in calls and in
 * the answers to them.
 */
export async function listFeed(
  db: Reading,
  me: Viewer,
  { show, kind, direction, words }: FeedFilter,
  { limit, offset, today }: Part,
): Promise<{ readonly calls: readonly ListedCall[]; readonly total: number }> {
  const isOpen = sql`(c.state = 'open' and (c.open_until is null or c.open_until >= ${today}::date))`
  // Every word, each in the call or in an answer to it; by the words' own indexes.
  const asked = wordQueries(words).map(
    word => sql`and c.id in (
      select w.id from calls w where w.organisation_id = ${db.organisationId} and w.state <> 'draft'
        and w.found_by @@ ${word}::tsquery
      union all
      select a.call_id from call_answers a where a.organisation_id = ${db.organisationId} and a.withdrawn_at is null
        and a.found_by @@ ${word}::tsquery)`,
  )
  const isShown = show === 'open' ? isOpen : sql`c.state <> 'draft' and not ${isOpen}`
  const { rows } = await sql<Nullable<ListedCall> & { total: number }>`
    with fitting as materialized (
      select c.id, coalesce(c.closed_at, c.posted_at) as at from calls c
      where c.organisation_id = ${db.organisationId} and ${isForSql(db, me)} and ${isShown}
        ${kind ? sql`and c.kind = ${kind}` : sql``}
        ${direction ? sql`and c.direction = ${direction}` : sql``}
        ${sql.join(asked, sql` `)}
      order by at desc, c.id desc limit ${mostListed}
    ),
    those as materialized (select id, at from fitting order by at desc, id desc limit ${limit} offset ${offset})
    select ${callColumns}, ${counts}, (select count(*)::int from fitting) as total from those t
    join ${callsWithPeople} on c.organisation_id = ${db.organisationId} and c.id = t.id
    order by t.at desc, c.id desc`.execute(db)
  return { calls: rows.map(toListed), total: rows[0]?.total ?? 0 }
}

const toListed = ({ total: _, ...row }: Nullable<ListedCall> & { total?: number }) => toCall(row) as ListedCall

/** One's own calls: drafts, then open ones, then closed ones, the latest first. */
export async function listOwnCalls(db: Reading, me: Viewer, limit: number): Promise<readonly ListedCall[]> {
  const { rows } = await sql<Nullable<ListedCall>>`
    select ${callColumns}, ${counts} from ${callsWithPeople}
    where c.organisation_id = ${db.organisationId} and c.person_id = ${me.id}
    order by c.state = 'closed', c.state = 'open', c.changed_at desc, c.id limit ${limit}`.execute(db)
  return rows.map(toListed)
}

export interface OwnOffer {
  readonly offerId: string
  readonly callId: string
  readonly title: string
  readonly state: 'with-manager' | 'offered' | 'chosen' | 'declined' | 'not-now'
  /** Who asked, or for a manager who offers. */
  readonly personName: string
  readonly callState: Call['state']
}

const offerColumns = sql`o.id as "offerId", o.call_id as "callId", c.title, o.state, p.name as "personName",
  c.state as "callState"`

/** What somebody offered and did not take back, the latest first. */
export async function listOwnOffers(db: Reading, me: Viewer, limit: number): Promise<readonly OwnOffer[]> {
  const { rows } = await sql<OwnOffer>`
    select ${offerColumns} from call_offers o
    join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id
    join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    where o.organisation_id = ${db.organisationId} and o.person_id = ${me.id} and o.state <> 'withdrawn'
    order by o.offered_at desc, o.id limit ${limit}`.execute(db)
  return rows
}

/** What the team of a manager offers on calls that are open: those that wait for a word first. */
export async function listTeamOffers(db: Reading, me: Viewer, limit: number): Promise<readonly OwnOffer[]> {
  const { rows } = await sql<OwnOffer>`
    select ${offerColumns} from call_offers o
    join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id
    join people p on p.organisation_id = o.organisation_id and p.id = o.person_id
    where o.organisation_id = ${db.organisationId} and o.manager_id = ${me.id} and c.state = 'open'
      and o.state in ('with-manager', 'offered', 'chosen', 'not-now')
    order by o.state <> 'with-manager', o.offered_at desc, o.id limit ${limit}`.execute(db)
  return rows
}

/** Offers on one's own calls that nobody has answered yet, the oldest first. */
export async function listOffersToAnswer(db: Reading, me: Viewer, limit: number): Promise<readonly OwnOffer[]> {
  const { rows } = await sql<OwnOffer>`
    select ${offerColumns} from calls c
    join call_offers o on o.organisation_id = c.organisation_id and o.call_id = c.id and o.state = 'offered'
    join people p on p.organisation_id = o.organisation_id and p.id = o.person_id
    where c.organisation_id = ${db.organisationId} and c.person_id = ${me.id} and c.state = 'open'
    order by o.offered_at, o.id limit ${limit}`.execute(db)
  return rows
}
