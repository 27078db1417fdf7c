import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { lapseOffers } from './booking/book.ts'
import { inviteJob, writeInvitations } from './calendar/invitations.ts'
import { listWithLapsedOffers } from './chores.queries.ts'
import { findAnyEvent } from './events.queries.ts'

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
