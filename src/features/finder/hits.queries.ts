import { type RawBuilder, sql } from 'kysely'
import type { Asking, Condition, Way } from './conditions.ts'

export interface Hit {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unitId: string | null
  readonly unitName: string | null
}

export interface Hits {
  readonly people: readonly Hit[]
  /** How many there are; with `more`, there are more than so many. */
  readonly total: number
  readonly more: boolean
}

/** Beyond so many nobody counts, and nobody looks. */
export const mostHits = 1_000
const usuallyMany = 2_500

interface Wanted {
  readonly sort: 'best' | 'name'
  readonly limit: number
  readonly offset: number
  /** Points beside those of the conditions. */
  readonly extra?: RawBuilder<number> | undefined
  /** So many are counted; of more, only as many are looked at as are needed. */
  readonly many?: number
}

/**
 * The people who meet every condition, in order. It starts from the condition that the fewest meet and asks the rest of
 * each of those, so the work is bounded by that one. Who meets one is asked of the rows of this moment, by their audience.
 */
export async function listHits(asking: Asking, conditions: readonly Condition[], wanted: Wanted): Promise<Hits> {
  const { db } = asking
  const { many = usuallyMany } = wanted
  const { ways, rest, startPoints } = chooseStart(
    conditions,
    await countWays(asking, conditions, many),
    wanted.sort,
    many,
  )
  const points = [startPoints, wanted.extra, ...rest.map(({ condition }) => condition.points)].filter(
    one => one !== undefined,
  )
  const byFit = wanted.sort === 'best' && points.length > 0
  const found = sql.join(
    ways.map(way => sql`(${idsOn(asking, way, rest)})`),
    sql` union all `,
  )
  // A plan for arrays and words of unknown length would be a plan for none of them.
  const careful = sql`set local plan_cache_mode = force_custom_plan`.execute(db)
  const asked = sql<Hit & { total: number; gathered: number }>`
    with gathered as materialized (select id, points from (${found}) every_way limit ${sql.lit(mostHits + 1)}),
    found as materialized (select id, max(points) as start from gathered group by id),
    ranked as (
      select p.id, p.name, p.job_title, p.unit_id, ${byFit ? sql.join(points, sql` + `) : sql`0`} as points
      from found join people p on p.organisation_id = ${db.organisationId} and p.id = found.id
      order by points desc, p.name, p.id
      limit ${wanted.limit} offset ${wanted.offset}
    )
    select r.id, r.name, r.job_title as "jobTitle", r.unit_id as "unitId", u.name as "unitName",
      (select count(*) from found)::int as total, (select count(*) from gathered)::int as gathered
    from ranked r left join units u on u.organisation_id = ${db.organisationId} and u.id = r.unit_id and u.closed_at is null
    order by r.points desc, r.name, r.id`.execute(db)
  const [{ rows }] = await Promise.all([asked, careful])
  const { total = 0, gathered = 0 } = rows[0] ?? {}
  return { people: rows, total: Math.min(total, mostHits), more: gathered > mostHits }
}

/** How many people each way leads to, as far as it matters: Infinity for more, 0 where nobody counts. */
async function countWays(
  { db }: Asking,
  conditions: readonly Condition[],
  many: number,
): Promise<readonly (readonly number[])[]> {
  const all = conditions.flatMap(({ ways }) => ways)
  const counted = all.flatMap(({ counted: from }) =>
    from ? [sql`(select count(*) from (select from ${from} limit ${sql.lit(many)}) those)::int`] : [],
  )
  if (counted.length === 0) return conditions.map(({ ways }) => ways.map(() => 0))
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counted)}] as counts`.execute(db)
  const counts = [...(rows[0]?.counts ?? [])]
  const next = () => {
    const count = counts.shift() ?? 0
    return count === many ? Number.POSITIVE_INFINITY : count
  }
  return conditions.map(({ ways }) => ways.map(way => (way.counted ? next() : 0)))
}

/** For each condition whether anybody meets it. */
export async function listMet(asking: Asking, conditions: readonly Condition[]): Promise<readonly boolean[]> {
  if (conditions.length === 0) return []
  const { db } = asking
  const byShortWays = conditions.map(({ ways }) => {
    const each = ways
      .filter(({ counted }) => !counted)
      .map(
        way => sql`exists (select from ${way.from(() => sql<boolean>`true`)}
          where p.organisation_id = ${db.organisationId} and p.left_at is null and ${way.where})`,
      )
    return each.length > 0 ? sql`(${sql.join(each, sql` or `)})` : sql`false`
  })
  const [counts, { rows }] = await Promise.all([
    countWays(asking, conditions, 1),
    sql<{ met: boolean[] }>`select array[${sql.join(byShortWays)}] as met`.execute(db),
  ])
  return counts.map((each, index) => each.some(count => count > 0) || (rows[0]?.met[index] ?? false))
}

interface Rest {
  readonly condition: Condition
  /** Those who meet it are few enough to be listed. */
  readonly isShort: boolean
}

interface Start {
  readonly ways: readonly Way[]
  readonly rest: readonly Rest[]
  readonly startPoints: RawBuilder<number> | undefined
}

function chooseStart(
  conditions: readonly Condition[],
  counts: readonly (readonly number[])[],
  sort: Wanted['sort'],
  many: number,
): Start {
  const all = conditions.map((condition, index) => {
    const each = counts[index] ?? []
    const sum = each.reduce((total, count) => total + count, 0)
    return { condition, counts: each, sum, isShort: condition.ways.length > 0 && sum < many }
  })
  const [best] = all.filter(({ condition }) => condition.ways.length > 0).sort((a, b) => a.sum - b.sum)
  const inOrder = sort === 'name' && best && !best.isShort
  // So many by name: the list of names itself is the shortest way to the first thousand of them.
  if (!best || inOrder) return { ways: [everybody], rest: all, startPoints: undefined }
  const ways = best.condition.ways.flatMap((way, index) => {
    const count = best.counts[index] ?? 0
    if (way.counted && count === 0) return []
    return [way.byName && count < many ? allAtOnce(way) : way]
  })
  return {
    ways: ways.length > 0 ? ways : [nobody],
    rest: all.filter(({ condition }) => condition !== best.condition),
    startPoints: sql<number>`found.start`,
  }
}

// Few enough to be fetched by way of their index and sorted then, instead of being sought along the list of names.
const allAtOnce = (way: Way): Way => ({
  ...way,
  from: early => sql`(select p.* from ${way.from(early)} where p.left_at is null and ${way.where} offset 0) p`,
  where: sql<boolean>`true`,
})

const everybody: Way = { from: () => sql`people p`, where: sql<boolean>`true`, points: sql<number>`0`, byName: true }
const nobody: Way = { ...everybody, where: sql<boolean>`false` }

// “is true” keeps PostgreSQL from turning a question about one person into a join of everybody with everything.
function idsOn({ db }: Asking, way: Way, rest: readonly Rest[]): RawBuilder<unknown> {
  const early = (personId: RawBuilder<unknown>) =>
    all(rest.flatMap(({ condition, isShort }) => condition.holdsFor?.(personId, isShort) ?? []))
  const later = rest.flatMap(({ condition }) => (way.asksEarly && condition.holdsFor ? [] : [condition.holds]))
  return sql`select p.id, ${way.points} as points from ${way.from(early)}
    where p.organisation_id = ${db.organisationId} and p.left_at is null and ${way.where} and ${all(later)}
    ${way.byName ? sql`order by p.name, p.id limit ${sql.lit(mostHits + 1)}` : sql``}`
}

const all = (parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  parts.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.join(
        parts.map(part => sql`(${part}) is true`),
        sql` and `,
      )}`
