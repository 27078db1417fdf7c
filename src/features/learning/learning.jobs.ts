import { z } from 'zod'
import { stepFinished } from '#features/plan/index.ts'
import { xapiCompleted, xapiWithdrawn } from '#features/xapi/index.ts'
import { job } from '#platform/jobs/job.ts'
import { tellSome } from './assigning/tell-assigned.ts'
import { tellAssigned } from './assigning/tell-job.ts'
import { installCards } from './cards/install-cards.ts'
import { recordCompletion } from './completing/complete.ts'
import { recordReported, takeBackReported } from './completing/from-platforms.ts'
import { countSureness } from './completing/sureness.ts'
import { courseImportJobs } from './import/import.jobs.ts'
import { checkLinks } from './links/check-links.ts'
import { learningSourceName } from './source-name.ts'

const nothing = z.object({})

/** Brings newer cards to organisations that exist; after the frameworks have been refreshed. */
const refreshCards = job({
  name: 'learning.refresh-cards',
  payload: nothing,
  schedule: '5 3 * * *',
  attempts: 5,
  run: ({ organisation, database, now }) => database.writing(organisation.id, tx => installCards(tx, now)),
})

/** A few links at a time, so that nobody is called often. */
const checkSomeLinks = job({
  name: 'learning.check-links',
  payload: nothing,
  schedule: '23 * * * *',
  attempts: 2,
  run: async ({ organisation, database, config, now }) =>
    void (await checkLinks(database, organisation.id, { config, now })),
})

/** Takes how sure people felt into the figures, whole groups at a time. */
const foldSureness = job({
  name: 'learning.count-sureness',
  payload: nothing,
  schedule: '50 3 * * *',
  attempts: 3,
  run: async ({ organisation, database, now }) =>
    void (await database.writing(organisation.id, tx => countSureness(tx, organisation.minimumGroup, now))),
})

const tellThoseConcerned = job({
  ...tellAssigned,
  payload: z.object({ assignmentId: z.uuid(), after: z.string() }),
  run: ({ payload, organisation, database, now }) =>
    database.writing(organisation.id, tx => tellSome(tx, payload, organisation.locales[0], now)),
})

/** What was ticked off in a plan was done here too. */
const stepsFinished = job({
  name: 'learning.step-finished',
  payload: stepFinished.payload,
  on: stepFinished,
  attempts: 5,
  async run({ payload: { personId, source, key }, organisation, database, now }) {
    if (source !== learningSourceName) return
    await database.writing(organisation.id, async tx => {
      const known = await tx
        .selectFrom('learning_resources')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', key)
        .executeTakeFirst()
      if (known) await recordCompletion(tx, { personId, resourceId: known.id, how: 'own-word' }, now)
    })
  },
})

const platformsReported = job({
  name: 'learning.reported',
  payload: xapiCompleted.payload,
  on: xapiCompleted,
  attempts: 10,
  run: ({ payload, organisation, database, now }) =>
    database.writing(organisation.id, tx => recordReported(tx, payload.completions, now)),
})

const platformsTookBack = job({
  name: 'learning.report-withdrawn',
  payload: xapiWithdrawn.payload,
  on: xapiWithdrawn,
  attempts: 10,
  run: ({ payload, organisation, database }) =>
    database.writing(organisation.id, tx => takeBackReported(tx, payload.statementIds)),
})

export const learningJobs = [
  ...Object.values(courseImportJobs),
  ...[refreshCards, checkSomeLinks, foldSureness],
  ...[tellThoseConcerned, stepsFinished, platformsReported, platformsTookBack],
]
