import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casePackage, childOf, guid, item } from './example.testing.ts'
import { faultBook } from './faults.ts'
import type { Json, Portable } from './portable.ts'
import { readCase } from './read-case.ts'
import { inTreeOrder } from './tree-order.ts'
import { writeCase } from './write-case.ts'

const writing = { base: 'https://here.example', creator: 'Us', changedAt: new Date('2026-11-22'), isDraft: false }

const rubrics = [
  {
    identifier: guid(70),
    unknown: 'kept',
    CFRubricCriteria: [
      {
        identifier: guid(71),
        CFItemURI: { identifier: guid(4) },
        CFRubricCriterionLevels: [
          { identifier: guid(72), quality: 'Low', description: 'a little', position: 1 },
          { identifier: guid(73), quality: 'High', description: 'a lot', position: 2 },
        ],
      },
    ],
  },
]
const source = casePackage(
  [
    item(2, 'Bread', { humanCodingScheme: 'B', notes: 'of the area' }),
    item(3, 'Cake'),
    item(4, 'Kneading **dough** $x^2$ 𝑑', {
      abbreviatedStatement: 'Kneading',
      ext: { unknown: [1] },
      uri: 'https://them/4',
    }),
    item(5, 'Waiting', { CFItemType: 'Virtue' }),
    item(6, 'Icing'),
  ],
  [
    childOf(2, 1, { sequenceNumber: 1 }),
    childOf(3, 1, { sequenceNumber: 2 }),
    childOf(4, 2, { sequenceNumber: 1, mark: 'theirs' }),
    childOf(5, 2, { sequenceNumber: 2 }),
    childOf(6, 3, { sequenceNumber: 1 }),
    {
      ...{ identifier: guid(90), associationType: 'exactMatchOf', originNodeURI: { identifier: guid(4) } },
      destinationNodeURI: { identifier: guid(999) },
    },
    {
      ...{ identifier: guid(91), associationType: 'isRelatedTo', originNodeURI: { identifier: guid(5) } },
      destinationNodeURI: { identifier: guid(4) },
    },
  ],
  { CFRubrics: rubrics, CFDefinitions: { CFItemTypes: [{ title: 'Virtue' }] } },
)

function read(value: unknown): Portable {
  const found = readCase(JSON.parse(JSON.stringify(value)), faultBook())
  if (!found) throw new Error('Not readable')
  return found.framework
}
const edited = (framework: Portable): Portable => ({
  ...framework,
  ...(framework.source ? { source: { ...framework.source, edited: true } } : {}),
})
/** What a framework says, without what is kept as it came. */
const content = ({ source: _, ...framework }: Portable) => {
  const { areas, skills, ...rest } = inTreeOrder(framework)
  const bare = <T extends { source?: unknown }>({ source: __, ...one }: T) => one
  return { ...rest, areas: areas.map(bare), skills: skills.map(bare) }
}
const find = (list: unknown, number: number) => (list as Json[]).find(one => one.identifier === guid(number))

describe('a package from elsewhere that was edited here', () => {
  test('goes out with the new words and places over everything that came', () => {
    const before = read(source)
    const [main] = before.languages
    const after = edited({
      ...before,
      areas: before.areas.map(area => (area.guid === guid(3) ? { ...area, texts: { en: { name: 'Cakes' } } } : area)),
      skills: before.skills
        .filter(skill => skill.guid !== guid(5))
        .map(skill => ({
          ...skill,
          area: guid(3),
          position: skill.guid === guid(4) ? 2 : 1,
          texts: { ...skill.texts, nb: { name: 'Elting' } },
          labels: { [main ?? 'en']: ['Working dough'] },
        })),
    })
    const out = writeCase(after, writing)
    expect(find(out.CFItems, 2)).toMatchObject({ humanCodingScheme: 'B', notes: 'of the area' })
    expect(find(out.CFItems, 3)).toMatchObject({ fullStatement: 'Cakes' })
    expect(find(out.CFItems, 4)).toMatchObject({
      ...{ uri: 'https://them/4', ext: { unknown: [1] }, abbreviatedStatement: 'Kneading' },
      alternativeLabel: 'Working dough',
    })
    expect(find(out.CFItems, 5)).toBeUndefined()
    expect(find(out.CFAssociations, 90)).toEqual(find(source.CFAssociations, 90))
    expect(find(out.CFAssociations, 91)).toBeUndefined()
    const places = (out.CFAssociations as Json[]).filter(one => one.associationType === 'isChildOf')
    expect(places).toHaveLength(4)
    expect([out.CFRubrics, out.CFDefinitions]).toEqual([rubrics, source.CFDefinitions])
    expect(JSON.stringify(out)).not.toContain(':null')
    expect(content(read(out))).toEqual(content(after))
    expect(read(out).source?.edited).toBe(true)
  })

  test('says its levels in rubrics of ours once they are other ones', () => {
    const before = read(source)
    const skills = before.skills.map(skill => {
      const words = skill.texts.en
      return words?.statements ? { ...skill, texts: { en: { ...words, statements: { 1: 'more', 2: 'most' } } } } : skill
    })
    const out = writeCase(edited({ ...before, skills }), writing)
    expect(JSON.stringify(out.CFRubrics)).toContain('most')
    expect(content(read(out))).toEqual(content({ ...before, skills }))
  })

  test('loses nothing, whatever is renamed, moved or taken away, over any number of journeys', () => {
    const change = fc.record({
      which: fc.nat(3),
      name: fc.string({ minLength: 1, maxLength: 12 }).filter(s => /^\w/.test(s) && s.trim() === s),
      up: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), changes => {
        let framework = edited(read(source))
        for (const { which, name, up } of changes) {
          const skills = framework.skills.map((skill, index) =>
            index === which
              ? {
                  ...skill,
                  area: up ? guid(2) : guid(3),
                  texts: { ...skill.texts, en: { ...skill.texts.en, name, definition: `${name}!` } },
                }
              : skill,
          )
          const seen = new Map<string, number>()
          const placed = inTreeOrder({ ...framework, skills }).skills.map(skill => {
            const position = (seen.get(skill.area ?? '') ?? 0) + 1
            seen.set(skill.area ?? '', position)
            return { ...skill, position }
          })
          framework = { ...framework, skills: placed }
          const back = read(writeCase(framework, writing))
          expect(content(back)).toEqual(content(framework))
          expect(find(writeCase(back, writing).CFItems, 4)?.ext).toEqual({ unknown: [1] })
          framework = back
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of fourteen thousand items is written anew with every one in its place', () => {
    const numbers = Array.from({ length: 14_000 }, (_, index) => index + 2)
    const large = casePackage(
      numbers.map(number => item(number, `Skill ${number}`, { mark: number })),
      numbers.map(number => childOf(number, number < 102 ? 1 : 2 + (number % 100))),
    )
    const before = read(large)
    const skills = before.skills.map((skill, at) =>
      at === 7_000 ? { ...skill, texts: { en: { name: 'Other' } } } : skill,
    )
    const back = read(writeCase(edited({ ...before, skills }), writing))
    expect(content(back)).toEqual(content({ ...before, skills }))
    expect([back.areas.length, back.skills.length]).toEqual([100, 13_900])
  })
})
