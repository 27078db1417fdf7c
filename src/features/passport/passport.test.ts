import { describe, expect, test } from 'vitest'
import { skillsOf } from '#features/skills/index.ts'
import {
  answersAt,
  areaProgress,
  minutesFor,
  missingSkills,
  momentAfter,
  nextArea,
  type Round,
  resultFigures,
} from './passport.ts'
import { answer, answersOf, example } from './testing/example.ts'

const round = (id: string, checkedAreaIds: string[] = []): Round => ({
  id,
  frameworkId: 'framework',
  versionId: 'version',
  startedAt: new Date('2026-06-01'),
  completedAt: undefined,
  checkedAreaIds,
})

describe('what a person last said', () => {
  const history = [
    answer('mail', 4, 3, '2026-06-03'),
    answer('files', 2, 2, '2026-06-02'),
    answer('mail', 2, 1, '2026-06-01'),
  ]

  test('is the newest answer to each skill', () => {
    expect(answersAt(history).get('mail')?.level).toBe(4)
    expect(answersAt(history).size).toBe(2)
  })

  test('can be asked as it was at an earlier moment', () => {
    const then = answersAt(history, new Date('2026-06-01T12:00:00Z'))
    expect([...then.keys()]).toEqual(['mail'])
    expect(then.get('mail')?.level).toBe(2)
  })

  test('at a moment includes what was said at that very moment', () => {
    expect(answersAt(history, new Date('2026-06-03')).get('mail')?.level).toBe(4)
  })
})

describe('at basic', () => {
  const all = (level: number) => answersOf(...skillsOf(example).map(({ key }) => answer(key, level, 1)))

  test('means every skill at what is expected, however unsure the person feels', () => {
    expect(resultFigures(example, all(3))).toEqual({ skillsAnswered: 5, skillsAtBasic: 5, atBasic: true })
  })

  test('each skill has a level of its own', () => {
    expect(resultFigures(example, all(2))).toEqual({ skillsAnswered: 5, skillsAtBasic: 1, atBasic: false })
  })

  test('is not reached while a skill is unanswered', () => {
    const most = new Map(all(4))
    most.delete('maps')
    expect(resultFigures(example, most)).toEqual({ skillsAnswered: 4, skillsAtBasic: 4, atBasic: false })
  })

  test('ignores answers to skills that the framework no longer has', () => {
    expect(resultFigures(example, answersOf(answer('fax', 4))).skillsAnswered).toBe(0)
  })
})

describe('how far a person is', () => {
  const states = (progress: Parameters<typeof areaProgress>[1]) =>
    areaProgress(example, progress).map(({ state, answered }) => `${state} ${answered}`)
  const nothing = { open: undefined, isFirst: true, answers: answersOf(), halfAnswered: new Set<string>() }

  test('begins with nothing, and leads to the first area', () => {
    expect(states(nothing)).toEqual(['not-started 0', 'not-started 0'])
    expect(nextArea(areaProgress(example, nothing))?.key).toBe('tools')
  })

  test('counts an area as begun when only half an answer is there', () => {
    expect(states({ ...nothing, halfAnswered: new Set(['sheets']) })).toEqual(['not-started 0', 'under-way 0'])
  })

  test('is done with an area when every skill is answered', () => {
    const answers = answersOf(answer('sheets', 1), answer('charts', 1), answer('mail', 1))
    const progress = { ...nothing, open: round('round'), answers }
    expect(states(progress)).toEqual(['under-way 1', 'done 2'])
    expect(nextArea(areaProgress(example, progress))?.key).toBe('tools')
  })

  test('in a later round everything is from last time until it is looked at or changed', () => {
    const answers = answersOf(
      ...['mail', 'files', 'maps', 'charts'].map(key => answer(key, 3, 3, '2026-01-01', 'first')),
      answer('sheets', 4, 4, '2026-06-01', 'second'),
    )
    const again = { ...nothing, isFirst: false, answers }
    expect(states({ ...again, open: round('second') })).toEqual(['from-last-time 3', 'done 2'])
    expect(nextArea(areaProgress(example, { ...again, open: round('second') }))?.key).toBe('tools')
    const checked = { ...again, open: round('second', ['area-tools']) }
    expect(states(checked)).toEqual(['done 3', 'done 2'])
    expect(nextArea(areaProgress(example, checked))).toBeUndefined()
  })

  test('a skill that is new in the framework comes before what is only from last time', () => {
    const answers = answersOf(
      ...['mail', 'files', 'maps', 'charts'].map(key => answer(key, 3, 3, '2026-01-01', 'first')),
    )
    const again = { open: round('second'), isFirst: false, answers, halfAnswered: new Set<string>() }
    expect(nextArea(areaProgress(example, again))?.key).toBe('data')
    expect(missingSkills(skillsOf(example), answers).map(({ key }) => key)).toEqual(['sheets'])
  })
})

test('36 skills are a quarter of an hour, and one skill is never no time at all', () => {
  expect(minutesFor(36)).toBe(15)
  expect(minutesFor(1)).toBe(1)
})

test('a new answer is always later than the one it follows, even when a clock runs behind', () => {
  const earlier = new Date('2026-06-01T10:00:00.000Z')
  expect(momentAfter(new Date('2026-06-01T09:59:00Z'), earlier).toISOString()).toBe('2026-06-01T10:00:00.001Z')
  expect(momentAfter(new Date('2026-06-02'), earlier, undefined)).toEqual(new Date('2026-06-02'))
})
