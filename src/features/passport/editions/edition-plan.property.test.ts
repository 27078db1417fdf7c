import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SkillSuccessor, skillsOf } from '#features/skills/index.ts'
import { answer, answersOf, frameworkWith } from '../testing/example.ts'
import { type EditionPlan, planEdition } from './edition-plan.ts'

const keys = ['a', 'b', 'c', 'd', 'e'] as const
const newKeys = ['a', 'b', 'c', 'x', 'y', 'z'] as const

const successor = (version: string) =>
  fc.record({
    fromKey: fc.constantFrom(...keys, 'x', 'y'),
    toKeys: fc.uniqueArray(fc.constantFrom(...newKeys), { maxLength: 3 }),
    kind: fc.constantFrom('moved', 'merged', 'split', 'retired'),
    versionId: fc.constant(version),
    note: fc.constant(''),
    names: fc.constant({}),
  }) satisfies fc.Arbitrary<SkillSuccessor>

const step = (version: string) =>
  fc.uniqueArray(successor(version), { selector: ({ fromKey }) => fromKey, maxLength: 4 })

const editions = fc.record({
  before: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
  after: fc.uniqueArray(fc.constantFrom(...newKeys), { minLength: 1 }),
  successors: fc.tuple(step('2'), step('3')).map(both => both.flat()),
  levels: fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 1, max: 4 })),
  levelsAfter: fc.constantFrom(4, 4, 4, 3),
})

type Given = typeof editions extends fc.Arbitrary<infer T> ? T : never

const planned = (one: Given) => {
  const before = frameworkWith(one.before)
  const after = frameworkWith(one.after, one.levelsAfter)
  const answers = answersOf(
    ...Object.entries(one.levels)
      .filter(([key]) => one.before.some(known => known === key))
      .map(([key, level]) => answer(key, level)),
  )
  return { before, after, answers, plan: planEdition({ before, after, successors: one.successors, answers }) }
}

test('whatever becomes of skills, every answer is accounted for: it comes along, is asked again, or stays in the history', () => {
  fc.assert(
    fc.property(editions, one => {
      const { answers, plan } = planned(one)
      for (const key of answers.keys()) expect(placesOfAnswer(plan, key), key).toBeGreaterThan(0)
    }),
  )
})

test('a skill of the newer edition is answered by one answer at most, given on that scale to a skill that leads to it', () => {
  fc.assert(
    fc.property(editions, one => {
      const { answers, plan, after } = planned(one)
      const places = new Map<string, number>()
      for (const { to, answer: carried, from, sources } of plan.carried) {
        places.set(to.key, (places.get(to.key) ?? 0) + 1)
        expect(answers.get(from.key)).toBe(carried)
        expect(plan.targets.get(from.key)).toContain(to.key)
        expect(new Set(sources.map(({ key }) => answers.get(key)?.level))).toEqual(new Set([carried.level]))
        expect(carried.level).toBeLessThanOrEqual(after.levels.length)
      }
      for (const { to } of plan.askedAgain) places.set(to.key, (places.get(to.key) ?? 0) + 1)
      expect([...places.values()].every(count => count === 1)).toBe(true)
      const known = new Set(skillsOf(after).map(({ key }) => key))
      for (const key of places.keys()) expect(known.has(key)).toBe(true)
    }),
  )
})

test('a skill that nobody has touched keeps its answer, unless the scale is another one', () => {
  fc.assert(
    fc.property(editions, one => {
      const { answers, plan } = planned(one)
      const touched = new Set<string>(one.successors.flatMap(({ fromKey, toKeys }) => [fromKey, ...toKeys]))
      fc.pre(!plan.levelsChanged)
      for (const key of answers.keys()) {
        if (touched.has(key) || !one.after.some(known => known === key)) continue
        expect(plan.carried.some(({ from, to }) => from.key === key && to.key === key)).toBe(true)
      }
    }),
  )
})

function placesOfAnswer({ carried, askedAgain, retired }: EditionPlan, key: string): number {
  const sources = [...carried, ...askedAgain].flatMap(one => one.sources.map(skill => skill.key))
  return [...sources, ...retired.map(skill => skill.key)].filter(one => one === key).length
}
