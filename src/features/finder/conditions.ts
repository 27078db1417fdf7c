import { type RawBuilder, sql } from 'kysely'
import { maySeeSql, worksTodaySql } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { lookUps, type Meaning, type MeantTerm, standsAnywhere, wholes } from './meanings.ts'

type Predicate = RawBuilder<boolean>

/** A way by an index to people who meet a condition: what stands after `from`, with `p` for the person. */
export interface Way {
  /** `early` is asked of a person's id before the person is looked up; only by a way that says so. */
  readonly asksEarly?: true
  readonly from: (early: (personId: RawBuilder<unknown>) => Predicate) => RawBuilder<unknown>
  readonly where: Predicate
  /** How well the people on this way meet the condition. */
  readonly points: RawBuilder<number>
  /** How many it leads to, cheaply: what to count, by a rule that knows nothing hidden. None for the short ways. */
  readonly counted?: RawBuilder<unknown>
  /** The table `people` itself is asked, so the name decides who comes first; else the way has an order of its own. */
  readonly byName: boolean
}

/** Something that a person found must meet. `p` is the person. */
export interface Condition {
  readonly holds: Predicate
  /** The same asked about an id alone, before the person is looked up; `isShort` if those who meet it are few enough to list. */
  readonly holdsFor?: (personId: RawBuilder<unknown>, isShort: boolean) => Predicate
  /** Ways that together lead to everybody who meets it, the best first; none where only each person can be asked. */
  readonly ways: readonly Way[]
  /** How well a person meets it. */
  readonly points?: RawBuilder<number>
}

/** Who asks, and whom they see as their team: themselves among them. */
export interface Asking {
  readonly db: Reading
  readonly me: { readonly id: string; readonly managerId: string | undefined }
  readonly team: readonly string[]
}

// One person after the other, so that the order of the way is kept and nobody is looked up in vain.
const thenPerson = ({ db }: Asking, personId: RawBuilder<unknown>) =>
  sql`cross join lateral (select * from people where organisation_id = ${db.organisationId} and id = ${personId} offset 0) p`
const or = (parts: readonly Predicate[]): Predicate => sql<boolean>`(${sql.join(parts, sql` or `)})`
const foundBy = (query: string): Predicate => sql<boolean>`p.found_by @@ ${query}::tsquery`
const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

/** Told to the whole organisation, or to a team that the searcher is in; never what is told to nobody. */
const isTold = ({ team }: Asking, column: 'audience' | 'level_audience'): Predicate =>
  sql<boolean>`(t.${sql.ref(column)} in ('organisation', 'partners')
    or (t.${sql.ref(column)} = 'team' and t.person_id = any(${uuids(team)})))`

/** What is wanted of a term beside being there. */
export interface TermDemand {
  readonly relation?: 'lends'
  readonly level?: number | undefined
  readonly happy?: boolean
}

const demands = (asking: Asking, { relation, level, happy }: TermDemand): Predicate =>
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

const hasTerm = (asking: Asking, ids: readonly string[], demand: TermDemand, personId = sql`p.id`): Predicate =>
  sql<boolean>`exists (select from ${toldTerms(asking, ids, demand)} and t.person_id = ${personId})`

// What the whole organisation may know comes by its index, the strongest first; the team, a handful, is asked one by one.
function waysByTerm(asking: Asking, terms: readonly MeantTerm[], demand: TermDemand): readonly Way[] {
  const { db, team } = asking
  const ids = terms.flatMap(term => term.ids)
  const points = terms.flatMap(term => term.ids.map(() => term.points))
  const weighted = sql`unnest(${uuids(ids)}, ${points}::int[]) as w(id, points)`
  const told = sql`person_terms t where t.organisation_id = ${db.organisationId} and t.term_id = w.id
    and t.relation <> 'wants' and t.audience in ('organisation', 'partners')`
  const everybody: Way['from'] =
    early => sql`${weighted} cross join lateral (select t.* from ${told} and ${demands(asking, demand)}
    and ${early(sql`t.person_id`)} order by t.happy_to_help desc, t.evidence_state, t.person_id offset 0) t
    ${thenPerson(asking, sql`t.person_id`)}`
  const inTeam = () => sql`${weighted} join person_terms t on t.term_id = w.id ${thenPerson(asking, sql`t.person_id`)}`
  const ofTeam = sql<boolean>`t.organisation_id = ${db.organisationId} and t.relation <> 'wants' and t.audience = 'team'
    and t.person_id = any(${uuids(team)}) and t.term_id = any(${uuids(ids)}) and ${demands(asking, demand)}`
  const worth = sql<number>`w.points + ${strength(asking)}`
  return [
    {
      from: everybody,
      asksEarly: true,
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

function termPoints(asking: Asking, terms: readonly MeantTerm[], demand: TermDemand): RawBuilder<number> {
  const ids = terms.flatMap(term => term.ids)
  const points = terms.flatMap(term => term.ids.map(() => term.points))
  return sql<number>`coalesce((select max(w.points + ${strength(asking)})
    from person_terms t join unnest(${uuids(ids)}, ${points}::int[]) as w(id, points) on w.id = t.term_id
    where t.organisation_id = ${asking.db.organisationId} and t.person_id = p.id and ${isTold(asking, 'audience')}
      and ${demands(asking, demand)}), 0)`
}

/** A skill, interest, language, network or role that is asked for by itself. */
export const termCondition = (asking: Asking, terms: readonly MeantTerm[], demand: TermDemand): Condition => {
  const ids = terms.flatMap(term => term.ids)
  return {
    holds: hasTerm(asking, ids, demand),
    holdsFor: (personId, isShort) =>
      isShort
        ? sql<boolean>`${personId} in (select t.person_id from ${toldTerms(asking, ids, demand)})`
        : hasTerm(asking, ids, demand, personId),
    ways: waysByTerm(asking, terms, demand),
    points: termPoints(asking, terms, demand),
  }
}

/** Any skill with which somebody is happy to help. */
export function happyCondition(asking: Asking): Condition {
  const holdsFor = (personId: RawBuilder<unknown>) =>
    sql<boolean>`exists (select from person_terms t where t.organisation_id = ${asking.db.organisationId}
      and t.person_id = ${personId} and t.relation = 'lends' and t.happy_to_help and ${isTold(asking, 'audience')})`
  return { holds: holdsFor(sql`p.id`), holdsFor, ways: [] }
}

const profileTells = ({ db, me }: Asking, query: string, field: 'preferredName' | 'askMeAbout'): Predicate =>
  sql<boolean>`(exists (select from profiles f where f.organisation_id = ${db.organisationId} and f.person_id = p.id
    and f.found_by @@ ${query}::tsquery) and ${maySeeSql(me, field)})`

const inExtraTeam = ({ db, me }: Asking, unitIds: readonly string[]): Predicate =>
  sql<boolean>`(exists (select from person_units x where x.organisation_id = ${db.organisationId} and x.person_id = p.id
    and x.unit_id = any(${uuids(unitIds)})) and ${maySeeSql(me, 'extraUnits')})`

const placed = ({ me }: Asking, query: string): Predicate =>
  sql<boolean>`(${foundBy(query)} and ${maySeeSql(me, 'location')})`

const isChampion = ({ db }: Asking): Predicate =>
  sql<boolean>`exists (select from role_grants g where g.organisation_id = ${db.organisationId} and g.person_id = p.id
    and g.role = 'champion' and g.revoked_at is null)`

/** Placed in one of these units, or shows to belong to one of them too. */
export const unitCondition = (asking: Asking, unitIds: readonly string[]): Condition => {
  const isPlaced = sql<boolean>`p.unit_id = any(${uuids(unitIds)})`
  return {
    holds: or([isPlaced, inExtraTeam(asking, unitIds)]),
    ways: [amongPeople(asking, isPlaced, sql<number>`0`), extraTeams(asking, unitIds, 0)],
  }
}

const amongPeople = ({ db }: Asking, where: Predicate, points: RawBuilder<number>): Way => ({
  from: () => sql`people p`,
  where,
  points,
  counted: sql`people p where p.organisation_id = ${db.organisationId} and p.left_at is null and ${where}`,
  byName: true,
})

const extraTeams = (asking: Asking, unitIds: readonly string[], points: number): Way => ({
  from: () => sql`person_units x ${thenPerson(asking, sql`x.person_id`)}`,
  where: sql<boolean>`x.organisation_id = ${asking.db.organisationId} and x.unit_id = any(${uuids(unitIds)})
    and ${maySeeSql(asking.me, 'extraUnits')}`,
  points: sql<number>`${sql.lit(points)}`,
  byName: false,
})

/** Works in a place that they show. */
export const placeCondition = (asking: Asking, query: string): Condition => ({
  holds: placed(asking, query),
  ways: [amongPeople(asking, placed(asking, query), sql<number>`0`)],
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
  return { holds, ways: [amongPeople(asking, holds, sql<number>`100`)] }
}

/** One word of the search: any of the things that it may mean will do. */
export function wordCondition(asking: Asking, meaning: Meaning): Condition {
  const query = lookUps(meaning)
  const ids = meaning.terms.flatMap(term => term.ids)
  const { unitIds } = meaning
  const known = `${query.name} | ${query.job}`
  const anywhere = standsAnywhere(meaning) ? [sql<boolean>`p.name like ${`%${meaning.word.text}%`}`] : []
  const byRow = or([
    foundBy(known),
    ...anywhere,
    ...(unitIds.length > 0 ? [sql<boolean>`p.unit_id = any(${uuids(unitIds)})`] : []),
  ])
  const asked = or([
    profileTells(asking, query.preferredName, 'preferredName'),
    profileTells(asking, query.askMeAbout, 'askMeAbout'),
  ])
  return {
    holds: or([
      byRow,
      placed(asking, query.place),
      asked,
      ...(ids.length > 0 ? [hasTerm(asking, ids, {})] : []),
      ...(unitIds.length > 0 ? [inExtraTeam(asking, unitIds)] : []),
      ...(meaning.champion ? [isChampion(asking)] : []),
    ]),
    ways: [
      amongPeople(asking, byRow, rowPoints(query)),
      ...(ids.length > 0 ? waysByTerm(asking, meaning.terms, {}) : []),
      ...tellings(asking, query),
      ...(meaning.champion ? [champions(asking)] : []),
      amongPeople(asking, placed(asking, query.place), sql<number>`${sql.lit(worth.place)}`),
      ...(unitIds.length > 0 ? [extraTeams(asking, unitIds, worth.unit)] : []),
    ],
    points: wordPoints(asking, meaning),
  }
}

function tellings(asking: Asking, query: ReturnType<typeof lookUps>): readonly Way[] {
  const { db, me } = asking
  const told = (lexemes: string, field: 'preferredName' | 'askMeAbout'): Way => ({
    from: () => sql`(select person_id from profiles where organisation_id = ${db.organisationId}
      and found_by @@ ${lexemes}::tsquery order by person_id) f ${thenPerson(asking, sql`f.person_id`)}`,
    where: sql<boolean>`${maySeeSql(me, field)}`,
    points: sql<number>`${sql.lit(worth[field])}`,
    byName: false,
  })
  return [told(query.preferredName, 'preferredName'), told(query.askMeAbout, 'askMeAbout')]
}

const champions = (asking: Asking): Way => ({
  from: () => sql`(select person_id from role_grants where organisation_id = ${asking.db.organisationId} and role = 'champion'
    and revoked_at is null order by person_id) g ${thenPerson(asking, sql`g.person_id`)}`,
  where: sql<boolean>`true`,
  points: sql<number>`${sql.lit(worth.champion)}`,
  byName: false,
})

/** What a match is worth; the page says the same in words under “How is this ordered?”. Terms have points of their own. */
export const worth = {
  wholeName: 100,
  preferredName: 95,
  name: 80,
  wholeJob: 70,
  champion: 70,
  askMeAbout: 65,
  job: 60,
  unit: 40,
  place: 40,
} as const

const rowPoints = (query: ReturnType<typeof lookUps>): RawBuilder<number> =>
  sql<number>`case when ${foundBy(query.wholeName)} then ${sql.lit(worth.wholeName)}
    when ${foundBy(query.name)} then ${sql.lit(worth.name)} when ${foundBy(query.wholeJob)} then ${sql.lit(worth.wholeJob)}
    when ${foundBy(query.job)} then ${sql.lit(worth.job)} else ${sql.lit(worth.unit)} end`

function wordPoints(asking: Asking, meaning: Meaning): RawBuilder<number> {
  const query = lookUps(meaning)
  const when = (predicate: Predicate, points: number) =>
    sql<number>`case when ${predicate} then ${sql.lit(points)} else 0 end`
  const parts = [
    sql<number>`case when ${foundBy(`${query.name} | ${query.job}`)} then ${rowPoints(query)} else 0 end`,
    when(profileTells(asking, query.preferredName, 'preferredName'), worth.preferredName),
    when(profileTells(asking, query.askMeAbout, 'askMeAbout'), worth.askMeAbout),
    when(placed(asking, query.place), worth.place),
    ...(meaning.terms.length > 0 ? [termPoints(asking, meaning.terms, {})] : []),
    ...(meaning.unitIds.length > 0 ? [when(unitCondition(asking, meaning.unitIds).holds, worth.unit)] : []),
    ...(meaning.champion ? [when(isChampion(asking), worth.champion)] : []),
  ]
  return sql<number>`greatest(${sql.join(parts)})`
}

/**
 * What a person gets on top who fits the words as a whole: whose job or unit is called just that, or has all of the
 * words. Somebody who types “planning officer” wants one, not an officer who can help with planning.
 */
export function wholePoints(meanings: readonly Meaning[]): RawBuilder<number> | undefined {
  const count = meanings.length
  if (count === 0) return undefined
  const whole = [...wholes(meanings)]
  const isCalled = (column: string) =>
    sql<boolean>`regexp_replace(folded(${sql.ref(column)}), '[^[:alnum:]+#]+', ' ', 'g') = any(${whole}::text[])`
  const allInJob = sql.join(
    meanings.map(meaning => foundBy(lookUps(meaning).job)),
    sql` and `,
  )
  const [first, ...others] = meanings.map(({ unitIds }) => unitIds)
  const shared = (first ?? []).filter(id => others.every(ids => ids.includes(id)))
  const unitIsCalled = sql<boolean>`exists (select from units u where u.organisation_id = p.organisation_id
    and u.id = p.unit_id and ${isCalled('u.name')})`
  const inUnit =
    shared.length > 0
      ? sql<number>`case when p.unit_id = any(${uuids(shared)}) then
          case when ${unitIsCalled} then ${sql.lit(count > 1 ? 70 * count : 40)} else ${sql.lit(count > 1 ? 25 * count : 0)} end
        else 0 end`
      : sql<number>`0`
  const inJob = sql<number>`case when ${allInJob} then
      case when ${isCalled('p.job_title')} then ${sql.lit(45 * count)} else ${sql.lit(count > 1 ? 20 * count : 0)} end
    else 0 end`
  return sql<number>`greatest(${inJob}, ${inUnit})`
}
