import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { connectWaiting } from './managers.ts'

/** Managers who came after their people are found at once, except when both came at the same moment: then by this. */
export const connectManagers = job({
  name: 'scim.connect-managers',
  payload: z.object({}),
  schedule: '*/10 * * * *',
  attempts: 3,
  run: ({ database, organisation, now }) => database.writing(organisation.id, tx => connectWaiting(tx, now)),
})

/** Refused requests are kept for a month. */
export const forgetRefusals = job({
  name: 'scim.forget-refusals',
  payload: z.object({}),
  schedule: '37 3 * * *',
  attempts: 3,
  run: ({ database, organisation: { id }, now }) =>
    database.writing(id, async tx => {
      await tx
        .deleteFrom('scim_refusals')
        .where('organisation_id', '=', id)
        .where('at', '<', new Date(now.getTime() - 30 * day))
        .execute()
    }),
})
