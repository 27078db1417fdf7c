import { type RawBuilder, sql } from 'kysely'
import { maySeeSql } from '#features/profiles/index.ts'
import {
  type Asking,
  amongPeople,
  type Condition,
  countedApart,
  extraTeams,
  foundBy,
  hasTerm,
  inExtraTeam,
  isChampion,
  isListed,
  isPlaced,
  or,
  type Points,
  type Predicate,
  placed,
  placedByIndex,
  profileTells,
  termPoints,
  thenPerson,
  unitCondition,
  type Way,
  waysByTerm,
} from './conditions.ts'
import { lookUps, type Meaning, standsAnywhere, wholes } from './meanings.ts'
import { worth } from './worth.ts'

/** One word of the search: any of the things that it may mean will do. */
export function wordCondition(asking: Asking, meaning: Meaning): Condition {
  const query = lookUps(meaning)
  const ids = meaning.terms.flatMap(term => term.ids)
  const { unitIds } = meaning
  const known = `${query.name} | ${query.job}`
  const anywhere = standsAnywhere(meaning) ? [sql<boolean>`p.name like ${`%${meaning.word.text}%`}`] : []
  const byWords = or([foundBy(known), ...anywhere])
  const byRow = (placed: typeof isPlaced) => or([byWords, ...(unitIds.length > 0 ? [placed(unitIds)] : [])])
  const byRows = { ...amongPeople(asking, byRow(placedByIndex), rowPoints(query)), alongNames: byRow(isPlaced) }
  const asked = or([
    profileTells(asking, query.preferredName, 'preferredName'),
    profileTells(asking, query.askMeAbout, 'askMeAbout'),
  ])
  const byTerm = ids.length > 0 ? waysByTerm(asking, meaning.terms, {}) : []
  const byTelling = tellings(asking, query)
  const placePoints = sql<number>`${sql.lit(worth.place)}`
  const byPlace: Way = { ...amongPeople(asking, placed(asking, query.place), placePoints), isKept: true }
  return {
    holds: or([
      byRow(isPlaced),
      placed(asking, query.place),
      asked,
      ...(ids.length > 0 ? [hasTerm(asking, ids, {})] : []),
      ...(unitIds.length > 0 ? [inExtraTeam(asking, unitIds)] : []),
      ...(meaning.champion ? [isChampion(asking)] : []),
    ]),
    ways: [
      unitIds.length > 0 ? { ...byRows, counted: countedApart(asking, byWords, unitIds) } : byRows,
      ...byTerm,
      ...byTelling,
      ...(meaning.champion ? [champions(asking)] : []),
      byPlace,
      ...(unitIds.length > 0 ? [extraTeams(asking, unitIds, worth.unit)] : []),
    ],
    pointsKnowing: ({ isShort, isEmpty }) =>
      wordPoints(asking, meaning, {
        terms: byTerm.every(way => !way.counted || isShort(way)) ? 'few' : 'many',
        tellings: byTelling.every(isEmpty) ? 'none' : byTelling.every(isShort) ? 'few' : 'many',
        places: isEmpty(byPlace) ? 'none' : 'many',
      }),
  }
}

function tellings(asking: Asking, query: ReturnType<typeof lookUps>): readonly Way[] {
  const { db, me } = asking
  const told = (lexemes: string, field: 'preferredName' | 'askMeAbout'): Way => ({
    from: () => sql`(select person_id from profiles where organisation_id = ${db.organisationId}
      and found_by @@ ${lexemes}::tsquery order by person_id) f ${thenPerson(asking, sql`f.person_id`)}`,
    where: sql<boolean>`${maySeeSql(me, field)}`,
    points: sql<number>`${sql.lit(worth[field])}`,
    atMost: sql`profiles where organisation_id = ${db.organisationId} and found_by @@ ${lexemes}::tsquery`,
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

const rowPoints = (query: ReturnType<typeof lookUps>): RawBuilder<number> =>
  sql<number>`case when ${foundBy(query.wholeName)} then ${sql.lit(worth.wholeName)}
    when ${foundBy(query.name)} then ${sql.lit(worth.name)} when ${foundBy(query.wholeJob)} then ${sql.lit(worth.wholeJob)}
    when ${foundBy(query.job)} then ${sql.lit(worth.job)} else ${sql.lit(worth.unit)} end`

type HowMany = 'none' | 'few' | 'many'

// Null for those whom the word does not fit at all. What nobody tells is not asked; who is on no short list is not looked up.
function wordPoints(
  asking: Asking,
  meaning: Meaning,
  people: Readonly<Record<'terms' | 'tellings' | 'places', HowMany>>,
): Points {
  const query = lookUps(meaning)
  const ids = meaning.terms.flatMap(term => term.ids)
  const among = (howMany: HowMany, listed: () => Predicate, points: Points): Points =>
    howMany === 'few' ? sql<number | null>`case when ${listed()} then ${points} end` : points
  const when = (predicate: Predicate, points: number) => sql<number>`case when ${predicate} then ${sql.lit(points)} end`
  // What is worth the same or less is not asked of whom the word fits by name or job already.
  const byRow = [
    sql<number>`case when ${foundBy(`${query.name} | ${query.job}`)} then ${rowPoints(query)} end`,
    ...(standsAnywhere(meaning) ? [when(sql<boolean>`p.name like ${`%${meaning.word.text}%`}`, worth.unit)] : []),
    ...(people.places === 'none' ? [] : [when(placed(asking, query.place), worth.place)]),
    ...(meaning.unitIds.length > 0 ? [when(unitCondition(asking, meaning.unitIds).holds, worth.unit)] : []),
  ]
  const parts = [
    sql<number>`coalesce(${sql.join(byRow)})`,
    ...(people.tellings === 'none'
      ? []
      : [among(people.tellings, () => tellsSomething(asking, query), profilePoints(asking, query))]),
    ...(ids.length > 0
      ? [among(people.terms, () => isListed(asking, ids, sql`p.id`), termPoints(asking, meaning.terms, {}))]
      : []),
    ...(meaning.champion ? [when(isChampion(asking), worth.champion)] : []),
  ]
  return sql<number | null>`greatest(${sql.join(parts)})`
}

const tellsSomething = ({ db }: Asking, { preferredName, askMeAbout }: ReturnType<typeof lookUps>): Predicate =>
  sql<boolean>`p.id in (select person_id from profiles where organisation_id = ${db.organisationId}
    and found_by @@ ${`${preferredName} | ${askMeAbout}`}::tsquery offset 0)`

// One look at the profile for both fields.
const profilePoints = ({ db, me }: Asking, { preferredName, askMeAbout }: ReturnType<typeof lookUps>): Points =>
  sql<number | null>`(select case
      when f.found_by @@ ${preferredName}::tsquery and ${maySeeSql(me, 'preferredName')} then ${sql.lit(worth.preferredName)}
      when f.found_by @@ ${askMeAbout}::tsquery and ${maySeeSql(me, 'askMeAbout')} then ${sql.lit(worth.askMeAbout)} end
    from profiles f where f.organisation_id = ${db.organisationId} and f.person_id = p.id
      and f.found_by @@ ${`${preferredName} | ${askMeAbout}`}::tsquery)`

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
  const [first = new Set<string>(), ...others] = meanings.map(({ unitIds }) => new Set(unitIds))
  const shared = [...others.reduce((ids, more) => ids.intersection(more), first)]
  const called = (meanings[0]?.unitsNamed ?? []).filter(({ folded }) => whole.includes(folded)).map(({ id }) => id)
  const inUnit =
    shared.length > 0
      ? sql<number>`case when ${isPlaced(shared)} then
          case when ${isPlaced(called)} then ${sql.lit(count > 1 ? 70 * count : 40)} else ${sql.lit(count > 1 ? 25 * count : 0)} end
        else 0 end`
      : sql<number>`0`
  const inJob = sql<number>`case when ${allInJob} then
      case when ${isCalled('p.job_title')} then ${sql.lit(45 * count)} else ${sql.lit(count > 1 ? 20 * count : 0)} end
    else 0 end`
  return sql<number>`greatest(${inJob}, ${inUnit})`
}
