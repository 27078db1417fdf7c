import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findForcedAnswers, findSmallGroups } from './testing/attacker.ts'
import { type History, hidingSmallOnly, play, protecting, type Rule, type Scenario } from './testing/history.ts'

const scenarios = fc.record({
  seed: fc.integer(),
  units: fc.integer({ min: 1, max: 25 }),
  waves: fc.integer({ min: 1, max: 4 }),
  minimum: fc.constantFrom(5, 10),
  size: fc.constantFrom(12, 30, 60),
})

const findings = ({ takenPart, atBasic, groups, gave }: History, minimum: number) => [
  ...findSmallGroups(takenPart, minimum, groups),
  ...findSmallGroups(atBasic, minimum, groups),
  ...findForcedAnswers(atBasic, gave),
]

describe('a reader who keeps every table of every wave', () => {
  test('finds nothing out about fewer people than the minimum, nor what all of a group answered', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        expect(findings(play(scenario, protecting(scenario.minimum)), scenario.minimum)).toEqual([])
      }),
      { numRuns: 100 },
    )
  }, 120_000)

  test('reads counts that are true of the people whom they are about', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const { atBasic, takenPart, gave, tookPart } = play(scenario, protecting(scenario.minimum))
        for (const { people, wave, from } of takenPart)
          expect([...people].filter(person => tookPart(person, wave))).toHaveLength(from)
        for (const { people, wave, from, to } of atBasic) {
          const count = [...people].filter(person => gave(person, wave)).length
          expect(count).toBeGreaterThanOrEqual(from)
          expect(count).toBeLessThanOrEqual(to)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('gets the same tables for the same people', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const [once, again] = [0, 1].map(() => play(scenario, protecting(scenario.minimum)).shown)
        expect(again).toEqual(once)
      }),
      { numRuns: 20 },
    )
  })

  test('never sees the people of a unit’s figure replaced by others, only joined', () => {
    fc.assert(
      fc.property(scenarios, scenario => {
        const blocks = new Map<string, number>()
        const rule = protecting(scenario.minimum)
        play(scenario, (staff, grouping, wave) => {
          const shown = rule(staff, grouping, wave)
          for (const { id, cohorts } of staff) {
            if (blocks.has(id)) expect(cohorts.people).toBe(blocks.get(id))
            if (cohorts.people > 0) blocks.set(id, cohorts.people)
          }
          return shown
        })
      }),
      { numRuns: 20 },
    )
  })
})

describe('the reader is no fool', () => {
  const council: Scenario = { seed: 4, units: 15, waves: 2, minimum: 10, size: 30 }
  const caught = (rule: Rule) => play(council, rule)

  test('who is shown everything but small groups finds some by subtraction', () => {
    const { takenPart, groups } = caught(hidingSmallOnly(10))
    expect(findSmallGroups(takenPart, 10, groups).map(({ how }) => how)).toContain('one figure less another')
  })

  test('who is shown exact counts finds groups in which everybody answered the same', () => {
    const people = new Set(Array.from({ length: 12 }, (_, i) => `p${i}`))
    const all = findForcedAnswers([{ wave: 0, people, from: 12, to: 12 }], () => true)
    const others = findForcedAnswers([{ wave: 0, people, from: 11, to: 11 }], person => person !== 'p0')
    expect(all[0]?.how).toBe('all or none of them')
    expect(others[0]?.how).toBe('all or none of the others, for one of them')
  })

  test('who is shown exact counts where the rule says a range finds such groups, too', () => {
    const exactly = (history: History): History => ({
      ...history,
      atBasic: history.atBasic.map(({ people, wave }) => {
        const count = [...people].filter(person => history.gave(person, wave)).length
        return { people, wave, from: count, to: count }
      }),
    })
    const seeds = Array.from({ length: 40 }, (_, seed) => ({ seed, units: 12, waves: 4, minimum: 5, size: 30 }))
    const found = seeds.flatMap(scenario => {
      const { atBasic, gave } = exactly(play(scenario, protecting(5)))
      return findForcedAnswers(atBasic, gave)
    })
    expect(found).not.toEqual([])
  })

  test('who is shown a group of one table cut in two by the other finds the piece that neither shows', () => {
    const group = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, i) => `p${from + i}`))
    const [a, b, c] = [group(0, 20), group(20, 44), group(0, 40)]
    const printed = [a, b, c].map(people => ({ wave: 0, people, from: 1, to: 1 }))
    expect(findSmallGroups(printed, 10).map(({ people }) => people.length)).toContain(4)
    expect(
      findSmallGroups(
        [printed[0], printed[2]].filter(figure => figure !== undefined),
        10,
      ),
    ).toEqual([])
  })
})
