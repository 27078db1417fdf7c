import type { Me } from '#platform/http/access.ts'
import type { AchievementVersion } from '../achievements/achievement.ts'
import { handers } from '../criteria/rule.ts'

/** Whether somebody may give some stamp by hand at all: looking after stamps alone does not let anybody give them. */
export const mayGive = ({ roles }: Me): boolean => handers.some(role => roles.includes(role))

/** Whether somebody may give this stamp. */
export const mayGiveThis = ({ roles }: Me, { rule, retiredAt }: AchievementVersion): boolean =>
  !retiredAt && rule.handers.some(role => roles.includes(role))
