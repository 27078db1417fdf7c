import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundForAll } from './round-for-all.ts'
import { softenQuestions } from './soften-counts.ts'
import { tellBlocks } from './tell-blocks.ts'
import { findForcedAnswers, findSmallGroups, type Printed } from './testing/attacker.ts'
import { dice } from './testing/council.ts'
import { type Grouping, play, protecting, type Rule, type Scenario } from './testing/history.ts'

const scenarios = fc.record({
  seed: fc.integer(),
  units: fc.integer({ min: 1, max: 20 }),
  waves: fc.integer({ min: 1, max: 3 }),
  minimum: fc.constantFrom(5, 10),
  size: fc.constantFrom(12, 30, 60),
})

/** Plays a council that also prints a second question block by block: at basic, and somebody else has confirmed it. */
function playWithConfirmed(scenario: Scenario) {
  const { minimum } = scenario
  const roll = dice(scenario.seed + 1)
  const rule = protecting(minimum)
  const confirmed: Printed[] = []
  const truth: Map<string, boolean>[] = []
  const strength = roll()
  const watching: Rule = (staff, grouping: Grouping, wave) => {
    const shown = rule(staff, grouping, wave)
    if (grouping.table !== 'teams') return shown
    truth.push(new Map(staff.map(each => [each.id, each.answer === 'atBasic' && roll() < strength])))
    const isConfirmed = (id: string) => truth[wave]?.get(id) ?? false
    const memory = {
      people: sizesOf(staff.map(({ cohorts }) => cohorts.people)),
      answers: sizesOf(staff.map(({ cohorts }) => cohorts.answers)).map((size, block) => ({
        size,
        from: [...new Set(staff.filter(each => each.cohorts.answers === block).map(each => each.cohorts.people))],
      })),
    }
    const people = staff.map(each => ({
      unit: each.unit === null ? null : grouping.groupOf(each),
      people: 1,
      cohorts: each.cohorts,
      answers: [each.answer === 'atBasic', isConfirmed(each.id)],
    }))
    for (const { block, told } of tellBlocks({ minimum, units: grouping.units, people, memory, blocks: 'answers' }))
      confirmed.push({
        wave,
        people: new Set(staff.filter(each => each.cohorts.answers === block).map(({ id }) => id)),
        from: told[1]?.from ?? 0,
        to: told[1]?.to ?? 0,
      })
    return shown
  }
  const history = play(scenario, watching)
  return { history, confirmed, isConfirmed: (id: string, wave: number) => truth[wave]?.get(id) ?? false }
}

function sizesOf(blocks: readonly number[]): number[] {
  const sizes: number[] = []
  for (const block of blocks) sizes[block] = (sizes[block] ?? 0) + 1
  return Array.from({ length: Math.max(sizes.length, 1) }, (_, block) => (block === 0 ? 0 : (sizes[block] ?? 0)))
}

describe('a reader who also keeps a second question, block by block', () => {
  test('finds nothing out about fewer people than the minimum, nor what all of a group answered', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const { history, confirmed, isConfirmed } = playWithConfirmed(scenario)
        const { atBasic, groups } = history
        expect(findSmallGroups([...atBasic, ...confirmed], scenario.minimum, groups)).toEqual([])
        expect(findForcedAnswers(confirmed, isConfirmed)).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

test('counts that lie close to each other are a range around the earlier one, so that nobody can be in between for sure', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 40 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
      (people, shares) => {
        const counts = shares.map(share => Math.round(share * people))
        const told = softenQuestions(counts, people, 3)
        for (const [q, count] of counts.entries()) {
          const { from = 0, to = 0 } = told[q] ?? {}
          expect(from).toBeLessThanOrEqual(count)
          expect(to).toBeGreaterThanOrEqual(count)
          for (const [e, earlier] of counts.slice(0, q).entries()) {
            // Whoever takes one from the other is never left with “none of them” or “all of them”.
            const [most, least] = [(told[e]?.to ?? 0) - from, (told[e]?.from ?? 0) - to]
            if (earlier === count) expect(most - least).toBeGreaterThanOrEqual(2)
          }
        }
      },
    ),
  )
})

test('a count over everybody moves in steps wider than any block that joins', () => {
  expect(roundForAll(143, 2500, 10)).toEqual({ about: 125, least: 63, most: 188 })
  expect(roundForAll(7, 60, 10)).toEqual({ about: 0, least: 0, most: 10 })
  expect(roundForAll(60, 60, 10)).toEqual({ about: 60, least: 50, most: 60 })
})
