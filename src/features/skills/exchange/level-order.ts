import { fold } from '../framework.ts'

// Scales that people use, lowest first. A set of names that all stand in one of them needs no asking.
const scales: readonly (readonly string[])[] = [
  ['awareness', 'working', 'practitioner', 'expert'],
  ['novice', 'advanced beginner', 'competent', 'proficient', 'expert', 'master'],
  ['foundation', 'intermediate', 'advanced', 'highly specialised'],
  ['entry', 'beginner', 'foundational', 'basic', 'intermediate', 'advanced', 'specialist', 'expert'],
  ['nybegynner', 'grunnleggende', 'middels', 'viderekommen', 'avansert', 'ekspert'],
  ['low', 'medium', 'high'],
  ['lav', 'middels', 'hoy'],
]

/** The names in their order when that is known; otherwise as they came, and somebody has to say. */
export function orderLevels(names: readonly string[]): { readonly names: readonly string[]; readonly isSure: boolean } {
  if (names.length < 2) return { names, isSure: true }
  const folded = names.map(fold)
  const scale = scales.find(one => folded.every(name => one.includes(name)))
  const rank = scale ? (name: string) => scale.indexOf(fold(name)) : numberIn
  const ranks = names.map(rank)
  if (ranks.some(value => !Number.isFinite(value)) || new Set(ranks).size < ranks.length)
    return { names, isSure: false }
  return { names: [...names].sort((a, b) => rank(a) - rank(b)), isSure: true }
}

const numberIn = (name: string): number => Number.parseFloat(/\d+(?:[.,]\d+)?/.exec(name)?.[0].replace(',', '.') ?? '')

/** Words that stand where a level should and name none. */
export const isNoLevel = (name: string): boolean =>
  ['not in use', 'not used', 'n a', 'na', 'none', 'not applicable', 'ikke i bruk', 'ingen', 'ikke aktuelt'].includes(
    fold(name),
  )

/** The order that somebody gave, if it is one of exactly these names. */
export const givenOrder = (
  names: readonly string[],
  given: readonly string[] | undefined,
): readonly string[] | undefined =>
  given && given.length === names.length && names.every(name => given.includes(name)) ? given : undefined
