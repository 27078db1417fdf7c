import { findRoleProfile, wordsOf } from '#features/role-profiles/index.ts'
import { type Framework, getFramework } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Pledge } from './pledge.ts'

export interface Names {
  readonly profile: string
  /** What the pledge's own level is called, where it has one. */
  readonly level: string | undefined
  /** How many skills it asks. */
  readonly skills: number
  /** What an area is called; nothing for one that is gone. */
  area(key: string): string | undefined
}

/** What the profile, the level and the areas of a pledge are called. */
export async function namesOf(db: Reading, pledge: Pledge, locale: Locale): Promise<Names> {
  const profile = await findRoleProfile(db, pledge.profileKey)
  const framework: Framework | undefined = profile && (await getFramework(db, profile.frameworkVersionId, locale))
  return {
    profile: profile ? wordsOf(profile, locale).name : pledge.profileKey,
    level: framework?.levels.find(({ position }) => position === pledge.level)?.name,
    skills: pledge.requirements.length || (profile?.requirements.length ?? 0),
    area: key => framework?.areas.find(area => area.key === key)?.name,
  }
}
