import { sql } from 'kysely'
import type { Asking, Condition, Way } from './conditions.ts'
import { mostHits } from './page-sizes.ts'

const usuallyMany = 5_000
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

/** Where to begin, and for each condition whether anybody meets it on the ways that are counted. */
export async function findStart(
  asking: Asking,
  conditions: readonly Condition[],
  { sort, many = usuallyMany }: { readonly sort: 'best' | 'name'; readonly many?: number | undefined },
): Promise<Start & { readonly met: readonly boolean[] }> {
  const counts = await countEnough(asking, conditions, many)
  return { ...chooseStart(conditions, counts, sort, many), met: counts.map(each => sumOf(each) > 0) }
}

function chooseStart(
  conditions: readonly Condition[],
  counts: readonly (readonly number[])[],
  sort: 'best' | 'name',
  many: number,
): Start {
  const all = conditions.map((condition, index) => {
    const each = counts[index] ?? []
    const sum = sumOf(each)
    return { condition, counts: each, sum, isShort: condition.ways.length > 0 && sum < many }
  })
  const [best] = all.filter(({ condition }) => condition.ways.length > 0).sort((a, b) => a.sum - b.sum)
  const inOrder = sort === 'name' && best && !best.isShort
  // So many by name: the list of names itself is the shortest way to the first thousand of them.
  const fewestFirst = all.toSorted((a, b) => rank(a) - rank(b))
  if (!best || inOrder) return { ways: [everybody], rest: fewestFirst, isStart: false, isBroad: false }
  const ways = best.condition.ways.flatMap((way, index) => {
    const count = best.counts[index] ?? 0
    if (way.counted && count === 0) return []
    return [way.byName && count < many ? allAtOnce(way) : way]
  })
  return {
    ways: ways.length > 0 ? ways : [nobody],
    rest: fewestFirst.filter(({ condition }) => condition !== best.condition),
    isStart: true,
    isBroad: (best.counts.find((count, index) => count > 0 || !best.condition.ways[index]?.counted) ?? 0) >= veryMany,
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

const everybody: Way = { from: () => sql`people p`, where: sql<boolean>`true`, points: sql<number>`0`, byName: true }
const nobody: Way = { ...everybody, where: sql<boolean>`false` }

const sumOf = (counts: readonly number[] = []): number => counts.reduce((total, count) => total + count, 0)

/** How many people each way leads to, as far as it matters: Infinity for more, 0 where nobody counts. */
async function countEnough(
  asking: Asking,
  conditions: readonly Condition[],
  many: number,
): Promise<readonly (readonly number[])[]> {
  const counted = conditions.map(({ ways }) => ways.filter(way => way.counted))
  const alone = conditions.map((_, place) => (counted[place] ?? []).map(way => [way]))
  const isOne = counted.filter(ways => ways.length > 0).length === 1
  const least = isOne || few > many ? many : few
  const counts = await countWays(asking, alone.flat(), least)
  const inOrder = conditions.map(({ ways }) => ways.map(way => (way.counted ? (counts.get(way) ?? 0) : 0)))
  // Who is few by one condition is found by that one, however many meet the others: then nobody counts those to the end.
  if (least === many || conditions.some(({ ways }, place) => ways.length > 0 && sumOf(inOrder[place]) < least))
    return inOrder
  const more = await countWays(
    asking,
    conditions.map(({ ways }) => ways.filter(way => counts.get(way) === Number.POSITIVE_INFINITY)),
    many,
  )
  return conditions.map(({ ways }, place) => ways.map((way, index) => more.get(way) ?? inOrder[place]?.[index] ?? 0))
}

/**
 * For every way how many it leads to. The ways of a group are counted one after the other until there are `many` together:
 * on the way where that was, and on those after it, Infinity stands.
 */
async function countWays(
  { db }: Asking,
  groups: readonly (readonly Way[])[],
  many: number,
): Promise<ReadonlyMap<Way, number>> {
  const some = groups.filter(ways => ways.length > 0)
  if (some.length === 0) return new Map()
  const counting = some.map(ways => {
    const each = ways.map((_, place) => sql`count(*) filter (where way = ${sql.lit(place)})`)
    const every = ways.map(
      ({ counted }, place) => sql`(select ${sql.lit(place)} as way from ${counted ?? sql`people`})`,
    )
    return sql`(select array[${sql.join(each)}]::int[]
      from (select way from (${sql.join(every, sql` union all `)}) every_way limit ${sql.lit(many)}) those)`
  })
  const { rows } = await sql<{ counts: number[] }>`select ${sql.join(counting, sql` || `)} as counts`.execute(db)
  const counts = [...(rows[0]?.counts ?? [])]
  return new Map(
    some.flatMap(ways => {
      const each = ways.map(() => counts.shift() ?? 0)
      const last = sumOf(each) < many ? ways.length : each.findLastIndex(count => count > 0)
      return ways.map((way, index) => [way, index < last ? (each[index] ?? 0) : Number.POSITIVE_INFINITY] as const)
    }),
  )
}
