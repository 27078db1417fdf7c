import { listSkillStates, refText } from '#features/evidence/index.ts'
import { listCurrentAnswers } from '#features/passport/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Facts } from './decide.ts'
import type { Happening } from './rule.ts'

/** What rules may know of a person. Read by the rules and for the person's own pages, shown to nobody else. */
export async function readFacts(db: Reading, personId: string, now: Date): Promise<Facts> {
  const [answers, states, happenings, stamps] = await Promise.all([
    listCurrentAnswers(db, personId),
    listSkillStates(db, personId),
    countHappenings(db, personId),
    listCurrentKeys(db, personId, now),
  ])
  return {
    answers: new Map(answers.map(answer => [refText(answer), answer])),
    states: new Map(states.map(state => [refText(state), state])),
    happenings: new Map(happenings.map(({ kind, count, last }) => [kind as Happening, { count, last }])),
    stamps: new Map(stamps.map(({ key, awardedAt }) => [key, awardedAt])),
  }
}

/** How often a person learned, helped or took part, as other features noted it as evidence. */
export function countHappenings(db: Reading, personId: string) {
  return db
    .selectFrom('evidence')
    .select(({ fn }) => ['kind', fn.count<number>('id').as('count'), fn.max('added_at').as('last')])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .where('kind', 'in', ['learning', 'help', 'event'])
    .where('withdrawn_at', 'is', null)
    .groupBy('kind')
    .execute()
    .then(rows => rows.map(row => ({ ...row, count: Number(row.count) })))
}

/** The keys of the stamps that a person has and that count today. */
export function listCurrentKeys(db: Reading, personId: string, now: Date) {
  return db
    .selectFrom('stamps as s')
    .innerJoin('achievements as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.id', '=', 's.achievement_id'),
    )
    .select(['a.key', 's.awarded_at as awardedAt'])
    .where('s.organisation_id', '=', db.organisationId)
    .where('s.person_id', '=', personId)
    .where('s.superseded_at', 'is', null)
    .where('s.revoked_at', 'is', null)
    .where('s.refused_at', 'is', null)
    .where(({ eb, or }) => or([eb('s.valid_until', 'is', null), eb('s.valid_until', '>', now)]))
    .execute()
}
