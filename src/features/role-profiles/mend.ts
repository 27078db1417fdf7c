import { currentKeysOf, type SkillSuccessor } from '#features/skills/index.ts'
import type { Requirement } from './role-profile.ts'

/** A required skill that the framework's newest edition does not have, and what took its place there. */
export interface Broken extends Requirement {
  /** None where the skill only went. */
  readonly nowKeys: readonly string[]
  /** The name it had, by language, as far as the framework says. */
  readonly names: Readonly<Record<string, string>>
}

/** What of a profile no longer fits the framework as it is now. */
export function brokenIn(
  requirements: readonly Requirement[],
  skillKeys: ReadonlySet<string>,
  successors: readonly SkillSuccessor[],
): readonly Broken[] {
  return requirements
    .filter(({ skillKey }) => !skillKeys.has(skillKey))
    .map(requirement => ({
      ...requirement,
      nowKeys: currentKeysOf(successors, requirement.skillKey).filter(key => skillKeys.has(key)),
      names: successors.find(({ fromKey }) => fromKey === requirement.skillKey)?.names ?? {},
    }))
}

/**
 * The requirements on the framework as it is now: what merged or split is asked for under its new names, at the higher
 * level where two meet; what only went is asked for no longer; a level above the scale becomes its highest.
 */
export function mended(
  requirements: readonly Requirement[],
  broken: readonly Broken[],
  highest: number,
): readonly Requirement[] {
  const levels = new Map<string, number>()
  const successors = new Map(broken.map(({ skillKey, nowKeys }) => [skillKey, nowKeys]))
  for (const { skillKey, level } of requirements)
    for (const key of successors.get(skillKey) ?? [skillKey])
      levels.set(key, Math.max(levels.get(key) ?? 0, Math.min(level, highest)))
  return [...levels].map(([skillKey, level]) => ({ skillKey, level }))
}
