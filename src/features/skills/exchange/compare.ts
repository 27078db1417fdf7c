import { mainWords, type Portable, type PortableArea, type PortableSkill } from './portable.ts'

export interface Difference {
  readonly guid: string
  readonly key: string
  readonly is: 'area' | 'skill'
  readonly name: string
  /** What it was called, where that changed. */
  readonly before?: string
  /** Where it stands now and stood before: names of areas from the top. */
  readonly place?: string
  readonly placeBefore?: string
}

export interface Differences {
  readonly added: readonly Difference[]
  readonly removed: readonly Difference[]
  readonly moved: readonly Difference[]
  readonly reworded: readonly Difference[]
  /** The scale has other levels, another order or other names. */
  readonly levels: boolean
  readonly same: number
}

type Item = PortableArea | PortableSkill

/** What changed from one version to another: items are the same when their identifiers are. */
export function compareVersions(before: Portable, after: Portable): Differences {
  const [old, now] = [placesOf(before), placesOf(after)]
  const added: Difference[] = []
  const moved: Difference[] = []
  const reworded: Difference[] = []
  let same = 0
  for (const [guid, item] of now.items) {
    const earlier = old.items.get(guid)
    const place = now.pathOf(item)
    const base = { guid, key: item.key, is: kindOf(item), name: nameIn(after, item), ...(place ? { place } : {}) }
    if (!earlier) {
      added.push(base)
      continue
    }
    const isMoved = parentOf(earlier) !== parentOf(item)
    const isReworded = said(earlier) !== said(item)
    const name = nameIn(before, earlier)
    if (isMoved) moved.push({ ...base, placeBefore: old.pathOf(earlier) })
    if (isReworded) reworded.push({ ...base, ...(name === base.name ? {} : { before: name }) })
    if (!isMoved && !isReworded) same += 1
  }
  const removed = [...old.items]
    .filter(([guid]) => !now.items.has(guid))
    .map(([guid, item]) => ({
      guid,
      key: item.key,
      is: kindOf(item),
      name: nameIn(before, item),
      placeBefore: old.pathOf(item),
    }))
  return { added, removed, moved, reworded, levels: stable(before.levels) !== stable(after.levels), same }
}

const kindOf = (item: Item): 'area' | 'skill' => ('labels' in item ? 'skill' : 'area')
const parentOf = (item: Item): string | undefined => ('labels' in item ? item.area : item.parent)
const nameIn = ({ languages }: Portable, item: Item): string =>
  mainWords<{ name: string }>(item.texts, languages[0] ?? 'en')?.name ?? item.key

function said(item: Item): string {
  return 'labels' in item ? stable([item.texts, item.labels, item.kind, item.basicLevel]) : stable(item.texts)
}

/** JSON with the members of every object in one order: PostgreSQL keeps them in an order of its own. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function placesOf(framework: Portable) {
  const { areas, skills } = framework
  const items = new Map<string, Item>([...areas, ...skills].map(item => [item.guid, item]))
  const known = new Map(areas.map(area => [area.guid, area]))
  const pathOf = (item: Item): string => {
    const names: string[] = []
    for (let area = known.get(parentOf(item) ?? ''); area && names.length < 10; area = known.get(area.parent ?? ''))
      names.unshift(nameIn(framework, area))
    return names.join(' › ')
  }
  return { items, pathOf }
}

/** Only the first of each list, for a page or a preview. */
export const shorten = (all: Differences, most: number): Differences => ({
  ...all,
  added: all.added.slice(0, most),
  removed: all.removed.slice(0, most),
  moved: all.moved.slice(0, most),
  reworded: all.reworded.slice(0, most),
})
