import { sql } from 'kysely'
import { maySeeSql } from '#features/profiles/index.ts'
import { resolveTerms, type TermKind } from '#features/terms/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Asking, type Condition, demands, isTold, type TermDemand, uuids } from './conditions.ts'

/** Where more are found than this nobody is counted: they are too many to choose among, and counting them costs too much. */
export const mostCounted = 100

/** How many of the people found would stay if the search were narrowed further; every one of them may be seen. */
export interface Counts {
  /** By unit, everything below it included. */
  readonly units: ReadonlyMap<string, number>
  /** By language, network and role. */
  readonly terms: ReadonlyMap<string, number>
  /** The skills that most of them tell, the commonest first. */
  readonly skills: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  readonly happy: number
  readonly today: number
}

interface Wanted {
  /** What a skill must meet that is chosen now. */
  readonly skill: TermDemand
  /** What somebody who is happy to help would have to meet, and somebody who works today. */
  readonly happy: readonly Condition[]
  readonly today: readonly Condition[]
  readonly locale: Locale
}

const mostSkills = 8

/** Counts among these people alone, so the work is bounded however many an organisation has. */
export async function countFound(asking: Asking, ids: readonly string[], wanted: Wanted): Promise<Counts> {
  const [terms, units, people] = await Promise.all([
    countTerms(asking, ids, wanted.skill),
    countUnits(asking, ids),
    countPeople(asking, ids, wanted),
  ])
  const skills = terms.filter(({ kind }) => kind === 'skill').slice(0, mostSkills)
  const known = await resolveTerms(
    asking.db,
    skills.map(({ id }) => id),
    wanted.locale,
  )
  return {
    units,
    terms: new Map(terms.map(({ id, count }) => [id, count])),
    skills: skills.flatMap(({ id, count }) => {
      const term = known.get(id)
      return term ? [{ id, label: term.label, count }] : []
    }),
    ...people,
  }
}

interface TermCount {
  readonly id: string
  readonly kind: TermKind
  readonly count: number
}

// As in the condition itself: told to the searcher, and by whatever name the term was merged from.
async function countTerms(asking: Asking, ids: readonly string[], skill: TermDemand): Promise<readonly TermCount[]> {
  const { db } = asking
  const { rows } = await sql<TermCount>`
    with recursive way as (
      select id as from_id, merged_into_id as id from terms
      where organisation_id = ${db.organisationId} and merged_into_id is not null
      union all
      select way.from_id, next.merged_into_id from way join terms next on next.id = way.id
      where next.organisation_id = ${db.organisationId} and next.merged_into_id is not null
    ), roots as (
      select from_id, way.id from way join terms root on root.id = way.id
      where root.organisation_id = ${db.organisationId} and root.merged_into_id is null
    ), told as materialized (
      select coalesce(roots.id, t.term_id) as id, t.person_id, ${demands(asking, skill)} as as_skill
      from person_terms t left join roots on roots.from_id = t.term_id
      where t.organisation_id = ${db.organisationId} and t.person_id = any(${uuids(ids)}) and t.relation <> 'wants'
        and ${isTold(asking, 'audience')}
    ), counted as (
      select id, count(distinct person_id)::int as everybody, count(distinct person_id) filter (where as_skill)::int as skilled
      from told group by id
    )
    select r.id, r.kind, case when r.kind = 'skill' then c.skilled else c.everybody end as count
    from counted c join terms r on r.organisation_id = ${db.organisationId} and r.id = c.id and r.hidden_at is null
    order by count desc, r.id`.execute(db)
  return rows.filter(({ count }) => count > 0)
}

async function countUnits({ db, me }: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select above as id, count(distinct person)::int as count from (
      select p.id as person, unnest(u.path) as above
      from people p join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      where p.organisation_id = ${db.organisationId} and p.id = any(${uuids(ids)})
      union all
      select p.id, unnest(u.path)
      from people p join person_units x on x.organisation_id = p.organisation_id and x.person_id = p.id
        join units u on u.organisation_id = x.organisation_id and u.id = x.unit_id
      where p.organisation_id = ${db.organisationId} and p.id = any(${uuids(ids)}) and ${maySeeSql(me, 'extraUnits')}
    ) those group by above`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}

async function countPeople({ db }: Asking, ids: readonly string[], { happy, today }: Wanted) {
  const meets = (conditions: readonly Condition[]) =>
    sql.join([sql`true`, ...conditions.map(({ holds }) => holds)], sql` and `)
  const { rows } = await sql<{ happy: number; today: number }>`
    select count(*) filter (where ${meets(happy)})::int as happy, count(*) filter (where ${meets(today)})::int as today
    from people p where p.organisation_id = ${db.organisationId} and p.id = any(${uuids(ids)})`.execute(db)
  return rows[0] ?? { happy: 0, today: 0 }
}
