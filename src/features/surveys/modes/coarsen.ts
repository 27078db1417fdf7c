export type Dimensions = Readonly<Record<string, string>>

/** What a value becomes that too few share. */
export const other = 'other'

/**
 * Makes everybody alike to at least `minimum - 1` others in all dimensions together: who is one of too few first loses
 * the least important dimension, then goes up to the next larger unit, and so on. `importance` names the dimensions, the
 * least important first; `parentOf` gives the unit above. Same input, same output, in the order of the rows.
 */
export function coarsen(
  rows: readonly Dimensions[],
  {
    minimum,
    importance,
    parentOf,
  }: { minimum: number; importance: readonly string[]; parentOf: (unitId: string) => string | undefined },
): Dimensions[] {
  const coarse = rows.map(row => ({ ...row }) as Record<string, string>)
  let few = tooFew(coarse, minimum)
  for (const dimension of importance) {
    while (few.length > 0) {
      let changed = false
      for (const row of few) {
        const value = row[dimension]
        if (value === undefined || value === other) continue
        row[dimension] = dimension === 'unit' ? (parentOf(value) ?? other) : other
        changed = true
      }
      few = tooFew(coarse, minimum)
      if (!changed || dimension !== 'unit') break
    }
  }
  if (few.length > 0) joinSmallest(coarse, few, minimum)
  return coarse
}

const keyOf = (row: Dimensions) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

function tooFew(rows: readonly Record<string, string>[], minimum: number): Record<string, string>[] {
  return [...Map.groupBy(rows, keyOf).values()].filter(group => group.length < minimum).flat()
}

// Those left over have nothing in common: enough of the smallest of the others come to them.
function joinSmallest(all: readonly Record<string, string>[], few: readonly Record<string, string>[], minimum: number) {
  const left = new Set(few)
  const groups = [...Map.groupBy(all, keyOf)]
    .filter(([, group]) => !group.some(row => left.has(row)))
    .sort(([a, one], [b, two]) => one.length - two.length || (a < b ? -1 : 1))
  for (const [, group] of groups) {
    if (left.size >= minimum) break
    for (const row of group) left.add(row)
  }
  for (const row of left) for (const dimension of Object.keys(row)) row[dimension] = other
}
