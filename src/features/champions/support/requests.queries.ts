import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { runsNetwork } from '../champion.ts'

export type RequestState = 'open' | 'answered' | 'closed' | 'withdrawn'

/** One sentence to a champion, and where it stands. */
export interface HelpRequest {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly championId: string
  readonly championName: string
  readonly words: string
  readonly state: RequestState
  readonly askedAt: Date
  readonly theirsSince: Date
  readonly stateAt: Date
  readonly programmeToldAt: Date | undefined
}

const columns = sql`r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId",
  c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince",
  r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"`

/** Requests `r` by a condition of ours. */
export async function selectRequests(db: Reading, rest: RawBuilder<unknown>): Promise<readonly HelpRequest[]> {
  const { rows } = await sql<Omit<HelpRequest, 'programmeToldAt'> & { programmeToldAt: Date | null }>`
    select ${columns} from champion_requests r
    join people a on a.organisation_id = r.organisation_id and a.id = r.person_id
    join people c on c.organisation_id = r.organisation_id and c.id = r.champion_id
    where r.organisation_id = ${db.organisationId}::uuid and ${rest}`.execute(db)
  return rows.map(row => ({ ...row, programmeToldAt: row.programmeToldAt ?? undefined }))
}

/** What somebody asked champions, the latest first. */
export const listAsked = (db: Reading, me: { readonly id: string }): Promise<readonly HelpRequest[]> =>
  selectRequests(db, sql`r.person_id = ${me.id} order by r.asked_at desc, r.id desc limit 50`)

/** What waits for a champion, the oldest first. */
export const listWaitingFor = (db: Reading, me: { readonly id: string }): Promise<readonly HelpRequest[]> =>
  selectRequests(db, sql`r.champion_id = ${me.id} and r.state = 'open' order by r.asked_at, r.id limit 50`)

/** One question that waits for this champion. */
export async function findWaitingRequest(
  db: Reading,
  me: { readonly id: string },
  requestId: string,
): Promise<HelpRequest | undefined> {
  const [request] = await selectRequests(
    db,
    sql`r.id = ${uuidOrNone(requestId)} and r.champion_id = ${me.id} and r.state = 'open'`,
  )
  return request
}

/** What a champion answered, the latest first. */
export const listAnswered = (db: Reading, me: { readonly id: string }): Promise<readonly HelpRequest[]> =>
  selectRequests(
    db,
    sql`r.champion_id = ${me.id} and r.state in ('answered', 'closed') order by r.asked_at desc, r.id desc limit 50`,
  )

/** What nobody answered in time, for those who run the programme, the oldest first. */
export const listUnanswered = (db: Reading, limit = 50): Promise<readonly HelpRequest[]> =>
  selectRequests(db, sql`r.state = 'open' and r.programme_told_at is not null order by r.asked_at, r.id limit ${limit}`)

export type RequestPart = 'asker' | 'champion' | 'programme'

/** A request, and the part that the viewer has in it. The programme sees it once it was left unanswered; others never. */
export async function getRequest(
  db: Reading,
  me: Pick<Me, 'id' | 'roles'>,
  requestId: string,
): Promise<{ readonly request: HelpRequest; readonly part: RequestPart }> {
  const [one] = await selectRequests(db, sql`r.id = ${uuidOrNone(requestId)}`)
  const request = found(one, 'No such request')
  if (request.personId === me.id) return { request, part: 'asker' }
  if (request.championId === me.id) return { request, part: 'champion' }
  if (runsNetwork(me) && request.state === 'open' && request.programmeToldAt) return { request, part: 'programme' }
  throw notFound('No such request')
}

export interface RequestLine {
  readonly id: string
  readonly act: 'answered' | 'asked-again' | 'passed-on' | 'closed' | 'withdrawn'
  readonly words: string
  readonly byName: string | undefined
  readonly toName: string | undefined
  readonly writtenAt: Date
}

/** What was written since it was asked, the earliest first. */
export async function listLines(db: Reading, { id }: Pick<HelpRequest, 'id'>): Promise<readonly RequestLine[]> {
  const { rows } = await sql<RequestLine & { byName: string | null; toName: string | null }>`
    select l.id, l.act, l.words, b.name as "byName", t.name as "toName", l.written_at as "writtenAt"
    from champion_request_lines l
    left join people b on b.organisation_id = l.organisation_id and b.id = l.person_id
    left join people t on t.organisation_id = l.organisation_id and t.id = l.to_id
    where l.organisation_id = ${db.organisationId}::uuid and l.request_id = ${id}
    order by l.written_at, l.id limit 200`.execute(db)
  return rows.map(row => ({ ...row, byName: row.byName ?? undefined, toName: row.toName ?? undefined }))
}

/** How many requests of somebody are open; a few at a time are enough. */
export async function countOpen(db: Reading, me: { readonly id: string }): Promise<number> {
  const { count } = await db
    .selectFrom('champion_requests')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(count)
}
