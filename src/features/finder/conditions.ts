import { type RawBuilder, sql } from 'kysely'
import { maySeeSql, worksTodaySql } from '#features/profiles/index.ts'
import { LongValue } from '#platform/db/query-compiler.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { MeantTerm } from './meanings.ts'

export type Predicate = RawBuilder<boolean>

export type Points = RawBuilder<number | null>

/** What is asked of an id alone, before the person is looked up. */
export interface Early {
  /** Asked of everybody on the way. */
  readonly holds: Predicate
  /** Joined after that, each a question about one id; empty where there is none. */
  readonly joins: RawBuilder<unknown>
  /** Whether all of those were answered well. */
  readonly gate: Predicate
}

/** A way by an index to people who meet a condition: what stands after `from`, with `p` for the person. */
export interface Way {
  /** The way asks `early` questions of this id; other ways know the person at once. */
  readonly early?: RawBuilder<unknown>
  readonly from: (early: Early) => RawBuilder<unknown>
  readonly where: Predicate
  /** How well the people on this way meet the condition. */
  readonly points: RawBuilder<number>
  /** How many it leads to, cheaply: what to count, by a rule that knows nothing hidden. None for the short ways. */
  readonly counted?: RawBuilder<unknown>
  /** Some keep what is asked from the searcher: statistics, which know of all, must not say how many there are. */
  readonly isKept?: true
  /** Whom it leads to at most, hidden people among them: it says how to ask, and nothing of who is found or in what order. */
  readonly atMost?: RawBuilder<unknown>
  /** The table `people` itself is asked, so the name decides who comes first; else the way has an order of its own. */
  readonly byName: boolean
  /** What to ask instead of `where` along the list of names, where no other index helps and a plan should be made fast. */
  readonly alongNames?: Predicate
}

export interface KnownWays {
  /** Few enough to be listed, where a list is worth making. */
  isShort(way: Way): boolean
  isEmpty(way: Way): boolean
}

/** Something that a person found must meet. `p` is the person. */
export interface Condition {
  readonly holds: Predicate
  /** How well a person meets it, null for those who do not; none where everybody who meets it does so alike. */
  readonly points?: Points
  /** The same asked about an id alone. */
  readonly byId?: (personId: RawBuilder<unknown>) => ById
  /** How well a person meets it, asked in the cheapest manner once it is known which ways lead to few, or to nobody. */
  readonly pointsKnowing?: (known: KnownWays) => Points
  /** Ways that together lead to everybody who meets it, the best first; none where only each person can be asked. */
  readonly ways: readonly Way[]
}

interface ById extends Pick<Condition, 'holds' | 'points'> {
  /** Whether the person is on the list of those who meet it, for a list that is short. */
  readonly listed?: Predicate
}

/** Who asks, and whom they see as their team: themselves among them. */
export interface Asking {
  readonly db: Reading
  readonly me: { readonly id: string; readonly managerId: string | undefined }
  readonly team: readonly string[]
}

// One person after the other, so that the order of the way is kept and nobody is looked up in vain.
export const thenPerson = ({ db }: Asking, personId: RawBuilder<unknown>, gate: Predicate = sql<boolean>`true`) =>
  sql`cross join lateral (select * from people where organisation_id = ${db.organisationId} and id = ${personId} and ${gate} offset 0) p`
export const or = (parts: readonly Predicate[]): Predicate => sql<boolean>`(${sql.join(parts, sql` or `)})`
export const foundBy = (query: string): Predicate => sql<boolean>`p.found_by @@ ${query}::tsquery`
// Long lists of units stand in several places of a question: each is written out once, and sent once.
const written = new WeakMap<readonly string[], LongValue>()
export const uuids = (ids: readonly string[]) => {
  const list = written.get(ids) ?? new LongValue(`{${ids.join(',')}}`)
  written.set(ids, list)
  return sql`${list}::uuid[]`
}

/** Told to the whole organisation, or to a team that the searcher is in; never what is told to nobody. */
export const isTold = ({ team }: Asking, column: 'audience' | 'level_audience'): Predicate =>
  sql<boolean>`(t.${sql.ref(column)} in ('organisation', 'partners')
    or (t.${sql.ref(column)} = 'team' and t.person_id = any(${uuids(team)})))`

/** What is wanted of a term beside being there. */
export interface TermDemand {
  readonly relation?: 'lends'
  readonly level?: number | undefined
  readonly happy?: boolean
}

/** SQL: what is wanted of a term `t` beside being there. */
export const demands = (asking: Asking, { relation, level, happy }: TermDemand): Predicate =>
  sql<boolean>`(${sql.join(
    [
      relation ? sql`t.relation = ${sql.lit(relation)}` : sql`t.relation <> 'wants'`,
      ...(level ? [sql`t.level >= ${level} and ${isTold(asking, 'level_audience')}`] : []),
      ...(happy ? [sql`t.happy_to_help`] : []),
    ],
    sql` and `,
  )})`

const toldTerms = (asking: Asking, ids: readonly string[], demand: TermDemand) =>
  sql`person_terms t where t.organisation_id = ${asking.db.organisationId} and t.term_id = any(${uuids(ids)})
    and ${isTold(asking, 'audience')} and ${demands(asking, demand)}`

// “offset 0”: asked of one person after the other, never by listing everybody who has the term.
export const hasTerm = (
  asking: Asking,
  ids: readonly string[],
  demand: TermDemand,
  personId: RawBuilder<unknown> = sql`p.id`,
): Predicate =>
  sql<boolean>`exists (select from (select t.person_id as who from ${toldTerms(asking, ids, demand)}) held
    where held.who = ${personId} offset 0)`

// What the whole organisation may know comes by its index, the strongest first; the team, a handful, is asked one by one.
export function waysByTerm(asking: Asking, terms: readonly MeantTerm[], demand: TermDemand): readonly Way[] {
  const { db, team } = asking
  const ids = terms.flatMap(term => term.ids)
  const points = terms.flatMap(term => term.ids.map(() => term.points))
  const weighted = sql`unnest(${uuids(ids)}, ${points}::int[]) as w(id, points)`
  const told = sql`person_terms t where t.organisation_id = ${db.organisationId} and t.term_id = w.id
    and t.relation <> 'wants' and t.audience in ('organisation', 'partners')`
  const everybody: Way['from'] = ({ holds, joins, gate }) => sql`${weighted} cross join lateral (
    select t.* from ${told} and ${demands(asking, demand)} and ${holds}
    order by t.happy_to_help desc, t.evidence_state, t.person_id offset 0) t ${joins}
    ${thenPerson(asking, sql`t.person_id`, gate)}`
  const inTeam = () => sql`${weighted} join person_terms t on t.term_id = w.id ${thenPerson(asking, sql`t.person_id`)}`
  const ofTeam = sql<boolean>`t.organisation_id = ${db.organisationId} and t.relation <> 'wants' and t.audience = 'team'
    and t.person_id = any(${uuids(team)}) and t.term_id = any(${uuids(ids)}) and ${demands(asking, demand)}`
  const worth = sql<number>`w.points + ${strength(asking)}`
  return [
    {
      from: everybody,
      early: sql`t.person_id`,
      where: sql<boolean>`true`,
      points: worth,
      counted: sql`unnest(${uuids(ids)}) as w(id) cross join lateral (select from ${told}) t`,
      byName: false,
    },
    { from: inTeam, where: ofTeam, points: worth, byName: false },
  ]
}

const strength = (asking: Asking): RawBuilder<number> => sql<number>`(
  case t.evidence_state when 'confirmed' then 6 when 'evidenced' then 3 else 0 end + case when t.happy_to_help then 4 else 0 end
  + case when ${isTold(asking, 'level_audience')} then coalesce(t.level, 0) else 0 end)`

/** SQL: how well somebody has one of the terms; null for those who have none. */
export function termPoints(
  asking: Asking,
  terms: readonly MeantTerm[],
  demand: TermDemand,
  personId: RawBuilder<unknown> = sql`p.id`,
): Points {
  const ids = terms.flatMap(term => term.ids)
  const points = terms.flatMap(term => term.ids.map(() => term.points))
  const worth =
    new Set(points).size === 1
      ? sql`${points[0]}::int`
      : sql`(${points}::int[])[array_position(${uuids(ids)}, t.term_id)]`
  return sql<number | null>`(select max(held.worth) from (
    select t.person_id as who, ${worth} + ${strength(asking)} as worth from ${toldTerms(asking, ids, demand)}
  ) held where held.who = ${personId})`
}

/** Whether somebody is on the list of those who have one of the terms, for a list that is short. */
export const isListed = (asking: Asking, ids: readonly string[], personId: RawBuilder<unknown>): Predicate =>
  sql<boolean>`${personId} in (select t.person_id from ${toldTerms(asking, ids, {})} offset 0)`

/** A skill, interest, language, network or role that is asked for by itself. */
export const termCondition = (asking: Asking, terms: readonly MeantTerm[], demand: TermDemand): Condition => {
  const ids = terms.flatMap(term => term.ids)
  return {
    holds: hasTerm(asking, ids, demand),
    points: termPoints(asking, terms, demand),
    byId: personId => ({
      holds: hasTerm(asking, ids, demand, personId),
      points: termPoints(asking, terms, demand, personId),
      listed: sql<boolean>`${personId} in (select t.person_id from ${toldTerms(asking, ids, demand)})`,
    }),
    ways: waysByTerm(asking, terms, demand),
  }
}

/** Any skill with which somebody is happy to help. */
export function happyCondition(asking: Asking): Condition {
  const holdsFor = (personId: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from (select t.person_id as who from person_terms t
      where t.organisation_id = ${asking.db.organisationId} and t.relation = 'lends' and t.happy_to_help
        and ${isTold(asking, 'audience')}) held where held.who = ${personId} offset 0)`
  return { holds: holdsFor(sql`p.id`), byId: personId => ({ holds: holdsFor(personId) }), ways: [] }
}

export const profileTells = ({ db, me }: Asking, query: string, field: 'preferredName' | 'askMeAbout'): Predicate =>
  sql<boolean>`(exists (select from profiles f where f.organisation_id = ${db.organisationId} and f.person_id = p.id
    and f.found_by @@ ${query}::tsquery) and ${maySeeSql(me, field)})`

// Few belong to a second team: they are listed once.
export const inExtraTeam = ({ db, me }: Asking, unitIds: readonly string[]): Predicate =>
  sql<boolean>`(p.id in (select x.person_id from person_units x where x.organisation_id = ${db.organisationId}
    and x.unit_id in (select unnest(${uuids(unitIds)}) offset 0) offset 0) and ${maySeeSql(me, 'extraUnits')})`

export const placed = ({ me }: Asking, query: string): Predicate =>
  sql<boolean>`(${foundBy(query)} and ${maySeeSql(me, 'location')})`

export const isChampion = ({ db }: Asking): Predicate =>
  sql<boolean>`exists (select from role_grants g where g.organisation_id = ${db.organisationId} and g.person_id = p.id
    and g.role = 'champion' and g.revoked_at is null)`

// A long list costs a planner much time for each place where it stands; hashed once, it costs next to nothing.
export const isPlaced = (unitIds: readonly string[]): Predicate =>
  sql<boolean>`p.unit_id in (select unnest(${uuids(unitIds)}) offset 0)`
export const placedByIndex = (unitIds: readonly string[]): Predicate => sql<boolean>`p.unit_id = any(${uuids(unitIds)})`

/** Placed in one of these units, or shows to belong to one of them too. */
export const unitCondition = (asking: Asking, unitIds: readonly string[]): Condition => {
  return {
    holds: or([isPlaced(unitIds), inExtraTeam(asking, unitIds)]),
    ways: [amongPeople(asking, placedByIndex(unitIds), sql<number>`0`), extraTeams(asking, unitIds, 0)],
  }
}

const staff = ({ db }: Asking, where: Predicate) =>
  sql`people p where p.organisation_id = ${db.organisationId} and p.left_at is null and ${where}`

export const amongPeople = (asking: Asking, where: Predicate, points: RawBuilder<number>): Way => ({
  from: () => sql`people p`,
  where,
  points,
  counted: staff(asking, where),
  byName: true,
})

/** Those who meet a condition and those in these units, counted one after the other: whoever is both counts twice. */
export const countedApart = (asking: Asking, where: Predicate, unitIds: readonly string[]): RawBuilder<unknown> =>
  sql`(select 1 from ${staff(asking, where)} union all
    select 1 from unnest(${uuids(unitIds)}) as w(id) cross join lateral (select from ${staff(asking, sql<boolean>`p.unit_id = w.id`)}) placed) those`

export const extraTeams = (asking: Asking, unitIds: readonly string[], points: number): Way => ({
  from: () => sql`person_units x ${thenPerson(asking, sql`x.person_id`)}`,
  where: sql<boolean>`x.organisation_id = ${asking.db.organisationId} and x.unit_id in (select unnest(${uuids(unitIds)}) offset 0)
    and ${maySeeSql(asking.me, 'extraUnits')}`,
  points: sql<number>`${sql.lit(points)}`,
  byName: false,
})

/** Works in a place that they show. */
export const placeCondition = (asking: Asking, query: string): Condition => ({
  holds: placed(asking, query),
  ways: [{ ...amongPeople(asking, placed(asking, query), sql<number>`0`), isKept: true }],
})

/** Works today and is not away, as far as the searcher may know. */
export const todayCondition = ({ db, me }: Asking, today: Parameters<typeof worksTodaySql>[1]): Condition => ({
  holds: sql<boolean>`exists (select from profiles f where f.organisation_id = ${db.organisationId} and f.person_id = p.id
    and ${worksTodaySql(me, today)})`,
  ways: [],
})

/** An e-mail address, or the beginning of one, that is shown to the searcher. */
export const addressCondition = (asking: Asking, address: string): Condition => {
  const holds = sql<boolean>`(p.search_text like ${`%${address}%`} and p.email like ${`${address}%`}
    and ${maySeeSql(asking.me, 'email')})`
  return { holds, ways: [{ ...amongPeople(asking, holds, sql<number>`100`), isKept: true }] }
}
