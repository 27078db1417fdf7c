import { describe, expect, test } from 'vitest'
import { casePackage, childOf, guid, item } from './example.testing.ts'
import type { FaultKind } from './faults.ts'
import type { Json } from './portable.ts'
import { plain, read, readRows, writing } from './reading.testing.ts'
import { recogniseTable } from './table-columns.ts'
import { writeCase } from './write-case.ts'

describe('a CASE package', () => {
  test('becomes areas to any depth with skills in their order, and goes out as it came', () => {
    const items = [
      item(2, 'Bread', { humanCodingScheme: 'B' }),
      item(3, 'Dough'),
      item(4, 'Kneads until it is smooth', { abbreviatedStatement: 'Kneading', CFItemType: 'Skill' }),
      item(5, 'Waits', { listEnumeration: '1' }),
      item(6, 'Cleans up'),
    ]
    const links = [childOf(2, 1), childOf(3, 2), childOf(4, 3), childOf(5, 3, { sequenceNumber: 1 }), childOf(6, 1)]
    const source = casePackage(items, links, { CFDefinitions: { CFConcepts: [] }, somethingNew: { of: [1, 2] } })
    const { framework, faults } = read(source)
    expect(faults).toEqual({})
    expect(framework?.areas.map(({ texts, parent }) => [texts.en?.name, parent])).toEqual([
      ['Bread', undefined],
      ['Dough', guid(2)],
    ])
    expect(framework?.skills.map(({ texts, area }) => [texts.en?.name, area])).toEqual([
      ['Cleans up', undefined],
      ['Waits', guid(3)],
      ['Kneading', guid(3)],
    ])
    expect(framework && plain(writeCase(framework, writing))).toEqual(plain(source))
  })

  test('of one item is one skill; formulas, tables and signs beyond the basic plane stay as they are', () => {
    const statement = 'Solves $x^2 = \\frac{a}{b}$\n\n| a | b |\n| - | - |\n\n𝑑 🧁 👩‍🍳'
    const { framework } = read(casePackage([item(2, statement)], [childOf(2, 1)]))
    expect(framework?.skills.map(({ texts }) => texts.en?.name)).toEqual([statement])
  })

  test.each<[string, Json[], Json[], Partial<Record<FaultKind, number>>]>([
    ['in a circle', [item(2, 'a'), item(3, 'b')], [childOf(2, 3), childOf(3, 2)], { cycle: 1 }],
    ['below itself', [item(2, 'a')], [childOf(2, 2)], { cycle: 1 }],
    [
      'below nothing known',
      [item(2, 'a'), item(3, 'b')],
      [childOf(2, 77), childOf(3, 1)],
      { 'association-orphan': 1, unplaced: 1 },
    ],
    [
      'in two places',
      [item(2, 'a'), item(3, 'b'), item(4, 'c')],
      [childOf(2, 1), childOf(3, 1), childOf(4, 2), childOf(4, 3)],
      { 'several-parents': 1 },
    ],
    ['twice', [item(2, 'a'), item(2, 'a')], [childOf(2, 1)], { 'item-repeated': 1 }],
    [
      'with the same code',
      [item(2, 'a', { humanCodingScheme: 'X' }), item(3, 'b', { humanCodingScheme: 'X' })],
      [],
      { 'code-repeated': 1 },
    ],
    ['without a statement', [item(2, '')], [], { 'name-missing': 1 }],
    ['with an invisible space', [item(2, 'a\u200Bb')], [], { 'zero-width': 1 }],
  ])('with items %s still comes in, and says so', (_, items, links, expected) => {
    const source = casePackage(items, links)
    const { framework, faults } = read(source)
    expect(faults).toEqual(expected)
    expect((framework?.areas.length ?? 0) + (framework?.skills.length ?? 0)).toBe(
      new Set(items.map(one => one.identifier)).size,
    )
  })

  test.each<[string, unknown, FaultKind]>([
    ['is no JSON', '{"CFDocument": ', 'not-json'],
    ['is something else', { hello: 'there' }, 'not-a-framework'],
    ['has no document', { CFItems: [] }, 'shape-wrong'],
    ['has nothing in it', casePackage([], []), 'nothing-in-it'],
    ['has an item without identifier', casePackage([{ fullStatement: 'a' }], []), 'identifier-missing'],
    ['says two things under one identifier', casePackage([item(2, 'a'), item(2, 'b')], []), 'identifier-conflict'],
  ])('that %s is refused with a reason', (_, source, kind) => {
    expect(read(source).faults).toHaveProperty(kind, 1)
  })

  test('leaves nulls out and survives what no database keeps', () => {
    const { framework, faults } = read(
      casePackage([item(2, 'half \uD835 and zero \0', { notes: null })], [childOf(2, 1)]),
    )
    expect(faults).toHaveProperty('character-lost')
    expect(framework && JSON.stringify(writeCase(framework, writing))).not.toMatch(/null|\\u0000|\\ud835/)
  })

  test('with ten thousand areas inside each other is read to the bottom', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => item(index + 2, `Level ${index}`))
    const { framework } = read(
      casePackage(
        items,
        items.map((__, index) => childOf(index + 2, index + 1)),
      ),
    )
    expect(framework?.areas).toHaveLength(9_999)
    expect(framework?.skills).toHaveLength(1)
  })
})

describe('a table of skills', () => {
  test('with a column for each level is read by its titles', async () => {
    const {
      framework: found,
      columns,
      levelNames,
      faults,
    } = await readRows([
      ['Skill Name', 'Skill Description', 'Awareness', 'Expert', 'Used by'],
      ['Kneading', 'Working dough', 'You can:\n- watch', 'You can:\n- teach', 'Bakers'],
      ['Waiting', '', '', '', ''],
    ])
    expect(columns).toEqual(['name', 'definition', 'level-text', 'level-text', 'keep'])
    expect(levelNames).toEqual(['Awareness', 'Expert'])
    expect(found.skills[0]?.texts.en?.statements).toEqual({ 1: 'You can:\n- watch', 2: 'You can:\n- teach' })
    expect(found.skills[0]?.source?.columns).toEqual({ 'Used by': ['Bakers'] })
    expect(faults).toMatchObject([{ kind: 'levels-missing', count: 1, faults: [{ line: 5, value: 'Waiting' }] }])
  })

  test('with a row for each level puts them together, in an order that is known', async () => {
    const {
      framework: found,
      levelNames,
      asksForOrder,
      faults,
    } = await readRows([
      ['Role', 'Skill Name', 'Skill Level', 'Skill Level Description'],
      ['Baker', 'Kneading', 'Expert', 'teaches'],
      ['Baker', 'Kneading', 'Working', 'kneads'],
      ['Baker', 'Kneading', 'Working', 'kneads'],
      ['Cook', 'Kneading', 'Working', 'kneads a bit'],
      ['Cook', 'Kneading', 'NOT IN USE', ''],
      ['Cook', '', 'Working', 'what?'],
    ])
    expect([found.skills.length, levelNames, asksForOrder]).toEqual([1, ['Working', 'Expert'], false])
    expect(found.skills[0]?.texts.en?.statements).toEqual({ 1: 'kneads', 2: 'teaches' })
    const lines = faults.map(({ kind, faults: [first] }) => `${kind} ${first?.line} ${first?.column ?? ''}`.trim())
    expect(lines.sort()).toEqual([
      'level-not-in-use 6 Skill Level',
      'name-missing 7 Skill Name',
      'row-repeated 4',
      'statement-differs 5 Skill Level Description',
    ])
  })

  test('whose levels do not order asks for the order, and takes the one that is given', async () => {
    const rows = [
      ['Name', 'Level', 'Statement'],
      ['Kneading', 'Sourdough', 'a'],
      ['Kneading', 'Croissant', 'b'],
    ]
    expect((await readRows(rows)).asksForOrder).toBe(true)
    const given = await readRows(rows, { levelOrder: ['Croissant', 'Sourdough'] })
    expect([given.asksForOrder, given.levelNames]).toEqual([false, ['Croissant', 'Sourdough']])
    expect((await readRows(rows, { levelOrder: ['Croissant', 'Croissant'] })).asksForOrder).toBe(true)
  })

  test('with other names, areas inside areas and identifiers in web addresses is read in Norwegian and Spanish too', async () => {
    const {
      framework: found,
      columns,
      kinds,
    } = await readRows([
      ['id_area', 'competencia', 'pregunta', 'conceptUri', 'altLabels'],
      ['1', '2', 'I knead', `https://elsewhere.example/skill/${guid(7)}`, 'kneading | working dough'],
      ['1', '3', 'I wait', `https://elsewhere.example/skill/${guid(8)}`, ''],
    ])
    expect(columns).toEqual(['area', 'area2', 'name', 'identifier', 'labels'])
    expect(found.skills.map(one => one.guid)).toEqual([guid(7), guid(8)])
    expect(found.skills[0]?.labels).toEqual({ en: ['kneading', 'working dough'] })
    expect(found.areas).toHaveLength(3)
    expect(kinds).toEqual(['areas-are-numbers'])
    const rows = ['Low', 'High'].map(level => ['Weeding', level, `How it is done ${level}`])
    expect(recogniseTable(['Skill', 'Level', 'Description'], rows)).toEqual(['name', 'level', 'statement'])
    expect(recogniseTable(['Skill', 'Level', 'Description'], rows.slice(1))).toEqual(['name', 'keep', 'definition'])
    expect(recogniseTable(['Navn', 'Beskrivelse', 'Område', 'Kode'], [['a', 'b', 'c', 'd']])).toEqual([
      'name',
      'definition',
      'area',
      'code',
    ])
  })
})
