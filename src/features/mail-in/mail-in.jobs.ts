import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'

const keptDays = 90

/** After so many days nobody asks whether a mail was brought before, or what became of it. */
export const forgetIncoming = job({
  name: 'mail-in.forget',
  payload: z.object({}),
  schedule: '50 2 * * *',
  attempts: 3,
  run: ({ database, organisation, now }) =>
    database.writing(organisation.id, async tx => {
      await tx
        .deleteFrom('incoming_mails')
        .where('organisation_id', '=', organisation.id)
        .where('received_at', '<', new Date(now.getTime() - keptDays * day))
        .execute()
    }),
})
