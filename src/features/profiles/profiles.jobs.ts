import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { remindSome } from './reminders.ts'

const inOneGo = 100
const inOneNight = 1000

/** On working days: asks people whose profile has stood for half a year whether it is still right, a few at a time. */
export const remindProfiles = job({
  name: 'profiles.remind',
  payload: z.object({}),
  schedule: '10 7 * * 1-5',
  attempts: 3,
  async run({ organisation, database, config, now }) {
    for (let asked = 0; asked < inOneNight; asked += inOneGo) {
      const some = await database.writing(organisation.id, tx => remindSome(tx, { organisation, config, now }, inOneGo))
      if (some < inOneGo) return
    }
  },
})
