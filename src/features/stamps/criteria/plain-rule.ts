import { findRoleProfile, type RoleProfile } from '#features/role-profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { PlainCondition, PlainRule, SkillNeed } from './decide.ts'
import { listNamedLevels, listNamedSkills, type NamedLevel, type NamedSkill } from './named-skills.queries.ts'
import type { Condition, Rule } from './rule.ts'

/** What rules refer to, read once for all of them. */
export interface Surroundings {
  readonly skills: readonly NamedSkill[]
  /** Of frameworks in which a rule asks for a level by its number. */
  readonly levels: readonly NamedLevel[]
  readonly profiles: ReadonlyMap<string, RoleProfile>
}

/** Reads the skills and the role profiles that these rules speak of. */
export async function surroundingsOf(db: Reading, rules: readonly Rule[], locale: Locale): Promise<Surroundings> {
  const conditions = rules.flatMap(rule => rule.conditions)
  const profiles = new Map<string, RoleProfile>()
  for (const key of new Set(conditions.flatMap(one => (one.kind === 'role-profile' ? [one.profile] : [])))) {
    const profile = await findRoleProfile(db, key)
    if (profile) profiles.set(key, profile)
  }
  const frameworks = new Set([
    ...conditions.flatMap(one => ('framework' in one ? [one.framework] : [])),
    ...[...profiles.values()].map(({ frameworkKey }) => frameworkKey),
  ])
  const byNumber = conditions.flatMap(one => (one.kind === 'skills' && one.level !== undefined ? [one.framework] : []))
  return {
    skills: await listNamedSkills(db, [...frameworks], locale),
    levels: await listNamedLevels(db, [...new Set(byNumber)], locale),
    profiles,
  }
}

/** The skills that a condition comes to. One that names nothing any more comes to none and is never met. */
export function needsOf(condition: Condition, { skills, profiles }: Surroundings): readonly SkillNeed[] {
  if (condition.kind === 'role-profile') {
    const profile = profiles.get(condition.profile)
    return (profile?.requirements ?? []).map(({ skillKey, level }) => ({
      ...{ frameworkId: profile?.frameworkId ?? '', skillKey, level },
    }))
  }
  if (condition.kind === 'area')
    return skills
      .filter(({ frameworkKey, areaKey }) => frameworkKey === condition.framework && areaKey === condition.area)
      .map(({ frameworkId, skillKey, basicLevel }) => ({ frameworkId, skillKey, level: basicLevel ?? 1 }))
  if (condition.kind === 'skills') {
    const named = skills.filter(
      one => one.frameworkKey === condition.framework && condition.skills.includes(one.skillKey),
    )
    // A skill that is gone can be reached by nobody, and the rest must not be taken for the whole.
    if (named.length < condition.skills.length) return []
    return named.map(({ frameworkId, skillKey, basicLevel }) => ({
      ...{ frameworkId, skillKey, level: condition.level ?? basicLevel ?? 1 },
    }))
  }
  return []
}

export const plainRule = ({ match, conditions }: Rule, around: Surroundings): PlainRule => ({
  match,
  conditions: conditions.map((condition): PlainCondition => {
    if (condition.kind === 'happenings' || condition.kind === 'stamps') return condition
    return { kind: 'skills', needs: needsOf(condition, around), state: condition.state }
  }),
})
