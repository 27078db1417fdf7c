import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface OwnPledge {
  readonly id: string
  readonly seriesId: string
  readonly title: string
  readonly byDay: string | undefined
  /** How many were reached so far. */
  readonly people: number
}

/** What somebody takes to their team, the latest first. */
export async function listOwnPledges(db: Reading, me: { readonly id: string }): Promise<readonly OwnPledge[]> {
  const { rows } = await sql<OwnPledge>`
    select p.id, p.series_id as "seriesId", e.title, p.by_day::text as "byDay",
      (select coalesce(sum(s.people), 0)::int from cascade_sessions s
        where s.organisation_id = p.organisation_id and s.pledge_id = p.id) as people
    from cascade_pledges p join events e on e.organisation_id = p.organisation_id and e.id = p.series_id
    where p.organisation_id = ${db.organisationId}::uuid and p.person_id = ${me.id} and p.withdrawn_at is null
    order by p.made_at desc limit 100`.execute(db)
  return rows.map(row => ({ ...row, byDay: row.byDay ?? undefined }))
}

export interface Pledge extends OwnPledge {
  readonly personId: string
  readonly unitId: string | undefined
}

/** Somebody's own pledge; nobody else's. */
export async function findOwnPledge(
  db: Reading,
  me: { readonly id: string },
  pledgeId: string,
): Promise<Pledge | undefined> {
  const { rows } = await sql<Pledge>`
    select p.id, p.series_id as "seriesId", e.title, p.by_day::text as "byDay", p.person_id as "personId",
      p.unit_id as "unitId",
      (select coalesce(sum(s.people), 0)::int from cascade_sessions s
        where s.organisation_id = p.organisation_id and s.pledge_id = p.id) as people
    from cascade_pledges p join events e on e.organisation_id = p.organisation_id and e.id = p.series_id
    where p.organisation_id = ${db.organisationId}::uuid and p.id = ${uuidOrNone(pledgeId)} and p.person_id = ${me.id}
      and p.withdrawn_at is null`.execute(db)
  const [row] = rows
  return row && { ...row, byDay: row.byDay ?? undefined, unitId: row.unitId ?? undefined }
}

export interface ReportedSession {
  readonly id: string
  readonly heldOn: string
  readonly people: number
  readonly went: 'well' | 'all-right' | 'hard'
  readonly advice: string
}

export async function listReported(db: Reading, pledgeId: string): Promise<readonly ReportedSession[]> {
  const { rows } = await sql<ReportedSession>`
    select id, held_on::text as "heldOn", people, went, advice from cascade_sessions
    where organisation_id = ${db.organisationId}::uuid and pledge_id = ${pledgeId}
    order by held_on, id limit 200`.execute(db)
  return rows
}

export interface Branch {
  readonly id: string
  readonly eventId: string | null
  readonly fromPledgeId: string | null
  readonly name: string
  readonly unitName: string | null
  readonly people: number
  readonly sessions: number
}

/** Everybody who took a series on, with how many they reached: the branches of its tree. */
export async function listBranches(db: Reading, seriesId: string): Promise<readonly Branch[]> {
  const { rows } = await sql<Branch>`
    select p.id, p.event_id as "eventId", p.from_pledge_id as "fromPledgeId", h.name, u.name as "unitName",
      coalesce(sum(s.people), 0)::int as people, count(s.id)::int as sessions
    from cascade_pledges p
    join people h on h.organisation_id = p.organisation_id and h.id = p.person_id
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join cascade_sessions s on s.organisation_id = p.organisation_id and s.pledge_id = p.id
    where p.organisation_id = ${db.organisationId}::uuid and p.series_id = ${seriesId}
      and (p.withdrawn_at is null or exists (select from cascade_sessions c
        where c.organisation_id = p.organisation_id and c.pledge_id = p.id))
    group by p.organisation_id, p.id, h.name, u.name order by min(p.made_at), p.id limit 2000`.execute(db)
  return rows
}

/** What those who ran it advise, for whoever improves the kit: the latest first, without names. */
export async function listAdvice(db: Reading, seriesId: string, limit = 30): Promise<readonly string[]> {
  const { rows } = await sql<{ advice: string }>`
    select s.advice from cascade_sessions s
    join cascade_pledges p on p.organisation_id = s.organisation_id and p.id = s.pledge_id
    where s.organisation_id = ${db.organisationId}::uuid and p.series_id = ${seriesId} and s.advice <> ''
    order by s.noted_at desc limit ${limit}`.execute(db)
  return rows.map(({ advice }) => advice)
}
