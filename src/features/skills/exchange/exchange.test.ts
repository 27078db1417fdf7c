import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#platform/csv/index.ts'
import { casePackage, childOf, guid, item } from './example.testing.ts'
import { type FaultKind, faultBook } from './faults.ts'
import { writeOwn } from './own-json.ts'
import type { Json, Portable } from './portable.ts'
import { readJsonText, readTableFile } from './read-file.ts'
import { recogniseTable } from './table-columns.ts'
import { inTreeOrder } from './tree-order.ts'
import { writeCase } from './write-case.ts'
import { tableRows } from './write-table.ts'

const writing = {
  ...{ base: 'https://capable.test/ims/case/v1p1', creator: 'Northshire Council' },
  ...{ changedAt: new Date('2026-11-22T08:00:00Z'), isDraft: false },
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function read(value: unknown) {
  const book = faultBook()
  const { read: found } = readJsonText(typeof value === 'string' ? value : JSON.stringify(value), book)
  const faults = Object.fromEntries(book.groups().map(({ kind, count }) => [kind, count]))
  return { framework: found?.framework, found, faults: faults as Partial<Record<FaultKind, number>> }
}

async function readRows(rows: readonly (readonly string[])[], more: { levelOrder?: readonly string[] } = {}) {
  const [header = [], ...body] = rows
  const book = faultBook()
  const columns = recogniseTable(header, body)
  const bytes = Buffer.from(writeCsv(rows))
  const choices = { columns, guid: guid(9), name: 'Baking', language: 'en', version: '1', levelOrder: more.levelOrder }
  const { read: found } = await readTableFile(bytes, choices, book)
  if (!found) throw new Error('nothing read')
  return { columns, ...found, faults: book.groups(), kinds: book.groups().map(({ kind }) => kind) }
}

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

const word = fc.stringMatching(/^[a-zæøå𝑑🧁$\\|*_]{1,12}$/u)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '))

/** Any framework that could be: nested areas, skills anywhere, texts in one to three languages. */
const framework: fc.Arbitrary<Portable> = fc
  .record({
    languages: fc.subarray(['en', 'nb', 'se'], { minLength: 1 }),
    levels: fc.integer({ min: 0, max: 4 }),
    parents: fc.array(fc.nat(), { maxLength: 8 }),
    skills: fc.array(
      fc.record({
        at: fc.nat(),
        name: words,
        definition: words,
        label: words,
        basic: fc.nat(),
        kind: fc.option(words, { nil: undefined }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    name: words,
  })
  .map(({ languages, levels, parents, skills, name }) => {
    const inEach = <T>(make: (language: string) => T) =>
      Object.fromEntries(languages.map(language => [language, make(language)]))
    const placed = new Map<string, number>()
    const next = (parent: string | undefined) => {
      placed.set(parent ?? '', (placed.get(parent ?? '') ?? 0) + 1)
      return placed.get(parent ?? '') ?? 1
    }
    const areas = parents.map((pick, index) => {
      const parent = pick % (index + 1) === 0 ? undefined : guid(100 + (pick % (index + 1)) - 1)
      const texts = inEach(language => ({ name: `Area ${index} ${language}`, description: `${name} of ${index}` }))
      return {
        guid: guid(100 + index),
        key: `area-${index}`,
        ...(parent ? { parent } : {}),
        position: next(parent),
        texts,
      }
    })
    const statements = Object.fromEntries(
      Array.from({ length: levels }, (_, index) => [String(index + 1), `can ${index}`]),
    )
    return inTreeOrder({
      guid: guid(1),
      version: '1.0',
      languages,
      texts: inEach(language => ({ name: `${name} ${language}`, description: name })),
      levels: Array.from({ length: levels }, (_, index) => ({ texts: inEach(() => ({ name: `L${index + 1}` })) })),
      areas,
      skills: skills.map((skill, index) => {
        const area = skill.at % (areas.length + 1) === 0 ? undefined : areas[(skill.at % (areas.length + 1)) - 1]?.guid
        return {
          ...{ guid: guid(1000 + index), key: `skill-${index}`, ...(area ? { area } : {}), position: next(area) },
          ...(skill.kind ? { kind: skill.kind } : {}),
          ...(levels > 0 ? { basicLevel: 1 + (skill.basic % levels) } : {}),
          texts: inEach(language => ({
            ...{ name: `${skill.name} ${language}`, definition: skill.definition },
            ...(levels > 0 ? { statements } : {}),
          })),
          labels: inEach(() => [skill.label]),
        }
      }),
    })
  })

describe('any framework', () => {
  test('comes back from CASE exactly as it was', () => {
    fc.assert(
      fc.property(framework, one => {
        // Positions are numbered anew among areas and skills together, which the generator does not mix.
        const { framework: back } = read(writeCase(one, writing))
        expect(plain(back && normal(back))).toEqual(plain(normal(one)))
      }),
      { numRuns: 150 },
    )
  })

  test('comes back from our own file exactly as it was', () => {
    fc.assert(
      fc.property(framework, one => {
        expect(plain(read(writeOwn(one)).framework)).toEqual(plain(one))
      }),
    )
  })

  test('keeps its skills through a table, in the language of the table', async () => {
    await fc.assert(
      fc.asyncProperty(framework, async one => {
        const language = one.languages[0] ?? 'en'
        const rows = [...tableRows(one, language)].map(row => row.map(cell => String(cell ?? '')))
        const back = await readRows(rows)
        expect(back.columns).not.toContain(null)
        const said = ({ guid: id, labels }: Portable['skills'][number], texts: unknown) => [
          id,
          texts,
          Object.values(labels)[0],
        ]
        const sorted = (all: unknown[][]) => all.sort((a, b) => String(a[0]).localeCompare(String(b[0])))
        expect(sorted(back.framework.skills.map(skill => said(skill, skill.texts.en)))).toEqual(
          sorted(one.skills.map(skill => said(skill, skill.texts[language]))),
        )
      }),
      { numRuns: 40 },
    )
  })
})

const normal = (one: Portable): Portable => ({
  ...one,
  areas: [...one.areas].sort((a, b) => a.guid.localeCompare(b.guid)),
  skills: [...one.skills].sort((a, b) => a.guid.localeCompare(b.guid)),
})

describe('a package with anything in it', () => {
  const anyItem = fc.record({
    id: fc.nat(12),
    statement: fc.string(),
    more: fc.dictionary(fc.string(), fc.jsonValue()),
  })
  const link = fc.tuple(fc.nat(14), fc.nat(14))

  test('never breaks the reading, and what is taken in goes out as it came', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), fc.array(link, { maxLength: 20 }), (some, links) => {
        const once = [...new Map(some.map(one => [one.id, one])).values()]
        const items = once.map(({ id, statement, more }) => ({ ...more, ...item(id + 2, statement) }))
        const source = casePackage(
          items,
          links.map(([child, parent], at) => childOf(child + 1, parent + 1, { identifier: guid(5000 + at) })),
        )
        const { framework: found, faults } = read(source)
        if (!found || faults['character-lost']) return
        expect(withoutNulls(writeCase(found, writing))).toEqual(withoutNulls(source))
      }),
      { numRuns: 200 },
    )
  })
})

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter(one => one !== null).map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([name, one]) => [name, withoutNulls(one)]),
  )
}

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
    expect(recogniseTable(['Navn', 'Beskrivelse', 'Område', 'Kode'], [['a', 'b', 'c', 'd']])).toEqual([
      'name',
      'definition',
      'area',
      'code',
    ])
  })
})
