import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { daysToConfirm, type How, type Outcome, type SupportSession } from './session.ts'

interface Row {
  readonly id: string
  readonly champion_id: string
  readonly happened_on: string
  readonly people: number
  readonly minutes: number | null
  readonly outcome: Outcome
  readonly framework_id: string | null
  readonly area_key: string | null
  readonly words: string
  readonly spared_it_desk: boolean
  readonly how: How
  readonly code: string
  readonly follow_up_on: string | null
  readonly follow_up_done_at: Date | null
  readonly removed_at: Date | null
  readonly confirmed: number
}

const sessionOf = (row: Row): SupportSession => ({
  ...{ id: row.id, championId: row.champion_id, happenedOn: row.happened_on, people: row.people },
  ...{ minutes: row.minutes ?? undefined, outcome: row.outcome, words: row.words, how: row.how, code: row.code },
  area: row.framework_id && row.area_key ? { frameworkId: row.framework_id, areaKey: row.area_key } : undefined,
  ...{ sparedItDesk: row.spared_it_desk, followUpOn: row.follow_up_on ?? undefined },
  ...{ followUpDoneAt: row.follow_up_done_at ?? undefined, removedAt: row.removed_at ?? undefined },
  confirmed: row.confirmed,
})

async function select(db: Reading, rest: RawBuilder<unknown>): Promise<readonly SupportSession[]> {
  const { rows } = await sql<Row>`
    select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words,
      s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at,
      (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id)
        as confirmed
    from champion_sessions s where s.organisation_id = ${db.organisationId}::uuid and ${rest}`.execute(db)
  return rows.map(sessionOf)
}

/** What a champion logged, the latest first; what was taken away is not among it. */
export const listSessions = (
  db: Reading,
  me: { readonly id: string },
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<readonly SupportSession[]> =>
  select(
    db,
    sql`s.champion_id = ${me.id} and s.removed_at is null
      order by s.happened_on desc, s.id desc limit ${limit} offset ${offset}`,
  )

/** What a champion wants to look at again, the nearest first. */
export const listFollowUps = (db: Reading, me: { readonly id: string }): Promise<readonly SupportSession[]> =>
  select(
    db,
    sql`s.champion_id = ${me.id} and s.removed_at is null and s.follow_up_on is not null
      and s.follow_up_done_at is null order by s.follow_up_on, s.id limit 50`,
  )

/** One of one's own, also one that was taken away; 404 for everybody else. */
export async function getOwnSession(
  db: Reading,
  me: { readonly id: string },
  sessionId: string,
): Promise<SupportSession> {
  const [one] = await select(db, sql`s.id = ${uuidOrNone(sessionId)} and s.champion_id = ${me.id}`)
  return found(one, 'No such session')
}

/** The session whose code a champion read out lately. */
export async function findSessionByCode(db: Reading, code: string, today: string): Promise<SupportSession | undefined> {
  const [one] = await select(
    db,
    sql`s.code = ${code} and s.removed_at is null and s.happened_on >= ${today}::date - ${daysToConfirm}::int`,
  )
  return one
}

/** The note that an answered request made. */
export async function findRequestSession(
  db: Reading,
  request: { readonly id: string; readonly championId: string },
): Promise<SupportSession | undefined> {
  const [one] = await select(
    db,
    sql`s.champion_id = ${request.championId} and s.request_id = ${request.id} and s.removed_at is null limit 1`,
  )
  return one
}

export interface SupportSums {
  readonly sessions: number
  readonly people: number
  readonly minutes: number
  readonly solved: number
  readonly sparedItDesk: number
  readonly confirmed: number
}

/** What one champion did between two days, both included: for themselves. */
export async function sumSessions(
  db: Reading,
  me: { readonly id: string },
  { from, until }: { readonly from: string; readonly until: string },
): Promise<SupportSums> {
  const { rows } = await sql<SupportSums>`
    select count(*)::int as sessions, coalesce(sum(people), 0)::int as people, coalesce(sum(minutes), 0)::int as minutes,
      count(*) filter (where outcome = 'solved')::int as solved, count(*) filter (where spared_it_desk)::int as "sparedItDesk",
      (select count(*)::int from champion_helped h join champion_sessions k
          on k.organisation_id = h.organisation_id and k.id = h.session_id
        where h.organisation_id = ${db.organisationId}::uuid and k.champion_id = ${me.id} and k.removed_at is null
          and k.happened_on between ${from}::date and ${until}::date) as confirmed
    from champion_sessions where organisation_id = ${db.organisationId}::uuid and champion_id = ${me.id}
      and removed_at is null and happened_on between ${from}::date and ${until}::date`.execute(db)
  return rows[0] ?? { sessions: 0, people: 0, minutes: 0, solved: 0, sparedItDesk: 0, confirmed: 0 }
}
