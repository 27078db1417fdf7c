import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { takeWave } from './take-wave.ts'

/** The first night of every month. Doing it twice on a day does it once. */
export const takeMonthlyWave = job({
  name: 'basics.take-monthly-wave',
  payload: z.object({}),
  schedule: '15 2 1 * *',
  attempts: 5,
  run: ({ organisation, database, now }) =>
    database.writing(organisation.id, async tx => {
      await takeWave(tx, { on: now, minimumGroup: organisation.minimumGroup })
    }),
})
