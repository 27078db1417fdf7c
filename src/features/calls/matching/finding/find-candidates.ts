import { type RawBuilder, sql } from 'kysely'
import { maySeeSql } from '#features/profiles/index.ts'
import { foldLabel } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'
import type { Call } from '../../call.ts'
import { fitOf, type Reason, type ReasonKind } from '../ordering/fit.ts'
import { type AskingPace, type Candidate, fitsInPart, fitsWell } from '../ordering/order-candidates.ts'
import { type Asker, isInAudience, reasonsSql } from './reasons-sql.ts'
import type { Wanted } from './wanted.ts'

export interface Fitting extends Candidate {
  readonly reasons: readonly Reason[]
}

/** Who asks, when, and from which day on somebody counts as asked of late. */
export interface Finding {
  readonly asker: Asker
  /** Today where the organisation is, `YYYY-MM-DD`. */
  readonly today: string
  readonly now: Date
  readonly weeklyCap: number
}

export type Sought = Pick<Call, 'id' | 'audience' | 'unitId' | 'placeKind' | 'place' | 'weekdays'>

/** So many of those who come first are looked at closely: their place, their days, what they helped with before. */
const lookedAt = 400

/**
 * Those whom a call fits and who may be told now, the first first as far as it can be told without their place and days.
 *
 * Who fits rests on what the asker could see on people's own pages and on nothing else: skills lent or wished for,
 * languages, interests, each by its audience. For somebody at a partner it is what everybody here may see: it is this
 * organisation that asks its own people, and nothing of it goes over. No answer in a passport is read here, and no level that is not shown. Being
 * away, having no time and having said no only ever leave somebody alone; nobody is shown who that was.
 */
export async function findCandidates(
  db: Reading,
  call: Sought,
  wanted: readonly Wanted[],
  finding: Finding,
  most = lookedAt,
): Promise<readonly Fitting[]> {
  if (wanted.length === 0) return []
  const ids = await listFree(db, call, wanted, finding, most)
  if (ids.length === 0) return []
  const { asker, now } = finding
  const { rows } = await sql<Row>`
    with people_found as (select * from unnest(${ids}::uuid[]) as f(person_id)),
    reasons as materialized (select person_id,
      jsonb_agg(jsonb_build_object('kind', kind, 'termId', term_id, 'level', level, 'happyToHelp', happy)) as reasons
      from (${reasonsSql(db, wanted, asker, ids)}) each_one group by person_id)
    select f.person_id as "personId", l.week::int, l.lately::int, l.last, h.times::int as helped,
      coalesce((select a.pace from call_askings a where a.organisation_id = ${db.organisationId} and a.person_id = f.person_id), 'usual') as pace,
      uuid_hash_extended(f.person_id, ${lotOf(call.id)}::bigint)::text as lot,
      ${placeSql(call, asker)} as "worksThere",
      case when cardinality(${[...call.weekdays]}::smallint[]) > 0 and cardinality(w.working_days) > 0
        then w.working_days && ${[...call.weekdays]}::smallint[] end as "worksThen",
      coalesce(r.reasons, '[]') as reasons,
      array(select distinct k.term_id from call_offers o
        join call_skills k on k.organisation_id = o.organisation_id and k.call_id = o.call_id and k.relation = 'needed'
        where o.organisation_id = ${db.organisationId} and o.person_id = f.person_id and o.helped
          and k.term_id = any(${termIds(wanted)}::uuid[])) as before
    from people_found f
      join people p on p.organisation_id = ${db.organisationId} and p.id = f.person_id
      left join reasons r on r.person_id = f.person_id
      left join profiles w on w.organisation_id = ${db.organisationId} and w.person_id = f.person_id
      cross join lateral (select count(*) filter (where t.told_at > ${now}::timestamptz - interval '7 days') as week,
          count(*) as lately, max(t.told_at) as last
        from call_tellings t where t.organisation_id = ${db.organisationId} and t.person_id = f.person_id
          and t.told_at > ${now}::timestamptz - interval '90 days') l
      cross join lateral (select count(*) as times from call_offers o where o.organisation_id = ${db.organisationId}
        and o.person_id = f.person_id and o.helped and o.state_at > ${now}::timestamptz - interval '90 days') h`.execute(
    db,
  )
  return rows.map(row => toFitting(row, now))
}

/** The ids of those who come first. */
async function listFree(
  db: Reading,
  call: Sought,
  wanted: readonly Wanted[],
  finding: Finding,
  most: number,
): Promise<readonly string[]> {
  const isForAUnit = call.audience === 'unit' && call.unitId !== undefined
  const members = isForAUnit ? await listSome(db, call) : []
  if (isForAUnit && members.length === 0) return []
  // A team is asked person by person; of a whole directorate everything is laid on the heap, and then who is in it.
  const isSmall = isForAUnit && members.length <= smallUnit
  const among = isSmall ? { members } : isForAUnit ? 'unit' : 'everybody'
  const first = isSmall ? [] : await listFirst(db, call, wanted, finding, { most, among, lotsBelow: aFewLots })
  const isEnough = first.length === most && first.at(-1)?.isUnasked
  const found = isEnough ? first : await listFirst(db, call, wanted, finding, { most, among })
  return found.map(({ id }) => id)
}

/**
 * An eighth of all lots. Whom a call fits well and who was asked nothing of late comes before everybody else, and among
 * those only lots decide: where there are enough of them with a low lot, nobody else has to be looked at.
 */
const aFewLots = (-(2n ** 63n) + 2n ** 61n).toString()

interface Look {
  readonly most: number
  readonly among: { readonly members: readonly string[] } | 'unit' | 'everybody'
  readonly lotsBelow?: string
}

interface First {
  readonly id: string
  readonly isUnasked: boolean
}

/**
 * Everything known of a person is laid on one heap and added up: however wrong the database guesses how many there are,
 * it cannot compare everybody with everybody.
 */
async function listFirst(
  db: Reading,
  call: Sought,
  wanted: readonly Wanted[],
  { asker, now, today, weeklyCap }: Finding,
  { most, among, lotsBelow }: Look,
): Promise<readonly First[]> {
  const here = db.organisationId
  // Worked out here: the database would do so anew for every row.
  const [aWeekAgo, ofLate] = [new Date(now.getTime() - 7 * day), new Date(now.getTime() - 90 * day)]
  const members = typeof among === 'object' ? among.members : undefined
  const isBig = among === 'unit'
  const lot = (id: RawBuilder<unknown>) => sql`uuid_hash_extended(${id}, ${lotOf(call.id)}::bigint)`
  const low = (id: RawBuilder<unknown>) => (lotsBelow ? sql`and ${lot(id)} < ${lotsBelow}::bigint` : sql``)
  const them = sql`${low(sql`person_id`)} ${members ? sql`and person_id = any(${[...members]}::uuid[])` : sql``}`
  const inside = isBig
    ? sql`union all select p.id, null, null, 0, null, true from people p
        where p.organisation_id = ${here} and p.left_at is null and ${isInAudience(db, call)} ${low(sql`p.id`)}`
    : sql``
  // A plan for arrays of unknown length would be a plan for none of them.
  const careful = sql`set local plan_cache_mode = force_custom_plan`.execute(db)
  const asked = sql<First>`
    with heap as (
      select r.person_id, r.points, null::timestamptz as told_at, 0 as helped, null::text as pace, false as inside
        from (${reasonsSql(db, wanted, asker, members, 'points')}) r where true ${low(sql`r.person_id`)}
      union all select person_id, null, told_at, 0, null, false from call_tellings
        where organisation_id = ${here} and told_at > ${ofLate}::timestamptz ${them}
      union all select person_id, null, null, 1, null, false from call_offers
        where organisation_id = ${here} and helped and state_at > ${ofLate}::timestamptz ${them}
      union all select person_id, null, null, 0, pace, false from call_askings where organisation_id = ${here} ${them}
      ${inside}
    ),
    sums as (
      select person_id, max(points) + (sum(points) - max(points)) / 3::float8 as points,
        count(*) filter (where told_at > ${aWeekAgo}::timestamptz) as week, count(told_at) as lately,
        max(told_at) as last, sum(helped) as helped, coalesce(max(pace), 'usual') as pace
      from heap group by person_id having max(points) is not null ${isBig ? sql`and bool_or(inside)` : sql``}
    )
    select s.person_id as id, s.points >= ${sql.lit(fitsWell)} and s.lately = 0 and s.helped = 0 as "isUnasked" from sums s
    where ${asker === 'partner' ? sql`true` : sql`s.person_id <> ${asker.id}`}
      and s.week < case s.pace when 'less' then least(1, ${weeklyCap}::int) when 'more' then ${weeklyCap}::int * 2 else ${weeklyCap}::int end
      and s.person_id not in (${aloneSql(db, call, today)})
    order by case when s.points >= ${sql.lit(fitsWell)} then 0 when s.points >= ${sql.lit(fitsInPart)} then 1 else 2 end,
      (s.lately + 2 * s.helped) * case s.pace when 'more' then 0.5::float8 when 'less' then 2 else 1 end,
      s.last nulls first, ${lot(sql`s.person_id`)} limit ${most}`.execute(db)
  const [{ rows }] = await Promise.all([asked, careful])
  return rows
}

const smallUnit = 1_000

/** Who belongs to the unit of a call, and whether there are more than can be asked one by one. */
async function listSome(db: Reading, call: Sought): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from people p where p.organisation_id = ${db.organisationId}
    and p.left_at is null and ${isInAudience(db, call)} limit ${smallUnit + 1}`.execute(db)
  return rows.map(({ id }) => id)
}

/** SQL: who left, is away or paused, was told of this call or answered it, or helps with another right now. */
const aloneSql = (db: Reading, { id }: Sought, today: string) => {
  const here = db.organisationId
  return sql`select p.id from people p where p.organisation_id = ${here} and p.left_at is not null
    union all select w.person_id from profiles w where w.organisation_id = ${here} and w.away_until >= ${today}::date
    union all select a.person_id from call_askings a where a.organisation_id = ${here} and a.not_before > ${today}::date
    union all select t.person_id from call_tellings t where t.organisation_id = ${here} and t.call_id = ${id}
    union all select o.person_id from call_offers o where o.organisation_id = ${here} and o.call_id = ${id}
    union all select o.person_id from call_offers o join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id
      where o.organisation_id = ${here} and o.state = 'chosen' and o.helped is null and c.state = 'open'
    union all select o.person_id from partner_offers o where o.organisation_id = ${here} and o.person_id is not null
      and (o.call_id = ${id} or o.state = 'chosen')`
}

interface Row {
  readonly personId: string
  readonly week: number
  readonly lately: number
  readonly helped: number
  readonly pace: AskingPace
  readonly last: Date | null
  readonly lot: string
  readonly worksThere: boolean | null
  readonly worksThen: boolean | null
  readonly reasons: readonly {
    readonly kind: ReasonKind
    readonly termId: string
    readonly level: number | null
    readonly happyToHelp: boolean
  }[]
  readonly before: readonly string[]
}

function toFitting(row: Row, now: Date): Fitting {
  const told = row.reasons.map(({ kind, termId, level, happyToHelp }): Reason => {
    return kind === 'lends' || kind === 'language'
      ? { kind, termId, level: level ?? undefined, ...(kind === 'lends' ? { happyToHelp } : {}) }
      : { kind, termId }
  })
  // Having helped before speaks for somebody, but alone it is no reason to be asked.
  const before = row.before.map((termId): Reason => ({ kind: 'helped', termId }))
  const reasons = onceEach([...told, ...before])
  return {
    personId: row.personId,
    fit: fitOf(reasons, { worksThere: row.worksThere ?? undefined, worksThen: row.worksThen ?? undefined }),
    toldThisWeek: row.week,
    toldLately: row.lately,
    lastToldDaysAgo: row.last ? Math.floor((now.getTime() - row.last.getTime()) / day) : undefined,
    helpedLately: row.helped,
    pace: row.pace,
    isAway: false,
    isPaused: false,
    saidNever: false,
    lot: Number(BigInt(row.lot) + 2n ** 63n) / 2 ** 64,
    reasons,
  }
}

// Two words that were merged are one reason, the stronger of the two.
function onceEach(reasons: readonly Reason[]): readonly Reason[] {
  const best = new Map<string, Reason>()
  for (const reason of reasons) {
    const key = `${reason.kind} ${reason.termId}`
    const before = best.get(key)
    if (!before || (reason.level ?? 0) > (before.level ?? 0)) best.set(key, reason)
  }
  return [...best.values()]
}

const termIds = (wanted: readonly Wanted[]): readonly string[] => wanted.flatMap(({ ids }) => ids)

// Where somebody works counts as far as they show it to the asker.
function placeSql({ placeKind, place }: Sought, asker: Asker): RawBuilder<unknown> {
  const [word] = foldLabel(place).split(' ')
  if (placeKind !== 'place' || !word || asker === 'partner') return sql`null::boolean`
  return sql`case when coalesce(p.location, '') <> '' and ${maySeeSql(asker, 'location')}
    then p.found_by @@ ${`'l${word.replaceAll("'", '')}':*`}::tsquery end`
}

/** A number for a call, so that lots fall differently for each and the same whenever they are drawn again. */
const lotOf = (callId: string): string =>
  BigInt.asIntN(63, BigInt(`0x${callId.replaceAll('-', '').slice(16)}`)).toString()
