import { passportUrls } from '#features/passport/index.ts'
import type { ProfileGaps, SkillGap } from '../../my-gaps.ts'

export const levelName = ({ framework }: Pick<ProfileGaps, 'framework'>, level: number): string =>
  framework.levels.find(({ position }) => position === level)?.name ?? String(level)

/** Where one says how far one is with a skill. */
export const skillHref = ({ framework }: Pick<ProfileGaps, 'framework'>, { skill }: SkillGap): string =>
  passportUrls.skill.href({ frameworkKey: framework.key, skillKey: skill.key })
