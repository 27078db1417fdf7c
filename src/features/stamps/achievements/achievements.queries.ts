import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { readRule } from '../criteria/rule.ts'
import type { AchievementTexts, AchievementVersion } from './achievement.ts'
import { isMotif } from './motif.ts'

const asked = (db: Reading) =>
  db
    .selectFrom('achievement_versions as v')
    .innerJoin('achievements as a', join =>
      join.onRef('a.organisation_id', '=', 'v.organisation_id').onRef('a.id', '=', 'v.achievement_id'),
    )
    .select(['v.id', 'a.id as achievement_id', 'a.key', 'a.origin', 'a.retired_at', 'v.number', 'v.texts', 'v.rule'])
    .select(['v.motif', 'v.lasts_months', 'v.grace_days', 'v.published_at'])
    .where('v.organisation_id', '=', db.organisationId)

type Row = Awaited<ReturnType<ReturnType<typeof asked>['executeTakeFirstOrThrow']>>

const toVersion = (row: Row): AchievementVersion => ({
  ...{ id: row.id, achievementId: row.achievement_id, key: row.key, origin: row.origin, number: row.number },
  retiredAt: row.retired_at ?? undefined,
  texts: row.texts as AchievementTexts,
  rule: readRule(row.rule),
  motif: isMotif(row.motif) ? row.motif : 'learning',
  lastsMonths: row.lasts_months ?? undefined,
  graceDays: row.grace_days,
  publishedAt: row.published_at ?? undefined,
})

/** What can be earned now: of each achievement that is not retired the edition that was published last. */
export async function listCurrentAchievements(db: Reading): Promise<readonly AchievementVersion[]> {
  const rows = await asked(db)
    .where('a.retired_at', 'is', null)
    .where('v.published_at', 'is not', null)
    .distinctOn('a.key')
    .orderBy('a.key')
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(toVersion)
}

/** Every achievement with its newest edition, drafts and retired ones too: for those who look after them. */
export async function listManagedAchievements(db: Reading): Promise<readonly AchievementVersion[]> {
  const rows = await asked(db).distinctOn('a.key').orderBy('a.key').orderBy('v.number', 'desc').execute()
  return rows.map(toVersion)
}

/** All editions of one achievement, the newest first; none if there is no such key. */
export async function listEditions(db: Reading, key: string): Promise<readonly AchievementVersion[]> {
  const rows = await asked(db).where('a.key', '=', key).orderBy('v.number', 'desc').execute()
  return rows.map(toVersion)
}

/** The edition that was published last, of a retired achievement too; or a certain published one. */
export async function findPublished(
  db: Reading,
  key: string,
  number?: number,
): Promise<AchievementVersion | undefined> {
  const editions = await listEditions(db, key)
  return editions.find(one => one.publishedAt !== undefined && (number === undefined || one.number === number))
}

/** How many people hold each achievement today, by its id. Counts that may be shown are made of these elsewhere. */
export async function countHolders(db: Reading, now: Date): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ achievement_id: string; count: number }>`
    select achievement_id, count(*)::int as count from stamps
    where organisation_id = ${db.organisationId} and superseded_at is null and revoked_at is null and refused_at is null
      and (valid_until is null or valid_until > ${now})
    group by achievement_id`.execute(db)
  return new Map(rows.map(row => [row.achievement_id, row.count]))
}
