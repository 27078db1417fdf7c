import {
  type Cohorts,
  type Members,
  type Memory,
  notCounted,
  placeBlocks,
  placeTogether,
  wholeBlocks,
} from './blocks.ts'
import { type Range, softenQuestions } from './soften-counts.ts'
import { nowhere, type Unit, unitTree } from './unit-tree.ts'

/** People who are alike in all that matters here. `unit` is null for those who left. */
export interface CountedPeople {
  readonly unit: string | null
  readonly people: number
  readonly cohorts: Cohorts
  /** One yes or no for each question. */
  readonly answers: readonly boolean[]
}

/** What may be said of one block: where it counts (null: nowhere any more), of how many, how many are still here. */
export interface BlockFigure {
  readonly block: number
  readonly unit: string | null
  readonly size: number
  readonly here: number
  /** The yeses to each question, as they may be printed. */
  readonly told: readonly Range[]
  /** The yeses as they are: for sums that are rounded for all (`roundForAll`), never to be printed or kept. */
  readonly counts: readonly number[]
}

interface Question {
  readonly minimum: number
  readonly units: readonly Unit[]
  readonly people: readonly CountedPeople[]
  /** As `protectTree` left it; no block is made or changed here. */
  readonly memory: Memory
  /** Blocks of everybody, or blocks of those who have answered. */
  readonly blocks: 'people' | 'answers'
  readonly room?: number
}

/**
 * Tells of further yes-or-no questions about people who have been counted before, block by block. Whatever is added up
 * from blocks, over units, days or questions, is a sum over whole blocks like every other figure.
 */
export function tellBlocks({ minimum, units, people, memory, blocks, room = 3 }: Question): BlockFigure[] {
  const tree = unitTree(units)
  const unitOf = people.map(({ unit }) => (unit === null ? nowhere : (tree.numberOf.get(unit) ?? nowhere)))
  const members = people.map(
    (each, i): Members => ({ unit: unitOf[i] ?? nowhere, block: each.cohorts.people, people: each.people }),
  )
  const places = placeBlocks(tree, memory.people.length, members)
  const sizes = blocks === 'people' ? memory.people : memory.answers.map(({ size }) => size)
  const placeOf = (block: number) =>
    blocks === 'people'
      ? (places[block] ?? nowhere)
      : placeTogether(
          tree,
          (memory.answers[block]?.from ?? []).map(from => places[from] ?? nowhere),
        )
  const questions = people[0]?.answers.length ?? 0
  const found = sizes.map(() => 0)
  const here = sizes.map(() => 0)
  const counts = sizes.map(() => new Array<number>(questions).fill(0))
  for (const [i, each] of people.entries()) {
    const block = each.cohorts[blocks]
    const sums = counts[block]
    if (block === notCounted || !sums) continue
    found[block] = (found[block] ?? 0) + each.people
    if (unitOf[i] !== nowhere) here[block] = (here[block] ?? 0) + each.people
    for (const [q, answer] of each.answers.entries()) if (answer) sums[q] = (sums[q] ?? 0) + each.people
  }
  const whole = wholeBlocks(sizes, found, minimum)
  return sizes.flatMap((size, block): BlockFigure[] => {
    const yeses = counts[block] ?? []
    if (!whole[block]) return []
    const unit = tree.ids[placeOf(block)] ?? null
    return [{ block, unit, size, here: here[block] ?? 0, told: softenQuestions(yeses, size, room), counts: yeses }]
  })
}
