import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClockTime } from '#platform/i18n/read-clock-time.ts'
import { day } from '#platform/time.ts'
import { parseAnswers } from '../calendar/parse-answer.ts'
import { clockTime, daysLater } from '../times.ts'
import { readTime } from './read-time.ts'
import { cutInto } from './regular.ts'

const zone = fc.constantFrom('Europe/London', 'Europe/Oslo', 'America/New_York', 'Pacific/Apia', 'UTC')
const now = new Date('2026-11-22T12:00:00Z')
const two = (number: number) => String(number).padStart(2, '0')
const clock = fc.record({ hour: fc.integer({ min: 0, max: 24 }), minute: fc.integer({ min: 0, max: 60 }) })

describe('a time that somebody types', () => {
  test('is read as people write it, and never guessed', () => {
    const read = (typed: string) => {
      const time = readClockTime(typed)
      return time && `${two(time.hour)}:${two(time.minute)}`
    }
    expect(['9', '09.30', '9:30', '930', 'kl. 14', ' 1.30pm ', '12 am', '12 p.m.'].map(read)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '09:30',
      '14:00',
      '13:30',
      '00:00',
      '12:00',
    ])
    expect(['', 'nine', '24', '9:75', '13 pm', '0 am', '9.3', '-9', '10 to 11'].map(read)).toEqual(
      Array(9).fill(undefined),
    )
  })

  test('never ends before it begins, lies in the past, lasts more than a day or overlaps, wherever the clocks change', async () => {
    const typed = fc.record({
      from: clock,
      to: clock,
      days: fc.integer({ min: -3, max: 400 }),
      zone,
      taken: fc.integer({ min: 0, max: 400 }),
    })
    await fc.assert(
      fc.asyncProperty(typed, async ({ from, to, days, zone: timeZone, taken }) => {
        const busy = new Date(now.getTime() + taken * day)
        const sessions = [
          {
            id: '1',
            startsAt: busy,
            endsAt: new Date(busy.getTime() + 7_200_000),
            place: '',
            link: '',
            sequence: 0,
            cancelledAt: undefined,
          },
        ]
        const on = new Date(now.getTime() + days * day).toISOString().slice(0, 10)
        const words = {
          day: on,
          from: `${two(from.hour)}:${two(from.minute)}`,
          to: `${two(to.hour)}:${two(to.minute)}`,
        }
        const read = await readTime(words, { sessions, timeZone, now, locale: 'en' })
        if ('errors' in read) {
          expect(Object.values(read.errors).join('')).not.toBe('')
          return
        }
        const { startsAt, endsAt } = read.time
        expect(endsAt.getTime()).toBeGreaterThan(startsAt.getTime())
        expect(endsAt.getTime() - startsAt.getTime()).toBeLessThanOrEqual(day)
        expect(startsAt.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(clockTime(timeZone, startsAt)).toBe(words.from)
        expect(sessions.every(one => one.endsAt <= startsAt || one.startsAt >= endsAt)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('in pieces: each as long as was said, one after the other, none beyond the end', () => {
    const whole = fc.record({
      start: fc.integer({ min: 0, max: 1e9 }),
      length: fc.integer({ min: 1, max: 1_440 }),
      piece: fc.integer({ min: 0, max: 480 }),
    })
    fc.assert(
      fc.property(whole, ({ start, length, piece }) => {
        const startsAt = new Date(start * 1_000)
        const endsAt = new Date(startsAt.getTime() + length * 60_000)
        const pieces = cutInto({ startsAt, endsAt }, piece)
        expect(pieces[0]?.startsAt).toEqual(startsAt)
        if (pieces.length === 1) {
          expect(pieces[0]?.endsAt).toEqual(endsAt)
          return
        }
        for (const [index, one] of pieces.entries()) {
          expect(one.endsAt.getTime() - one.startsAt.getTime()).toBe(piece * 60_000)
          expect(one.startsAt).toEqual(pieces[index - 1]?.endsAt ?? startsAt)
          expect(one.endsAt.getTime()).toBeLessThanOrEqual(endsAt.getTime())
        }
      }),
      { numRuns: 150 },
    )
  })

  test('every week for a year stays at the same hour of the day, through both changes of the clocks', async () => {
    await fc.assert(
      fc.asyncProperty(zone, fc.integer({ min: 0, max: 23 }), async (timeZone, hour) => {
        const first = new Date(Date.UTC(2027, 0, 13, hour, 30))
        const weeks = await Promise.all(Array.from({ length: 52 }, (_, week) => daysLater(first, week * 7, timeZone)))
        const shown = new Set(weeks.map(each => clockTime(timeZone, each)))
        // A time that one night of the year leaves out is an hour later in that night, and only then.
        expect(shown.size).toBeLessThanOrEqual(2)
        for (const [index, each] of weeks.slice(1).entries()) {
          const apart = (each.getTime() - (weeks[index]?.getTime() ?? 0)) / 3_600_000
          expect([167, 168, 169]).toContain(apart)
        }
      }),
      { numRuns: 25 },
    )
  })
})

test('whatever a calendar sends is read or refused, and never makes an answer out of nothing', async () => {
  const line = fc.constantFrom(
    ...[
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'METHOD:REPLY',
      'METHOD:COUNTER',
      'SEQUENCE:x',
    ],
    ...[
      'UID:1',
      'UID:0193f1a4-0000-7000-8000-000000000000.0193f1a4-0000-7000-8000-000000000001@x',
      'DTSTAMP:20261122T1',
      ' folded',
    ],
    ...[
      'ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example',
      'ATTENDEE;PARTSTAT="',
      'DTSTAMP:20261122T120000Z',
      'BEGIN:VTIMEZONE',
      ':',
      ';',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(line, fc.string()), { maxLength: 14 }), async lines => {
      const read = await parseAnswers(lines.join('\r\n'))
      if (typeof read === 'string') {
        expect(['not-read', 'other', 'unknown']).toContain(read)
        return
      }
      for (const { bookingId, sessionId, address, writtenAt } of read) {
        expect([bookingId.length, sessionId.length]).toEqual([36, 36])
        expect(address).toBe('a@b.example')
        expect(Number.isNaN(writtenAt.getTime())).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})
