import type { ReadPackage } from './case-package.ts'
import { statementOf } from './case-package.ts'
import type { FaultBook } from './faults.ts'
import type { Json } from './portable.ts'

export interface CaseTree {
  /** Under what an item stands; nothing for the top. */
  readonly parentOf: ReadonlyMap<string, string>
  /** The items under another, or under `''`, in their order. */
  readonly childrenOf: ReadonlyMap<string, readonly string[]>
}

interface Placing {
  readonly parent: string
  readonly sequence: number
}

/** Puts the items of a package into one tree by their `isChildOf` associations, whatever those say. */
export function treeOf({ document, items, associations }: ReadPackage, book: FaultBook): CaseTree {
  const known = new Map(items.map(one => [one.identifier, one]))
  const placings = new Map<string, Placing>()
  const nameOf = (id: string) => statementOf(known.get(id)?.item ?? {})
  for (const association of associations) {
    const { origin, destination, isOrphan } = endsOf(association, id => known.has(id) || id === document.identifier)
    if (isOrphan) book.raise('association-orphan', { item: String(association.identifier ?? ''), value: isOrphan })
    if (association.associationType !== 'isChildOf' || !known.has(origin)) continue
    if (!known.has(destination) && destination !== document.identifier) continue
    const parent = destination === document.identifier ? '' : destination
    const earlier = placings.get(origin)
    if (!earlier) placings.set(origin, { parent, sequence: Number(association.sequenceNumber ?? Number.NaN) })
    else if (earlier.parent !== parent) book.raise('several-parents', { item: origin, value: nameOf(origin) })
  }
  breakCycles(placings, origin => book.raise('cycle', { item: origin, value: nameOf(origin) }))
  const hasTree = placings.size > 0
  const childrenOf = new Map<string, string[]>()
  for (const { identifier } of items) {
    const placing = placings.get(identifier)
    if (!placing && hasTree) book.raise('unplaced', { item: identifier, value: nameOf(identifier) })
    const siblings = childrenOf.get(placing?.parent ?? '') ?? []
    siblings.push(identifier)
    childrenOf.set(placing?.parent ?? '', siblings)
  }
  const orderOf = (id: string): readonly [number, number] => [
    orLast(placings.get(id)?.sequence),
    orLast(Number.parseFloat(String(known.get(id)?.item.listEnumeration ?? ''))),
  ]
  // Array.prototype.sort keeps the order of the file where nothing else is said.
  for (const siblings of childrenOf.values()) siblings.sort((a, b) => compare(orderOf(a), orderOf(b)))
  const parentOf = new Map([...placings].map(([id, { parent }]) => [id, parent]))
  return { parentOf, childrenOf }
}

const orLast = (value: number | undefined): number =>
  value === undefined || !Number.isFinite(value) ? Number.MAX_SAFE_INTEGER : value

const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0] || a[1] - b[1]

// Only what leads out of the package is an orphan for us when it should place an item; links to elsewhere are usual.
function endsOf(association: Json, isKnown: (id: string) => boolean) {
  const end = (link: unknown) => String((link as Json | undefined)?.identifier ?? '')
  const [origin, destination] = [end(association.originNodeURI), end(association.destinationNodeURI)]
  const missing = [origin, destination].find(id => !isKnown(id))
  const isOrphan = association.associationType === 'isChildOf' ? missing : undefined
  return { origin, destination, isOrphan }
}

/** Takes those out of the tree whose way up leads back to themselves; each item is looked at once. */
function breakCycles(placings: Map<string, Placing>, found: (id: string) => void): void {
  const leadsUp = new Set<string>([''])
  for (const start of placings.keys()) {
    const way = new Set<string>()
    let id = start
    while (!leadsUp.has(id)) {
      const parent = placings.get(id)?.parent ?? ''
      way.add(id)
      if (way.has(parent)) {
        found(id)
        placings.set(id, { parent: '', sequence: Number.NaN })
        break
      }
      id = parent
    }
    for (const passed of way) leadsUp.add(passed)
  }
}
