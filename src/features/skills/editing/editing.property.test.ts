import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentKeysOf, type SkillSuccessor } from '../successors.ts'
import {
  addNode,
  childrenOf,
  type DraftTree,
  movedNodes,
  moveNode,
  removeNode,
  shiftNode,
  TreeError,
  type TreeNode,
  treeOf,
} from './draft-tree.ts'
import { followLevels, scaleProblem, swapped, without } from './level-places.ts'
import { type Became, noteGone } from './what-became.ts'

const step = fc.record({
  verb: fc.constantFrom('area', 'skill', 'move', 'up', 'down', 'remove'),
  which: fc.nat(20),
  where: fc.nat(20),
})
const pick = (tree: DraftTree, number: number): TreeNode | undefined => [...tree.values()][number % (tree.size + 1)]

function take(tree: DraftTree, { verb, which, where }: { verb: string; which: number; where: number }): DraftTree {
  const [node, other] = [pick(tree, which), pick(tree, where)]
  const id = `n${tree.size}-${which}-${where}`
  if (verb === 'area' || verb === 'skill')
    return addNode(tree, { id, is: verb, key: id, parent: other?.is === 'area' ? other.id : undefined })
  if (verb === 'move') return moveNode(tree, node?.id ?? '', other?.id)
  if (verb === 'remove') return removeNode(tree, node?.id ?? '')
  return shiftNode(tree, node?.id ?? '', verb as 'up' | 'down')
}

/** A step that is refused leaves everything as it was. */
function tryStep(tree: DraftTree, one: { verb: string; which: number; where: number }): DraftTree {
  try {
    return take(tree, one)
  } catch (error) {
    if (error instanceof TreeError) return tree
    throw error
  }
}

const isTree = (tree: DraftTree): boolean => {
  const reached = [...childrenOf(tree, undefined)]
  for (const node of reached) reached.push(...childrenOf(tree, node.id))
  return reached.length === tree.size && new Set(reached.map(({ id }) => id)).size === tree.size
}

describe('whatever is done to a draft', () => {
  test('it stays a tree whose parents are areas, and siblings keep different places', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        let tree = treeOf([])
        for (const one of steps) {
          tree = tryStep(tree, one)
          expect(isTree(tree)).toBe(true)
          for (const { parent } of tree.values()) if (parent !== undefined) expect(tree.get(parent)?.is).toBe('area')
          const places = [...tree.values()].map(({ parent, position }) => `${parent} ${position}`)
          expect(new Set(places).size).toBe(places.length)
        }
      }),
    )
  })

  test('moving up and then down again, or away and back, loses nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.nat(20), (steps, which) => {
        const tree = steps.reduce(tryStep, treeOf([]))
        const node = pick(tree, which)
        if (!node) return
        const up = shiftNode(tree, node.id, 'up')
        const order = (one: DraftTree) => childrenOf(one, node.parent).map(({ id }) => id)
        if (movedNodes(tree, up).length > 0 && order(up).join() !== order(tree).join())
          expect(order(shiftNode(up, node.id, 'down'))).toEqual(order(tree))
      }),
    )
  })

  test('an area cannot stand inside itself, and one that holds something does not go', () => {
    const tree = addNode(addNode(treeOf([]), { id: 'a', is: 'area', key: 'a', parent: undefined }), {
      ...{ id: 'b', is: 'area', key: 'b', parent: 'a' },
    })
    expect(() => moveNode(tree, 'a', 'b')).toThrow(new TreeError('inside-itself'))
    expect(() => moveNode(tree, 'a', 'a')).toThrow(new TreeError('inside-itself'))
    expect(() => removeNode(tree, 'a')).toThrow(new TreeError('not-empty'))
    expect(() => moveNode(tree, 'gone', undefined)).toThrow(new TreeError('not-there'))
  })
})

/** Editions in which skills end in any order; new ones have keys that never were. */
const editions = fc.array(
  fc.array(
    fc.record({ which: fc.nat(9), kind: fc.constantFrom('merged', 'split', 'retired', 'added'), to: fc.nat(9) }),
    { maxLength: 8 },
  ),
  { maxLength: 4 },
)

function live(all: readonly (readonly { which: number; kind: string; to: number }[])[]) {
  let skills = ['s0', 's1', 's2', 's3']
  let next = 4
  const successors: SkillSuccessor[] = []
  for (const [number, acts] of all.entries()) {
    const before = new Set(skills)
    let became: readonly Became[] = []
    for (const { which, kind, to } of acts) {
      if (kind === 'added') {
        skills = [...skills, `s${next++}`]
        continue
      }
      const from = skills[which % (skills.length || 1)]
      if (from === undefined) continue
      const others = skills.filter(key => key !== from)
      const target = others[to % (others.length || 1)]
      const fresh = kind === 'split' ? [`s${next++}`, `s${next++}`] : []
      const toKeys = kind === 'merged' && target ? [target] : fresh
      became = noteGone(became, { from, to: toKeys, kind: kind as Became['kind'], note: '' }, before.has(from))
      skills = [...others, ...fresh]
    }
    for (const row of became)
      successors.push({
        fromKey: row.from,
        toKeys: row.to,
        kind: row.kind,
        versionId: String(number),
        note: '',
        names: {},
      })
  }
  return { skills, successors }
}

describe('answers lead on', () => {
  test('from any skill that ever was to skills that are there now, or to none', () => {
    fc.assert(
      fc.property(editions, all => {
        const { skills, successors } = live(all)
        for (const key of ['s0', 's1', 's2', 's3']) {
          const now = currentKeysOf(successors, key)
          for (const one of now) expect(skills).toContain(one)
          if (skills.includes(key)) expect(now).toEqual([key])
        }
        for (const { fromKey, versionId } of successors)
          expect(successors.filter(row => row.fromKey === fromKey && row.versionId === versionId)).toHaveLength(1)
      }),
    )
  })

  test('a skill that a later file brings back is itself again', () => {
    const row = { note: '', names: {} }
    const away = { fromKey: 'a', toKeys: ['b'], kind: 'merged' as const, versionId: '2', ...row }
    const back = { fromKey: 'a', toKeys: ['a'], kind: 'moved' as const, versionId: '3', ...row }
    expect(currentKeysOf([away], 'a')).toEqual(['b'])
    expect(currentKeysOf([away, back], 'a')).toEqual(['a'])
  })
})

describe('levels', () => {
  const statements = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.string({ minLength: 1 }))
  const skill = fc.record({
    texts: fc.record({ en: fc.record({ name: fc.string(), statements }) }),
    basicLevel: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })

  test('take what skills say along when they move, and changing back restores it', () => {
    fc.assert(
      fc.property(skill, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (one, a, b) => {
        const moved = followLevels(one, swapped(a, b))
        expect(moved.texts.en?.statements?.[b]).toBe(one.texts.en.statements[a])
        expect(followLevels(moved, swapped(a, b))).toEqual(one)
      }),
    )
  })

  test('that go take only what was said of them', () => {
    fc.assert(
      fc.property(skill, fc.integer({ min: 1, max: 5 }), (one, gone) => {
        const left = followLevels(one, without(gone))
        const { [String(gone)]: _, ...others } = one.texts.en.statements
        expect(Object.values(left.texts.en?.statements ?? {})).toEqual(Object.values(others))
        if (one.basicLevel === gone) expect(left.basicLevel).toBeUndefined()
      }),
    )
  })

  test.each([
    [['Beginner', 'Expert'], undefined],
    [['Level 1', 'Level 2', 'Level 10'], undefined],
    [['1. Seen', '2. Done'], undefined],
    [['Beginner', 'beginner'], 'same-name'],
    [['Level 2', 'Level 1'], 'wrong-order'],
    [['3', '3 '], 'same-name'],
    [['Beginner', ' '], 'nameless'],
    [['🌱', '🌳'], undefined],
  ])('%j make a scale or say why not', (names, kind) => {
    expect(scaleProblem(names)?.kind).toBe(kind)
  })
})
