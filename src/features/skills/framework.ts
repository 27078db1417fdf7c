/** A published framework version in one language. Published versions never change, so this may be kept. */
export interface Framework {
  readonly frameworkId: string
  readonly key: string
  readonly versionId: string
  readonly version: string
  readonly publishedAt: Date
  readonly name: string
  readonly description: string
  readonly changeNote: string
  readonly levels: readonly Level[]
  /** How sure a person feels, from 1 up; asked apart from the level. */
  readonly confidence: readonly { readonly position: number; readonly name: string }[]
  /** An area comes after the one that it stands in; one inside another is in the list by itself. */
  readonly areas: readonly Area[]
}

export interface Level {
  readonly position: number
  readonly name: string
  readonly description: string
}

export interface Area {
  readonly id: string
  readonly key: string
  /** The area that it stands in; undefined at the top. */
  readonly parentKey: string | undefined
  readonly position: number
  readonly name: string
  readonly description: string
  readonly encouragement: string
  /** Of the words: another one than was wanted where the framework does not have them in it. */
  readonly language: string
  readonly skills: readonly Skill[]
}

export interface Skill {
  readonly id: string
  readonly key: string
  readonly areaKey: string
  readonly name: string
  readonly definition: string
  /** Of the words: another one than was wanted where the framework does not have them in it. */
  readonly language: string
  /** The level that everybody is expected to meet; 0 where the framework does not say. */
  readonly basicLevel: number
  /** One "I can" sentence for each level, lowest first. */
  readonly statements: readonly { readonly level: number; readonly text: string }[]
  readonly examples: readonly { readonly setting: string; readonly text: string }[]
  readonly tryAtWork: string
  readonly readNext: { readonly title: string; readonly paragraphs: readonly string[] }
  readonly askAPerson: string
  /** What people also call it in this language. */
  readonly alternativeLabels: readonly string[]
  /** What a search looks through: names and labels in every language, folded. */
  readonly searchText: string
}

export const skillsOf = (framework: Framework): readonly Skill[] => framework.areas.flatMap(area => area.skills)

/** Lower case, without accents and signs, so that "ovelse" finds "øvelse" and "wi fi" finds "wi-fi". */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a search looks through: each text folded, and once more with its hyphens closed ("epost" finds "e-post"). */
export const searchTextOf = (texts: readonly string[]): string =>
  fold(texts.flatMap(text => [text, text.replaceAll('-', '')]).join(' '))

/** The areas with only those skills in which every word of the question begins a word of a name or label. */
export function searchAreas(framework: Framework, question: string): readonly Area[] {
  const words = wordsOf(question)
  if (words.length === 0) return framework.areas
  const matches = ({ searchText }: Skill) => words.every(word => ` ${searchText}`.includes(` ${word}`))
  return framework.areas
    .map(area => ({ ...area, skills: area.skills.filter(matches) }))
    .filter(area => area.skills.length > 0)
}

/** The labels that explain why a skill was found: those that the question names. */
export function labelsFound({ alternativeLabels }: Skill, question: string): readonly string[] {
  const words = wordsOf(question)
  return alternativeLabels.filter(label => words.some(word => ` ${searchTextOf([label])}`.includes(` ${word}`)))
}

const wordsOf = (question: string) => fold(question).split(' ').filter(Boolean)
