import { meetingPoint, nowhere, type UnitTree } from './unit-tree.ts'

/**
 * Two numbers to store with each person: the block in which they are counted for taking part, and the block in which
 * their answer is counted. Zero means: not counted yet. Once given they never change.
 */
export type Cohorts = { people: number; answers: number }

/** Those whose answers are counted together, and the blocks of people that they were gathered from. */
export type AnswerBlock = { size: number; from: number[] }

/** What earlier decisions mean for later ones. Holds no person; plain data, fit for a JSON column. */
export type Memory = { people: number[]; answers: AnswerBlock[] }

export const notCounted = 0
export const nothingShown: Memory = { people: [0], answers: [{ size: 0, from: [] }] }

/** People of one block in one unit (`nowhere` for those who left). */
export type Members = { unit: number; block: number; people: number }

/**
 * Where each block counts: in the lowest unit that has at least four fifths of those of its people who are still here,
 * and `nowhere` when there is none. It looks at the directory alone, so it says nothing that is not public.
 */
export function placeBlocks(tree: UnitTree, blocks: number, members: readonly Members[]): number[] {
  const present = new Array<number>(blocks).fill(0)
  const within = present.map(() => new Map<number, number>())
  for (const { unit, block, people } of members) {
    if (unit === nowhere || block === notCounted) continue
    present[block] = (present[block] ?? 0) + people
    for (let at = unit; at !== nowhere; at = tree.parent[at] ?? nowhere)
      within[block]?.set(at, (within[block]?.get(at) ?? 0) + people)
  }
  return within.map((counts, block) => {
    let lowest = nowhere
    for (const [unit, people] of counts) if (people * 5 >= (present[block] ?? 0) * 4) lowest = Math.max(lowest, unit)
    return lowest
  })
}

/** The lowest unit that has all of these places at or below it. */
export function placeTogether(tree: UnitTree, places: readonly number[]): number {
  const [first = nowhere, ...others] = places
  return others.reduce((a, b) => (a === nowhere || b === nowhere ? nowhere : meetingPoint(tree, a, b)), first)
}

/** Blocks that count: everybody in them is still accounted for, and the minimum has not been raised above them since. */
export function wholeBlocks(sizes: readonly number[], found: readonly number[], minimum: number): boolean[] {
  return sizes.map((size, block) => block !== notCounted && size >= minimum && found[block] === size)
}
