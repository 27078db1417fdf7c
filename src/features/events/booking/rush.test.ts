import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import type { EventContent } from '../event.ts'
import { findAnyEvent } from '../events.queries.ts'
import { addSession, createEvent, publishEvent } from '../hosting/make-event.ts'
import { bookPlace, cancelBooking } from './book.ts'
import { findBooking, listBookings } from './bookings.queries.ts'

let capable: TestApp
let world: World
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable.close())

const write = <T>(work: Parameters<typeof capable.database.writing<T>>[1]) =>
  capable.database.writing(world.organisationId, work)

test('of many who book at the same moment each gets one place or one number, and none is given twice', async () => {
  const now = new Date()
  const places = 30
  const crowd = Array.from({ length: 120 }, () => uuid())
  const eventId = await write(async tx => {
    await tx
      .insertInto('people')
      .values(
        crowd.map((id, index) => ({
          ...{ organisation_id: world.organisationId, id, name: `Person ${index}`, search_text: `person ${index}` },
        })),
      )
      .execute()
    const content: EventContent = {
      ...{
        kind: 'workshop' as const,
        title: 'A rush',
        summary: '',
        about: '',
        neededBefore: '',
        placeAccess: '',
        price: '',
      },
      ...{
        speaker: '',
        language: 'en' as const,
        audienceUnitId: undefined,
        isPublic: false,
        booking: 'places' as const,
      },
      ...{ capacity: places, minimum: undefined, managerRule: 'nobody' as const, hoursToAccept: 24 },
    }
    const id = await createEvent(tx, content, { me: world.people.dag, now })
    const startsAt = new Date(now.getTime() + 86_400_000)
    const endsAt = new Date(startsAt.getTime() + 3_600_000)
    await addSession(tx, { id }, { startsAt, endsAt, place: '', link: '' })
    const event = await findAnyEvent(tx, id)
    if (event) await publishEvent(tx, event, now)
    return id
  })
  const asked = { needs: '', toManager: '' }
  const bookOne = (id: string) =>
    write(async tx => {
      const event = await findAnyEvent(tx, eventId)
      return event ? bookPlace(tx, { id, managerId: undefined }, event, asked, now) : 'already'
    })
  // Everybody twice: a double click is no second place.
  const states = await Promise.all([...crowd, ...crowd].map(bookOne))
  expect(states.filter(state => state === 'booked')).toHaveLength(places)
  expect(states.filter(state => state === 'waiting')).toHaveLength(crowd.length - places)
  expect(states.filter(state => state === 'already')).toHaveLength(crowd.length)

  const leavers = (await write(tx => listBookings(tx, eventId, ['booked']))).slice(0, 10)
  const comers = leavers.map(({ personId }) => personId)
  await Promise.all([
    ...leavers.map(booking =>
      write(async tx => {
        const event = await findAnyEvent(tx, eventId)
        return event && cancelBooking(tx, event, booking, { by: booking.personId, now })
      }),
    ),
    ...comers.map(bookOne),
  ])
  const all = await write(tx => listBookings(tx, eventId, ['booked', 'offered', 'waiting']))
  const holding = all.filter(({ state }) => state !== 'waiting')
  const waiting = all.filter(({ state }) => state === 'waiting')
  const { seatsTaken = 0 } = (await write(tx => findAnyEvent(tx, eventId))) ?? {}
  expect(holding).toHaveLength(places)
  expect(seatsTaken).toBe(places)
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length)
  // Whoever was offered a place asked before everybody who still waits.
  const offered = holding.filter(({ state }) => state === 'offered').map(({ number }) => number)
  expect(Math.max(...offered)).toBeLessThan(Math.min(...waiting.map(({ number }) => number)))
  expect((await write(tx => findBooking(tx, { id: crowd[0] ?? '' }, eventId)))?.eventId).toBe(eventId)
})
