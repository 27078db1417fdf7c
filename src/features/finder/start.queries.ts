import { sql } from 'kysely'
import type { Asking, Condition, KnownWays, Way } from './conditions.ts'
import { mostHits } from './page-sizes.ts'

const manyInSmall = 5_000
/** A way to so many mostly leads to as many hits as anybody looks at, whatever else is asked. */
const veryMany = 4 * mostHits
const few = 1_000
/** Where statistics say so many, they are not few, however roughly those were taken. */
const surelyMany = 3 * few

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
  const known: KnownWays = {
    isShort: way => isWorthListing && (counts.get(way) ?? few) < few,
    isEmpty: way => counts.get(way) === 0,
  }
  const all = conditions.map(one => {
    const sum = sumOf(one, counts)
    const condition = { ...one, points: one.pointsKnowing?.(known) ?? one.points }
    return { condition, sum, isShort: one.ways.length > 0 && sum < many }
  })
  const [best] = all.filter(({ condition }) => condition.ways.length > 0).sort((a, b) => a.sum - b.sum)
  const inOrder = sort === 'name' && best && !best.isShort
  // So many by name: the list of names itself is the shortest way to the first thousand of them.
  const fewestFirst = all.toSorted((a, b) => rank(a) - rank(b))
  if (!best || inOrder) return { ways: [everybody], rest: fewestFirst, isStart: false, isBroad: false }
  const real = best.condition.ways.filter(way => !known.isEmpty(way))
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
// first hundreds who meet the rest are enough, so nobody is asked before they are in order.
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
  const counted = conditions.map(({ ways }) => ways.filter(way => way.counted))
  const byName = counted.flat().filter(way => way.byName && !way.isKept)
  const estimates = await estimateWays(asking, byName, many)
  // To count those whom statistics know to be very many takes as long as to find them.
  const isCommon = (way: Way) => (estimates.get(way) ?? 0) >= surelyMany
  const common = new Map([...estimates].filter(([way]) => isCommon(way)))
  const uncommon = conditions.flatMap(({ ways }) => ways.filter(way => (way.counted ?? way.atMost) && !isCommon(way)))
  const counts = new Map([...common, ...(await countWays(asking, uncommon, Math.min(few, many)))])
  // Who is few by one condition is found by that one, however many meet the others.
  if (many <= few || conditions.some(one => one.ways.length > 0 && sumOf(one, counts) < few)) return counts
  const isOpen = (way: Way) => !isCommon(way) && counts.get(way) === Number.POSITIVE_INFINITY
  const isOne = counted.filter(({ length }) => length > 0).length === 1
  // The other ways of whom very many meet by name are not worth counting.
  const rest = counted.filter(ways => !ways.some(way => estimates.get(way) === Number.POSITIVE_INFINITY)).flat()
  const more = await countWays(
    asking,
    rest.filter(way => (!way.byName || (isOne && way.isKept)) && isOpen(way)),
    many,
  )
  const named = byName.filter(isOpen).map(way => [way, estimates.get(way) ?? many] as const)
  return new Map([...counts, ...named, ...more])
}

async function countWays({ db }: Asking, ways: readonly Way[], many: number): Promise<Counts> {
  if (ways.length === 0) return new Map()
  const counting = ways.map(
    way => sql`(select count(*) from (select from ${way.counted ?? way.atMost} limit ${sql.lit(many)}) those)::int`,
  )
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counting)}] as counts`.execute(db)
  const counts = rows[0]?.counts ?? []
  return new Map(
    ways.map((way, index) => [way, (counts[index] ?? 0) < many ? (counts[index] ?? 0) : Number.POSITIVE_INFINITY]),
  )
}

/**
 * How many lead to people by name or by what they tell, from PostgreSQL's own statistics. These know well which words
 * very many have, and to count those to the end would take as long as to find them.
 */
async function estimateWays({ db }: Asking, ways: readonly Way[], many: number): Promise<Counts> {
  const plans = await Promise.all(
    ways.map(({ counted }) => sql<Plan>`explain (format json) select from ${counted}`.execute(db)),
  )
  return new Map(
    ways.map((way, index) => {
      const estimate = plans[index]?.rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? many
      return [way, estimate < many ? estimate : Number.POSITIVE_INFINITY]
    }),
  )
}

interface Plan {
  readonly 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[]
}
