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
  const { rows } = await sql<{ id: string; fits: number | null }>`
    with ${fitOf(db, needs)}
    select r.id, f.need as fits
    from learning_resources r
    left join fit f on f.resource_id = r.id and not exists (select from learning_completions c
      where c.organisation_id = ${db.organisationId}::uuid and c.person_id = ${me.id}::uuid and c.resource_id = r.id)
    where ${matches(db, looking)} and ${chosen(search)}
    order by ${orderOf(search, words)}, r.published_at desc, r.id
    limit ${pageSize} offset ${(search.page - 1) * pageSize}`.execute(db)
  return rows.map(({ id, fits }) => ({ id, fits: fits ?? undefined }))
}

const orderOf = ({ sort }: Search, words: string): RawBuilder<unknown> => {
  const worth = sql`coalesce(f.worth, 0) desc`
  // A stem in the title says more than one in what it teaches, and that more than one in the rest.
  const byWords = words ? sql`ts_rank('{0.05, 0.05, 0.4, 1}', r.found_by, ${words}::tsquery) desc, ` : sql``
  if (sort === 'newest') return sql`r.published_at desc`
  if (sort === 'shortest') return sql`r.minutes nulls last, ${worth}`
  return sort === 'words' ? sql`${byWords}${worth}` : sql`${worth}, ${byWords}r.minutes nulls last`
}

/**
 * What is in it for somebody: the needs it serves, the first before the others; whole where the level fits, half where
 * it begins too high, nothing where they are further already.
 */
const fitOf = (db: Reading, needs: readonly Need[]) => sql`
  fit as (
    select resource_id, max(worth) as worth, (array_agg(number order by worth desc, number))[1] as need
    from (
      select t.resource_id, n.number, (1.0 / (n.number + 2)) * case
        when t.to_level <= n.has then 0
        when t.from_level > greatest(n.has, 1) then 0.5
        when t.to_level is null then 0.8 else 1 end as worth
      from unnest(${needs.map(({ frameworkId }) => frameworkId)}::uuid[], ${needs.map(({ skillKey }) => skillKey)}::text[],
        ${needs.map(({ has }) => has ?? 0)}::int[], ${needs.map((_, number) => number)}::int[])
        as n(framework_id, skill_key, has, number)
      join learning_resource_skills t on t.organisation_id = ${db.organisationId}::uuid
        and t.framework_id = n.framework_id and t.skill_key = n.skill_key
    ) each_need where worth > 0 group by resource_id
  )`

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
