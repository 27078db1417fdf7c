import { caseUrls, skillsUrls } from '#features/skills/index.ts'
import type { SkillNeed } from '../criteria/decide.ts'
import type { NamedSkill } from '../criteria/named-skills.queries.ts'
import type { Alignment } from './open-badge.ts'

/** The skills that an achievement is about: at their CASE address where anybody may read the framework. */
export function alignmentsOf(
  needs: readonly SkillNeed[],
  skills: readonly NamedSkill[],
  origin: string,
): readonly Alignment[] {
  const wanted = new Set(needs.map(({ frameworkId, skillKey }) => `${frameworkId} ${skillKey}`))
  return skills
    .filter(({ frameworkId, skillKey }) => wanted.has(`${frameworkId} ${skillKey}`))
    .map(({ name, frameworkKey, frameworkName, skillKey, guid, isPublic }) => ({
      ...{ name, framework: frameworkName, code: skillKey, isOpen: isPublic },
      address:
        origin + (isPublic ? caseUrls.item.href({ id: guid }) : skillsUrls.skill.href({ frameworkKey, skillKey })),
    }))
}
