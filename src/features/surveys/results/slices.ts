import type { Tags } from './blocks.ts'
import type { Counted } from './groups.ts'
import type { Tally, ToldItem } from './telling.ts'

/** What may be said of one item in one slice: how many, how many of them in favour, and every choice where that may be said. */
export type Told = readonly [answered: number, favourable: number, full: readonly number[] | null]

/** People of whom all these tags are true, as far as they are counted in blocks of which that is so. */
export interface Slice {
  readonly people: number
  readonly told: Readonly<Record<string, Told>>
}

export const sliceKey = (tags: Tags): string => tags.join('\n')

interface Sources {
  readonly items: readonly ToldItem[]
  readonly blocks: readonly { readonly people: number; readonly tags: Tags }[]
  readonly tallies: ReadonlyMap<string, Tally>
}

/** One slice, added up from whole groups. */
export function addUpSlice({ items, blocks, tallies }: Sources, tags: Tags): Slice {
  const matches = (of: { readonly tags: Tags }) => tags.every(tag => of.tags.includes(tag))
  const told = items.flatMap(item => {
    const tally = tallies.get(item.key)
    const one = tally && sayTold(item, tally.share.filter(matches), tally.full.filter(matches))
    return one ? [[item.key, one] as const] : []
  })
  return {
    people: blocks.filter(matches).reduce((sum, { people }) => sum + people, 0),
    told: Object.fromEntries(told),
  }
}

function sayTold(item: ToldItem, share: readonly Counted[], full: readonly Counted[]): Told | undefined {
  const [others, favourable] = addCounts(share, 2)
  const answered = (others ?? 0) + (favourable ?? 0)
  if (answered === 0) return undefined
  const counts = item.told.length === 2 ? undefined : addCounts(full, item.told.length)
  return [answered, favourable ?? 0, counts?.some(count => count > 0) ? counts : null]
}

function addCounts(groups: readonly Counted[], length: number): number[] {
  const sums = new Array<number>(length).fill(0)
  for (const { counts } of groups) for (let at = 0; at < length; at++) sums[at] = (sums[at] ?? 0) + (counts[at] ?? 0)
  return sums
}

/** Every slice by one tag and by two of different dimensions, the largest first; the first one is everybody. */
export function addUpSlices(sources: Sources, most = 20_000): Map<string, Slice> {
  const slicesOf = remembered(slicesWith)
  const people = new Map<string, number>()
  for (const block of sources.blocks)
    for (const slice of slicesOf(block.tags)) people.set(slice, (people.get(slice) ?? 0) + block.people)
  const kept = [...people].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most)
  const slices = new Map(kept.map(([key, count]) => [key, { people: count, told: {} as Record<string, Told> }]))
  for (const item of sources.items) {
    const tally = sources.tallies.get(item.key)
    if (!tally) continue
    const sums = new Map<string, { share: Counted[]; full: Counted[] }>()
    for (const telling of ['share', 'full'] as const)
      for (const group of tally[telling])
        for (const slice of slicesOf(group.tags)) {
          const at = sums.get(slice) ?? { share: [], full: [] }
          at[telling].push(group)
          sums.set(slice, at)
        }
    for (const [key, { share, full }] of sums) {
      const told = sayTold(item, share, full)
      const slice = slices.get(key)
      if (told && slice) slice.told[item.key] = told
    }
  }
  return slices
}

function slicesWith(tags: Tags): string[] {
  const dimension = (tag: string) => tag.slice(0, tag.indexOf(':'))
  const pairs = tags.flatMap((first, at) =>
    tags.slice(at + 1).flatMap(second => (dimension(first) === dimension(second) ? [] : [sliceKey([first, second])])),
  )
  return ['', ...tags, ...pairs]
}

function remembered(make: (tags: Tags) => string[]): (tags: Tags) => string[] {
  const known = new Map<string, string[]>()
  return tags => {
    const key = sliceKey(tags)
    const found = known.get(key) ?? make(tags)
    known.set(key, found)
    return found
  }
}
