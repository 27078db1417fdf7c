import { z } from 'zod'
import { calendarDay } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { nudgeSome } from './nudges.ts'

const inOneGo = 100
const inOneDay = 2_000

/** On working days: a friendly word to those whose plan stands still, a few at a time. */
export const nudgePlans = job({
  name: 'plan.nudge',
  payload: z.object({}),
  schedule: '40 6 * * 1-5',
  attempts: 3,
  async run({ organisation, database, now }) {
    const today = calendarDay(organisation.timeZone, now)
    for (let told = 0; told < inOneDay; told += inOneGo) {
      const some = await database.writing(organisation.id, tx => nudgeSome(tx, today, now, inOneGo))
      if (some < inOneGo) return
    }
  },
})
