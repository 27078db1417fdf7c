import { areMixed } from '#platform/small-groups/index.ts'
import type { Tags } from './blocks.ts'

/** How often each choice was made by the people of something: a block, or a group of blocks. */
export interface Counted {
  readonly blocks: readonly number[]
  readonly tags: Tags
  readonly counts: readonly number[]
}

const room = 3
const answered = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/**
 * Joins blocks into groups in which a question may be told: enough have answered, and no answer was given by nearly all
 * or nearly none. What is not enough by itself is joined with what stands nearest. What never becomes enough is not told.
 */
export function gatherGroups(counted: readonly Counted[], minimum: number): Counted[] {
  const isEnough = (some: readonly Counted[]) =>
    some.reduce((sum, { counts }) => sum + answered(counts), 0) >= minimum &&
    areMixed(
      some.map(({ counts }) => counts),
      room,
      minimum,
    )
  const alone = counted.filter(each => isEnough([each]))
  const others = counted.filter(each => !isEnough([each]) && answered(each.counts) > 0)
  const { groups, rest } = gatherAt(others, alone, 0, isEnough)
  if (rest.length === 0) return groups.map(join)
  // Where there are most groups, one of them is missed the least.
  const parts = [...Map.groupBy(groups.keys(), at => groups[at]?.[0]?.tags[0] ?? '').values()]
  const richest = parts.reduce((most, part) => (part.length > most.length ? part : most), [])
  const taken = richest[smallestOf(richest.map(at => groups[at] ?? [])) ?? -1]
  return groups.map((group, at) => join(at === taken ? [...group, ...rest] : group))
}

type Group = readonly Counted[]
const people = (group: Group) => group.reduce((sum, { counts }) => sum + answered(counts), 0)

// Deepest first: those that share the most tags are joined first. `alone` are groups already and may take in what is left.
function gatherAt(
  waiting: readonly Counted[],
  alone: readonly Counted[],
  depth: number,
  isEnough: (some: Group) => boolean,
): { groups: Group[]; rest: Group } {
  const below = (some: Group) => Map.groupBy(some, ({ tags }) => tags[depth] ?? '')
  const [waitingBelow, aloneBelow] = [below(waiting), below(alone)]
  const groups: Group[] = (aloneBelow.get('') ?? []).map(one => [one])
  const rest: Counted[] = [...(waitingBelow.get('') ?? [])]
  for (const tag of [...new Set([...waitingBelow.keys(), ...aloneBelow.keys()])].filter(Boolean).sort()) {
    const [here, settled] = [waitingBelow.get(tag) ?? [], aloneBelow.get(tag) ?? []]
    const found =
      here.length === 0 ? { groups: settled.map(one => [one]), rest: [] } : gatherAt(here, settled, depth + 1, isEnough)
    const smallest = depth === 0 && found.rest.length > 0 ? smallestOf(found.groups) : undefined
    if (smallest === undefined) {
      groups.push(...found.groups)
      rest.push(...found.rest)
    } else groups.push(...found.groups.map((group, at) => (at === smallest ? [...group, ...found.rest] : group)))
  }
  return rest.length > 0 && isEnough(rest) ? { groups: [...groups, rest], rest: [] } : { groups, rest }
}

function smallestOf(groups: readonly Group[]): number | undefined {
  let least: number | undefined
  for (const [at, group] of groups.entries())
    if (least === undefined || people(group) < people(groups[least] ?? [])) least = at
  return least
}

function join(group: Group): Counted {
  const [first] = group
  const length = first?.counts.length ?? 0
  return {
    blocks: group.flatMap(({ blocks }) => blocks),
    tags: (first?.tags ?? []).filter(tag => group.every(({ tags }) => tags.includes(tag))),
    counts: Array.from({ length }, (_, choice) => group.reduce((sum, { counts }) => sum + (counts[choice] ?? 0), 0)),
  }
}
