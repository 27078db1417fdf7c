import { fullOf, readable } from './areas.ts'
import type { Results } from './results.queries.ts'
import type { Slice, Told } from './slices.ts'
import { type Estimate, meanOf, shareOf } from './statistics.ts'
import type { ToldItem } from './telling.ts'

/** An item as it may be told of a slice. */
export interface ItemFigures {
  readonly item: ToldItem
  readonly told: Told | undefined
  readonly share: Estimate | undefined
  /** Every choice with its count, where that may be said. */
  readonly full: readonly number[] | undefined
  readonly mean: Estimate | undefined
}

/** All that may be told of an item in a slice, with its intervals. Rests on printed figures only. */
export function figuresOf(results: Results, slice: Slice | undefined, item: ToldItem): ItemFigures {
  const told = readable(results, slice, item)
  const full = fullOf(told, item)
  const values = item.told.flatMap(({ value }) => value ?? [])
  return {
    ...{ item, told, full },
    share: told && shareOf(told[1], told[0]),
    mean: full && item.kind === 'scale' ? meanOf(full, values) : undefined,
  }
}
