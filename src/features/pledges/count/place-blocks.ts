import { sql } from 'kysely'
import { readCountedBlocks, readCountedPeople, readCountedUnits } from '#features/basics/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/tx.ts'
import { tellBlocks } from '#platform/small-groups/index.ts'
import type { Pledge } from '../pledge.ts'

interface Given {
  readonly blocks: 'people' | 'answers'
  readonly whoCounts: ReadonlySet<string>
  readonly minimumGroup: number
  readonly now: Date
}

export interface Places {
  /** Whether a block counts for the pledge. */
  counts(kind: 'people' | 'answers', block: number): boolean
}

/**
 * Keeps where each block stands in the units of today, and whether it counts for the pledge: as long as at least half
 * of its people who are still here do. Blocks count as a whole or not at all, so nobody who is left out, or who left,
 * can be worked out from the difference.
 */
export async function placeBlocks(
  tx: Writing,
  { id }: Pick<Pledge, 'id'>,
  { blocks, whoCounts, minimumGroup: minimum, now }: Given,
): Promise<Places> {
  const [people, units, memory] = [
    await readCountedPeople(tx, now),
    await readCountedUnits(tx),
    await readCountedBlocks(tx),
  ]
  const known = new Set(units.map(unit => unit.id))
  const here = people.map(({ unitId, hasLeft, cohorts }) => ({
    unit: hasLeft ? null : unitId && known.has(unitId) ? unitId : tx.organisationId,
    people: 1,
    cohorts,
    answers: [],
  }))
  const kinds = blocks === 'answers' ? (['people', 'answers'] as const) : (['people'] as const)
  const rows = kinds.flatMap(kind => {
    const counting = new Map<number, number>()
    for (const each of people)
      if (whoCounts.has(each.id)) counting.set(each.cohorts[kind], (counting.get(each.cohorts[kind]) ?? 0) + 1)
    return tellBlocks({ minimum, units, people: here, memory, blocks: kind }).map(figure => {
      const unitId = figure.unit === tx.organisationId ? null : figure.unit
      const counts = figure.unit !== null && figure.here > 0 && (counting.get(figure.block) ?? 0) * 2 >= figure.here
      return { kind, block: figure.block, unitId, here: figure.here, counts }
    })
  })
  await sql`delete from pledge_places where organisation_id = ${tx.organisationId}::uuid and pledge_id = ${id}::uuid`.execute(
    tx,
  )
  await copyInto(
    tx,
    'pledge_places',
    ['organisation_id', 'pledge_id', 'kind', 'block', 'unit_id', 'here', 'counts'],
    rows.map(row => [tx.organisationId, id, row.kind, row.block, row.unitId, row.here, row.counts]),
  )
  const counted = new Set(rows.filter(({ counts }) => counts).map(({ kind, block }) => `${kind} ${block}`))
  return { counts: (kind, block) => counted.has(`${kind} ${block}`) }
}
