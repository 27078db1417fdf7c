import { z } from 'zod'
import type { Database } from '#platform/db/tx.ts'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { listUnverifiedDomains } from './domains.queries.ts'
import { askDns, lookUp, noteAnswer, type ResolveTxt } from './domains.ts'

const mostAtOnce = 50

/** Asks the DNS for every domain that waits to be verified. */
export async function checkDomains(
  database: Database,
  organisationId: string,
  resolve: ResolveTxt,
  now: Date,
): Promise<void> {
  const waiting = await database.reading(organisationId, db => listUnverifiedDomains(db, mostAtOnce))
  for (const domain of waiting) {
    const answer = await lookUp(domain, resolve)
    await database.writing(organisationId, tx => noteAnswer(tx, domain, answer, now))
  }
}

export const verifyDomains = job({
  name: 'single-sign-on.verify-domains',
  payload: z.object({}),
  schedule: '41 * * * *',
  attempts: 3,
  run: ({ database, organisation, now }) => checkDomains(database, organisation.id, askDns(), now),
})

/** Forgets what has no use any more: attempts of yesterday, and logout tokens that would be too old by now. */
export const tidySingleSignOn = job({
  name: 'single-sign-on.tidy',
  payload: z.object({}),
  schedule: '23 3 * * *',
  attempts: 3,
  run: ({ database, organisation: { id }, now }) =>
    database.writing(id, async tx => {
      const yesterday = new Date(now.getTime() - day)
      await tx
        .deleteFrom('identity_attempts')
        .where('organisation_id', '=', id)
        .where('expires_at', '<', yesterday)
        .execute()
      await tx
        .deleteFrom('identity_logouts')
        .where('organisation_id', '=', id)
        .where('received_at', '<', yesterday)
        .execute()
    }),
})
