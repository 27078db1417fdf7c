import type { Branch } from './pledges.queries.ts'

export interface Twig extends Branch {
  readonly twigs: readonly Twig[]
}

export interface ReachTree {
  /** By event, those who took it on from there. */
  readonly byEvent: ReadonlyMap<string, readonly Twig[]>
  /** Those who learned it from nobody we know. */
  readonly others: readonly Twig[]
  readonly people: number
  readonly byUnit: readonly { readonly unit: string; readonly people: number }[]
}

/** Puts branches into the tree that they make; a circle, which no form can make, ends where it began. */
export function growTree(branches: readonly Branch[]): ReachTree {
  const known = new Set(branches.map(({ id }) => id))
  const below = Map.groupBy(branches, ({ fromPledgeId }) => fromPledgeId ?? '')
  const grow = (branch: Branch, seen: ReadonlySet<string>): Twig => {
    const path = new Set([...seen, branch.id])
    const next = (below.get(branch.id) ?? []).filter(({ id }) => !path.has(id))
    return { ...branch, twigs: next.map(twig => grow(twig, path)) }
  }
  const roots = branches.filter(({ fromPledgeId }) => !fromPledgeId || !known.has(fromPledgeId))
  const grown = roots.map(root => grow(root, new Set()))
  const units = Map.groupBy(
    branches.filter(({ people }) => people > 0),
    ({ unitName }) => unitName ?? '',
  )
  const sum = (those: readonly Branch[]) => those.reduce((all, { people }) => all + people, 0)
  return {
    byEvent: Map.groupBy(
      grown.filter(({ eventId }) => eventId),
      ({ eventId }) => eventId ?? '',
    ),
    others: grown.filter(({ eventId }) => !eventId),
    people: sum(branches),
    byUnit: [...units]
      .map(([unit, those]) => ({ unit, people: sum(those) }))
      .sort((a, b) => a.unit.localeCompare(b.unit)),
  }
}
