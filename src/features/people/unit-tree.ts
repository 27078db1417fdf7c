import type { UnitNode } from './units.queries.ts'

export interface UnitBranch {
  readonly id: string
  readonly name: string
  /** People in this unit and everything below it. */
  readonly everybody: number
  readonly children: readonly UnitBranch[]
}

/** The tree of units with the people below added up. Units whose parent is closed stand at the top. */
export function unitTree(nodes: readonly UnitNode[]): readonly UnitBranch[] {
  const ids = new Set(nodes.map(({ id }) => id))
  const under = Map.groupBy(nodes, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : ''))
  const grow = (parent: string): UnitBranch[] =>
    (under.get(parent) ?? []).map(({ id, name, people }) => {
      const children = grow(id)
      return { id, name, children, everybody: children.reduce((sum, child) => sum + child.everybody, people) }
    })
  return grow('')
}
