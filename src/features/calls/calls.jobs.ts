import { z } from 'zod'
import { peopleLeft } from '#features/people/index.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { chaseCalls, settleLeavers, tellOfLastDay } from './chasing/chase.ts'

/** On working days: looks after calls that nobody has offered to, and those whose last day has passed. */
export const chaseCallsJob = job({
  name: 'calls.chase',
  payload: z.object({}),
  schedule: '40 7 * * 1-5',
  attempts: 3,
  async run({ organisation, database, now }) {
    const today = calendarDay(organisation.timeZone, now)
    await database.writing(organisation.id, async tx => {
      await chaseCalls(tx, today, now)
      await tellOfLastDay(tx, today, now)
    })
  },
})

export const callsOfLeaversJob = job({
  name: 'calls.when-people-left',
  on: peopleLeft,
  payload: peopleLeft.payload,
  attempts: 5,
  async run({ organisation, database, now }) {
    await database.writing(organisation.id, tx => settleLeavers(tx, now))
  },
})

export const callsJobs = [chaseCallsJob, callsOfLeaversJob]
