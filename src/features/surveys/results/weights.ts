import type { Tags } from './blocks.ts'
import type { DimensionInfo } from './dimensions.ts'
import type { Counted } from './groups.ts'
import type { Tally } from './telling.ts'

/** How many of each value were asked, for one dimension or several at once. */
export interface Margin {
  readonly dimension: string
  /** Tag → share of those asked, adding up to 1. */
  readonly shares: ReadonlyMap<string, number>
}

/** A dimension of which it is known how many were asked; units count by the topmost ones that differ. */
export function marginOf(dimension: DimensionInfo): Margin | undefined {
  const values = dimension.key === 'unit' ? topUnits(dimension) : dimension.values
  const asked = values.reduce((sum, { invited }) => sum + (invited ?? 0), 0)
  if (values.length < 2 || asked === 0 || values.some(({ invited }) => !invited)) return undefined
  return { dimension: dimension.key, shares: new Map(values.map(({ tag, invited }) => [tag, (invited ?? 0) / asked])) }
}

function topUnits({ values }: DimensionInfo) {
  const tags = new Set(values.map(({ tag }) => tag))
  let level = values.filter(({ above }) => !above || !tags.has(above))
  for (let floor = 0; floor < 3 && level.length === 1; floor++) {
    const [only] = level
    const below = values.filter(({ above }) => above === only?.tag)
    if (below.length === 0) break
    level = below
  }
  return level
}

/**
 * Weighs groups so that each value of each margin counts as much as its share of those who were asked (raking, also
 * called iterative proportional fitting; with one margin it is post-stratification). Weights belong to whole groups
 * that were told already, so nothing new follows from them. Kept between a fifth and five.
 */
export function weigh(groups: readonly Counted[], margins: readonly Margin[], rounds = 30): number[] {
  const weights = groups.map(() => 1)
  const sizes = groups.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const within = (tags: Tags, tag: string) => tags.includes(tag)
  for (let round = 0; round < rounds; round++)
    for (const { shares } of margins) {
      const placed = groups.map(({ tags }) => [...shares.keys()].find(tag => within(tags, tag)))
      const total = sizes.reduce((sum, size, at) => sum + (placed[at] ? size * (weights[at] ?? 1) : 0), 0)
      for (const [tag, share] of shares) {
        const have = sizes.reduce((sum, size, at) => sum + (placed[at] === tag ? size * (weights[at] ?? 1) : 0), 0)
        if (have === 0 || total === 0) continue
        const factor = (share * total) / have
        for (const [at, own] of placed.entries())
          if (own === tag) weights[at] = Math.min(5, Math.max(0.2, (weights[at] ?? 1) * factor))
      }
    }
  return weights
}

/** The share in favour when groups are weighed, and how many answers it would be worth if all weighed the same (Kish). */
export function weighedShare(
  { share }: Tally,
  margins: readonly Margin[],
): { share: number; worth: number } | undefined {
  const weights = weigh(share, margins)
  let [favourable, all, squares] = [0, 0, 0]
  for (const [at, { counts }] of share.entries()) {
    const [others = 0, yes = 0] = counts
    const weight = weights[at] ?? 1
    favourable += yes * weight
    all += (others + yes) * weight
    squares += (others + yes) * weight ** 2
  }
  return all > 0 ? { share: favourable / all, worth: all ** 2 / squares } : undefined
}
