import { z } from 'zod'
import { type AnyJob, job } from '../jobs/job.ts'
import { mailNotifications } from './notify.ts'
import type { Topics } from './tell.ts'
import { writeMails } from './write-mails.ts'

/** The work behind `notify`. The topics come from every feature, so they are asked for when a job runs. */
export const notificationJobs = (topics: () => Topics): readonly AnyJob[] => [
  job({
    ...mailNotifications,
    payload: z.object({ notificationIds: z.array(z.uuid()) }),
    run: ({ payload, database, organisation, config, now }) =>
      database.writing(organisation.id, tx =>
        writeMails(tx, topics(), payload.notificationIds, { organisation, config, now }),
      ),
  }),
]
