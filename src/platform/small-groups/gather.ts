import { nowhere, type UnitTree } from './unit-tree.ts'

/** Something that waits to be counted: so many people, at a unit. */
export type Waiting = { unit: number; people: number }

/**
 * Gathers what waits into groups that are `enough`, each at the lowest unit where that is so. What is not enough goes
 * up to the next unit; what is left at a top unit is in no group and goes on waiting.
 */
export function gather<W extends Waiting>(
  tree: UnitTree,
  waiting: readonly W[],
  enough: (group: readonly W[]) => boolean,
): W[][] {
  const at = tree.ids.map((): W[] => [])
  for (const each of waiting) if (each.people > 0) at[each.unit]?.push(each)
  const groups: W[][] = []
  for (let unit = tree.ids.length - 1; unit >= 0; unit--) {
    const here = at[unit] ?? []
    if (enough(here)) groups.push(here)
    else at[tree.parent[unit] ?? nowhere]?.push(...here)
  }
  return groups
}

export const headcount = (group: readonly Waiting[]) => group.reduce((sum, { people }) => sum + people, 0)
