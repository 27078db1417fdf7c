import { z } from 'zod'
import { calendarDay } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { notify } from '#platform/notifications/index.ts'
import { tellMissed } from './attendance/missed.ts'
import { lapseOffers } from './booking/book.ts'
import { wrapUp } from './booking/wrap-up.ts'
import { inviteJob, writeInvitations } from './calendar/invitations.ts'
import { remindOfPledges } from './cascade/pledge.ts'
import { listReminders, listToAsk, listToWrapUp, listWithLapsedOffers } from './chores.queries.ts'
import { eventAttended } from './events.events.ts'
import { findAnyEvent, getRules } from './events.queries.ts'
import { eventSoon, howWasIt } from './events.topics.ts'
import { listBelowMinimum, tellMinimumMissed } from './hosting/decide.ts'
import { keepAttendance } from './keep-attendance.ts'
import { countRefresher } from './refreshers/count.ts'
import { listRefreshers } from './refreshers/refreshers.queries.ts'
import { remindOf } from './refreshers/refreshers.ts'
import { plusDays } from './refreshers/standing.ts'

/** Writes invitations, changes and cancellations for calendars. Writing one twice is harmless: a calendar knows it. */
export const writeInvitationsJob = job({
  ...inviteJob,
  payload: z.object({
    eventId: z.uuid(),
    bookingIds: z.array(z.uuid()),
    method: z.enum(['REQUEST', 'CANCEL']),
    why: z.enum(['booked', 'changed', 'given-back', 'not-held']),
    sessionIds: z.array(z.uuid()).nullable(),
    at: z.iso.datetime(),
  }),
  async run({ payload, organisation, database, config }) {
    await database.writing(organisation.id, tx => writeInvitations(tx, payload, { organisation, config }))
  },
})

/** Every ten minutes: places that nobody took in time go on to the next. */
export const passOnOffers = job({
  name: 'events.pass-on',
  payload: z.object({}),
  schedule: '*/10 * * * *',
  attempts: 3,
  async run({ organisation, database, now }) {
    const ids = await database.reading(organisation.id, db => listWithLapsedOffers(db, now))
    for (const id of ids)
      await database.writing(organisation.id, async tx => {
        const event = await findAnyEvent(tx, id)
        if (event) await lapseOffers(tx, event, now)
      })
  },
})

/** Somebody was there: evidence, a step done, something refreshed. Doing it twice changes nothing. */
export const keepAttendances = job({
  name: 'events.keep-attendance',
  payload: eventAttended.payload,
  on: eventAttended,
  attempts: 10,
  async run({ payload, organisation, database, now }) {
    await database.writing(organisation.id, tx => keepAttendance(tx, payload, { organisation, now }))
  },
})

const hour = 3_600_000

/** Every hour: a word to those whose event is tomorrow, two questions to those who were at one, and to hosts if too few come. */
export const remindOfEvents = job({
  name: 'events.remind',
  payload: z.object({}),
  schedule: '7 * * * *',
  attempts: 3,
  async run({ organisation, database, now }) {
    const at = (hours: number) => new Date(now.getTime() + hours * hour)
    const soon = await database.reading(organisation.id, db => listReminders(db, at(20), at(24)))
    for (const { eventId, sessionId: key, title, startsAt, place, link, personIds: to } of soon) {
      const payload = { eventId, title, when: startsAt.toISOString(), place, link }
      await database.writing(organisation.id, tx => notify(tx, eventSoon, { to, payload, key, now }))
    }
    const { minimumHours } = await database.reading(organisation.id, getRules)
    const few = await database.reading(organisation.id, db => listBelowMinimum(db, { now, before: at(minimumHours) }))
    for (const event of few) await database.writing(organisation.id, tx => tellMinimumMissed(tx, event, now))
    const over = await database.reading(organisation.id, db => listToAsk(db, at(-6), at(-1)))
    for (const { id: eventId, title, personIds } of over)
      await database.writing(organisation.id, async tx => {
        for (const to of personIds)
          await notify(tx, howWasIt, { to, payload: { eventId, title }, key: `${eventId}:${to}`, now })
      })
  },
})

/** Every night: forgets what people needed, reminds of pledges and of what is to be refreshed, and counts on Mondays. */
export const tidyEvents = job({
  name: 'events.tidy',
  payload: z.object({}),
  schedule: '20 4 * * *',
  attempts: 3,
  async run({ organisation, database, now }) {
    const write = <T>(work: Parameters<typeof database.writing<T>>[1]) => database.writing(organisation.id, work)
    const over = await database.reading(organisation.id, db => listToWrapUp(db, new Date(now.getTime() - 48 * hour)))
    const { noShow } = await database.reading(organisation.id, getRules)
    for (const id of over)
      await write(async tx => {
        const event = noShow === 'kind-word' ? await findAnyEvent(tx, id) : undefined
        if (event && !event.cancelledAt) await tellMissed(tx, event, now)
        await wrapUp(tx, id, now)
      })
    const today = calendarDay(organisation.timeZone, now)
    await write(tx => remindOfPledges(tx, plusDays(today, 3), now))
    const refreshers = await database.reading(organisation.id, db => listRefreshers(db))
    for (const refresher of refreshers) {
      await write(tx => remindOf(tx, refresher, today, now))
      if (now.getUTCDay() === 1)
        await write(tx => countRefresher(tx, refresher, { today, minimum: organisation.minimumGroup }))
    }
  },
})

export const eventsJobs = [writeInvitationsJob, passOnOffers, keepAttendances, remindOfEvents, tidyEvents]
