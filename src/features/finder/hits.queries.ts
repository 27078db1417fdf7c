import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Asking, Condition, Predicate, Way } from './conditions.ts'
import { findStart, type Rest } from './start.queries.ts'

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
  /** Everybody found, whatever page is shown; only if that was asked for and they are no more than that. */
  readonly all: readonly string[] | undefined
  /** For each condition whether anybody meets it on the ways that are counted. */
  readonly met: readonly boolean[]
}

interface Wanted {
  readonly sort: 'best' | 'name'
  readonly limit: number
  readonly offset: number
  /** Points beside those of the conditions. */
  readonly extra?: RawBuilder<number> | undefined
  /** Beside the page, the ids of all who are found if they are no more than this. */
  readonly listAll?: number | undefined
  /** Beyond so many nobody counts, and nobody looks. */
  readonly most: number
  /** So many are counted; of more, only as many are looked at as are needed. */
  readonly many?: number
}

/**
 * The people who meet every condition, in order. It starts from the condition that the fewest meet and asks the rest of
 * each of those, so the work is bounded by that one. Who meets one is asked of the rows of this moment, by their audience.
 */
export async function listHits(asking: Asking, conditions: readonly Condition[], wanted: Wanted): Promise<Hits> {
  const { db } = asking
  const { sort, limit, offset, listAll = 0, most } = wanted
  const { ways, rest, isStart, isBroad, met } = await findStart(asking, conditions, wanted)
  const byFit = sort === 'best' && (isStart || wanted.extra !== undefined || rest.some(one => one.condition.points))
  const questions = { rest, byFit, isStart, extra: wanted.extra, most }
  const gather = (some: readonly Way[]) => {
    const everyWay = sql.join(
      gathering(asking, some).map(way => sql`(${idsOn(asking, way, questions)})`),
      sql` union all `,
    )
    return planned(
      db,
      sql<Found>`
      with gathered as materialized (select * from (${everyWay}) every_way limit ${sql.lit(most + 1)}),
      found as materialized (select id, name, max(points) as points from gathered group by id, name),
      page as (select * from found order by points desc, name, id limit ${limit} offset ${offset})
      select p.id, p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName",
        (select count(*) from found)::int as total, (select count(*) from gathered)::int as gathered,
        (select array_agg(id) from found having count(*) between 1 and ${listAll}) as "all"
      from page join people p on p.organisation_id = ${db.organisationId} and p.id = page.id
      left join units u on u.organisation_id = ${db.organisationId} and u.id = p.unit_id and u.closed_at is null
      order by page.points desc, page.name, page.id`,
    )
  }
  const rows = await gatherOn(ways, isBroad ? most : undefined, gather)
  const { total = 0, gathered = 0, all: ids } = rows[0] ?? {}
  return { people: rows, total: Math.min(total, most), more: gathered > most, all: ids ?? undefined, met }
}

interface Found extends Hit {
  readonly total: number
  readonly gathered: number
  readonly all: readonly string[] | null
}

type Gather = (ways: readonly Way[]) => Promise<readonly Found[]>

// Where very many are on the first way, it alone mostly leads to as many as anybody looks at; and the plan of one way is
// made in a fraction of the time that the plan of all takes.
async function gatherOn(ways: readonly Way[], enough: number | undefined, gather: Gather): Promise<readonly Found[]> {
  const [first, ...others] = ways
  if (enough === undefined || !first || others.length === 0) return gather(ways)
  const onFirst = await gather([first])
  return (onFirst[0]?.gathered ?? 0) > enough ? onFirst : gather(ways)
}

// A plan for arrays and words of unknown length would be a plan for none of them. What is asked next keeps its plans.
async function planned<Row>(db: Reading, question: RawBuilder<Row>): Promise<readonly Row[]> {
  const [, { rows }] = await Promise.all([
    sql`set local plan_cache_mode = force_custom_plan`.execute(db),
    question.execute(db),
    sql`set local plan_cache_mode to default`.execute(db),
  ])
  return rows
}

/** For each condition whether anybody meets it, given the answer for its counted ways. */
export async function listMet(
  { db }: Asking,
  conditions: readonly Condition[],
  counted: readonly boolean[],
): Promise<readonly boolean[]> {
  const open = conditions.filter((_, index) => !counted[index])
  if (open.length === 0) return counted
  const byShortWays = open.map(({ ways }) => {
    const each = ways
      .filter(way => !way.counted)
      .map(
        way => sql`exists (select from ${way.from(nothingEarly)}
          where p.organisation_id = ${db.organisationId} and p.left_at is null and ${way.where})`,
      )
    return each.length > 0 ? sql`(${sql.join(each, sql` or `)})` : sql`false`
  })
  const { rows } = await sql<{ met: boolean[] }>`select array[${sql.join(byShortWays)}] as met`.execute(db)
  const met = [...(rows[0]?.met ?? [])]
  return counted.map(isMet => isMet || (met.shift() ?? false))
}

// Ways on which the person is known at once are walked one after the other and asked the rest in one place: each place
// costs the planner as much as it costs to ask some hundred people. Their order stays: what fits best is looked at first.
function gathering(asking: Asking, ways: readonly Way[]): readonly Way[] {
  const isApart = (way: Way | undefined) => way === undefined || way.early !== undefined || way.byName
  const runs: Way[][] = []
  for (const way of ways) {
    const run = runs.at(-1)
    if (!run || isApart(way) || isApart(run[0])) runs.push([way])
    else run.push(way)
  }
  return runs.flatMap(run => (run.length > 1 ? [oneAfterTheOther(asking, run)] : run))
}

const oneAfterTheOther = ({ db }: Asking, ways: readonly Way[]): Way => ({
  from: () =>
    sql`(${sql.join(
      ways.map(
        way => sql`select p.*, ${way.points} as way_points from ${way.from(nothingEarly)}
        where p.organisation_id = ${db.organisationId} and p.left_at is null and ${way.where}`,
      ),
      sql` union all `,
    )}) p`,
  where: sql<boolean>`true`,
  points: sql<number>`p.way_points`,
  byName: false,
})

interface Questions {
  readonly rest: readonly Rest[]
  readonly byFit: boolean
  readonly isStart: boolean
  readonly extra: RawBuilder<number> | undefined
  readonly most: number
}

const nothingEarly = { holds: sql<boolean>`true`, joins: sql``, gate: sql<boolean>`true` }

// Each question is asked once, and its answer says both whether a condition is met and how well.
function idsOn({ db }: Asking, way: Way, { rest, byFit, isStart, extra, most }: Questions): RawBuilder<unknown> {
  const before: Asked[] = []
  const after: Asked[] = []
  for (const [index, { condition, isShort }] of rest.entries()) {
    const early = way.early ? condition.byId?.(way.early) : undefined
    const { holds, points } = early ?? condition
    const listed = isShort ? (early ?? condition.byId?.(sql`p.id`))?.listed : undefined
    const asked = { holds: listed ?? holds, points: byFit ? points : undefined, name: `s${index}`, listed }
    ;(early ? before : after).push(asked)
  }
  const all = [...before, ...after].filter(({ points }) => points)
  const sum = [
    ...(isStart ? [way.points] : []),
    ...all.map(({ name }) => sql<number>`${sql.ref(name)}.points`),
    ...(extra ? [extra] : []),
  ]
  const early = { holds: holdsOf(before), joins: joinsOf(before), gate: gateOf(before) }
  return sql`select p.id, p.name, ${byFit ? sql.join(sum, sql` + `) : sql`0`} as points
    from ${way.from(early)} ${joinsOf(after)}
    where p.organisation_id = ${db.organisationId} and p.left_at is null and ${way.where} and ${holdsOf(after)}
      and ${gateOf([...before, ...after])}
    ${way.byName ? sql`order by p.name, p.id limit ${sql.lit(most + 1)}` : sql``}`
}

interface Asked extends Pick<Condition, 'holds' | 'points'> {
  readonly name: string
  readonly listed: Predicate | undefined
}

const joinsOf = (asked: readonly Asked[]): RawBuilder<unknown> =>
  sql`${sql.join(
    asked.flatMap(({ name, points }) =>
      points ? [sql`cross join lateral (select ${points} as points offset 0) ${sql.ref(name)}`] : [],
    ),
    sql` `,
  )}`

const gateOf = (asked: readonly Asked[]): Predicate =>
  all(asked.flatMap(({ name, points }) => (points ? [sql<boolean>`${sql.ref(name)}.points is not null`] : [])))

// A short list is asked first; otherwise the points alone tell who meets it.
const holdsOf = (asked: readonly Asked[]): Predicate =>
  all(asked.flatMap(({ holds, points, listed }) => (points && !listed ? [] : [holds])))

// “is true” keeps PostgreSQL from turning a question about one person into a join of everybody with everything.
const all = (parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  parts.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.join(
        parts.map(part => sql`(${part}) is true`),
        sql` and `,
      )}`
