/**
 * Where somebody stands: `group:leaders`, `unit:…` for each unit from the top down, `manager:no` and so on. A dimension
 * that has no value for somebody has no tag.
 */
export type Tags = readonly string[]

/** People who are counted together for ever, and what is true of all of them. `members` are places in the list given. */
export interface Block {
  readonly members: readonly number[]
  readonly tags: Tags
}

interface Forming {
  readonly minimum: number
  /** Dimensions in the order in which they are kept apart: the first ones longest. Units of each floor are one each. */
  readonly dimensions: readonly string[]
  /** The tag of a respondent in a dimension. */
  readonly tagOf: (member: number, dimension: string) => string
}

/**
 * Puts everybody into blocks of at least `minimum`, alike in as much as can be. Who is left over in one part is counted
 * with those left over beside it; at the top, and within a value of the first dimension, they join the smallest block.
 * Says which members are left when there are too few for any block. Rests on where people stand, never on answers.
 */
export function formBlocks(
  members: readonly number[],
  forming: Forming,
): { readonly blocks: readonly Block[]; readonly waiting: readonly number[] } {
  const { blocks, rest } = form(members, 0, forming, 0)
  return {
    blocks: blocks.map(block => ({ members: block, tags: commonTags(block, forming) })),
    waiting: rest,
  }
}

interface Formed {
  blocks: number[][]
  rest: readonly number[]
}

function form(members: readonly number[], place: number, forming: Forming, depth: number): Formed {
  const { minimum, dimensions, tagOf } = forming
  if (members.length < minimum) return { blocks: [], rest: members }
  const dimension = dimensions[place]
  if (dimension === undefined) return { blocks: [[...members]], rest: [] }
  const parts = [...Map.groupBy(members, member => tagOf(member, dimension))].sort(([a], [b]) => (a < b ? -1 : 1))
  if (parts.length === 1) return form(members, place + 1, forming, depth)
  const formed = parts.map(([, part]) => form(part, place + 1, forming, depth + 1))
  const blocks = formed.flatMap(part => part.blocks)
  const left = formed.flatMap(part => part.rest)
  const together = form(left, place + 1, forming, depth + 1)
  blocks.push(...together.blocks)
  if (depth > 1 || together.rest.length === 0) return { blocks, rest: together.rest }
  // Where there are most blocks, one of them is missed the least.
  const richest = formed.reduce(
    (most, part) => (part.blocks.length > most.length ? part.blocks : most),
    together.blocks,
  )
  const [first, ...others] = richest
  if (!first) return { blocks, rest: together.rest }
  const smallest = others.reduce((least, block) => (block.length < least.length ? block : least), first)
  smallest.push(...together.rest)
  return { blocks, rest: [] }
}

function commonTags(members: readonly number[], { dimensions, tagOf }: Forming): string[] {
  const [first = 0] = members
  return dimensions
    .filter(dimension => members.every(member => tagOf(member, dimension) === tagOf(first, dimension)))
    .map(dimension => tagOf(first, dimension))
    .filter(Boolean)
}
