export type Unit = { id: string; parentId: string | null }

/**
 * Units by number, as one would read them in an indented list: every unit is followed by all that is below it, up to
 * its `last`. The order depends on the ids alone, never on how rows arrived.
 */
export type UnitTree = {
  ids: readonly string[]
  parent: readonly number[]
  last: readonly number[]
  numberOf: ReadonlyMap<string, number>
}

export const nowhere = -1

/** Throws a RangeError when an id comes twice, a parent is missing, or units go round in a circle. */
export function unitTree(units: readonly Unit[]): UnitTree {
  const children = Map.groupBy(units, unit => unit.parentId)
  const ids: string[] = []
  const parent: number[] = []
  const next: { id: string; above: number }[] = []
  const queue = (id: string | null, above: number) => {
    const below = (children.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? 1 : -1))
    for (const unit of below) next.push({ id: unit.id, above })
  }
  queue(null, nowhere)
  for (let unit = next.pop(); unit; unit = next.pop()) {
    parent.push(unit.above)
    queue(unit.id, ids.push(unit.id) - 1)
  }
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  if (numberOf.size < units.length)
    throw new RangeError('The units are no tree: an id comes twice, a parent is missing, or some are above themselves')

  const last = ids.map((_, unit) => unit)
  for (let unit = ids.length - 1; unit >= 0; unit--) {
    const above = parent[unit] ?? nowhere
    if (above !== nowhere) last[above] = Math.max(last[above] ?? 0, last[unit] ?? 0)
  }
  return { ids, parent, last, numberOf }
}

/** Adds to every unit what all units below it have. */
export function addUpwards(tree: UnitTree, amounts: readonly number[]): number[] {
  const sums = [...amounts]
  for (let unit = sums.length - 1; unit >= 0; unit--) {
    const above = tree.parent[unit] ?? nowhere
    if (above !== nowhere) sums[above] = (sums[above] ?? 0) + (sums[unit] ?? 0)
  }
  return sums
}

/** The lowest unit that has both at or below it, or `nowhere`. */
export function meetingPoint(tree: UnitTree, a: number, b: number): number {
  while (a !== b) [a, b] = a > b ? [tree.parent[a] ?? nowhere, b] : [a, tree.parent[b] ?? nowhere]
  return a
}
