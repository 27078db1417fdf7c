import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { workOutHints } from './calibration/calibration.ts'
import { tellLeavers } from './taking-along/leavers.ts'

/** Those who have left learn how to take their passport along. Told once each, so it may run again at any time. */
export const tellLeaversJob = job({
  name: 'passport.tell-leavers',
  payload: z.object({}),
  schedule: '25 5 * * *',
  attempts: 5,
  run: async ({ database, organisation, config, now }) => {
    const around = { organisation, publicUrl: config.PUBLIC_URL, now }
    let told = 1
    while (told > 0) told = await database.writing(organisation.id, tx => tellLeavers(tx, around))
  },
})

/** Once a month: from one night to the next, a change would tell of one person. */
export const workOutHintsJob = job({
  name: 'passport.work-out-hints',
  payload: z.object({}),
  schedule: '50 2 2 * *',
  attempts: 5,
  run: ({ database, organisation: { id, minimumGroup }, now }) =>
    database.writing(id, tx => workOutHints(tx, { minimumGroup, now })),
})
