import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeIn } from '../serve-courses.ts'
import { fileOf, launchAddress } from './launch-address.ts'
import { type Expected, isSatisfied, judge, type Standing } from './rules.ts'
import { names, verbs } from './vocabulary.ts'

const expected: Expected = {
  account: { homePage: 'https://capable.example', name: 'registration' },
  registration: '6a6e0f0c-1f52-4f0e-93b1-9ed1f6f3a111',
  sessionId: 'session',
  activityId: 'https://capable.example/learning/courses/1#unit',
  masteryScore: 0.8,
}
const begun: Standing = { isInitialized: true, isOver: false, mode: 'Normal', isCompleted: false, isPassed: false }

function says(verb: keyof typeof verbs, result?: object, more: object = {}) {
  const isResult = verb === 'completed' || verb === 'passed' || verb === 'failed'
  const category = [{ id: names.category }, ...(isResult ? [{ id: names.moveOnCategory }] : [])]
  return {
    actor: { account: expected.account },
    verb: verbs[verb],
    object: { id: expected.activityId },
    ...(result ? { result } : {}),
    context: {
      registration: expected.registration,
      contextActivities: { category },
      extensions: { [names.session]: 'session' },
    },
    ...more,
  }
}

const refusal = (statement: object, standing: Partial<Standing> = {}) =>
  judge(statement as Record<string, unknown>, expected, { ...begun, ...standing }).refused

const duration = 'PT5M'
const passed = says('passed', { success: true, score: { scaled: 0.9 }, duration })

describe('what a unit may say', () => {
  test('is what the standard lets it say, in its order, once', () => {
    expect(refusal(says('initialized'), { isInitialized: false })).toBeUndefined()
    expect(judge(passed, expected, begun)).toEqual({ said: 'passed', score: 0.9 })
    expect(refusal(says('completed', { completion: true, duration }))).toBeUndefined()
    expect(refusal(says('failed', { success: false, score: { scaled: 0.2 }, duration }))).toBeUndefined()
    expect(refusal(says('terminated', { duration }))).toBeUndefined()
  })

  test.each([
    ['before it has begun', passed, { isInitialized: false }],
    ['a second beginning', says('initialized'), {}],
    ['after the end', passed, { isOver: true }],
    ['passed twice', passed, { isPassed: true }],
    ['failed after it was passed', says('failed', { success: false, duration }), { isPassed: true }],
    ['completed twice', says('completed', { completion: true, duration }), { isCompleted: true }],
    ['passed when it is only looked at again', passed, { mode: 'Review' as const }],
    ['passed with too few points', says('passed', { success: true, score: { scaled: 0.7 }, duration }), {}],
    ['failed with enough points', says('failed', { success: false, score: { scaled: 0.8 }, duration }), {}],
    ['passed without success', says('passed', { score: { scaled: 1 }, duration }), {}],
    ['completed without completion', says('completed', { duration }), {}],
    ['completed with a score', says('completed', { completion: true, score: { scaled: 1 }, duration }), {}],
    ['the end without a duration', says('terminated'), {}],
    ['a verb that is the house’s', says('satisfied'), {}],
    ['somebody else', says('terminated', { duration }, { actor: { mbox: 'mailto:a@b.example' } }), {}],
    ['another activity', says('terminated', { duration }, { object: { id: 'https://x.example/' } }), {}],
    [
      'nothing of its session',
      says('terminated', { duration }, { context: { registration: expected.registration } }),
      {},
    ],
  ])('but not %s', (_what, statement, standing) => {
    expect(refusal(statement, standing)).toMatch(/^\S.*\.$/)
  })

  test('may be anything in its own words, once it has begun', () => {
    const own = { ...passed, verb: { id: 'https://x.example/answered' } }
    const free = { ...own, context: { ...own.context, contextActivities: {} } }
    expect(judge(free, expected, begun)).toMatchObject({ said: 'other' })
    expect(refusal(free, { isInitialized: false })).toContain('initialized')
  })

  test('is judged without falling over, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('actor', 'verb', 'object', 'context', 'result', 'id', 'account') }),
        value => {
          expect(refusal({ ...passed, ...value }, { isOver: true })).toBeTruthy()
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('one may move on when what the publisher asked for is reached, or the unit is known already', () => {
  const nothing = { completed: false, passed: false, waived: false }
  const table = [
    ['Passed', { passed: true }, { completed: true }],
    ['Completed', { completed: true }, { passed: true }],
    ['CompletedAndPassed', { completed: true, passed: true }, { passed: true }],
    ['CompletedOrPassed', { passed: true }, {}],
  ] as const
  for (const [moveOn, enough, short] of table) {
    expect(isSatisfied({ moveOn }, { ...nothing, ...enough })).toBe(true)
    expect(isSatisfied({ moveOn }, { ...nothing, ...short })).toBe(false)
    expect(isSatisfied({ moveOn }, { ...nothing, waived: true })).toBe(true)
  }
  expect(isSatisfied({ moveOn: 'NotApplicable' }, nothing)).toBe(true)
})

test('a launch keeps what the unit’s own address says, and names its file without it', () => {
  const facts = { endpoint: 'e', fetch: 'f', actor: { a: 1 }, registration: 'r', activityId: 'i' }
  const address = new URL(launchAddress({ address: 'quiz/a%20b.html?level=2' }, 'https://c.example/files/x/', facts))
  expect(address.pathname).toBe('/files/x/quiz/a%20b.html')
  expect(Object.fromEntries(address.searchParams)).toEqual({ level: '2', ...facts, actor: '{"a":1}' })
  expect(fileOf('./quiz/a%20b.html?level=2#top')).toBe('quiz/a b.html')
  expect(fileOf('%E0%A4%A')).toBe('%E0%A4%A')
})

test('part of a file is given as asked, and never more than there is', () => {
  expect(rangeIn('bytes=0-9', 100)).toEqual([0, 9])
  expect(rangeIn('bytes=90-', 100)).toEqual([90, 99])
  expect(rangeIn('bytes=-5', 100)).toEqual([95, 99])
  expect(rangeIn('bytes=100-', 100)).toBe('beyond')
  for (const whole of [undefined, 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2'])
    expect(rangeIn(whole, 100)).toBeUndefined()
})
