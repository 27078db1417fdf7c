import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { installTerms } from './install-terms.ts'

/** Brings new terms and better words, which came with a newer program or framework, to organisations that exist. */
export const refreshTerms = job({
  name: 'terms.refresh',
  payload: z.object({}),
  // After the frameworks have been refreshed, because their skills are terms too.
  schedule: '55 2 * * *',
  attempts: 5,
  run: async ({ organisation, database }) => {
    await database.writing(organisation.id, installTerms)
  },
})
