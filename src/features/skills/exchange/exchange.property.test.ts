import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casePackage, childOf, guid, item } from './example.testing.ts'
import { writeOwn } from './own-json.ts'
import type { Portable } from './portable.ts'
import { plain, read, readRows, writing } from './reading.testing.ts'
import { inTreeOrder } from './tree-order.ts'
import { writeCase } from './write-case.ts'
import { tableRows } from './write-table.ts'

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
    // As a file can hold it (no -0), but for the one name that JavaScript gives a meaning of its own.
    more: fc
      .dictionary(
        fc.string().filter(name => name !== '__proto__'),
        fc.jsonValue(),
      )
      .map(more => JSON.parse(JSON.stringify(more, (name, value) => (name === '__proto__' ? undefined : value)))),
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
