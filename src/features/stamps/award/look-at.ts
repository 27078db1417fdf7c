import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { AchievementVersion } from '../achievements/achievement.ts'
import { listCurrentAchievements } from '../achievements/achievements.queries.ts'
import { decide, type PlainRule } from '../criteria/decide.ts'
import { readFactsOf } from '../criteria/facts.queries.ts'
import { plainRule, surroundingsOf } from '../criteria/plain-rule.ts'
import { type Awarding, awardStamps } from './award.ts'
import { endForRenewal, isRenewable } from './renew.ts'

interface Ruled {
  readonly version: AchievementVersion
  readonly rule: PlainRule
}

/** What the rules alone may award now. */
export async function listAutomatic(tx: Writing): Promise<readonly Ruled[]> {
  const versions = (await listCurrentAchievements(tx)).filter(({ rule }) => rule.conditions.length > 0)
  const around = await surroundingsOf(
    tx,
    versions.map(({ rule }) => rule),
    'en',
  )
  return versions.map(version => ({ version, rule: plainRule(version.rule, around) }))
}

/**
 * Looks at some people and gives them what they have earned since. Harmless to repeat. People who earn one stamp with
 * another get the second by the event that the first one is.
 */
export async function lookAt(tx: Writing, personIds: readonly string[], awarding: Awarding): Promise<number> {
  const rules = await listAutomatic(tx)
  if (rules.length === 0 || personIds.length === 0) return 0
  const held = await listHeld(tx, personIds)
  const earned = new Map<Ruled, string[]>()
  for (const [personId, facts] of await readFactsOf(tx, personIds, awarding.now)) {
    for (const ruled of rules) {
      const decision = decide(ruled.rule, facts)
      if (!decision.isEarned) continue
      const has = held.get(`${personId} ${ruled.version.achievementId}`)
      if (has && !isRenewable(has, decision.since, awarding.now)) continue
      if (has) await endForRenewal(tx, has.id, awarding.now)
      earned.set(ruled, [...(earned.get(ruled) ?? []), personId])
    }
  }
  let given = 0
  for (const [{ version }, ids] of earned) given += (await awardStamps(tx, version, ids, awarding)).length
  return given
}

interface Held {
  readonly id: string
  readonly awardedAt: Date
  readonly validUntil: Date | undefined
  readonly isOver: boolean
}

/** The newest stamp of each achievement, also one that was revoked or refused: those are not given again by a rule. */
async function listHeld(tx: Writing, personIds: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const { rows } = await sql<{
    id: string
    person_id: string
    achievement_id: string
    awarded_at: Date
    valid_until: Date | null
    is_over: boolean
  }>`
    select id, person_id, achievement_id, awarded_at, valid_until, revoked_at is not null or refused_at is not null as is_over
    from stamps where organisation_id = ${tx.organisationId} and person_id = any(${[...personIds]}::uuid[])
      and superseded_at is null`.execute(tx)
  return new Map(
    rows.map(row => [
      `${row.person_id} ${row.achievement_id}`,
      { id: row.id, awardedAt: row.awarded_at, validUntil: row.valid_until ?? undefined, isOver: row.is_over },
    ]),
  )
}
