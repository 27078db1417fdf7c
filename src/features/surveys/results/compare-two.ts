import { type Beside, setBeside } from './compare-waves.ts'
import type { DimensionInfo } from './dimensions.ts'
import { figuresOf, type ItemFigures } from './item-figures.ts'
import type { Results } from './results.queries.ts'
import type { Slice } from './slices.ts'
import { chanceOfDifference, chanceWithin } from './statistics.ts'

/** What somebody asked to see side by side: tags of one dimension, or no tag for everybody. */
export type Two =
  | { readonly is: 'open' }
  | { readonly is: 'unknown' }
  | { readonly is: 'same'; readonly tag: string }
  | { readonly is: 'unlike' }
  | {
      readonly is: 'two'
      readonly dimension: string
      readonly tags: readonly [string, string]
      /** Which of the two is part of the other, if one is. */
      readonly part: 0 | 1 | undefined
    }

const everybody = 'everybody'

/** Reads the two from an address: `?one=unit:…&two=unit:…`. With one alone, everybody stands beside it. */
export function readTwo(query: URLSearchParams, { dimensions }: Pick<Results, 'dimensions'>): Two {
  const one = query.get('one') ?? ''
  const two = query.get('two') || everybody
  if (!one) return { is: 'open' }
  const dimensionOf = (tag: string) => dimensions.find(({ values }) => values.some(value => value.tag === tag))
  const [first, second] = [dimensionOf(one), dimensionOf(two)]
  if ((!first && one !== everybody) || (!second && two !== everybody)) return { is: 'unknown' }
  if (one === two) return { is: 'same', tag: first ? one : '' }
  if (first && second && first !== second) return { is: 'unlike' }
  const dimension = first ?? second
  if (!dimension) return { is: 'unknown' }
  const tags = [first ? one : '', second ? two : ''] as const
  return { is: 'two', dimension: dimension.key, tags, part: partOf(dimension, tags) }
}

function partOf({ values }: DimensionInfo, [one, two]: readonly [string, string]): 0 | 1 | undefined {
  const above = new Map(values.map(({ tag, above }) => [tag, above]))
  const isWithin = (inner: string, outer: string): boolean =>
    outer === '' || (inner !== '' && (inner === outer || isWithin(above.get(inner) ?? '', outer)))
  if (isWithin(one, two)) return 0
  return isWithin(two, one) ? 1 : undefined
}

/** Whether too few of them are counted together to be set beside anybody. */
export const isSmall = ({ minimum }: Pick<Results, 'minimum'>, slice: Slice | undefined): boolean =>
  (slice?.people ?? 0) < minimum

/** One item of both, side by side; with how far they are apart where both may be told. */
export interface Compared {
  readonly sides: readonly [ItemFigures, ItemFigures]
  /** What the first is more than the second, and whether that stands. */
  readonly apart: Beside | undefined
}

/**
 * Sets two slices side by side, item by item. Where one is part of the other, what differs is tested between the part and
 * the rest. Both are sums over whole groups (see `slices.ts`), and so is whatever is left when one is taken from the other.
 */
export function compareTwo(
  results: Results,
  [one, two]: readonly [Slice | undefined, Slice | undefined],
  part: 0 | 1 | undefined,
): readonly Compared[] {
  const test = part === undefined ? chanceOfDifference : chanceWithin
  const itself = { results, slice: two, itemOf: (item: Results['items'][number]) => item }
  const apart = setBeside(results.items, { results, slice: one }, itself, test)
  return results.items.map(item => ({
    sides: [figuresOf(results, one, item), figuresOf(results, two, item)],
    apart: apart.get(item.key),
  }))
}
