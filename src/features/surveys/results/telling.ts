import type { Tags } from './blocks.ts'
import { type Counted, gatherGroups } from './groups.ts'
import type { Choice, Item } from './items.ts'

/** An item as it is told: rare choices joined with their neighbours, and which of them speak for the thing asked. */
export interface ToldItem extends Item {
  /** For each choice in the questionnaire, which of `told` it became. */
  readonly pools: readonly number[]
  readonly told: readonly Choice[]
  /** Places in `told`. */
  readonly favourable: readonly number[]
  /** How many gave an answer that counts, in all. */
  readonly answered: number
  /** About how many have answered this in the passport, and between which shares of them say the same. */
  readonly passport?: { readonly people: number; readonly from: number; readonly to: number }
}

/** Choices with fewer answers than this in the whole wave are told together with another. */
const fewest = 5

/** Decides how an item is told, from all answers together. Decided once for a wave. */
export function tellItem(item: Item, counts: readonly number[]): ToldItem {
  const places = item.choices.map((_, place) => place)
  const speaks = speaksFor(item, counts)
  const sides = [places.filter(place => !speaks.includes(place)), places.filter(place => speaks.includes(place))]
  // Never across the line between the favourable and the others: then no two waves could be compared.
  const pool = item.kind === 'choice' ? poolSmallest : poolNeighbours
  const sets = sides.flatMap(side => pool(side, counts)).sort(([a = 0], [b = 0]) => a - b)
  return {
    ...item,
    pools: places.map(place => sets.findIndex(set => set.includes(place))),
    told: sets.map(set => joinChoices(set.flatMap(place => item.choices[place] ?? []))),
    favourable: sets.flatMap((set, at) => (speaks.includes(set[0] ?? -1) ? [at] : [])),
    answered: sum(counts),
  }
}

// The upper half of a scale; "yes"; the answer that most people gave; from the middle band up.
function speaksFor(item: Item, counts: readonly number[]): number[] {
  const places = item.choices.map((_, place) => place)
  if (item.kind === 'ticked' || item.kind === 'ranked') return [1]
  if (item.kind === 'choice')
    return places.length > 1
      ? [places.reduce((most, at) => ((counts[at] ?? 0) > (counts[most] ?? 0) ? at : most), 0)]
      : []
  const values = item.choices.map(({ value }, place) => value ?? place)
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  return places.filter(place => (values[place] ?? 0) > middle)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const sumAt = (places: readonly number[], counts: readonly number[]) => sum(places.map(place => counts[place] ?? 0))

function poolNeighbours(places: readonly number[], counts: readonly number[]): number[][] {
  const sets: number[][] = []
  for (const place of places) {
    const last = sets.at(-1)
    if (last && sumAt(last, counts) < fewest) last.push(place)
    else sets.push([place])
  }
  const last = sets.at(-1) ?? []
  if (sets.length > 1 && sumAt(last, counts) < fewest) sets.splice(-2, 2, [...(sets.at(-2) ?? []), ...last])
  return sets
}

function poolSmallest(places: readonly number[], counts: readonly number[]): number[][] {
  const rare = places.filter(place => (counts[place] ?? 0) < fewest)
  const usual = places.filter(place => !rare.includes(place))
  while (rare.length > 0 && usual.length > 0 && sumAt(rare, counts) < fewest) {
    const least = usual.reduce((a, b) => ((counts[b] ?? 0) < (counts[a] ?? 0) ? b : a))
    usual.splice(usual.indexOf(least), 1)
    rare.push(least)
  }
  return [...usual.map(place => [place]), ...(rare.length > 0 ? [rare] : [])]
}

function joinChoices(choices: readonly Choice[]): Choice {
  const [first, ...others] = choices
  if (!first) return { key: '', text: {} }
  if (others.length === 0) return first
  const values = choices.flatMap(({ value }) => value ?? [])
  const say = (locale: 'en' | 'nb') => choices.map(({ text }) => text[locale] ?? text.en ?? text.nb ?? '').join(' / ')
  return {
    key: choices.map(({ key }) => key).join('+'),
    text: { en: say('en'), nb: say('nb') },
    ...(values.length === choices.length ? { value: sum(values) / values.length } : {}),
  }
}

/** The groups in which an item is told: of a favourable answer against all others, and of every choice. */
export interface Tally {
  readonly share: readonly Counted[]
  readonly full: readonly Counted[]
}

/** Finds the groups for blocks that were not told before. `countsOf` gives what a block's people chose, in `told` choices. */
export function tallyBlocks(
  item: ToldItem,
  blocks: readonly { readonly number: number; readonly tags: Tags; readonly counts: readonly number[] }[],
  minimum: number,
): Tally {
  if (item.favourable.length === 0 || item.favourable.length === item.told.length) return { share: [], full: [] }
  const asCounted = blocks.map(({ number, tags, counts }): Counted => ({ blocks: [number], tags, counts }))
  const share = gatherGroups(
    asCounted.map(one => ({ ...one, counts: inFavour(item, one.counts) })),
    minimum,
  )
  if (item.told.length === 2) return { share, full: [] }
  // Groups of whole groups, so that the two tellings never cut each other into pieces.
  const byBlock = new Map(asCounted.map(one => [one.blocks[0], one]))
  const wholes = share.map(group => ({
    ...group,
    counts: item.told.map((_, at) => sum(group.blocks.map(block => byBlock.get(block)?.counts[at] ?? 0))),
  }))
  return { share, full: gatherGroups(wholes, minimum) }
}

/** Two counts: all others, and the favourable. */
export const inFavour = ({ favourable }: ToldItem, counts: readonly number[]): number[] => {
  const yes = sumAt(favourable, counts)
  return [sum(counts) - yes, yes]
}
