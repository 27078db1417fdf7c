import { searchText } from '#features/people/index.ts'
import { type Framework, getFramework, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { locales } from '#platform/i18n/index.ts'
import type { UsableFramework } from '../managed-profiles.queries.ts'

/** The words by which a file may name the skills and levels of a framework. */
export interface KnownFramework {
  readonly id: string
  readonly versionId: string
  readonly guid: string
  readonly name: string
  /** Folded names, other labels and keys to the key of the skill. */
  readonly skills: ReadonlyMap<string, string>
  readonly names: readonly string[]
  /** Folded names and numbers to the number of the level. */
  readonly levels: ReadonlyMap<string, number>
  readonly levelNames: readonly string[]
}

/** A framework by the words of every language that it has; a name wins over another skill's other label. */
export async function knowFramework(db: Reading, framework: UsableFramework): Promise<KnownFramework> {
  const versions: Framework[] = []
  for (const locale of locales) versions.push(await getFramework(db, framework.versionId, locale))
  const [first] = versions
  const skills = new Map<string, string>()
  const levels = new Map<string, number>()
  const add = <T>(words: Map<string, T>, said: string, value: T) => {
    const word = searchText(said)
    if (word && !words.has(word)) words.set(word, value)
  }
  for (const version of versions) for (const { key, name } of skillsOf(version)) add(skills, name, key)
  for (const version of versions)
    for (const { key, alternativeLabels } of skillsOf(version))
      for (const said of [key, ...alternativeLabels]) add(skills, said, key)
  for (const version of versions)
    for (const { position, name } of version.levels)
      for (const said of [name, String(position)]) add(levels, said, position)
  return {
    ...{ id: framework.id, versionId: framework.versionId, guid: framework.guid, name: first?.name ?? '' },
    ...{ skills, levels, names: first ? skillsOf(first).map(({ name }) => name) : [] },
    levelNames: first?.levels.map(({ name }) => name) ?? [],
  }
}

/** The skill that shares most words with what stands in the file, as a hint; the framework's name where none does. */
export function nearestSkill({ names, name }: KnownFramework, said: string): string {
  const wordsOf = (text: string) =>
    searchText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 3)
  const wanted = new Set(wordsOf(said))
  const shared = (candidate: string) => wordsOf(candidate).filter(word => wanted.has(word)).length
  const best = names.reduce((a, b) => (shared(b) > shared(a) ? b : a), names[0] ?? '')
  return shared(best) > 0 ? best : name
}
