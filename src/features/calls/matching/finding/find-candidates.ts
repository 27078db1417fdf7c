import { type RawBuilder, sql } from 'kysely'
import { maySeeSql, type Viewer } from '#features/profiles/index.ts'
import { foldLabel } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Call } from '../../call.ts'
import { fitOf, type Reason, type ReasonKind, worth } from '../ordering/fit.ts'
import { type AskingPace, type Candidate, fitsInPart, fitsWell } from '../ordering/order-candidates.ts'
import type { Wanted } from './wanted.ts'

export interface Fitting extends Candidate {
  readonly reasons: readonly Reason[]
}

/** Who asks, when, and from which day on somebody counts as asked of late. */
export interface Finding {
  readonly asker: { readonly id: string; readonly managerId: string | undefined }
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
 * languages, interests, each by its audience. No answer in a passport is read here, and no level that is not shown. Being
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
  // A plan for arrays of unknown length would be a plan for none of them.
  const careful = sql`set local plan_cache_mode = force_custom_plan`.execute(db)
  const asked = sql<Row>`
    with ${fitsSql(db, wanted, finding.asker)}, ${loadSql(db, finding.now)},
    free as (
      select f.person_id, f.points, coalesce(l.week, 0) as week, coalesce(l.lately, 0) as lately, l.last,
        coalesce(h.times, 0) as helped, coalesce(a.pace, 'usual') as pace,
        uuid_hash_extended(f.person_id, ${lotOf(call.id)}::bigint) as lot
      from fits f
        join people p on p.organisation_id = ${db.organisationId} and p.id = f.person_id
        left join load l on l.person_id = f.person_id
        left join helped h on h.person_id = f.person_id
        left join call_askings a on a.organisation_id = ${db.organisationId} and a.person_id = f.person_id
      where p.left_at is null and p.id <> ${finding.asker.id} and ${isInAudience(db, call)}
        and not coalesce(a.not_before > ${finding.today}::date, false)
        and coalesce(l.week, 0) < ${capSql(finding.weeklyCap)}
        and not exists (select from call_tellings t where t.organisation_id = ${db.organisationId}
          and t.call_id = ${call.id} and t.person_id = f.person_id)
        and not exists (select from call_offers o where o.organisation_id = ${db.organisationId}
          and o.call_id = ${call.id} and o.person_id = f.person_id)
        and f.person_id not in (select o.person_id from call_offers o
          join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id
          where o.organisation_id = ${db.organisationId} and o.state = 'chosen' and o.helped is null and c.state = 'open')
        and f.person_id not in (select w.person_id from profiles w
          where w.organisation_id = ${db.organisationId} and w.away_until >= ${finding.today}::date)
    ),
    first as (
      select * from free
      order by case when points >= ${sql.lit(fitsWell)} then 0 when points >= ${sql.lit(fitsInPart)} then 1 else 2 end,
        (lately + 2 * helped) * case pace when 'more' then 0.5 when 'less' then 2 else 1 end,
        last nulls first, lot limit ${most}
    )
    select f.person_id as "personId", f.week::int, f.lately::int, f.helped::int, f.pace, f.last, f.lot::text as lot,
      ${placeSql(call, finding.asker)} as "worksThere",
      case when cardinality(${[...call.weekdays]}::smallint[]) > 0 and cardinality(w.working_days) > 0
        then w.working_days && ${[...call.weekdays]}::smallint[] end as "worksThen",
      array(select jsonb_build_object('kind', r.kind, 'termId', r.term_id, 'level', r.level, 'happyToHelp', r.happy)
        from reasons r where r.person_id = f.person_id) as reasons,
      array(select distinct k.term_id from call_offers o
        join call_skills k on k.organisation_id = o.organisation_id and k.call_id = o.call_id and k.relation = 'needed'
        where o.organisation_id = ${db.organisationId} and o.person_id = f.person_id and o.helped
          and k.term_id = any(${termIds(wanted)}::uuid[])) as before
    from first f
      join people p on p.organisation_id = ${db.organisationId} and p.id = f.person_id
      left join profiles w on w.organisation_id = ${db.organisationId} and w.person_id = f.person_id`.execute(db)
  const [{ rows }] = await Promise.all([asked, careful])
  return rows.map(row => toFitting(row, finding.now))
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

const day = 86_400_000

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

const relations = { lends: 'lends', wants: 'wants', language: 'has', interest: 'has' } as const

/** SQL: `reasons`, one row for each reason that the asker may see, and `fits`, one for each person. */
export function fitsSql(db: Reading, wanted: readonly Wanted[], asker: Exclude<Viewer, string>): RawBuilder<unknown> {
  const each = wanted.flatMap(one => one.ids.map(id => ({ ...one, id })))
  const shown = sql`t.audience in ('organisation', 'partners')`
  const points = sql`case k.kind
    when 'lends' then ${sql.lit(worth.lends)} + ${sql.lit(worth.perLevel)} * ${levelSql} + case when t.happy_to_help then ${sql.lit(worth.happyToHelp)} else 0 end
    when 'language' then ${sql.lit(worth.language)} + ${sql.lit(worth.perLevel)} * ${levelSql}
    when 'wants' then ${sql.lit(worth.wants)} else ${sql.lit(worth.interest)} end`
  const columns = sql`t.person_id, k.kind, k.root_id as term_id, ${points} as points,
    case when ${levelShown} then t.level end as level, t.happy_to_help as happy`
  const asked = sql`unnest(${each.map(({ id }) => id)}::uuid[], ${each.map(({ termId }) => termId)}::uuid[],
    ${each.map(({ kind }) => kind)}::text[], ${each.map(({ kind }) => relations[kind])}::text[]) as k(id, root_id, kind, relation)`
  const never = sql`not exists (select from call_nevers n where n.organisation_id = ${db.organisationId}
    and n.term_id = k.root_id and n.person_id = t.person_id)`
  const rowsOf = sql`t.organisation_id = ${db.organisationId} and t.term_id = k.id and t.relation = k.relation`
  return sql`team as materialized (
      select p.id from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
        and (p.manager_id = ${asker.id} ${asker.managerId ? sql`or p.manager_id = ${asker.managerId} or p.id = ${asker.managerId}` : sql``})
    ),
    reasons as materialized (
      select ${columns} from ${asked} join person_terms t on ${rowsOf}
        where k.relation <> 'wants' and t.relation <> 'wants' and ${shown} and ${never}
      union all
      select ${columns} from ${asked} join person_terms t on ${rowsOf}
        where k.relation = 'wants' and t.relation = 'wants' and ${shown} and ${never}
      union all
      select ${columns} from ${asked} cross join team join person_terms t on t.person_id = team.id and ${rowsOf}
        where t.audience = 'team' and ${never}
    ),
    fits as materialized (
      select person_id, max(points) + (sum(points) - max(points)) / 3.0 as points from reasons group by person_id
    )`
}

const levelShown = sql`t.level_audience in ('organisation', 'partners')`
const levelSql = sql`coalesce(case when ${levelShown} then t.level end, 2)`

const loadSql = (db: Reading, now: Date) => sql`load as materialized (
    select person_id, count(*) filter (where told_at > ${now}::timestamptz - interval '7 days') as week,
      count(*) as lately, max(told_at) as last
    from call_tellings where organisation_id = ${db.organisationId} and told_at > ${now}::timestamptz - interval '90 days'
    group by person_id
  ),
  helped as materialized (
    select person_id, count(*) as times from call_offers where organisation_id = ${db.organisationId} and helped
      and state_at > ${now}::timestamptz - interval '90 days' group by person_id
  )`

const capSql = (weeklyCap: number) => sql`case coalesce(a.pace, 'usual')
  when 'less' then least(1, ${weeklyCap}::int) when 'more' then ${weeklyCap}::int * 2 else ${weeklyCap}::int end`

/** SQL: whether the person `p` belongs to those whom the call is for. */
export const isInAudience = (db: Reading, { audience, unitId }: Pick<Call, 'audience' | 'unitId'>) =>
  audience === 'organisation' || !unitId
    ? sql<boolean>`true`
    : sql<boolean>`p.unit_id in (select u.id from units u where u.organisation_id = ${db.organisationId}
        and u.path @> array[${unitId}::uuid])`

// Where somebody works counts as far as they show it to the asker.
function placeSql({ placeKind, place }: Sought, asker: Exclude<Viewer, string>): RawBuilder<unknown> {
  const [word] = foldLabel(place).split(' ')
  if (placeKind !== 'place' || !word) return sql`null::boolean`
  return sql`case when coalesce(p.location, '') <> '' and ${maySeeSql(asker, 'location')}
    then p.found_by @@ ${`'l${word.replaceAll("'", '')}':*`}::tsquery end`
}

/** A number for a call, so that lots fall differently for each and the same whenever they are drawn again. */
const lotOf = (callId: string): string =>
  BigInt.asIntN(63, BigInt(`0x${callId.replaceAll('-', '').slice(16)}`)).toString()
