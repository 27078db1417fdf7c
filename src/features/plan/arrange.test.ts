import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange, type Offer, type OfferedKind, offeredKinds, stepsAtATime } from './plan.ts'

const offer = (kind: OfferedKind, skillKey: string): Offer => ({
  source: 'built-in',
  key: `${kind}:${skillKey}`,
  kind,
  need: { frameworkId: 'f', frameworkKey: 'f', skillKey, skill: {} as never, why: 'wish', has: 1, wants: 3 },
  title: skillKey,
  text: '',
})
const allOf = (skills: readonly string[]) => skills.flatMap(skill => offeredKinds.map(kind => offer(kind, skill)))

describe('choosing the next three steps', () => {
  test('takes a thing to try, a reading and a person, each for another skill, the most wanted first', () => {
    const { next } = arrange(allOf(['a', 'b', 'c', 'd']), [])
    expect(next.map(({ key }) => key)).toEqual(['try:a', 'reading:b', 'person:c'])
  })

  test('takes a second of a kind rather than too few', () => {
    expect(arrange([offer('try', 'a'), offer('try', 'b')], []).next.length).toBe(2)
    expect(arrange(allOf(['a']), []).next.length).toBe(3)
  })

  test('fills up what is open to three and offers the rest as ideas, whatever there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...offeredKinds), fc.constantFrom('a', 'b', 'c', 'd', 'e')), {
          maxLength: 15,
        }),
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }),
        (pairs, open) => {
          const offers = [...new Map(pairs.map(pair => [pair.join(), offer(...pair)])).values()]
          const { next, more } = arrange(
            offers,
            open.map(skillKey => ({ kind: 'own', skillKey, frameworkId: 'f' })),
          )
          expect(next.length).toBe(Math.min(offers.length, Math.max(0, stepsAtATime - open.length)))
          expect(new Set([...next, ...more]).size).toBe(next.length + more.length)
          if (next.length === 0) expect(more).toEqual(offers.slice(0, 9))
        },
      ),
    )
  })
})
