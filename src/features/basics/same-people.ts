import { createHash } from 'node:crypto'

/** Stands for a set of people: the same for the same people in any order, different for different ones. */
export type SetOfPeople = bigint

export const nobody: SetOfPeople = 0n

/** A person's mark; a set is the exclusive or of its members' marks. */
function markOf(personId: string): bigint {
  const digest = createHash('sha256').update(personId).digest()
  return (digest.readBigUInt64BE(0) << 64n) | digest.readBigUInt64BE(8)
}

interface Group {
  readonly id: string
  readonly parentId: string | null
}

/** For every group of a tree the set of people in it and everything below it. */
export function setsInTree<Person extends { readonly id: string }>(
  groups: readonly Group[],
  people: readonly Person[],
  groupOf: (person: Person) => string,
): ReadonlyMap<string, SetOfPeople> {
  const sets = new Map(groups.map(({ id }) => [id, nobody]))
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  for (const person of people) {
    const mark = markOf(person.id)
    for (let at: string | null | undefined = groupOf(person); at; at = parents.get(at))
      sets.set(at, (sets.get(at) ?? nobody) ^ mark)
  }
  return sets
}
