import { z } from 'zod'
import { roundForAll } from '#platform/small-groups/index.ts'
import { day } from '#platform/time.ts'
import type { CountsFrom } from '../pledge.ts'
import type { Reach } from './reach.ts'

const rounded = z.object({ about: z.number(), least: z.number(), most: z.number() })
export type Rounded = z.infer<typeof rounded>

const held = z.object({
  /** The area's key; empty for skills outside of every area. */
  key: z.string(),
  /** People who have not reached every skill of it, and those for whom it is all that is left. */
  lacking: rounded,
  only: rounded,
})

/** Figures about the whole that stand in no table by unit, each rounded so that it tells nothing about any block. */
export const factsSchema = z.object({
  /** The people whom they are about. */
  of: z.number(),
  areas: z.array(held),
  /** Answers that were last given more than a year ago. */
  older: rounded,
  /** Of those who have reached it: every skill stands on evidence; somebody confirmed every one. */
  evidenced: rounded,
  confirmed: rounded,
  /** People in blocks that count who themselves do not: left out, gone, or too new. */
  alongside: rounded,
})
export type Facts = z.infer<typeof factsSchema>

interface Given {
  /** People in the blocks that count, with what each has reached; nothing where somebody was erased. */
  readonly people: readonly { readonly reach: Reach | undefined; readonly reached: boolean; readonly counts: boolean }[]
  /** The area of each thing that is asked, in its place. */
  readonly areas: readonly string[]
  readonly countsFrom: CountsFrom
  readonly minimum: number
  readonly at: Date
}

const year = 365 * day

export function factsOf({ people, areas, countsFrom, minimum, at }: Given): Facts {
  const of = people.length
  const say = (count: number) => roundForAll(count, of, minimum)
  const keys = [...new Set(areas)]
  const lacking = new Map(keys.map(key => [key, 0]))
  const only = new Map(keys.map(key => [key, 0]))
  const sums = { older: 0, evidenced: 0, confirmed: 0, alongside: 0 }
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { reach, reached, counts } of people) {
    if (!counts) sums.alongside += 1
    if (!reach) continue
    if (at.getTime() - reach.latest.getTime() > year) sums.older += 1
    if (reached && reach.evidenced.size === areas.length) sums.evidenced += 1
    if (reached && reach.confirmed.size === areas.length) sums.confirmed += 1
    if (reached) continue
    const open = new Set(areas.filter((_, place) => !reach[countsFrom].has(place)))
    for (const key of open) add(lacking, key)
    const [last, ...more] = open
    if (last !== undefined && more.length === 0) add(only, last)
  }
  return {
    of,
    areas: keys.map(key => ({ key, lacking: say(lacking.get(key) ?? 0), only: say(only.get(key) ?? 0) })),
    older: say(sums.older),
    evidenced: say(sums.evidenced),
    confirmed: say(sums.confirmed),
    alongside: say(sums.alongside),
  }
}
