import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundedShare } from './passport-beside.ts'

const skill = { frameworkKey: 'digital-basics', skillKey: 'devices' }
const choices = [1, 2, 3, 4].map(value => ({ key: `level-${value}`, text: {}, value }))
// Shares are fractions, and those are never quite exact.
const hair = 1e-6
const item = { choices, pools: [0, 1, 2, 3], favourable: [2, 3] }

test('the passport beside a survey is a span with the truth in it, over very many people and nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(400), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 5, max: 20 }),
      (people, minimum) => {
        const counts = people.map((count, at) => ({ ...skill, level: at + 1, people: count }))
        const all = people.reduce((sum, count) => sum + count, 0)
        const told = roundedShare(item, skill, counts, minimum)
        expect(told === undefined).toBe(all < 10 * minimum)
        if (!told) return
        const truth = ((people[2] ?? 0) + (people[3] ?? 0)) / all
        expect(told.from).toBeLessThanOrEqual(truth + hair)
        expect(told.to).toBeGreaterThanOrEqual(truth - hair)
        expect((told.to - told.from) * all).toBeGreaterThanOrEqual(minimum - hair)
        expect(told.people % (2 * minimum)).toBe(0)
        expect(told.people).toBeLessThanOrEqual(all)
      },
    ),
    { numRuns: 200 },
  )
})

test('answers about another skill say nothing', () => {
  const counts = [{ frameworkKey: 'digital-basics', skillKey: 'other', level: 3, people: 5_000 }]
  expect(roundedShare(item, skill, counts, 10)).toBeUndefined()
})
