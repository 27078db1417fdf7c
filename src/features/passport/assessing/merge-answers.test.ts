import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skillsOf } from '#features/skills/index.ts'
import { lastUses } from '../passport.ts'
import { example } from '../testing/example.ts'
import { type Choice, type Choices, mergeAnswers, readChoice, writeChoice } from './merge-answers.ts'

const skills = skillsOf(example)
const choices = (given: Record<string, Choice>): Choices => new Map(Object.entries(given))
const none = choices({})
const written = (merge: Parameters<typeof mergeAnswers>[1]) =>
  mergeAnswers(skills, merge).map(({ skill, level, confidence }) => [skill.key, level, confidence])

describe('saving a page of answers', () => {
  test('writes what is new', () => {
    const given = choices({ mail: { level: 3, confidence: 2 } })
    expect(written({ given, shown: none, current: none })).toEqual([['mail', 3, 2]])
  })

  test('writes nothing for what is unchanged', () => {
    const same = choices({ mail: { level: 3, confidence: 2 } })
    expect(written({ given: same, shown: same, current: same })).toEqual([])
  })

  test('keeps the half that was given when the other half is still missing', () => {
    const given = choices({ mail: { level: 3 }, files: { confidence: 1 } })
    expect(written({ given, shown: none, current: none })).toEqual([
      ['mail', 3, undefined],
      ['files', undefined, 1],
    ])
  })

  test('leaves alone what another device has changed and this page has not', () => {
    const shown = choices({ mail: { level: 2, confidence: 2 }, files: { level: 1, confidence: 1 } })
    const given = choices({ mail: { level: 2, confidence: 2 }, files: { level: 3, confidence: 1 } })
    const current = choices({ mail: { level: 4, confidence: 4 }, files: { level: 1, confidence: 1 } })
    expect(written({ given, shown, current })).toEqual([['files', 3, 1]])
  })

  test('joins a level from one device and a confidence from another', () => {
    const shown = choices({ mail: { level: 2, confidence: 2 } })
    const given = choices({ mail: { level: 2, confidence: 4 } })
    const current = choices({ mail: { level: 3, confidence: 2 } })
    expect(written({ given, shown, current })).toEqual([['mail', 3, 4]])
  })

  test('takes a wish away only where the page showed it', () => {
    const wished = choices({ mail: { wishes: true } })
    const wishes = (merge: Parameters<typeof mergeAnswers>[1]) => mergeAnswers(skills, merge).map(one => one.wishes)
    expect(wishes({ given: none, shown: wished, current: wished })).toEqual([false])
    expect(wishes({ given: none, shown: none, current: wished })).toEqual([])
    expect(wishes({ given: wished, shown: none, current: none })).toEqual([true])
  })

  test('never takes an answer away', () => {
    const shown = choices({ mail: { level: 2, confidence: 2 } })
    expect(written({ given: none, shown, current: shown })).toEqual([])
  })
})

describe('whatever two devices send', () => {
  const choice = fc.record({
    level: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    confidence: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    lastUsed: fc.option(fc.constantFrom(...lastUses), { nil: undefined }),
    wishes: fc.boolean(),
    helps: fc.boolean(),
  })
  const some = fc.dictionary(fc.constantFrom(...skills.map(({ key }) => key)), choice).map(choices)
  const apply = (current: Choices, changes: ReturnType<typeof mergeAnswers>): Choices =>
    new Map<string, Choice>([...current, ...changes.map(change => [change.skill.key, change] as const)])

  test('the same page sent twice writes nothing the second time', () => {
    fc.assert(
      fc.property(some, some, some, (given, shown, current) => {
        const held = apply(current, mergeAnswers(skills, { given, shown, current }))
        expect(mergeAnswers(skills, { given, shown, current: held })).toEqual([])
      }),
    )
  })

  test('nothing that was there is ever lost, only answered anew', () => {
    fc.assert(
      fc.property(some, some, some, (given, shown, current) => {
        const held = apply(current, mergeAnswers(skills, { given, shown, current }))
        for (const [key, before] of current) {
          if (before.level !== undefined) expect(held.get(key)?.level).toBeDefined()
          if (before.confidence !== undefined) expect(held.get(key)?.confidence).toBeDefined()
        }
      }),
    )
  })

  test('what a page shows can be carried along and read back', () => {
    fc.assert(
      fc.property(choice, one => {
        expect(readChoice(writeChoice(one))).toEqual(one)
      }),
    )
    fc.assert(
      fc.property(fc.string(), text => {
        const { level, confidence } = readChoice(text)
        for (const number of [level, confidence]) expect(number === undefined || number < 100).toBe(true)
      }),
    )
  })
})
