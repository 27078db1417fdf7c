import type { TermKind } from '#features/terms/index.ts'
import type { Audience } from '../audiences.ts'

export type Relation = 'lends' | 'wants' | 'has'

export interface Section {
  readonly key: SectionKey
  readonly kind: TermKind
  readonly relation: Relation
  /** Who sees a new one until its owner says otherwise. */
  readonly byDefault: Audience
  /** Asks how well, on a scale of four. */
  readonly hasLevel: boolean
  /** The level has an audience of its own. */
  readonly levelIsApart: boolean
}

/** What people tell about themselves in words of the vocabulary. Which network somebody is in may tell much, so it is shown to nobody at first. */
export const sectionKeys = ['skills-i-lend', 'skills-i-want', 'interests', 'languages', 'networks', 'roles'] as const
export type SectionKey = (typeof sectionKeys)[number]

const parts: Readonly<Record<SectionKey, Omit<Section, 'key'>>> = {
  'skills-i-lend': { kind: 'skill', relation: 'lends', byDefault: 'organisation', hasLevel: true, levelIsApart: true },
  'skills-i-want': { kind: 'skill', relation: 'wants', byDefault: 'team', hasLevel: false, levelIsApart: false },
  interests: { kind: 'interest', relation: 'has', byDefault: 'organisation', hasLevel: false, levelIsApart: false },
  languages: { kind: 'language', relation: 'has', byDefault: 'organisation', hasLevel: true, levelIsApart: false },
  networks: { kind: 'network', relation: 'has', byDefault: 'me', hasLevel: false, levelIsApart: false },
  roles: { kind: 'role', relation: 'has', byDefault: 'organisation', hasLevel: false, levelIsApart: false },
}

export const sections: readonly Section[] = sectionKeys.map(key => ({ key, ...parts[key] }))

export const findSection = (key: string): Section | undefined => sections.find(section => section.key === key)

/** The section in which a row of `person_terms` is shown. */
export const sectionOf = (kind: string, relation: string): Section | undefined =>
  sections.find(section => section.kind === kind && section.relation === relation)
