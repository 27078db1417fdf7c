import { z } from 'zod'
import { evidenceChanged, evidenceConfirmed } from '#features/evidence/index.ts'
import { answersChanged, roundCompleted } from '#features/passport/index.ts'
import { enqueue, type JobContext, job } from '#platform/jobs/job.ts'
import { installBuiltInStamps } from './achievements/built-in.ts'
import { lookAt } from './award/look-at.ts'
import { lookAtEverybodyJob } from './award/look-at-everybody.ts'
import { remindOfEndings } from './award/remind.ts'
import { signStamps } from './award/sign-stamps.ts'
import { recheckBrought } from './brought/recheck.ts'
import { openKeys } from './credentials/keys.ts'
import { stampsAwarded } from './stamps.events.ts'
import { listActivePeople, listUnsignedIds } from './stamps.queries.ts'

type Around = Pick<JobContext<unknown>, 'database' | 'organisation' | 'config' | 'now'>

const lookAtPeople = ({ database, organisation, config, now }: Around, personIds: readonly string[]) =>
  database.writing(organisation.id, async tx => {
    await lookAt(tx, personIds, { organisation, config, now })
  })

const payload = z.object({ personId: z.uuid() })

/** What happened to one person may have earned them a stamp. */
const lookWhen = (name: string, on: { name: string; payload: z.ZodType<{ personId: string }> }) =>
  job({
    name,
    payload,
    on: { ...on, payload },
    attempts: 8,
    run: context => lookAtPeople(context, [context.payload.personId]),
  })

const afterAnswers = lookWhen('stamps.look-after-answers', answersChanged)
const afterRound = lookWhen('stamps.look-after-round', roundCompleted)
const afterEvidence = lookWhen('stamps.look-after-evidence', evidenceChanged)
const afterConfirmation = lookWhen('stamps.look-after-confirmation', evidenceConfirmed)

/** A stamp may be what another one asks for. */
const afterStamps = job({
  name: 'stamps.look-after-stamps',
  on: stampsAwarded,
  payload: stampsAwarded.payload,
  attempts: 8,
  run: context => lookAtPeople(context, [...new Set(context.payload.stamps.map(({ personId }) => personId))]),
})

const peopleAtOnce = 100

/** A new or changed achievement: everybody is looked at, some at a time, each turn putting the next into the queue. */
export const lookAtEverybody = job({
  ...lookAtEverybodyJob,
  payload: z.object({ after: z.uuid().optional() }),
  run: async context => {
    const { database, organisation, payload } = context
    const personIds = await database.reading(organisation.id, db => listActivePeople(db, payload.after, peopleAtOnce))
    await database.writing(organisation.id, async tx => {
      await lookAt(tx, personIds, context)
      const last = personIds.at(-1)
      if (last && personIds.length === peopleAtOnce)
        await enqueue(tx, lookAtEverybody, { after: last }, { key: lookAtEverybodyJob.name })
    })
  },
})

/** The keys of a new organisation, as soon as there is one. */
export const makeKeys = job({
  name: 'stamps.make-keys',
  payload: z.object({}),
  attempts: 8,
  run: ({ database, organisation, config, now }) =>
    database.writing(organisation.id, async tx => {
      await openKeys(tx, config, now)
    }),
})

/** Every night: stamps that a new version brought along, who is to be reminded, and what still waits for a signature. */
const nightly = job({
  name: 'stamps.remind-and-sign',
  payload: z.object({}),
  schedule: '40 4 * * *',
  attempts: 5,
  run: async ({ database, organisation, config, now }) => {
    await database.writing(organisation.id, tx => installBuiltInStamps(tx, now))
    for (let told = 1; told > 0; ) told = await database.writing(organisation.id, tx => remindOfEndings(tx, now))
    for (let signed = 1; signed > 0; )
      signed = await database.writing(organisation.id, async tx =>
        signStamps(tx, await listUnsignedIds(tx, 200), { organisation, config }),
      )
  },
})

/** Every night: badges that people brought along are checked again once a month. */
const recheck = job({
  name: 'stamps.recheck-brought',
  payload: z.object({}),
  schedule: '10 3 * * *',
  attempts: 3,
  run: context => recheckBrought(context),
})

export const stampsJobs = [
  ...[afterAnswers, afterRound, afterEvidence, afterConfirmation, afterStamps],
  ...[lookAtEverybody, makeKeys, nightly, recheck],
]
