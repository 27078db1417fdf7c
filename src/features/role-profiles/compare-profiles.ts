import type { ProfileTexts, Requirement } from './role-profile.ts'

/** What one skill is asked for in two profiles, or in two editions of one. Nothing where it is not asked for. */
export interface Change {
  readonly skillKey: string
  readonly from: number | undefined
  readonly to: number | undefined
}

/** The skills that are asked for differently, in the order of the later list, then what went. */
export function compareRequirements(from: readonly Requirement[], to: readonly Requirement[]): readonly Change[] {
  const before = levelsOf(from)
  const after = levelsOf(to)
  const keys = new Set([...after.keys(), ...before.keys()])
  return [...keys]
    .map(skillKey => ({ skillKey, from: before.get(skillKey), to: after.get(skillKey) }))
    .filter(change => change.from !== change.to)
}

/** Whether both say the same in every language that either has. */
export function sameTexts(one: ProfileTexts, other: ProfileTexts): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)])
  const said = (texts: ProfileTexts, language: string) => {
    const { name, description, family } = texts[language] ?? { name: '', description: '', family: '' }
    return JSON.stringify([name, description, family])
  }
  return [...languages].every(language => said(one, language) === said(other, language))
}

const levelsOf = (requirements: readonly Requirement[]) =>
  new Map(requirements.map(({ skillKey, level }) => [skillKey, level]))
