import { sql } from 'kysely'
import { z } from 'zod'
import { job } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { makeFirstSpaces } from './first-spaces.ts'
import { dropFiles } from './posting/files.ts'
import { learnAllWords } from './searching/words-of-posts.ts'

/** So long something that was taken back can be put there again. */
export const keptAfterTakingBackDays = 30
const atOnce = 500

/** What was taken back a month ago is gone for good, with its earlier wordings and its files. */
export const forgetTakenBack = job({
  name: 'spaces.forget-taken-back',
  payload: z.object({}),
  schedule: '20 2 * * *',
  attempts: 3,
  run: ({ database, organisation, now }) =>
    database.writing(organisation.id, async tx => {
      const before = new Date(now.getTime() - keptAfterTakingBackDays * day)
      const { rows } = await sql<{ id: string }>`update space_posts o set words = ''
        where o.organisation_id = ${tx.organisationId} and o.id in (select p.id from space_posts p
          where p.organisation_id = ${tx.organisationId} and p.deleted_at < ${before} and p.words <> ''
          limit ${atOnce}) returning o.id`.execute(tx)
      const ids = rows.map(({ id }) => id)
      if (ids.length === 0) return
      await tx
        .deleteFrom('space_post_versions')
        .where('organisation_id', '=', tx.organisationId)
        .where('post_id', 'in', ids)
        .execute()
      const files = await tx
        .selectFrom('space_files')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('post_id', 'in', ids)
        .execute()
      await dropFiles(
        tx,
        files.map(({ id }) => id),
      )
    }),
})

/** Keeps the words by which misspelt searches are put right as they stand in posts now. */
export const learnSpaceWords = job({
  name: 'spaces.learn-words',
  payload: z.object({}),
  schedule: '40 2 * * *',
  attempts: 3,
  run: ({ database, organisation }) => database.writing(organisation.id, learnAllWords),
})

/** Organisations that are older than a space that everybody has from the start get it the night after. */
export const keepFirstSpaces = job({
  name: 'spaces.keep-first',
  payload: z.object({}),
  schedule: '10 3 * * *',
  attempts: 3,
  run: ({ database, organisation, now }) => database.writing(organisation.id, tx => makeFirstSpaces(tx, now)),
})
