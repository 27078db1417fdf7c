import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { installBuiltInFrameworks } from './install-framework.ts'

/** Brings a newer edition of a built-in framework, which came with a newer program, to organisations that exist. */
export const refreshFrameworks = job({
  name: 'skills.refresh-frameworks',
  payload: z.object({}),
  schedule: '40 2 * * *',
  attempts: 5,
  run: async ({ organisation, database, now }) => {
    await database.writing(organisation.id, tx => installBuiltInFrameworks(tx, now))
  },
})
