import { z } from 'zod'
import type { UsableFramework } from '../managed-profiles.queries.ts'
import { basicProfileKey, profileTexts, type RoleProfile } from '../role-profile.ts'

/** Our own file of profiles. Skills are named by key; the framework by its identifier, which travels. */
export const profilesFile = z.object({
  format: z.literal('capable-role-profiles'),
  version: z.literal(1),
  profiles: z.array(
    z.object({
      key: z.string().min(1).max(200),
      framework: z.string(),
      texts: profileTexts,
      requirements: z.array(z.object({ skill: z.string().min(1), level: z.number().int().min(1).max(99) })),
    }),
  ),
})
export type ProfilesFile = z.infer<typeof profilesFile>

/** Every profile but the basic one, which comes with its framework. */
export function profilesJson(profiles: readonly RoleProfile[], frameworks: readonly UsableFramework[]): string {
  const guids = new Map(frameworks.map(({ id, guid }) => [id, guid]))
  const file: ProfilesFile = {
    format: 'capable-role-profiles',
    version: 1,
    profiles: profiles
      .filter(({ key }) => key !== basicProfileKey)
      .map(({ key, frameworkId, texts, requirements }) => ({
        ...{ key, framework: guids.get(frameworkId) ?? '', texts: { ...texts } },
        requirements: requirements.map(({ skillKey, level }) => ({ skill: skillKey, level })),
      })),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
