import { z } from 'zod'
import { peopleLeft, roleChanged } from '#features/people/index.ts'
import { profileChanged } from '#features/profiles/index.ts'
import { job } from '#platform/jobs/job.ts'
import { evidenceChanged } from './evidence.events.ts'
import { remindOfRequests, tellOfNobodyLeft } from './reminders.ts'
import { showStates } from './share-states.ts'

/** On working days: reminds of requests that have waited, and tells askers when nobody is left to answer. */
export const remindOfRequestsJob = job({
  name: 'evidence.remind',
  payload: z.object({}),
  schedule: '20 7 * * 1-5',
  attempts: 3,
  async run({ organisation, database, now }) {
    await database.writing(organisation.id, async tx => {
      await tellOfNobodyLeft(tx, now)
      await remindOfRequests(tx, now)
    })
  },
})

const telling = (name: string, on: typeof peopleLeft | typeof roleChanged) =>
  job({
    name,
    on: { name: on.name, payload: z.object({}) },
    payload: z.object({}),
    attempts: 5,
    async run({ organisation, database, now }) {
      await database.writing(organisation.id, tx => tellOfNobodyLeft(tx, now))
    },
  })

export const whenPeopleLeft = telling('evidence.when-people-left', peopleLeft)
export const whenRolesChanged = telling('evidence.when-roles-changed', roleChanged)

/** Keeps the profile of whoever shows it in step with their evidence. */
export const showStatesJob = job({
  name: 'evidence.show-states',
  on: evidenceChanged,
  payload: evidenceChanged.payload,
  attempts: 5,
  async run({ payload, organisation, database }) {
    await database.writing(organisation.id, tx => showStates(tx, payload.personId))
  },
})

/** A skill that was added to a profile shows what stands behind it as well. */
export const showNewStatesJob = job({
  name: 'evidence.show-new-states',
  on: profileChanged,
  payload: profileChanged.payload,
  attempts: 5,
  async run({ payload, organisation, database }) {
    await database.writing(organisation.id, async tx => {
      for (const personId of payload.personIds) await showStates(tx, personId, { onlyNew: true })
    })
  },
})

export const evidenceJobs = [remindOfRequestsJob, whenPeopleLeft, whenRolesChanged, showStatesJob, showNewStatesJob]
