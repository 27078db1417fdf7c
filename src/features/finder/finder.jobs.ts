import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { learnWords } from './learn-words.ts'

/** Keeps the words by which people can be found, for those who misspell them. */
export const learnEveryWord = job({
  name: 'finder.learn-words',
  payload: z.object({}),
  schedule: '*/10 * * * *',
  attempts: 3,
  run: async ({ organisation, database }) => {
    await database.writing(organisation.id, tx => learnWords(tx))
  },
})
