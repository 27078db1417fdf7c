import { describe, expect, test } from 'vitest'
import { type Bundle, type Cell, type Cohorts, type Memory, nothingShown, protectTree, type Unit } from './index.ts'
import { areMixed, softenCounts } from './soften-counts.ts'
import { council, dice, nextMonth, takeWave } from './testing/council.ts'

const notCounted: Cohorts = { people: 0, answers: 0 }
const tree = (...units: [id: string, parentId: string | null][]): Unit[] =>
  units.map(([id, parentId]) => ({ id, parentId }))

/** So many at basic, below, and not taken part, in a unit. */
const people = (unit: string | null, atBasic: number, below: number, none: number, cohorts = notCounted): Bundle[] =>
  [
    { unit, people: atBasic, answer: 'atBasic', cohorts },
    { unit, people: below, answer: 'below', cohorts },
    { unit, people: none, answer: null, cohorts },
  ].filter(bundle => bundle.people > 0)

function decide(units: Unit[], bundles: Bundle[], memory: Memory = nothingShown, minimum = 10) {
  const decided = protectTree({ minimum, units, bundles, answers: ['atBasic', 'below'], memory })
  const cell = (unit: string): Cell | undefined => decided.cells.find(each => each.unit === unit)
  const after = bundles.map((bundle, i): Bundle => ({ ...bundle, cohorts: decided.cohorts[i] ?? notCounted }))
  return { cell, after, memory: decided.memory }
}

const small = { shown: false, reason: 'small' }

describe('in the first wave', () => {
  const units = tree(['service', null], ['night', 'service'], ['day', 'service'])

  test('a unit of 3 is not shown, and is counted with the unit above', () => {
    const { cell } = decide(units, [...people('service', 10, 10, 7), ...people('night', 1, 1, 1)])
    expect(cell('night')).toMatchObject({ people: 3, takenPart: small, answers: small })
    expect(cell('service')?.takenPart).toEqual({ shown: true, of: 30, here: 30, count: 22 })
  })

  test('the few left over beside a big unit below are counted in neither', () => {
    const { cell } = decide(units, [...people('service', 2, 1, 0), ...people('day', 10, 10, 7)])
    expect(cell('service')?.takenPart).toMatchObject({ of: 27, count: 20 })
    expect(cell('day')?.takenPart).toMatchObject({ of: 27, count: 20 })
  })

  test('everything is shown, and exactly, where all groups are large and mixed', () => {
    const { cell } = decide(
      units,
      ['service', 'night', 'day'].flatMap(unit => people(unit, 8, 9, 3)),
    )
    expect(cell('night')?.answers).toEqual({
      shown: true,
      of: 17,
      counts: { atBasic: { from: 8, to: 8 }, below: { from: 9, to: 9 } },
    })
    expect(cell('service')?.takenPart).toEqual({ shown: true, of: 60, here: 60, count: 51 })
    expect(cell('service')?.answers).toMatchObject({ of: 51, counts: { atBasic: { from: 24, to: 24 } } })
  })

  test('a unit in which everybody is below basic is counted with others who are not', () => {
    const { cell } = decide(units, [...people('night', 0, 15, 0), ...people('day', 10, 10, 0)])
    expect(cell('night')?.takenPart).toMatchObject({ shown: true, count: 15 })
    expect(cell('night')?.answers).toEqual({ shown: false, reason: 'protects-others' })
    expect(cell('service')?.answers).toMatchObject({ of: 20 })
  })

  test('answers of fewer than the minimum are not shown, however many people there are', () => {
    const { cell } = decide(tree(['all', null]), people('all', 3, 4, 50))
    expect(cell('all')?.takenPart).toMatchObject({ shown: true, count: 7 })
    expect(cell('all')?.answers).toEqual(small)
  })
})

describe('in later waves', () => {
  const units = tree(['service', null], ['day', 'service'])
  const first = decide(units, [...people('service', 6, 6, 0), ...people('day', 8, 8, 4)])

  test('a newcomer waits until enough others come, and the unit’s figure stays about the same people', () => {
    const { cell } = decide(units, [...first.after, ...people('day', 0, 1, 0)], first.memory)
    expect(cell('day')).toMatchObject({ people: 21, takenPart: { of: 20, here: 20, count: 16 }, answers: { of: 16 } })
  })

  test('ten newcomers are counted with the rest', () => {
    const { cell } = decide(units, [...first.after, ...people('day', 5, 5, 0)], first.memory)
    expect(cell('day')).toMatchObject({
      takenPart: { of: 30, count: 26 },
      answers: { of: 26, counts: { atBasic: { from: 13, to: 13 } } },
    })
  })

  test('somebody who left or moved goes on being counted where they were', () => {
    const [leaver, ...others] = first.after
      .flatMap(bundle => [
        { ...bundle, people: 1 },
        { ...bundle, people: bundle.people - 1 },
      ])
      .toReversed()
    const { cell } = decide(
      units,
      [...others, { ...(leaver ?? others[0]), unit: null } as Bundle].filter(each => each.people > 0),
      first.memory,
    )
    expect(cell('service')?.takenPart).toMatchObject({ shown: true, of: 32, count: 28 })
  })

  test('a figure about somebody whose data were erased is not shown any more', () => {
    const without = first.after.map((bundle, i) => (i === 2 ? { ...bundle, people: bundle.people - 1 } : bundle))
    const { cell } = decide(units, without, first.memory)
    expect(cell('day')?.takenPart.shown).toBe(false)
    expect(cell('service')?.takenPart).toMatchObject({ shown: true, of: 12 })
  })

  test('a unit in which everybody has come to basic since is shown as a range', () => {
    const now = first.after.map(bundle => (bundle.answer === 'below' ? { ...bundle, answer: 'atBasic' } : bundle))
    const { cell } = decide(units, now, first.memory)
    expect(cell('day')?.answers).toMatchObject({ counts: { atBasic: { from: 14, to: 16 }, below: { from: 0, to: 2 } } })
  })

  test('people who are given a unit of their own do not give away what the unit beside them answered', () => {
    const three = tree(['service', null], ['day', 'service'], ['night', 'service'])
    const before = decide(three, [
      ...people('service', 5, 5, 0),
      ...people('day', 10, 10, 0),
      ...people('night', 20, 0, 0),
    ])
    const moved = before.after.map(bundle => (bundle.unit === 'service' ? { ...bundle, unit: 'office' } : bundle))
    const after = decide([...three, { id: 'office', parentId: 'service' }], moved, before.memory)
    const about = (cell?: Cell) => (cell?.answers.shown ? cell.answers.of : 0)
    expect(about(before.cell('service')) - about(after.cell('day')) - about(after.cell('office'))).not.toBe(20)
    expect(after.cell('night')?.answers.shown).toBe(false)
  })

  test('a team that is exactly a unit says what the unit says', () => {
    const asTeams = first.after.map(bundle => ({ ...bundle, unit: bundle.unit === 'day' ? 'ann' : 'bo' }))
    const teams = decide(tree(['bo', null], ['ann', 'bo']), asTeams, first.memory)
    expect(teams.cell('ann')?.answers).toEqual(first.cell('day')?.answers)
    expect(teams.memory).toEqual(first.memory)
  })

  test('a team cut out of two units shows nothing that the units do not', () => {
    const split = first.after.flatMap(bundle => [
      { ...bundle, unit: 'bo', people: Math.ceil(bundle.people / 2) },
      { ...bundle, unit: 'ann', people: Math.floor(bundle.people / 2) },
    ])
    const { cell } = decide(tree(['top', null], ['ann', 'top'], ['bo', 'top']), split, first.memory)
    expect(cell('ann')?.takenPart).toEqual({ shown: false, reason: 'protects-others' })
    expect(cell('top')?.takenPart).toMatchObject({ of: 32, count: 28 })
  })

  test('a minimum that was raised hides the figures of smaller groups', () => {
    const five = decide(tree(['all', null]), people('all', 3, 3, 0), nothingShown, 5)
    expect(five.cell('all')?.takenPart.shown).toBe(true)
    const ten = decide(tree(['all', null]), [...five.after, ...people('all', 2, 3, 0)], five.memory)
    expect(ten.cell('all')?.takenPart.shown).toBe(false)
  })
})

describe('answers of a group', () => {
  test.each([
    [
      [3, 4],
      [
        [3, 3],
        [4, 4],
      ],
    ],
    [
      [2, 8],
      [
        [0, 2],
        [8, 10],
      ],
    ],
    [
      [0, 10],
      [
        [0, 2],
        [8, 10],
      ],
    ],
    [
      [1, 4, 5],
      [
        [0, 10],
        [0, 10],
        [0, 10],
      ],
    ],
  ])('%j are printed as %j', (counts, ranges) => {
    expect(softenCounts(counts, 3)).toEqual(ranges.map(([from, to]) => ({ from, to })))
  })

  test('are not mixed when one group all of one mind hides in another all of the other', () => {
    expect(
      areMixed(
        [
          [0, 12],
          [12, 0],
        ],
        3,
        10,
      ),
    ).toBe(false)
    expect(
      areMixed(
        [
          [1, 11],
          [2, 10],
        ],
        3,
        10,
      ),
    ).toBe(false)
    expect(areMixed([[6, 6]], 3, 10)).toBe(true)
  })
})

describe('a question that makes no sense', () => {
  const units = tree(['all', null])
  test('is refused: a minimum under 5, an unknown unit or answer, units in a circle', () => {
    expect(() => decide(units, [], nothingShown, 4)).toThrow('5 people or more')
    expect(() => decide(units, people('elsewhere', 1, 0, 0))).toThrow('not in the tree')
    expect(() => decide(units, [{ unit: 'all', people: 1, answer: 'maybe', cohorts: notCounted }])).toThrow(
      'not one of the answers',
    )
    expect(() => decide(tree(['a', 'b'], ['b', 'a']), [])).toThrow('no tree')
  })
})

describe('a council of 2,500', () => {
  test('can still tell of most units after a year of monthly figures', () => {
    const roll = dice(7)
    const { units, staff } = council(2500, roll)
    let memory = nothingShown
    const shares = Array.from({ length: 12 }, () => {
      nextMonth(staff, units, roll, { turnover: 0.01, takingPart: 0.1 })
      const wave = takeWave(staff, { units, memory })
      memory = wave.memory
      const big = wave.cells.filter(cell => cell.people >= 10)
      const share = (kind: 'takenPart' | 'answers') => big.filter(cell => cell[kind].shown).length / big.length
      return { takenPart: share('takenPart'), answers: share('answers') }
    })
    console.info(shares.map(({ takenPart, answers }) => `${takenPart.toFixed(2)}/${answers.toFixed(2)}`).join(' '))
    expect(shares[0]?.takenPart).toBeGreaterThan(0.5)
    expect(shares[11]?.takenPart).toBeGreaterThan(0.5)
  })

  test('and an organisation of 100,000 gets through a year', () => {
    const roll = dice(8)
    const { units, staff } = council(100_000, roll)
    let memory = nothingShown
    let took = 0
    for (let month = 0; month < 12; month++) {
      nextMonth(staff, units, roll, { turnover: 0.01, takingPart: 0.1 })
      const start = performance.now()
      memory = takeWave(staff, { units, memory }).memory
      took += performance.now() - start
    }
    console.info(
      `${staff.length} people, ${units.length} units, 12 waves: ${Math.round(took)} ms, memory ${JSON.stringify(memory).length} bytes`,
    )
    expect(memory.people.length).toBeGreaterThan(1000)
  }, 60_000)
})
