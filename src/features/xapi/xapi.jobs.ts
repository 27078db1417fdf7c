import { z } from 'zod'
import type { Database } from '#platform/db/tx.ts'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { matchPeople } from './match-people.ts'
import { tellCompletions } from './tell-completions.ts'
import { settleJob } from './xapi.job-names.ts'

const mostRounds = 200

/** Finds out whom new statements are about, and tells the house what they finished; a few hundred in a transaction. */
export const settle = job({
  ...settleJob,
  payload: z.object({}),
  run: ({ database, organisation: { id }, now }) => settleAll(database, id, now, { again: false }),
})

/** People who came since, or whose address changed, are found in the night. */
export const lookAgain = job({
  name: 'xapi.look-again',
  payload: z.object({}),
  schedule: '47 2 * * *',
  attempts: 3,
  run: ({ database, organisation: { id }, now }) => settleAll(database, id, now, { again: true }),
})

async function settleAll(database: Database, id: string, now: Date, how: { readonly again: boolean }): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1)
    if ((await database.writing(id, tx => matchPeople(tx, now, how))) === 0) break
  for (let round = 0; round < mostRounds; round += 1)
    if ((await database.writing(id, tx => tellCompletions(tx, now))) === 0) break
}

/** Refused requests are kept for a month. */
export const forgetRefusals = job({
  name: 'xapi.forget-refusals',
  payload: z.object({}),
  schedule: '52 3 * * *',
  attempts: 3,
  run: ({ database, organisation: { id }, now }) =>
    database.writing(id, async tx => {
      await tx
        .deleteFrom('xapi_refusals')
        .where('organisation_id', '=', id)
        .where('at', '<', new Date(now.getTime() - 30 * day))
        .execute()
    }),
})
