import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { StampMotif } from '#platform/html/components/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { lookAtEverybodyJob } from '../award/look-at-everybody.ts'
import type { Rule } from '../criteria/rule.ts'
import type { AchievementTexts, AchievementVersion } from './achievement.ts'

interface Actor {
  readonly id: string
}

export interface Draft {
  readonly texts: AchievementTexts
  readonly rule: Rule
  readonly motif: StampMotif
  readonly lastsMonths: number | undefined
  readonly graceDays: number
}

const stored = ({ texts, rule, motif, lastsMonths, graceDays }: Draft, me: Actor, now: Date) => ({
  ...{ texts: JSON.stringify(texts), rule: JSON.stringify(rule), motif, changed_by: me.id, changed_at: now },
  ...{ lasts_months: lastsMonths ?? null, grace_days: graceDays },
})

/** A new achievement, as a draft. Returns the key that stands for it from now on. */
export async function createAchievement(tx: Writing, me: Actor, draft: Draft, now: Date): Promise<string> {
  const id = uuid()
  const name = draft.texts.en?.name ?? draft.texts.nb?.name ?? ''
  const key = `${slugOf(name)}-${id.slice(-6)}`
  await tx
    .insertInto('achievements')
    .values({ organisation_id: tx.organisationId, id, key, origin: 'own', created_by: me.id, created_at: now })
    .execute()
  await tx
    .insertInto('achievement_versions')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      achievement_id: id,
      number: 1,
      ...stored(draft, me, now),
    })
    .execute()
  return key
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'stamp'

/** Changes the draft, or begins one after a published edition, which stays as it is. */
export async function saveDraft(
  tx: Writing,
  me: Actor,
  newest: AchievementVersion,
  draft: Draft,
  now: Date,
): Promise<void> {
  if (!newest.publishedAt) {
    await tx
      .updateTable('achievement_versions')
      .set(stored(draft, me, now))
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', newest.id)
      .where('published_at', 'is', null)
      .execute()
    return
  }
  await tx
    .insertInto('achievement_versions')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), achievement_id: newest.achievementId },
      ...{ number: newest.number + 1, ...stored(draft, me, now) },
    })
    .execute()
}

/** From now on people earn it like this; everybody is looked at by a job. Stamps that were earned before keep their edition. */
export async function publishDraft(tx: Writing, me: Actor, draft: AchievementVersion, now: Date): Promise<void> {
  await tx
    .updateTable('achievement_versions')
    .set({ published_at: now, published_by: me.id })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.id)
    .where('published_at', 'is', null)
    .execute()
  await note(tx, me, 'stamps.achievement-published', draft)
  if (draft.rule.conditions.length > 0) await enqueue(tx, lookAtEverybodyJob, {}, { key: lookAtEverybodyJob.name })
}

/** The draft goes; an achievement that was never published goes with it. */
export async function discardDraft(tx: Writing, draft: AchievementVersion): Promise<void> {
  await tx
    .deleteFrom('achievement_versions')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.id)
    .where('published_at', 'is', null)
    .execute()
  if (draft.number > 1) return
  await tx
    .deleteFrom('achievements')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.achievementId)
    .execute()
}

/** Nobody earns it any more, or people do again. */
export async function retireAchievement(
  tx: Writing,
  me: Actor,
  version: AchievementVersion,
  isRetired: boolean,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('achievements')
    .set({ retired_at: isRetired ? now : null, retired_by: isRetired ? me.id : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', version.achievementId)
    .execute()
  await note(tx, me, isRetired ? 'stamps.achievement-retired' : 'stamps.achievement-taken-up', version)
}

const note = (tx: Writing, me: Actor, action: string, { achievementId, key, number }: AchievementVersion) =>
  audit(tx, { actorId: me.id, action, subject: { kind: 'achievement', id: achievementId }, details: { key, number } })
