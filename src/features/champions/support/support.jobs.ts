import { z } from 'zod'
import { peopleLeft } from '#features/people/index.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { championWentQuiet } from '../champions.events.ts'
import { countTopics } from './asked-about/count-topics.ts'
import { chaseRequests, remindOfFollowUps } from './chase.ts'
import { passOnAllOf, withdrawOfLeavers } from './requests.ts'

/** On working days: what waits for champions, and what they wanted to look at again. */
export const chaseJob = job({
  name: 'champions.chase',
  payload: z.object({}),
  schedule: '20 7 * * 1-5',
  attempts: 3,
  async run({ organisation, database, now }) {
    const today = calendarDay(organisation.timeZone, now)
    await database.writing(organisation.id, async tx => {
      await chaseRequests(tx, now)
      await remindOfFollowUps(tx, today, now)
    })
  },
})

/** Whoever takes a break or stops leaves no question behind. */
export const passOnJob = job({
  name: 'champions.pass-on',
  on: championWentQuiet,
  payload: championWentQuiet.payload,
  attempts: 5,
  async run({ organisation, database, payload: { personId, successorId }, now }) {
    await database.writing(organisation.id, tx => passOnAllOf(tx, { id: personId }, { successorId, now }))
  },
})

export const leaversAskNoMore = job({
  name: 'champions.requests-of-leavers',
  on: peopleLeft,
  payload: peopleLeft.payload,
  attempts: 5,
  async run({ organisation, database, now }) {
    await database.writing(organisation.id, tx => withdrawOfLeavers(tx, now))
  },
})

/** Counts what people asked about in quarters that are over: each once, when nothing can be written into it any more. */
export const countTopicsJob = job({
  name: 'champions.count-topics',
  payload: z.object({}),
  schedule: '30 2 * * *',
  attempts: 3,
  async run({ organisation, database, now }) {
    const today = calendarDay(organisation.timeZone, now)
    await database.writing(organisation.id, tx => countTopics(tx, { today, minimum: organisation.minimumGroup, now }))
  },
})

export const supportJobs = [chaseJob, passOnJob, leaversAskNoMore, countTopicsJob]
