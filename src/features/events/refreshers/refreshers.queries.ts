import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface Refresher {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly words: string
  readonly statement: string
  readonly months: number
  readonly remindDays: number
  readonly graceDays: number
  readonly seriesId: string | undefined
  readonly seriesTitle: string | undefined
  readonly forWhom: 'everybody' | 'unit' | 'attended'
  readonly unitId: string | undefined
  readonly unitName: string | undefined
  readonly madeAt: Date
  readonly endedAt: Date | undefined
}

export interface OwnRefresher extends Refresher {
  /** Until when what the reader did last holds. */
  readonly goodUntil: string | undefined
}

const refreshers = (db: Reading) =>
  db
    .selectFrom('refreshers as r')
    .leftJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'r.organisation_id').onRef('e.id', '=', 'r.series_id'),
    )
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'r.organisation_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['r.id', 'r.title', 'r.why', 'r.words', 'r.statement', 'r.months', 'r.remind_days', 'r.grace_days'])
    .select(['r.series_id', 'r.for_whom', 'r.unit_id', 'r.made_at', 'r.ended_at'])
    .select(['e.title as series_title', 'u.name as unit_name'])
    .where('r.organisation_id', '=', db.organisationId)

type Selected = Awaited<ReturnType<ReturnType<typeof refreshers>['execute']>>[number]

const rowOf = (row: Selected): Refresher => ({
  ...{ id: row.id, title: row.title, why: row.why, words: row.words, statement: row.statement, months: row.months },
  ...{ remindDays: row.remind_days, graceDays: row.grace_days, forWhom: row.for_whom, madeAt: row.made_at },
  ...{ seriesId: row.series_id ?? undefined, seriesTitle: row.series_title ?? undefined },
  ...{ unitId: row.unit_id ?? undefined, unitName: row.unit_name ?? undefined, endedAt: row.ended_at ?? undefined },
})

/** All that hold, the oldest first; for those who keep them and for the jobs. */
export async function listRefreshers(db: Reading): Promise<readonly Refresher[]> {
  const rows = await refreshers(db).where('r.ended_at', 'is', null).orderBy('r.made_at').limit(200).execute()
  return rows.map(rowOf)
}

export async function findRefresher(db: Reading, refresherId: string): Promise<Refresher | undefined> {
  const row = await refreshers(db).where('r.id', '=', uuidOrNone(refresherId)).executeTakeFirst()
  return row && rowOf(row)
}

const goodUntilOf = (personId: string) =>
  sql<
    string | null
  >`(select max(w.good_until)::text from refresher_renewals w where w.organisation_id = r.organisation_id
    and w.refresher_id = r.id and w.person_id = ${personId})`

/** What concerns somebody, or once did, with how long it holds for them. */
export async function listOwnRefreshers(
  db: Reading,
  me: { readonly id: string; readonly unitId: string | undefined },
): Promise<readonly OwnRefresher[]> {
  const rows = await refreshers(db)
    .select(goodUntilOf(me.id).as('good_until'))
    .where('r.ended_at', 'is', null)
    .where(
      sql<boolean>`(r.for_whom = 'everybody'
        or exists (select from units mine where mine.organisation_id = r.organisation_id
          and mine.id = ${me.unitId ?? null}::uuid and mine.path @> array[r.unit_id])
        or exists (select from refresher_renewals w where w.organisation_id = r.organisation_id
          and w.refresher_id = r.id and w.person_id = ${me.id}))`,
    )
    .orderBy('r.made_at')
    .limit(100)
    .execute()
  return rows.map(row => ({ ...rowOf(row), goodUntil: row.good_until ?? undefined }))
}

export interface Renewal {
  readonly doneAt: Date
  readonly goodUntil: string
  readonly how: 'short-form' | 'event'
}

/** Every time somebody refreshed it, the latest first. */
export async function listRenewals(
  db: Reading,
  me: { readonly id: string },
  refresherId: string,
): Promise<readonly Renewal[]> {
  const { rows } = await sql<Renewal>`select done_at as "doneAt", good_until::text as "goodUntil", how
    from refresher_renewals where organisation_id = ${db.organisationId}::uuid and refresher_id = ${refresherId}
      and person_id = ${me.id} order by done_at desc, id desc limit 100`.execute(db)
  return rows
}

export interface Concerned {
  readonly id: string
  readonly unitId: string | null
  readonly goodUntil: string | null
}

/** Everybody whom a refresher concerns, with how long it holds for them: for the jobs alone. */
export async function listConcerned(
  db: Reading,
  refresher: Pick<Refresher, 'id' | 'forWhom' | 'unitId'>,
): Promise<readonly Concerned[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<Concerned>`
    with latest as (select person_id, max(good_until)::text as good_until from refresher_renewals
      where organisation_id = ${organisation} and refresher_id = ${refresher.id} group by person_id)
    select p.id, p.unit_id as "unitId", l.good_until as "goodUntil" from people p
    left join latest l on l.person_id = p.id
    where p.organisation_id = ${organisation} and p.left_at is null and (${refresher.forWhom} = 'everybody'
      or (${refresher.forWhom} = 'attended' and l.person_id is not null)
      or (${refresher.forWhom} = 'unit' and exists (select from units u where u.organisation_id = p.organisation_id
        and u.id = p.unit_id and u.path @> array[${refresher.unitId ?? null}::uuid])))
    order by p.id`.execute(db)
  return rows
}
