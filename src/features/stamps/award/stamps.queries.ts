import type { Reading } from '#platform/db/tx.ts'
import type { AchievementTexts } from '../achievements/achievement.ts'
import { isMotif } from '../achievements/motif.ts'
import type { Stamp } from './stamp.ts'

const asked = (db: Reading) =>
  db
    .selectFrom('stamps as s')
    .innerJoin('achievements as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.id', '=', 's.achievement_id'),
    )
    .innerJoin('achievement_versions as v', join =>
      join.onRef('v.organisation_id', '=', 's.organisation_id').onRef('v.id', '=', 's.version_id'),
    )
    .select(['s.id', 's.person_id', 's.achievement_id', 's.version_id', 'a.key', 'v.number', 'v.texts', 'v.motif'])
    .select(['s.awarded_at', 's.awarded_by', 's.words', 's.place', 's.valid_until', 'v.grace_days', 's.credential_id'])
    .select(['s.shares_evidence_since', 's.on_profile_since', 's.refused_at', 's.superseded_at', 's.revoked_at'])
    .select('s.revoked_reason')
    .where('s.organisation_id', '=', db.organisationId)

type Row = Awaited<ReturnType<ReturnType<typeof asked>['executeTakeFirstOrThrow']>>

const toStamp = (row: Row): Stamp => ({
  ...{ id: row.id, personId: row.person_id, achievementId: row.achievement_id, versionId: row.version_id },
  ...{ key: row.key, number: row.number, texts: row.texts as AchievementTexts },
  motif: isMotif(row.motif) ? row.motif : 'learning',
  awardedAt: row.awarded_at,
  awardedBy: row.awarded_by ?? undefined,
  words: row.words ?? undefined,
  place: row.place ?? undefined,
  validUntil: row.valid_until ?? undefined,
  graceDays: row.grace_days,
  credentialId: row.credential_id,
  sharesEvidence: row.shares_evidence_since !== null,
  isOnProfile: row.on_profile_since !== null,
  refusedAt: row.refused_at ?? undefined,
  supersededAt: row.superseded_at ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
  revokedReason: row.revoked_reason ?? undefined,
})

/** Every stamp that a person ever had, the newest first. For that person's own pages. */
export async function listStamps(db: Reading, personId: string): Promise<readonly Stamp[]> {
  const rows = await asked(db)
    .where('s.person_id', '=', personId)
    .orderBy('s.awarded_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map(toStamp)
}

/** One of the person's own stamps. */
export async function findOwnStamp(db: Reading, personId: string, stampId: string): Promise<Stamp | undefined> {
  const row = await asked(db).where('s.person_id', '=', personId).where('s.id', '=', stampId).executeTakeFirst()
  return row && toStamp(row)
}

/** A stamp by the id that its credential carries: whoever has the file may ask whether it still stands. */
export async function findByCredential(db: Reading, credentialId: string): Promise<Stamp | undefined> {
  const row = await asked(db).where('s.credential_id', '=', credentialId).executeTakeFirst()
  return row && toStamp(row)
}

export interface Holder extends Stamp {
  readonly personName: string
  readonly awardedByName: string | undefined
}

const named = (db: Reading) =>
  asked(db)
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.id', '=', 's.person_id'),
    )
    .leftJoin('people as g', join =>
      join.onRef('g.organisation_id', '=', 's.organisation_id').onRef('g.id', '=', 's.awarded_by'),
    )
    .select(['p.name as person_name', 'g.name as giver_name'])

const toHolder = (row: Row & { person_name: string; giver_name: string | null }): Holder => ({
  ...toStamp(row),
  personName: row.person_name,
  awardedByName: row.giver_name ?? undefined,
})

/** Stamps that were given by hand: whoever looks after them sees these with names, and no others. */
export async function listGivenByHand(db: Reading, achievementKey: string): Promise<readonly Holder[]> {
  const rows = await named(db)
    .where('a.key', '=', achievementKey)
    .where('s.awarded_by', 'is not', null)
    .orderBy('s.awarded_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(toHolder)
}

/** One stamp of an achievement, whoever holds it: to revoke it. */
export async function findStamp(db: Reading, achievementKey: string, stampId: string): Promise<Holder | undefined> {
  const row = await named(db).where('a.key', '=', achievementKey).where('s.id', '=', stampId).executeTakeFirst()
  return row && toHolder(row)
}

/** What a person chose to show to colleagues, as far as it counts today. */
export async function listShownStamps(db: Reading, personId: string, now: Date): Promise<readonly Stamp[]> {
  const rows = await asked(db)
    .where('s.person_id', '=', personId)
    .where('s.on_profile_since', 'is not', null)
    .where('s.superseded_at', 'is', null)
    .where('s.revoked_at', 'is', null)
    .where('s.refused_at', 'is', null)
    .where(({ eb, or }) => or([eb('s.valid_until', 'is', null), eb('s.valid_until', '>', now)]))
    .orderBy('s.awarded_at', 'desc')
    .execute()
  return rows.map(toStamp)
}

/** The signed credential as it was issued; nothing while it waits to be signed. */
export async function findCredentialText(db: Reading, stampId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('stamps')
    .select('credential')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', stampId)
    .executeTakeFirst()
  return row?.credential ?? undefined
}
