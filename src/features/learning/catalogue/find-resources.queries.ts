import { type RawBuilder, sql } from 'kysely'
import type { Need } from '#features/plan/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Cost, type Length, lengthNames, lengths, type ResourceKind } from '../resource.ts'
import { pageSize, type Search } from './search.ts'

/** What was found, by id; `fits` is the number of the need that it serves best. */
export interface FoundResource {
  readonly id: string
  readonly fits: number | undefined
}

/** How many there are of each sort; beside a filter, what choosing it would leave. */
export interface Counts {
  readonly total: number
  readonly kinds: ReadonlyMap<ResourceKind, number>
  readonly lengths: ReadonlyMap<Length, number>
  readonly languages: ReadonlyMap<string, number>
  readonly costs: ReadonlyMap<Cost, number>
}

export interface Looking {
  readonly search: Search
  /** In the language of PostgreSQL; empty when nothing was typed. */
  readonly words: string
  readonly needs: readonly Need[]
  readonly me: { readonly id: string }
}

/** The page of what was found, in the order that was asked for. */
export async function listFound(db: Reading, looking: Looking): Promise<readonly FoundResource[]> {
  const { search, words, needs, me } = looking
  const byFit = search.sort === 'fit'
  // Words leave few rows, and each is held against the needs; without words the needs lead to the rows.
  const fit = words ? sql`left join lateral (${fitOfOne(db)}) f on true` : sql`left join fit f on f.resource_id = r.id`
  const done = sql`left join learning_completions d on d.organisation_id = ${db.organisationId}::uuid
    and d.person_id = ${me.id}::uuid and d.resource_id = r.id`
  const { rows } = await sql<{ id: string }>`
    with needs as (${needsSql(needs)}) ${byFit && !words ? sql`, fit as materialized (${bestOf(db)})` : sql``}
    select r.id from learning_resources r ${byFit ? fit : sql``} ${byFit ? done : sql``}
    where ${matches(db, looking)} and ${chosen(search)}
    order by ${orderOf(search, words)}, r.published_at desc, r.id
    limit ${pageSize} offset ${(search.page - 1) * pageSize}`.execute(db)
  const fits = await listFits(
    db,
    rows.map(({ id }) => id),
    needs,
  )
  return rows.map(({ id }) => ({ id, fits: fits.get(id) }))
}

/** Which of the needs each of these serves best. */
async function listFits(
  db: Reading,
  ids: readonly string[],
  needs: readonly Need[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0 || needs.length === 0) return new Map()
  const { rows } = await sql<{ id: string; need: number }>`
    with needs as (${needsSql(needs)})
    select r.id, f.need from unnest(${[...ids]}::uuid[]) as r(id)
    cross join lateral (${fitOfOne(db)}) f where f.need is not null`.execute(db)
  return new Map(rows.map(({ id, need }) => [id, need]))
}

const orderOf = ({ sort }: Search, words: string): RawBuilder<unknown> => {
  // A stem in the title says more than one in what it teaches, and that more than one in the rest.
  const byWords = words ? sql`ts_rank('{0.05, 0.05, 0.4, 1}', r.found_by, ${words}::tsquery) desc` : undefined
  if (sort === 'newest') return sql`r.published_at desc`
  if (sort === 'shortest') return sql`r.minutes nulls last`
  if (sort === 'words') return byWords ?? sql`r.published_at desc`
  // What somebody has finished fits no more.
  const worth = sql`case when d.id is null then coalesce(f.worth, 0) else 0 end desc`
  return byWords ? sql`${worth}, ${byWords}` : sql`${worth}, r.minutes nulls last`
}

const needsSql = (needs: readonly Need[]) => sql`
  select framework_id, skill_key, has, number
  from unnest(${needs.map(({ frameworkId }) => frameworkId)}::uuid[], ${needs.map(({ skillKey }) => skillKey)}::text[],
    ${needs.map(({ has }) => has ?? 0)}::int[], ${needs.map((_, number) => number)}::int[])
    as n(framework_id, skill_key, has, number)`

/**
 * What a resource is worth for a need, the first need before the others: whole where the level fits, half where it
 * begins too high, nothing where somebody is further already.
 */
const worthSql = sql`(1.0 / (n.number + 2)) * case
  when t.to_level <= n.has then 0
  when t.from_level > greatest(n.has, 1) then 0.5
  when t.to_level is null then 0.8 else 1 end`

const fitOfOne = (db: Reading) => sql`
  select max(${worthSql}) as worth, (array_agg(n.number order by ${worthSql} desc, n.number))[1] as need
  from learning_resource_skills t join needs n on n.framework_id = t.framework_id and n.skill_key = t.skill_key
  where t.organisation_id = ${db.organisationId}::uuid and t.resource_id = r.id and (t.to_level is null or t.to_level > n.has)`

const mostForANeed = 100

// Of each need the hundred best are enough for many pages, however large the catalogue is.
const bestOf = (db: Reading) => sql`
  select resource_id, max(worth) as worth, (array_agg(number order by worth desc, number))[1] as need
  from needs n cross join lateral (
    select t.resource_id, ${worthSql} as worth from learning_resource_skills t
    where t.organisation_id = ${db.organisationId}::uuid and t.framework_id = n.framework_id
      and t.skill_key = n.skill_key and (t.to_level is null or t.to_level > n.has)
    order by worth desc, t.resource_id limit ${mostForANeed}
  ) best group by resource_id`

const matches = (db: Reading, { search: { skill, access }, words }: Looking) =>
  sql`r.organisation_id = ${db.organisationId}::uuid and r.published_at is not null and r.withdrawn_at is null
    ${words ? sql`and r.found_by @@ ${words}::tsquery` : sql``}
    ${access ? sql`and ${access} = any(r.access_needs)` : sql``}
    ${
      skill
        ? sql`and exists (select from learning_resource_skills t where t.organisation_id = ${db.organisationId}::uuid
          and t.framework_id = ${skill.frameworkId}::uuid and t.skill_key = ${skill.skillKey} and t.resource_id = r.id)`
        : sql``
    }`

function chosen({ kind, length, language, cost }: Search) {
  const conditions = [
    kind && sql`r.kind = ${kind}`,
    length && sql`${lengthSql} = ${length}`,
    language && sql`(${language} = any(r.languages) or r.languages = '{}')`,
    cost && sql`${costSql} = ${cost}`,
  ].filter(one => one !== undefined)
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

const bounded = lengthNames.filter(name => Number.isFinite(lengths[name]))
const lengthSql = sql`case when r.minutes is null then '' ${sql.join(
  bounded.map(name => sql`when r.minutes <= ${sql.lit(lengths[name])} then ${sql.lit(name)}`),
  sql` `,
)} else 'longer' end`
const costSql = sql`case when r.price is null then '' when r.price = 0 then 'free' else 'paid' end`

interface Group {
  readonly kind: ResourceKind
  readonly length: Length | ''
  readonly cost: Cost | ''
  readonly languages: readonly string[]
  readonly count: number
}

/** How many were found in all, and how many each filter would leave: one look at what matches, grouped by all filters. */
export async function countFound(db: Reading, looking: Looking): Promise<Counts> {
  const { search } = looking
  const { rows } = await sql<Group>`
    select r.kind, ${lengthSql} as length, ${costSql} as cost, r.languages, count(*)::int as count
    from learning_resources r where ${matches(db, looking)}
    group by 1, 2, 3, 4`.execute(db)
  const holds = {
    kind: (group: Group) => !search.kind || group.kind === search.kind,
    length: (group: Group) => !search.length || group.length === search.length,
    cost: (group: Group) => !search.cost || group.cost === search.cost,
    language: ({ languages }: Group) =>
      !search.language || languages.length === 0 || languages.includes(search.language),
  }
  const others = (own: keyof typeof holds | undefined) =>
    rows.filter(group => Object.entries(holds).every(([name, rule]) => name === own || rule(group)))
  const sums = <T extends string>(own: keyof typeof holds, valuesOf: (group: Group) => readonly (T | '')[]) => {
    const found = new Map<T, number>()
    for (const group of others(own))
      for (const value of valuesOf(group)) if (value) found.set(value, (found.get(value) ?? 0) + group.count)
    return found
  }
  return {
    total: others(undefined).reduce((sum, { count }) => sum + count, 0),
    kinds: sums<ResourceKind>('kind', ({ kind }) => [kind]),
    lengths: sums<Length>('length', ({ length }) => [length]),
    languages: sums<string>('language', ({ languages }) => languages),
    costs: sums<Cost>('cost', ({ cost }) => [cost]),
  }
}
