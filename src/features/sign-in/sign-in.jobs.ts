import { sql } from 'kysely'
import { z } from 'zod'
import { peopleLeft } from '#features/people/index.ts'
import { locales } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { mailLink } from './sign-in.ts'

export const sendLink = job({
  name: 'sign-in.send-link',
  payload: z.object({ email: z.string(), returnTo: z.string(), locale: z.enum(locales) }),
  attempts: 5,
  run: ({ payload, database, ...around }) =>
    database.writing(around.organisation.id, tx => mailLink(tx, payload, around)),
})

/** Whoever leaves is nobody at once; this ends their sessions for good, so that none comes back to life with them. */
export const endSessionsOfLeavers = job({
  name: 'sign-in.end-sessions-of-leavers',
  payload: peopleLeft.payload,
  on: peopleLeft,
  attempts: 10,
  run: async ({ database, organisation, now }) => {
    await database.writing(organisation.id, tx =>
      sql`update sessions s set ended_at = ${now}::timestamptz from people p
        where s.organisation_id = ${organisation.id} and s.ended_at is null
          and p.organisation_id = s.organisation_id and p.id = s.person_id and p.left_at is not null`.execute(tx),
    )
  },
})

/** Forgets what has no use any more: old links, ended sessions, counted tries. */
export const tidySignIn = job({
  name: 'sign-in.tidy',
  payload: z.object({}),
  schedule: '17 3 * * *',
  attempts: 3,
  run: ({ database, organisation: { id }, now }) =>
    database.writing(id, async tx => {
      const yesterday = new Date(now.getTime() - day)
      const lastMonth = new Date(now.getTime() - 30 * day)
      await tx
        .deleteFrom('sign_in_links')
        .where('organisation_id', '=', id)
        .where('expires_at', '<', yesterday)
        .execute()
      await tx
        .deleteFrom('passkey_challenges')
        .where('organisation_id', '=', id)
        .where('expires_at', '<', yesterday)
        .execute()
      await tx.deleteFrom('sessions').where('organisation_id', '=', id).where('expires_at', '<', lastMonth).execute()
      await tx.deleteFrom('sessions').where('organisation_id', '=', id).where('ended_at', '<', lastMonth).execute()
      await tx
        .deleteFrom('throttles')
        .where('organisation_id', '=', id)
        .where('window_started_at', '<', yesterday)
        .execute()
    }),
})
