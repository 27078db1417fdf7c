import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchText, searchWords } from './search-text.ts'
import { unitTree } from './unit-tree.ts'

describe('words of a search', () => {
  test('are folded the same way as names, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const folded = searchText(text)
        expect(searchText(folded)).toBe(folded)
        for (const word of searchWords(text)) expect(word).not.toMatch(/[%_\\\s]/)
      }),
    )
  })
})

describe('the tree of units', () => {
  test('adds up everybody below, and loses nobody whose parent is gone', () => {
    const node = (id: string, parentId: string | null, people: number) => ({ id, parentId, name: id, people })
    const tree = unitTree([node('a', null, 1), node('b', 'a', 2), node('c', 'b', 3), node('d', 'closed', 4)])
    expect(tree.map(({ id, everybody }) => [id, everybody])).toEqual([
      ['a', 6],
      ['d', 4],
    ])
  })
})
