import { z } from 'zod'
import { calendarDay } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { countWave } from '../modes/count-ballots.ts'
import { destroyWaveKey, findWaveKey } from '../modes/wave-keys.ts'
import { surveyClosed, surveyLaunched } from '../surveys.events.ts'
import { closeWave } from '../waves/status.ts'
import { getWave, listRunningWaves } from '../waves/waves.queries.ts'
import { countRates } from './count-rates.ts'
import { forgetDrafts } from './forget-drafts.ts'
import { prepareWave } from './prepare.ts'
import { remindNext, remindSome } from './remind.ts'

/** Makes a launched survey ready to be answered, and invites. */
export const prepareSurvey = job({
  name: 'surveys.prepare',
  on: surveyLaunched,
  payload: z.object({ waveId: z.uuid(), again: z.boolean() }),
  attempts: 20,
  async run({ payload, organisation, database, config, actorId, now }) {
    await database.writing(organisation.id, async tx =>
      prepareWave(tx, { config, wave: await getWave(tx, payload.waveId), actorId, now }),
    )
  },
})

export const remindSurvey = job({
  ...remindSome,
  payload: z.object({ waveId: z.uuid(), number: z.int() }),
  run: ({ payload: { waveId, number }, ...around }) => remindNext(around, waveId, number),
})

/** Closes what has come to the end of its last day. */
export const closeDueSurveys = job({
  name: 'surveys.close-due',
  payload: z.object({}),
  schedule: '2,12,22,32,42,52 * * * *',
  attempts: 3,
  async run({ organisation, database, now }) {
    const today = calendarDay(organisation.timeZone, now)
    await database.writing(organisation.id, async tx => {
      for (const wave of await listRunningWaves(tx))
        if (wave.closesOn && wave.closesOn < today) await closeWave(tx, wave, { actorId: undefined, now })
    })
  },
})

/** Puts the answers of a closed survey together; an anonymous one then loses its key, for ever. */
export const countSurvey = job({
  name: 'surveys.count',
  on: surveyClosed,
  payload: z.object({ waveId: z.uuid() }),
  attempts: 20,
  async run({ payload, organisation, database, config, now }) {
    const wave = await database.reading(organisation.id, db => getWave(db, payload.waveId))
    if (wave.status !== 'closed') return
    const key = findWaveKey(config, wave.id)
    if (key) await database.writing(organisation.id, tx => countRates(tx, { wave, key, now }))
    await database.writing(organisation.id, tx => countWave(tx, config, wave, now))
    if (wave.mode === 'anonymous') destroyWaveKey(config, wave.id)
  },
})

/** How many have answered, every hour while a survey is open. */
export const countSurveyRates = job({
  name: 'surveys.rates',
  payload: z.object({}),
  schedule: '7 * * * *',
  attempts: 3,
  async run({ organisation, database, config, now }) {
    const waves = await database.reading(organisation.id, listRunningWaves)
    for (const wave of waves)
      await database.writing(organisation.id, tx => countRates(tx, { wave, key: findWaveKey(config, wave.id), now }))
  },
})

/** What was begun and never handed in goes a month after a survey has closed, with the key that could open it. */
export const forgetSurveyDrafts = job({
  name: 'surveys.forget-drafts',
  payload: z.object({}),
  schedule: '25 3 * * *',
  attempts: 3,
  async run({ organisation, database, config, now }) {
    const forgotten = await database.writing(organisation.id, tx => forgetDrafts(tx, now))
    for (const waveId of forgotten) destroyWaveKey(config, waveId)
  },
})

export const answeringJobs = [
  prepareSurvey,
  remindSurvey,
  closeDueSurveys,
  countSurvey,
  countSurveyRates,
  forgetSurveyDrafts,
]
