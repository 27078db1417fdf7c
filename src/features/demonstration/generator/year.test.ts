import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atWork, day, daysAgo, onWeekday } from './year.ts'

const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

test('what the demonstration tells of happened while people were at work, in the order in which it was told', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      const [first, second] = one < other ? [one, other] : [other, one]
      const moved = atWork(first)
      expect([1, 2, 3, 4, 5]).toContain(moved.getUTCDay())
      expect(moved.getUTCHours()).toBeGreaterThanOrEqual(8)
      expect(moved.getUTCHours()).toBeLessThan(15)
      expect(moved.getTime()).toBeLessThanOrEqual(atWork(second).getTime())
    }),
  )
})

test('nothing that happened lies ahead of a demonstration made early in the morning', () => {
  fc.assert(
    fc.property(moments, fc.double({ min: 0, max: 400, noNaN: true }), (now, days) => {
      expect(daysAgo({ now }, days).getTime()).toBeLessThanOrEqual(now.getTime())
      expect(now.getTime() - daysAgo({ now }, days).getTime()).toBeLessThan((days + 3) * day)
    }),
  )
})

test('what somebody comes to is on a weekday, as near to the day it was told of as can be', () => {
  fc.assert(
    fc.property(moments, moments, (moment, now) => {
      const on = onWeekday(moment, now)
      expect([1, 2, 3, 4, 5]).toContain(on.getUTCDay())
      expect(Math.abs(on.getTime() - moment.getTime())).toBeLessThan(3 * day)
      if (moment < now) expect(on.getTime()).toBeLessThanOrEqual(moment.getTime())
    }),
  )
})
