import { sql } from 'kysely'
import type { Asking, Condition, Way } from './conditions.ts'
import { mostHits } from './page-sizes.ts'

const manyInSmall = 5_000
/** A way to so many mostly leads to as many hits as anybody looks at, whatever else is asked. */
const veryMany = 4 * mostHits
const few = 1_000

export interface Rest {
  readonly condition: Condition
  /** Those who meet it are few enough to be listed. */
  readonly isShort: boolean
}

export interface Start {
  readonly ways: readonly Way[]
  /** The other conditions, those that the fewest meet first. */
  readonly rest: readonly Rest[]
  /** The ways are those of a condition, and their points count. */
  readonly isStart: boolean
  /** The first of several ways leads to very many. */
  readonly isBroad: boolean
}

const minute = 60_000
let known = { until: 0, many: manyInSmall }

// Who is sought along the list of names is found after so many names the sooner the more there are; who is fetched and
// sorted, the later. The border lies where both take as long, and PostgreSQL's own estimate of all people will do for it.
async function findMany({ db }: Asking, now = Date.now()): Promise<number> {
  if (known.until > now) return known.many
  const { rows } = await sql<{ people: number }>`
    select greatest(reltuples, 0)::float8 as people from pg_class where oid = 'people'::regclass`.execute(db)
  const border = Math.round(Math.sqrt((mostHits / 2) * (rows[0]?.people ?? 0)))
  known = { until: now + 10 * minute, many: Math.max(manyInSmall, border) }
  return known.many
}

/** How many people ways lead to, as far as that was counted: Infinity for more than matter. */
type Counts = ReadonlyMap<Way, number>

/** Where to begin, and for each condition whether anybody meets it on the ways that are counted. */
export async function findStart(
  asking: Asking,
  conditions: readonly Condition[],
  { sort, ...wanted }: { readonly sort: 'best' | 'name'; readonly many?: number | undefined },
): Promise<Start & { readonly met: readonly boolean[] }> {
  const many = wanted.many ?? (await findMany(asking))
  const counts = await countEnough(asking, conditions, many)
  const met = conditions.map(condition => sumOf(condition, counts) > 0)
  return { ...chooseStart(conditions, counts, sort, many), met }
}

function chooseStart(conditions: readonly Condition[], counts: Counts, sort: 'best' | 'name', many: number): Start {
  // Where somebody meets a condition that few meet, hardly anybody else is asked: then no list is worth making.
  const isWorthListing = conditions.every(one => one.ways.length === 0 || sumOf(one, counts) >= few)
  const leadsToFew = (way: Way) => isWorthListing && (counts.get(way) ?? few) < few
  const all = conditions.map(one => {
    const sum = sumOf(one, counts)
    const condition = { ...one, points: one.pointsKnowing?.(leadsToFew) ?? one.points }
    return { condition, sum, isShort: one.ways.length > 0 && sum < many }
  })
  const [best] = all.filter(({ condition }) => condition.ways.length > 0).sort((a, b) => a.sum - b.sum)
  const inOrder = sort === 'name' && best && !best.isShort
  // So many by name: the list of names itself is the shortest way to the first thousand of them.
  const fewestFirst = all.toSorted((a, b) => rank(a) - rank(b))
  if (!best || inOrder) return { ways: [everybody], rest: fewestFirst, isStart: false, isBroad: false }
  const real = best.condition.ways.filter(way => counts.get(way) !== 0)
  const ways = real.map(way => (!way.byName ? way : (counts.get(way) ?? 0) < many ? allAtOnce(way) : inTurn(way)))
  const [first] = real
  return {
    ways: ways.length > 0 ? ways : [nobody],
    rest: fewestFirst.filter(one => one !== best),
    isStart: true,
    isBroad: first?.counted !== undefined && (counts.get(first) ?? 0) >= veryMany,
  }
}

// Where only each person can be asked nobody knows how many there are: those questions come last.
const rank = ({ condition, sum }: { condition: Condition; sum: number }): number =>
  condition.ways.length === 0 ? Number.MAX_VALUE : Math.min(sum, Number.MAX_SAFE_INTEGER)

// Few enough to be fetched by way of their index and sorted then, instead of being sought along the list of names. The
// first five hundred who meet the rest are enough, so nobody is asked before they are in order.
const allAtOnce = (way: Way): Way => ({
  ...way,
  from: early => sql`(select * from (select p.* from ${way.from(early)} where p.left_at is null and ${way.where} offset 0) those
    order by those.name, those.id offset 0) p`,
  where: sql<boolean>`true`,
  byName: false,
})

const inTurn = (way: Way): Way => ({ ...way, where: way.alongNames ?? way.where })

const everybody: Way = { from: () => sql`people p`, where: sql<boolean>`true`, points: sql<number>`0`, byName: true }
const nobody: Way = { ...everybody, where: sql<boolean>`false` }

const sumOf = ({ ways }: Condition, counts: Counts): number =>
  ways.reduce((sum, way) => sum + (way.counted ? (counts.get(way) ?? 0) : 0), 0)

async function countEnough(asking: Asking, conditions: readonly Condition[], many: number): Promise<Counts> {
  const isOne = conditions.filter(({ ways }) => ways.some(({ counted }) => counted)).length === 1
  const least = isOne ? many : Math.min(few, many)
  const alone = conditions.flatMap(({ ways }) => ways.filter(way => way.counted).map(way => [way]))
  const counts = await countWays(asking, alone, least)
  // Who is few by one condition is found by that one, however many meet the others: then nobody counts those to the end.
  const hasFew = conditions.some(one => one.ways.length > 0 && sumOf(one, counts) < least)
  if (least === many || hasFew) return counts
  const open = conditions.map(({ ways }) => ways.filter(way => counts.get(way) === Number.POSITIVE_INFINITY))
  const unknown = conditions.flatMap(({ ways }) => ways.filter(way => way.atMost).map(way => [way]))
  return new Map([...counts, ...(await countWays(asking, [...open, ...unknown], many))])
}

/**
 * For every way how many it leads to. The ways of a group are counted one after the other until there are `many` together:
 * on the way where that was, and on those after it, Infinity stands.
 */
async function countWays({ db }: Asking, groups: readonly (readonly Way[])[], many: number): Promise<Counts> {
  const some = groups.filter(ways => ways.length > 0)
  if (some.length === 0) return new Map()
  const counting = some.map(ways => {
    const [alone] = ways
    if (alone && ways.length === 1)
      return sql`array[(select count(*) from (select from ${alone.counted ?? alone.atMost} limit ${sql.lit(many)}) those)::int]`
    const each = ways.map((_, place) => sql`count(*) filter (where way = ${sql.lit(place)})`)
    const every = ways.map(
      ({ counted, atMost }, place) => sql`(select ${sql.lit(place)} as way from ${counted ?? atMost})`,
    )
    return sql`(select array[${sql.join(each)}]::int[]
      from (select way from (${sql.join(every, sql` union all `)}) every_way limit ${sql.lit(many)}) those)`
  })
  const { rows } = await sql<{ counts: number[] }>`select ${sql.join(counting, sql` || `)} as counts`.execute(db)
  const counts = [...(rows[0]?.counts ?? [])]
  return new Map(
    some.flatMap(ways => {
      const each = ways.map(() => counts.shift() ?? 0)
      const sum = each.reduce((total, count) => total + count, 0)
      const last = sum < many ? ways.length : each.findLastIndex(count => count > 0)
      return ways.map((way, index) => [way, index < last ? (each[index] ?? 0) : Number.POSITIVE_INFINITY] as const)
    }),
  )
}
