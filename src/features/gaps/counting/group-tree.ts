import type { Unit } from '#platform/small-groups/index.ts'

/** Somebody as far as it matters for where they are counted. */
export interface Placed {
  readonly unitId: string | null
  /** Profiles that the job or the unit brings with it: everybody can read that from the staff list. */
  readonly expected: readonly string[]
  /** Profiles that the person chose to follow, which is nobody else's business. */
  readonly follows: readonly string[]
}

/** What a node of the tree stands for: for which profiles its people count, and in which group. */
export interface Meaning {
  readonly profiles: readonly string[]
  readonly groupId: string
}

export interface GroupTree {
  readonly nodes: readonly Unit[]
  readonly meanings: ReadonlyMap<string, Meaning>
  nodeOf(person: Placed): string | null
}

const top = 'everybody'

/**
 * One tree for all profiles at once: people who are expected to meet the same profiles stand under one branch, and each
 * branch holds the units below it. A block of people thus counts for a profile only where all of them do, and no two
 * profiles can be subtracted. Whoever only follows counts in the organisation as a whole, so units give no choice away.
 */
export function groupTree(
  groups: readonly Unit[],
  people: readonly Placed[],
  organisationId: string,
  groupOf: (person: Placed) => string | null,
): GroupTree {
  // Apart, so that what people chose to follow moves nobody among those who are expected to meet a profile.
  const expectedInOrder = byPopularity(people.map(({ expected }) => expected))
  const followedInOrder = byPopularity(people.map(({ expected, follows }) => (expected.length > 0 ? [] : follows)))
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  const nodes = new Map<string, Unit>([[top, { id: top, parentId: null }]])
  const meanings = new Map<string, Meaning>([[top, { profiles: [], groupId: organisationId }]])
  const add = (id: string, parentId: string, meaning: Meaning) => {
    if (nodes.has(id)) return
    nodes.set(id, { id, parentId })
    meanings.set(id, meaning)
  }

  /** The branch of these profiles, with the shorter ones that it grows from. */
  const branch = (kind: string, profiles: readonly string[]): string => {
    let parent = top
    for (const [place] of profiles.entries()) {
      const until = profiles.slice(0, place + 1)
      const id = `${kind} ${until.join(' ')}`
      add(id, parent, { profiles: until, groupId: organisationId })
      parent = id
    }
    return parent
  }
  const leaf = (profiles: readonly string[], group: string): string => {
    const stem = branch('expected', profiles)
    if (group === organisationId) return stem
    const id = `${stem} in ${group}`
    if (nodes.has(id)) return id
    const above = parents.get(group) ?? organisationId
    const parent = leaf(profiles, parents.has(above) ? above : organisationId)
    add(id, parent, { profiles, groupId: group })
    return id
  }
  const nodeOf = (person: Placed): string | null => {
    const expected = expectedInOrder(person.expected)
    if (expected.length > 0) return leaf(expected, groupOf(person) ?? organisationId)
    const follows = followedInOrder(person.follows)
    return follows.length > 0 ? branch('follows', follows) : null
  }
  // Every node has to be there before anybody is counted.
  for (const person of people) nodeOf(person)
  return { nodes: [...nodes.values()], meanings, nodeOf }
}

/** What most people have stands first, so that those who have something beside it are still near. */
function byPopularity(all: readonly (readonly string[])[]): (profiles: readonly string[]) => readonly string[] {
  const counts = new Map<string, number>()
  for (const id of all.flat()) counts.set(id, (counts.get(id) ?? 0) + 1)
  const count = (id: string) => counts.get(id) ?? 0
  return profiles => [...new Set(profiles)].toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))
}

/** A group and everything above it, itself first. */
export function upwards(groups: readonly Unit[], organisationId: string): (groupId: string) => readonly string[] {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  return groupId => {
    const way: string[] = []
    for (let at: string | null | undefined = groupId; at && !way.includes(at); at = parents.get(at)) way.push(at)
    return way.includes(organisationId) ? way : [...way, organisationId]
  }
}
