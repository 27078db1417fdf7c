import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { TriageRoute } from '../asking/triage.ts'
import type { Basis } from '../closing/close-call.ts'

/** What calls brought in a time; calls are counted, people only in `neverAsked`. */
export interface Measures {
  readonly posted: number
  /** Hours until the first offer or answer that half of the answered calls did not wait longer for. */
  readonly firstOfferHours: number | undefined
  readonly answered: number
  readonly closed: number
  readonly helped: number
  readonly helps: number
  readonly crossed: number
  readonly hours: number
}

/** The figures of the calls posted since then. */
export async function readMeasures(db: Reading, since: Date): Promise<Measures> {
  const { rows } = await sql<Omit<Measures, 'firstOfferHours'> & { firstOfferHours: number | null }>`
    with firsts as (
      select call_id, min(at) as first_at from (
        select call_id, offered_at as at from call_offers where organisation_id = ${db.organisationId} and offered_at >= ${since}
        union all
        select call_id, answered_at from call_answers where organisation_id = ${db.organisationId} and answered_at >= ${since}
      ) said group by call_id
    ), those as (
      select c.id, c.posted_at, c.unit_id, k.outcome, f.first_at
      from calls c
      left join call_outcomes k on k.organisation_id = c.organisation_id and k.call_id = c.id
      left join firsts f on f.call_id = c.id
      where c.organisation_id = ${db.organisationId} and c.posted_at >= ${since}
    ), help as (
      select o.hours, h.unit_id is distinct from t.unit_id as is_across from those t
      join call_offers o on o.organisation_id = ${db.organisationId} and o.call_id = t.id and o.helped
      join people h on h.organisation_id = ${db.organisationId} and h.id = o.person_id
    )
    select count(*)::int as posted, count(first_at)::int as answered, count(outcome)::int as closed,
      count(*) filter (where outcome in ('helped', 'partly'))::int as helped,
      (percentile_cont(0.5) within group (order by extract(epoch from first_at - posted_at))
        filter (where first_at is not null) / 3600)::float8 as "firstOfferHours",
      (select count(*)::int from help) as helps, (select count(*) filter (where is_across)::int from help) as crossed,
      (select coalesce(sum(hours), 0)::float8 from help) as hours
    from those`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A count always answers')
  return { ...row, firstOfferHours: row.firstOfferHours ?? undefined }
}

export interface NotBought {
  readonly basis: Basis
  readonly currency: string
  readonly calls: number
  readonly sum: number
}

/** What did not have to be bought since then, by what the estimates rest on. */
export async function listNotBought(db: Reading, since: Date): Promise<readonly NotBought[]> {
  const { rows } = await sql<NotBought>`
    select k.basis, k.currency, count(*)::int as calls, sum(k.not_bought)::float8 as sum from call_outcomes k
    join calls c on c.organisation_id = k.organisation_id and c.id = k.call_id
    where k.organisation_id = ${db.organisationId} and c.posted_at >= ${since} and k.basis is not null
    group by k.basis, k.currency order by k.currency, sum desc`.execute(db)
  return rows
}

/** How often something else was enough since that day, by what it was. */
export async function listAvoided(
  db: Reading,
  since: string,
): Promise<readonly { readonly route: TriageRoute; readonly times: number }[]> {
  const { rows } = await sql<{ route: TriageRoute; times: number }>`
    select route, count(*)::int as times from call_triages
    where organisation_id = ${db.organisationId} and happened_on >= ${since}::date
    group by route order by times desc`.execute(db)
  return rows
}

export interface WaitingCall {
  readonly id: string
  readonly title: string
  readonly days: number
}

/** Open calls for everybody that nobody has offered to or answered since before that moment, the oldest first. */
export async function listWaiting(db: Reading, before: Date, now: Date): Promise<readonly WaitingCall[]> {
  const { rows } = await sql<WaitingCall>`
    select c.id, c.title, floor(extract(epoch from ${now}::timestamptz - c.posted_at) / 86400)::int as days from calls c
    where c.organisation_id = ${db.organisationId} and c.state = 'open' and c.posted_at < ${before}
      and c.audience = 'organisation' and (c.open_until is null or c.open_until >= ${now}::date)
      and not exists (select from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id
        and o.state <> 'withdrawn')
      and not exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id
        and a.withdrawn_at is null)
    order by c.posted_at, c.id limit 20`.execute(db)
  return rows
}

const kept = new Map<string, { readonly count: Promise<NeverAsked>; readonly at: number }>()
const [keptFor, mostKept] = [6 * 3_600_000, 200]

/** The same as it was in the last hours: it is told rounded, and in a big organisation it means looking at millions of rows. */
export function recallNeverAsked(db: Reading, since: Date, now: Date): Promise<NeverAsked> {
  const before = kept.get(db.organisationId)
  if (before && now.getTime() - before.at < keptFor) return before.count
  const count = countNeverAsked(db, since)
  kept.delete(db.organisationId)
  kept.set(db.organisationId, { count, at: now.getTime() })
  count.catch(() => kept.delete(db.organisationId))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest) kept.delete(oldest)
  return count
}

export interface NeverAsked {
  readonly people: number
  readonly never: number
}

/** How many lend a skill to everybody, and how many of them no call has been brought to since then. Never print as it is. */
export async function countNeverAsked(db: Reading, since: Date): Promise<NeverAsked> {
  const { rows } = await sql<NeverAsked>`
    with told as (
      select distinct person_id from call_tellings
      where organisation_id = ${db.organisationId} and told_at >= ${since}
    )
    select count(*)::int as people, count(*) filter (where t.person_id is null)::int as never
    from people p
    -- One look for each person: all that a big organisation lends is millions of rows.
    cross join lateral (select from person_terms l where l.organisation_id = p.organisation_id and l.person_id = p.id
      and l.relation = 'lends' and l.audience in ('organisation', 'partners') limit 1) lends
    left join told t on t.person_id = p.id
    where p.organisation_id = ${db.organisationId} and p.left_at is null`.execute(db)
  return rows[0] ?? { people: 0, never: 0 }
}
