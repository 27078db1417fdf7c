import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { daysLater, momentOf } from '../times.ts'
import { type CalendarEntry, calendarText } from './ical.ts'

const entry: CalendarEntry = {
  ...{ uid: 'a@capable.test', sequence: 2, stamp: new Date('2026-11-22T10:00:00Z'), title: 'Files' },
  ...{ startsAt: new Date('2027-03-04T09:30:00Z'), endsAt: new Date('2027-03-04T11:00:00Z') },
}
const write = (more: Partial<CalendarEntry>, timeZone = 'Europe/London') =>
  calendarText({ name: 'Events', method: 'REQUEST', timeZone, entries: [{ ...entry, ...more }] })
const readBack = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? new ICAL.Component('vevent')

describe('a calendar', () => {
  test('says the same to whoever reads it, whatever somebody wrote into an event', async () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(',', ';', '\\', '\n', '"', ':', 'ø', '漢', '👩‍⚕️'), fc.string()),
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(text, text, async (title, place) => {
        const written = await write({
          title: `x${title}`,
          text: `y${place}`,
          organiser: { name: title, email: 'a@b.example' },
        })
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const read = readBack(written)
        const kept = (raw: string) =>
          raw
            .replace(/\p{Cc}/gu, mark => ('\t\r\n'.includes(mark) || mark > '\u007f' ? mark : ''))
            .replace(/\r\n|\r/g, '\n')
        expect(read.getFirstPropertyValue('summary')).toBe(`x${kept(title)}`)
        expect(read.getFirstPropertyValue('description')).toBe(`y${kept(place)}`)
        expect(read.getAllProperties('organizer')).toHaveLength(1)
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['Europe/London', '2027-07-01T08:30:00Z', '2027-07-01T09:30:00'],
    ['Europe/Oslo', '2027-01-11T08:30:00Z', '2027-01-11T09:30:00'],
    ['Europe/Oslo', '2027-10-31T01:30:00Z', '2027-10-31T02:30:00'],
  ])('in %s shows the hour that is on the wall there', async (zone, at, shown) => {
    const startsAt = new Date(at)
    const read = readBack(await write({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }, zone))
    expect(String(read.getFirstPropertyValue('dtstart'))).toBe(shown)
    expect(read.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(zone)
    expect(read.parent?.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(zone)
  })
})

describe('times that somebody types', () => {
  test.each([
    ['2027-03-28', '01:30', 'Europe/London', 'skipped'],
    ['2027-03-28', '02:30', 'Europe/Oslo', 'skipped'],
    ['2027-02-29', '10:00', 'Europe/London', 'no-day'],
    ['2027-03-04', '25:00', 'Europe/London', 'no-time'],
    ['', '', 'Europe/London', 'no-day'],
  ])('%s %s in %s is %s', async (day, time, zone, fault) => {
    expect(await momentOf(day, time, zone)).toBe(fault)
  })

  test('what the clock shows twice is the first of the two, and is said to be', async () => {
    expect(await momentOf('2027-10-31', '1.30', 'Europe/London')).toEqual({
      at: new Date('2027-10-31T00:30:00Z'),
      isTwice: true,
    })
  })

  test('a repeat across the change of the clocks begins at the same hour', async () => {
    const later = await daysLater(new Date('2027-03-22T09:30:00Z'), 7, 'Europe/London')
    expect(later).toEqual(new Date('2027-03-29T08:30:00Z'))
  })

  test('never breaks on nonsense', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (day, time) => {
        const read = await momentOf(day, time, 'Europe/Oslo')
        expect(typeof read === 'string' || read.at instanceof Date).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
