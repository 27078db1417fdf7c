import { z } from 'zod'
import type { Locale } from '#platform/i18n/index.ts'

/** The key of the basic profile. It stands in no table of this feature. */
export const basicProfileKey = 'basic'

const text = z.string().default('')
const profileText = z.object({ name: z.string(), description: text, family: text })
export const profileTexts = z.record(z.string(), profileText)

/** What a profile is called and about, in one language. `family`: what kinds of work it belongs to. */
export type ProfileText = z.infer<typeof profileText>
/** By language: `{ en: { … }, nb: { … } }`. A language may be missing. */
export type ProfileTexts = Readonly<Record<string, ProfileText>>

/** A skill of the profile's framework, by the key that outlives editions, and the level that the role takes. */
export interface Requirement {
  readonly skillKey: string
  readonly level: number
}

/** What a role needs, as last published. Refer to it by `key`, which never changes. */
export interface RoleProfile {
  /** A row of `role_profiles`; of the basic profile the id of its framework. */
  readonly id: string
  readonly key: string
  readonly texts: ProfileTexts
  readonly frameworkId: string
  readonly frameworkKey: string
  /** The edition of the framework against which it was last checked. */
  readonly frameworkVersionId: string
  /** Nothing for the basic profile. */
  readonly editionId: string | undefined
  readonly requirements: readonly Requirement[]
}

export const readTexts = (texts: unknown): ProfileTexts => profileTexts.parse(texts)

/** The words in this language, or else in any that the profile has. */
export function wordsOf({ texts }: Pick<RoleProfile, 'texts'>, locale: Locale): ProfileText {
  return texts[locale] ?? Object.values(texts)[0] ?? { name: '', description: '', family: '' }
}

/** What one requirement is to a person. `steps`: how many levels are missing; 0 when it is reached. */
export interface Gap extends Requirement {
  /** What the person has; nothing where they have not said. */
  readonly has: number | undefined
  readonly steps: number
}

/** Each requirement beside what a person has, in the profile's order. Knows no person and no database. */
export function gapsOf(
  { requirements }: Pick<RoleProfile, 'requirements'>,
  levels: ReadonlyMap<string, number>,
): readonly Gap[] {
  return requirements.map(({ skillKey, level }) => {
    const has = levels.get(skillKey)
    return { skillKey, level, has, steps: Math.max(0, level - (has ?? 0)) }
  })
}
