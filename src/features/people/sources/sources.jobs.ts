import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { sourceFields, sources } from './fields.ts'
import { takeOverSome } from './settle.ts'
import { takeOverJob } from './take-over-job.ts'

/** Somebody gave a source the say about a field: what it said before is taken over. */
export const takeOverField = job({
  ...takeOverJob,
  payload: z.object({ field: z.enum(sourceFields), source: z.enum(sources) }),
  async run({ payload: { field, source }, database, organisation, actorId, now }) {
    const around = { actorId, now }
    while (await database.writing(organisation.id, tx => takeOverSome(tx, field, source, around)));
  },
})
