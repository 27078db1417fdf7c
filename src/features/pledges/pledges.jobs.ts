import { sql } from 'kysely'
import { z } from 'zod'
import { waveTaken } from '#features/basics/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type JobContext, job } from '#platform/jobs/job.ts'
import { countNewWave, countPledge, refreshPledge } from './count/count-pledge.ts'
import { countJob, refreshJob, removeDiscarded } from './keep-pledge.ts'
import { getPledge, listPledges } from './pledges.queries.ts'

const onePledge = z.object({ pledgeId: z.uuid() })

/** Counts the open pledges on a day that was just added. Doing it twice does it once. */
export const countNewDay = job({
  name: 'pledges.count-new-day',
  payload: z.object({ waveId: z.uuid() }),
  on: waveTaken,
  attempts: 5,
  run: context => atLeisure(context, (tx, around) => countNewWave(tx, context.payload.waveId, around)),
})

/** Counts one pledge on every day of which there are figures. */
export const countOnePledge = job({
  ...countJob,
  payload: onePledge,
  run: context =>
    atLeisure(context, async (tx, around) => {
      const pledge = await found(tx, context.payload.pledgeId)
      const { countedAt, countAskedAt } = pledge ?? {}
      const isDone = countedAt && countAskedAt && countedAt >= countAskedAt
      if (pledge && !pledge.closedAt && !isDone) await countPledge(tx, pledge, around)
    }),
})

/** Sets a pledge anew among the units and people of today. */
export const refreshOnePledge = job({
  ...refreshJob,
  payload: onePledge,
  run: context =>
    atLeisure(context, async (tx, around) => {
      const pledge = await found(tx, context.payload.pledgeId)
      if (pledge && !pledge.closedAt) await refreshPledge(tx, pledge, around)
    }),
})

/** Every night: units may have been renamed, moved or merged, people may have come, gone or moved. */
export const refreshPledges = job({
  name: 'pledges.refresh-all',
  payload: z.object({}),
  schedule: '40 3 * * *',
  attempts: 3,
  run: context =>
    atLeisure(context, async (tx, around) => {
      await removeDiscarded(tx)
      for (const pledge of await listPledges(tx, { withDrafts: false }))
        if (!pledge.closedAt) await refreshPledge(tx, pledge, around)
    }),
})

// Somebody may have thrown the draft away while this waited.
const found = (tx: Writing, pledgeId: string) => getPledge(tx, pledgeId, { withDrafts: true }).catch(() => undefined)

function atLeisure(
  { database, organisation, now }: JobContext<unknown>,
  work: (tx: Writing, around: { minimumGroup: number; now: Date }) => Promise<void>,
): Promise<void> {
  return database.writing(organisation.id, async tx => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await work(tx, { minimumGroup: organisation.minimumGroup, now })
  })
}
