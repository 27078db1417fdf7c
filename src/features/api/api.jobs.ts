import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { warnOfExpiry } from './warn-of-expiry.ts'

/** Tells administrators in time which tokens will stop working. */
export const warnOfExpiringTokens = job({
  name: 'api.warn-of-expiring-tokens',
  payload: z.object({}),
  schedule: '23 6 * * *',
  attempts: 5,
  run: ({ database, organisation, now }) => database.writing(organisation.id, tx => warnOfExpiry(tx, now)),
})
