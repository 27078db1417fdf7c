import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CrosswalkLink,
  carryOver,
  deriveLevels,
  type KnownLevel,
  type LevelMatch,
  turned,
} from './derive-levels.ts'

const kind = fc.constantFrom('exact', 'broader', 'narrower', 'related' as const)
const level = fc.integer({ min: 1, max: 5 })
const levels: fc.Arbitrary<readonly LevelMatch[]> = fc.array(fc.record({ from: level, to: level, kind }), {
  maxLength: 6,
})
const skill = (frameworks: readonly string[]) =>
  fc.record({ frameworkId: fc.constantFrom(...frameworks), skillKey: fc.constantFrom('a', 'b', 'c') })
const link: fc.Arbitrary<CrosswalkLink> = fc.record({
  ...{ from: skill(['F', 'G']), to: skill(['G', 'H']), kind, levels },
  ...{ crosswalkId: fc.constant('x'), note: fc.constant('') },
})
const answer: fc.Arbitrary<KnownLevel> = fc
  .tuple(skill(['F', 'G', 'H']), level)
  .map(([ref, own]) => ({ ...ref, level: own }))
const answers = fc.uniqueArray(answer, { selector: one => `${one.frameworkId} ${one.skillKey}` })
const links = fc.array(link, { maxLength: 12 })
const idOf = (one: { frameworkId: string; skillKey: string }) => `${one.frameworkId} ${one.skillKey}`

describe('what answers in one framework say about another', () => {
  test('never comes of skills that only have to do with each other', () => {
    fc.assert(
      fc.property(links, answers, (all, said) => {
        const related = all.map(one => ({ ...one, kind: 'related' as const }))
        expect(deriveLevels(related, said)).toEqual([])
      }),
    )
  })

  test('never replaces what somebody answered, and says of which answers it comes', () => {
    fc.assert(
      fc.property(links, answers, (all, said) => {
        const known = new Map(said.map(one => [idOf(one), one]))
        for (const derived of deriveLevels(all, said)) {
          expect(known.has(idOf(derived))).toBe(false)
          expect(derived.derivedFrom.length).toBeGreaterThan(0)
          for (const source of derived.derivedFrom) expect(known.get(idOf(source))).toBe(source)
        }
      }),
    )
  })

  test('is never built upon: a second round with the derived levels gives nothing new and nothing higher', () => {
    fc.assert(
      fc.property(links, answers, (all, said) => {
        const once = deriveLevels(all, said)
        const again = deriveLevels(all, [...said, ...once])
        expect(again).toEqual(once)
      }),
    )
  })

  test('is a level that the scales name, and no higher than the surest link gives', () => {
    fc.assert(
      fc.property(links, answers, (all, said) => {
        for (const derived of deriveLevels(all, said)) {
          const given = all
            .filter(one => idOf(one.to) === idOf(derived) && one.kind === derived.kind)
            .flatMap(one => {
              const source = said.find(own => idOf(own) === idOf(one.from))
              return source ? [carryOver(one.levels, source.level)] : []
            })
            .filter(one => one !== undefined)
          expect(derived.level).toBe(Math.min(...given))
        }
      }),
    )
  })

  test('does not fall when somebody answers higher', () => {
    fc.assert(
      fc.property(levels, level, level, (scale, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(carryOver(scale, high) ?? 0).toBeGreaterThanOrEqual(carryOver(scale, low) ?? 0)
      }),
    )
  })

  test('needs every part of a skill, and at least two of them', () => {
    const scale: readonly LevelMatch[] = [1, 2, 3].map(own => ({ from: own, to: own, kind: 'exact' }))
    const whole = { frameworkId: 'G', skillKey: 'whole' }
    const part = (skillKey: string): CrosswalkLink => ({
      ...{ crosswalkId: 'x', note: '', kind: 'narrower', levels: scale },
      ...{ from: { frameworkId: 'F', skillKey }, to: whole },
    })
    const said = (skillKey: string, own: number) => ({ frameworkId: 'F', skillKey, level: own })
    expect(deriveLevels([part('a')], [said('a', 3)])).toEqual([])
    expect(deriveLevels([part('a'), part('b')], [said('a', 3)])).toEqual([])
    expect(deriveLevels([part('a'), part('b')], [said('a', 3), said('b', 2)])).toMatchObject([{ ...whole, level: 2 }])
  })

  test('read from the other end and back again, a match is what it was', () => {
    fc.assert(
      fc.property(link, one => {
        expect(turned(turned(one))).toEqual(one)
      }),
    )
    expect(turned({ kind: 'broader' as const }).kind).toBe('narrower')
  })

  test('a level that asks for less than another does not count for it', () => {
    const scale: readonly LevelMatch[] = [
      { from: 1, to: 2, kind: 'narrower' },
      { from: 2, to: 2, kind: 'exact' },
      { from: 3, to: 2, kind: 'broader' },
    ]
    expect([1, 2, 3, 4].map(own => carryOver(scale, own))).toEqual([undefined, 2, 2, 2])
  })
})
