import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { takeGapWave } from './counting/take-wave.ts'

/** The first night of every month, after the basics. Doing it twice on a day does it once. */
export const takeMonthlyGapWave = job({
  name: 'gaps.take-monthly-wave',
  payload: z.object({}),
  schedule: '45 2 1 * *',
  attempts: 5,
  run: ({ organisation, database, now }) =>
    database.writing(organisation.id, async tx => {
      await takeGapWave(tx, { on: now, minimumGroup: organisation.minimumGroup })
    }),
})
