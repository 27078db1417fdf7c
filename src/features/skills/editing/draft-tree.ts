/** One area or skill of a draft by its place alone; the words stay where they are. */
export interface TreeNode {
  readonly id: string
  readonly is: 'area' | 'skill'
  readonly key: string
  /** The area it stands in; nothing at the top. */
  readonly parent: string | undefined
  /** Its place among everything in the same area. */
  readonly position: number
}

/** Where everything stands. Every verb gives a new tree in which each way up ends at the top. */
export type DraftTree = ReadonlyMap<string, TreeNode>

export type TreeRefusal = 'not-there' | 'not-an-area' | 'inside-itself' | 'not-empty'

/** Thrown by a verb that would leave no tree, or that means something which is not there any more. */
export class TreeError extends Error {
  readonly refusal: TreeRefusal

  constructor(refusal: TreeRefusal) {
    super(`The tree of the draft refuses: ${refusal}`)
    this.refusal = refusal
  }
}

export const treeOf = (nodes: readonly TreeNode[]): DraftTree => new Map(nodes.map(node => [node.id, node]))

/** What stands right inside an area, or at the top, in order: skills and areas have one order together. */
export const childrenOf = (tree: DraftTree, parent: string | undefined): readonly TreeNode[] =>
  [...tree.values()].filter(node => node.parent === parent).sort((a, b) => a.position - b.position || compare(a, b))

/** Puts a new area or skill at the end of an area. */
export function addNode(tree: DraftTree, { id, is, key, parent }: Omit<TreeNode, 'position'>): DraftTree {
  mustBeArea(tree, parent)
  const last = Math.max(0, ...childrenOf(tree, parent).map(({ position }) => position))
  return new Map([...tree, [id, { id, is, key, parent, position: last + 1 }]])
}

/** Moves something, with all that is inside it, to the end of another area. */
export function moveNode(tree: DraftTree, id: string, parent: string | undefined): DraftTree {
  const node = nodeOf(tree, id)
  mustBeArea(tree, parent)
  if (wayUp(tree, parent).includes(id)) throw new TreeError('inside-itself')
  if (node.parent === parent) return tree
  const last = Math.max(0, ...childrenOf(tree, parent).map(({ position }) => position))
  return new Map([...tree, [id, { ...node, parent, position: last + 1 }]])
}

/** Changes places with the neighbour of its own kind before or after it. At the end of the row nothing happens. */
export function shiftNode(tree: DraftTree, id: string, direction: 'up' | 'down'): DraftTree {
  const node = nodeOf(tree, id)
  const row = childrenOf(tree, node.parent)
  const ofKind = row.filter(({ is }) => is === node.is)
  const other = ofKind[ofKind.indexOf(node) + (direction === 'up' ? -1 : 1)]
  if (!other) return tree
  const swapped = row.map(one => (one === node ? other : one === other ? node : one))
  return new Map([...tree, ...swapped.map((one, index) => [one.id, { ...one, position: index + 1 }] as const)])
}

/** Takes one thing away. An area must be empty: what is inside it is moved or retired first, with its own words. */
export function removeNode(tree: DraftTree, id: string): DraftTree {
  nodeOf(tree, id)
  if (childrenOf(tree, id).length > 0) throw new TreeError('not-empty')
  return new Map([...tree].filter(([other]) => other !== id))
}

/** Those whose place is not what it was. */
export const movedNodes = (before: DraftTree, after: DraftTree): readonly TreeNode[] =>
  [...after.values()].filter(node => {
    const old = before.get(node.id)
    return old !== undefined && (old.parent !== node.parent || old.position !== node.position)
  })

/** An area and those it stands in, up to the top. */
function wayUp(tree: DraftTree, from: string | undefined): readonly string[] {
  const way: string[] = []
  for (let id = from; id !== undefined; id = tree.get(id)?.parent) way.push(id)
  return way
}

function nodeOf(tree: DraftTree, id: string): TreeNode {
  const node = tree.get(id)
  if (!node) throw new TreeError('not-there')
  return node
}

function mustBeArea(tree: DraftTree, id: string | undefined): void {
  if (id === undefined) return
  if (nodeOf(tree, id).is !== 'area') throw new TreeError('not-an-area')
}

const compare = (a: TreeNode, b: TreeNode): number => (a.id < b.id ? -1 : 1)
