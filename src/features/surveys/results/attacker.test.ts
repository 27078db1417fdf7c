import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findForcedAnswers, findSmallGroups, type Printed } from '#platform/small-groups/testing/attacker.ts'
import { formBlocks } from './blocks.ts'
import { compareTwo, readTwo } from './compare-two.ts'
import type { Counted } from './groups.ts'
import type { Item } from './items.ts'
import type { Results } from './results.queries.ts'
import { addUpSlice, addUpSlices } from './slices.ts'
import { inFavour, type Tally, tallyBlocks, tellItem } from './telling.ts'

const minimum = 10
const dimensions = ['group', 'unit@1', 'unit@2', 'age']

interface Respondent {
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  readonly choice: number
}

const choices = [1, 2, 3, 4, 5].map(value => ({ key: `c${value}`, text: {}, value }))
const item: Item = { key: 'q', question: 'q', kind: 'scale', text: {}, meaning: 1, choices }

const respondents = fc
  .array(
    fc.record({
      group: fc.constantFrom('group:leaders', 'group:staff', 'group:staff', 'group:staff'),
      unit: fc.integer({ min: 0, max: 3 }),
      team: fc.integer({ min: 0, max: 2 }),
      age: fc.constantFrom('age:young', 'age:old', ''),
      mood: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 0, maxLength: 220, size: 'max' },
  )
  .chain(people =>
    // Whole units often answer alike: that is what must not show.
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }).map(habits =>
      people.map(
        ({ group, unit, team, age, mood }, at): Respondent => ({
          name: `p${at}`,
          tags: { group, 'unit@1': `unit:${unit}`, 'unit@2': `unit:${unit}.${team}`, age },
          choice: mood < 7 ? (habits[unit] ?? 0) : mood % 5,
        }),
      ),
    ),
  )

function publish(people: readonly Respondent[]) {
  const forming = { minimum, dimensions, tagOf: (at: number, dimension: string) => people[at]?.tags[dimension] ?? '' }
  const { blocks } = formBlocks([...people.keys()], forming)
  const countOf = (members: readonly number[], map = (choice: number) => choice) =>
    choices.map((_, choice) => members.filter(at => map(people[at]?.choice ?? 0) === choice).length)
  const told = tellItem(item, countOf(blocks.flatMap(({ members }) => [...members])))
  const pooled = blocks.map(({ members, tags }, number) => ({
    number,
    tags,
    counts: countOf(members, choice => told.pools[choice] ?? 0).slice(0, told.told.length),
  }))
  return { blocks, told, tally: tallyBlocks(told, pooled, minimum) }
}

/** Everything that any page, file or chart can ever say: a sum over groups, so the groups and all slices. */
function printedOf(people: readonly Respondent[], { blocks, told, tally }: ReturnType<typeof publish>): Printed[] {
  const membersOf = (group: Counted) =>
    new Set(group.blocks.flatMap(block => (blocks[block]?.members ?? []).map(at => people[at]?.name ?? '')))
  const slices = [...addUpSlices(sources({ blocks, told, tally })).keys()].map(key => key.split('\n').filter(Boolean))
  const sliceOf = (groups: readonly Counted[], tags: readonly string[]) =>
    groups.filter(one => tags.every(tag => one.tags.includes(tag)))
  return slices.flatMap(tags => {
    const share = sliceOf(tally.share, tags)
    const union = new Set(share.flatMap(group => [...membersOf(group)]))
    const yes = share.reduce((sum, { counts }) => sum + (counts[1] ?? 0), 0)
    return union.size > 0 ? [{ wave: 0, people: union, from: yes, to: yes }] : []
  })
}

function sources({ blocks, told, tally }: ReturnType<typeof publish>) {
  return {
    items: [told],
    blocks: blocks.map(({ members, tags }) => ({ people: members.length, tags })),
    tallies: new Map<string, Tally>([['q', tally]]),
  }
}

const everyTag = (people: readonly Respondent[], dimension: string) => [
  ...new Set(people.map(({ tags }) => tags[dimension] ?? '').filter(Boolean)),
]

/**
 * What a page shows that sets two side by side, for any two of a kind and whatever narrows both. Whom each figure is about
 * the reader knows from who is counted together; a figure about anybody else fails at once.
 */
function printedBeside(people: readonly Respondent[], published: ReturnType<typeof publish>) {
  const { blocks, told, tally } = published
  const results = { ...resultsOf(published), dimensions: dimensionsOf(people) }
  const nameOf = (at: number) => people[at]?.name ?? ''
  const counted = (groups: readonly Counted[], tags: readonly string[]) =>
    new Set(
      groups
        .filter(group => tags.every(tag => group.tags.includes(tag)))
        .flatMap(group => group.blocks.flatMap(block => (blocks[block]?.members ?? []).map(nameOf))),
    )
  const [shares, choicesShown]: [Printed[], Printed[][]] = [[], told.told.map(() => [])]
  for (const { key, values } of results.dimensions) {
    const others = results.dimensions.filter(other => other.key !== key)
    const filters = others.reduce<string[][]>(
      (some, { values: more }) => some.flatMap(tags => [tags, ...more.map(({ tag }) => [...tags, tag])]),
      [[]],
    )
    for (const [at, { tag }] of values.entries())
      for (const filter of filters) {
        // Each beside the next, and the last beside everybody: so every one stands somewhere, nested ones too.
        const two = readTwo(new URLSearchParams({ one: tag, two: values[at + 1]?.tag ?? 'everybody' }), results)
        if (two.is !== 'two') throw new Error(two.is)
        const tags = two.tags.map(one => [one, ...filter].filter(Boolean))
        const [one, other] = tags.map(some => addUpSlice(sources(published), some))
        if ([one, other].some(slice => (slice?.people ?? 0) < minimum)) continue
        const [compared] = compareTwo(results, [one, other], two.part)
        for (const [side, { told: shown, full }] of compared?.sides.entries() ?? []) {
          if (!shown) continue
          const whom = counted(tally.share, tags[side] ?? [])
          expect(whom.size).toBe(shown[0])
          shares.push({ wave: 0, people: whom, from: shown[1], to: shown[1] })
          const all = counted(tally.full, tags[side] ?? [])
          for (const [choice, count] of full?.entries() ?? []) {
            if (told.told.length > 2) expect(full?.reduce((sum, each) => sum + each, 0)).toBe(all.size)
            choicesShown[choice]?.push({ wave: 0, people: all, from: count, to: count })
          }
        }
      }
  }
  return { shares, choicesShown }
}

const dimensionsOf = (people: readonly Respondent[]): Results['dimensions'] => [
  { key: 'group', values: everyTag(people, 'group').map(tag => ({ tag, name: {} })) },
  {
    key: 'unit',
    values: [
      ...everyTag(people, 'unit@1').map(tag => ({ tag, name: {} })),
      ...everyTag(people, 'unit@2').map(tag => ({ tag, name: {}, above: tag.slice(0, tag.indexOf('.')) })),
    ],
  },
  { key: 'age', values: everyTag(people, 'age').map(tag => ({ tag, name: {} })) },
]

const resultsOf = ({ blocks, told }: ReturnType<typeof publish>): Omit<Results, 'dimensions'> => {
  const counted = blocks.reduce((sum, { members }) => sum + members.length, 0)
  return { waveId: '', countedAt: new Date(0), respondents: counted, counted, minimum, items: [told] }
}

describe('a reader who puts together everything that was shown', () => {
  test('never finds the answers of fewer people than the smallest group', () => {
    fc.assert(
      fc.property(respondents, people => {
        const printed = printedOf(people, publish(people))
        expect(findSmallGroups(printed, minimum)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('never finds out that all or none of some people answered in one way', () => {
    fc.assert(
      fc.property(respondents, people => {
        const published = publish(people)
        const { told } = published
        const gave = (name: string) => {
          const choice = people[Number(name.slice(1))]?.choice ?? 0
          return told.favourable.includes(told.pools[choice] ?? 0)
        }
        expect(findForcedAnswers(printedOf(people, published), gave)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('never finds anybody by setting two units or groups side by side, beside all other pages and files', () => {
    fc.assert(
      fc.property(respondents, people => {
        const published = publish(people)
        const { shares } = printedBeside(people, published)
        expect(findSmallGroups([...printedOf(people, published), ...shares], minimum)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('never finds out what all or none of some people chose by setting two side by side', () => {
    fc.assert(
      fc.property(respondents, people => {
        const published = publish(people)
        const { told } = published
        const placeOf = (name: string) => told.pools[people[Number(name.slice(1))]?.choice ?? 0] ?? -1
        const { shares, choicesShown } = printedBeside(people, published)
        const inFavour = (name: string) => told.favourable.includes(placeOf(name))
        expect(findForcedAnswers([...printedOf(people, published), ...shares], inFavour)).toEqual([])
        for (const [choice, printed] of choicesShown.entries())
          expect(findForcedAnswers(printed, name => placeOf(name) === choice)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('sees every choice only where enough made it and enough did not', () => {
    fc.assert(
      fc.property(respondents, people => {
        for (const { counts } of publish(people).tally.full) {
          const all = counts.reduce((sum, count) => sum + count, 0)
          for (const count of counts) expect(count >= 3 && count <= all - 3).toBe(true)
        }
      }),
      { numRuns: 120 },
    )
  })
})

describe('blocks', () => {
  test('hold everybody once, each with enough people, as soon as enough have answered', () => {
    fc.assert(
      fc.property(respondents, people => {
        const { blocks } = publish(people)
        const counted = blocks.flatMap(({ members }) => [...members])
        expect(new Set(counted).size).toBe(counted.length)
        expect(counted.length).toBe(people.length < minimum ? 0 : people.length)
        for (const { members, tags } of blocks) {
          expect(members.length).toBeGreaterThanOrEqual(minimum)
          for (const at of members) for (const tag of tags) expect(Object.values(people[at]?.tags ?? {})).toContain(tag)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('say the same of a slice whether it was added up before or is added up now', () => {
    fc.assert(
      fc.property(respondents, people => {
        const all = sources(publish(people))
        for (const [key, slice] of addUpSlices(all))
          expect(slice).toEqual(addUpSlice(all, key.split('\n').filter(Boolean)))
      }),
      { numRuns: 60 },
    )
  })

  test('are told in groups that together hold each counted answer at most once', () => {
    fc.assert(
      fc.property(respondents, people => {
        const { told, tally } = publish(people)
        const blocks = tally.share.flatMap(group => [...group.blocks])
        expect(new Set(blocks).size).toBe(blocks.length)
        for (const { counts } of tally.full)
          expect(inFavour(told, counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(minimum)
      }),
      { numRuns: 60 },
    )
  })
})
