import type { Locale } from '#platform/i18n/index.ts'

export type ByLocale<T> = Readonly<Record<Locale, T>>

/** The four levels of a built-in framework, 1 the first step and 4 the one that carries others. */
export type Level = 1 | 2 | 3 | 4
export const levels = [1, 2, 3, 4] as const satisfies readonly Level[]

/** Where an example is set. A kommune is always a Norwegian one, whatever the language of the page. */
export const settings = ['council', 'hospital', 'kommune'] as const
export type Setting = (typeof settings)[number]

export type ScaleText = { readonly name: string; readonly description: string }

export type SkillText = {
  readonly name: string
  readonly definition: string
  readonly statements: Readonly<Record<Level, string>>
  readonly examples: Readonly<Record<Setting, string>>
  readonly tryAtWork: string
  readonly readNext: { readonly title: string; readonly paragraphs: readonly [string, string, string, ...string[]] }
  readonly askAPerson: string
}

export type AreaText = { readonly name: string; readonly description: string; readonly encouragement: string }

/** An area's words: its own, and those of exactly the skills that the structure lists. */
export type AreaWords<SkillKey extends string> = AreaText & { readonly skills: Readonly<Record<SkillKey, SkillText>> }

export type FrameworkText = {
  readonly name: string
  readonly description: string
  readonly changeNote: string
  readonly settings: Readonly<Record<Setting, string>>
  readonly levels: Readonly<Record<Level, ScaleText>>
  /** How sure a person feels about the level they chose, asked apart from it: 1 not confident to 4 very confident. */
  readonly confidence: Readonly<Record<Level, string>>
}

export type SkillStructure = {
  /** The level that everybody is expected to meet. */
  readonly basicLevel: Level
  /** Words that people really use for the skill, so that a search finds it. */
  readonly alternativeLabels: ByLocale<readonly string[]>
}

export type SkillDefinition = SkillStructure & { readonly key: string; readonly texts: ByLocale<SkillText> }

export type AreaDefinition = {
  readonly key: string
  readonly texts: ByLocale<AreaText>
  readonly skills: readonly SkillDefinition[]
}

export type FrameworkDefinition = {
  readonly key: string
  readonly version: string
  readonly texts: ByLocale<FrameworkText>
  readonly areas: readonly AreaDefinition[]
}
