import type { UnitBranch } from '../../unit-tree.ts'

export interface UnitChoice {
  readonly value: string
  readonly text: string
}

const deepest = 2

/** The upper units as choices of a select, indented by depth, and the chosen one wherever it stands. */
export function unitChoices(
  tree: readonly UnitBranch[],
  anyUnit: string,
  chosen?: { readonly id: string; readonly name: string },
): readonly UnitChoice[] {
  const flat = (branches: readonly UnitBranch[], depth: number): UnitChoice[] =>
    branches.flatMap(({ id, name, children }) => [
      { value: id, text: `${'\u2003'.repeat(depth)}${name}` },
      ...(depth + 1 < deepest ? flat(children, depth + 1) : []),
    ])
  const choices = [{ value: '', text: anyUnit }, ...flat(tree, 0)]
  const missing = chosen && !choices.some(({ value }) => value === chosen.id)
  return missing ? [...choices, { value: chosen.id, text: chosen.name }] : choices
}
