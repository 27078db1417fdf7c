import { z } from 'zod'
import { roleChanged } from '#features/people/index.ts'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { mailRoleChange } from './role-mails.ts'

/** Does nothing but happen: the self-check reads from it whether anybody does the background work. */
export const heartbeat = job({
  name: 'administration.heartbeat',
  payload: z.object({}),
  schedule: '*/5 * * * *',
  attempts: 1,
  run: async () => {},
})

/** Mails are forgotten after three months, sent or not. */
export const tidyMails = job({
  name: 'administration.tidy-mails',
  payload: z.object({}),
  schedule: '43 3 * * *',
  attempts: 3,
  run: ({ database, organisation: { id }, now }) =>
    database.writing(id, async tx => {
      await tx
        .deleteFrom('mails')
        .where('organisation_id', '=', id)
        .where('created_at', '<', new Date(now.getTime() - 90 * day))
        .execute()
    }),
})

/** Nobody gets or loses a role unseen. */
export const tellRoleChange = job({
  name: 'administration.tell-role-change',
  payload: roleChanged.payload,
  on: roleChanged,
  attempts: 10,
  run: ({ payload, database, ...around }) =>
    database.writing(around.organisation.id, tx => mailRoleChange(tx, payload, around)),
})
