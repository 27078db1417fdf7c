import type { SkillRef } from '#features/skills/index.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { refText } from './evidence.ts'

/** A skill as the newest edition that has it calls it, with that edition's scale. */
export interface NamedSkill extends SkillRef {
  readonly name: string
  readonly frameworkName: string
  readonly frameworkKey: string
  /** Came with the program, so that champions know it. */
  readonly isBuiltIn: boolean
  readonly versionId: string
  /** Lowest first. */
  readonly levels: readonly { readonly position: number; readonly name: string }[]
}

export type SkillNames = ReadonlyMap<string, NamedSkill>

/** The named ones among these, by framework and name. */
export const inOrder = (names: SkillNames, refs: readonly SkillRef[], locale: Locale): readonly NamedSkill[] =>
  refs
    .flatMap(ref => names.get(refText(ref)) ?? [])
    .sort((a, b) => compareTexts(locale, a.frameworkName, b.frameworkName) || compareTexts(locale, a.name, b.name))
