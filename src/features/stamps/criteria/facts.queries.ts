import { sql } from 'kysely'
import { listSkillStates, refText } from '#features/evidence/index.ts'
import { listCurrentAnswers } from '#features/passport/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Facts } from './decide.ts'
import type { Happening } from './rule.ts'

/** What rules may know of a person. Read by the rules and for the person's own pages, shown to nobody else. */
export async function readFacts(db: Reading, personId: string, now: Date): Promise<Facts> {
  const facts = await readFactsOf(db, [personId], now)
  return facts.get(personId) ?? { answers: new Map(), states: new Map(), happenings: new Map(), stamps: new Map() }
}

/** The same of several people: what can be asked about all of them at once is, the rest only of those who have any. */
export async function readFactsOf(
  db: Reading,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Facts>> {
  const [about, happenings, stamps] = await Promise.all([
    listWhoHas(db, personIds),
    countHappenings(db, personIds),
    listCurrentKeys(db, personIds, now),
  ])
  const facts = new Map<string, Facts>()
  for (const { personId, hasAnswers, hasStates } of about) {
    const answers = hasAnswers ? await listCurrentAnswers(db, personId) : []
    const states = hasStates ? await listSkillStates(db, personId) : []
    const own = <T extends { readonly personId: string }>(rows: readonly T[]) =>
      rows.filter(row => row.personId === personId)
    facts.set(personId, {
      answers: new Map(answers.map(answer => [refText(answer), answer])),
      states: new Map(states.map(state => [refText(state), state])),
      happenings: new Map(own(happenings).map(({ kind, count, last }) => [kind as Happening, { count, last }])),
      stamps: new Map(own(stamps).map(({ key, awardedAt }) => [key, awardedAt])),
    })
  }
  return facts
}

interface WhoHas {
  readonly personId: string
  readonly hasAnswers: boolean
  readonly hasStates: boolean
}

/** Which of these people ever answered anything, and of whom anything stands behind a skill. */
export async function listWhoHas(db: Reading, personIds: readonly string[]): Promise<readonly WhoHas[]> {
  const { rows } = await sql<WhoHas>`
    select p.id as "personId",
      exists (select from assessment_rounds r where r.organisation_id = p.organisation_id and r.person_id = p.id) as "hasAnswers",
      exists (select from evidence e where e.organisation_id = p.organisation_id and e.person_id = p.id)
        or exists (select from endorsements n where n.organisation_id = p.organisation_id and n.person_id = p.id) as "hasStates"
    from people p where p.organisation_id = ${db.organisationId} and p.id = any(${[...personIds]}::uuid[])`.execute(db)
  return rows
}

/** How often people learned, helped or took part, as other features noted it as evidence. */
export function countHappenings(db: Reading, personIds: readonly string[]) {
  return db
    .selectFrom('evidence')
    .select(({ fn }) => [
      'person_id as personId',
      'kind',
      fn.countAll<string>().as('count'),
      fn.max('added_at').as('last'),
    ])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', 'in', [...personIds])
    .where('kind', 'in', ['learning', 'help', 'event'])
    .where('withdrawn_at', 'is', null)
    .groupBy(['person_id', 'kind'])
    .execute()
    .then(rows => rows.map(row => ({ ...row, count: Number(row.count) })))
}

/** The keys of the stamps that people have and that count today. */
export function listCurrentKeys(db: Reading, personIds: readonly string[], now: Date) {
  return db
    .selectFrom('stamps as s')
    .innerJoin('achievements as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.id', '=', 's.achievement_id'),
    )
    .select(['s.person_id as personId', 'a.key', 's.awarded_at as awardedAt'])
    .where('s.organisation_id', '=', db.organisationId)
    .where('s.person_id', 'in', [...personIds])
    .where('s.superseded_at', 'is', null)
    .where('s.revoked_at', 'is', null)
    .where('s.refused_at', 'is', null)
    .where(({ eb, or }) => or([eb('s.valid_until', 'is', null), eb('s.valid_until', '>', now)]))
    .execute()
}
