import { describe, expect, test } from 'vitest'
import { type Answer, standings } from './passport.ts'
import { areaPictures, betterThanItFeels, changesSince, nextSteps, reachedByHalf, strengths } from './result.ts'
import { answer, answersOf, example } from './testing/example.ts'

const all = (...answers: readonly Answer[]) => standings(example, answersOf(...answers))
const keys = (list: readonly { skill: { key: string } }[]) => list.map(({ skill }) => skill.key)

describe('the picture of the areas', () => {
  test('shows the level that at least half of the skills reach', () => {
    expect(reachedByHalf([1, 3])).toBe(3)
    expect(reachedByHalf([1, 1, 3])).toBe(1)
    expect(reachedByHalf([2])).toBe(2)
    expect(reachedByHalf([])).toBeUndefined()
  })

  test('counts levels and confidence apart, and leaves an unanswered area open', () => {
    const [tools, data] = areaPictures(example, answersOf(answer('mail', 4, 1), answer('maps', 2, 1)))
    expect(tools).toMatchObject({ level: 4, confidence: 1, atBasic: 2 })
    expect(data).toMatchObject({ level: undefined, confidence: undefined, atBasic: 0 })
  })
})

describe('what a person is good at', () => {
  test('begins with the highest level, and among equals with what feels surest', () => {
    const best = strengths(all(answer('mail', 3, 2), answer('files', 4, 1), answer('maps', 3, 4)))
    expect(best.kind).toBe('steady')
    expect(keys(best.standings)).toEqual(['files', 'maps', 'mail'])
  })

  test('names at most five', () => {
    const five = strengths(
      all(answer('mail', 3), answer('files', 3), answer('maps', 3), answer('sheets', 3), answer('charts', 3)),
    )
    expect(five.standings).toHaveLength(5)
  })

  test('shows what is growing when nothing is at basic yet', () => {
    const growing = strengths(all(answer('mail', 2, 2), answer('files', 1, 1)))
    expect(growing.kind).toBe('growing')
    expect(keys(growing.standings)).toEqual(['mail'])
  })

  test('says that it is a beginning when everything is new', () => {
    expect(strengths(all(answer('mail', 1, 1)))).toEqual({ kind: 'beginning', standings: [] })
  })

  test('finds what a person can do and does not trust yet', () => {
    expect(keys(betterThanItFeels(all(answer('mail', 3, 2), answer('files', 3, 3), answer('sheets', 2, 1))))).toEqual([
      'mail',
    ])
  })
})

describe('the three next steps', () => {
  const five = all(
    answer('mail', 3, 1),
    answer('files', 2, 3),
    answer('maps', 4, 4),
    answer('sheets', 1, 2),
    answer('charts', 3, 4),
  )

  test('go to what is furthest below basic first, then to what feels least sure', () => {
    expect(nextSteps(five, []).map(step => [step.skill.key, step.because])).toEqual([
      ['sheets', 'below-basic'],
      ['files', 'below-basic'],
      ['mail', 'unsure'],
    ])
  })

  test('are a talk, a reading and something to try, each once', () => {
    expect(nextSteps(five, []).map(({ kind }) => kind)).toEqual(['reading', 'try', 'person'])
  })

  test('begin with what the person wishes', () => {
    const steps = nextSteps(five, ['maps', 'charts'])
    expect(keys(steps)).toEqual(['maps', 'charts', 'sheets'])
    expect(steps.map(({ because }) => because)).toEqual(['wish', 'wish', 'below-basic'])
  })

  test('lead one step further for somebody who has reached everything', () => {
    const top = nextSteps(all(answer('mail', 4, 4), answer('files', 4, 4), answer('maps', 4, 4)), [])
    expect(top.map(({ because }) => because)).toEqual(['further', 'further', 'further'])
  })

  test('are fewer when fewer skills are answered, and none of nothing', () => {
    expect(nextSteps(all(answer('mail', 1, 1)), []).map(({ kind }) => kind)).toEqual(['person'])
    expect(nextSteps([], ['mail'])).toEqual([])
  })
})

describe('what has changed since last time', () => {
  test('is told apart: grown, surer, seen with fresh eyes, new, and as it was', () => {
    const before = answersOf(answer('mail', 2, 2), answer('files', 3, 2), answer('maps', 3, 3), answer('sheets', 1, 1))
    const changes = changesSince(
      all(
        answer('mail', 3, 1),
        answer('files', 3, 4),
        answer('maps', 2, 4),
        answer('sheets', 1, 1),
        answer('charts', 2),
      ),
      before,
    )
    expect(keys(changes.grown)).toEqual(['mail'])
    expect(keys(changes.surer)).toEqual(['files'])
    expect(keys(changes.reconsidered)).toEqual(['maps'])
    expect(changes.added.map(({ key }) => key)).toEqual(['charts'])
    expect(changes.unchanged).toBe(1)
  })
})
