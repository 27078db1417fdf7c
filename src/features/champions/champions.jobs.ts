import { z } from 'zod'
import { peopleLeft, roleChanged } from '#features/people/index.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { job } from '#platform/jobs/job.ts'
import { keepInStep } from './in-step.ts'
import { backFromBreaks, tellOfTerms } from './terms.ts'

const inStep = (name: string, on: typeof peopleLeft | typeof roleChanged) =>
  job({
    name,
    on: { name: on.name, payload: z.object({}) },
    payload: z.object({}),
    attempts: 5,
    async run({ organisation, database, now }) {
      await database.writing(organisation.id, tx => keepInStep(tx, now))
    },
  })

/** What was agreed follows the role, whoever gave it or took it back. */
export const whenRolesChanged = inStep('champions.when-roles-changed', roleChanged)
/** Who left is a champion no more, and what waited for them goes on. */
export const whenPeopleLeft = inStep('champions.when-people-left', peopleLeft)

/** Every morning: champions from before the network, breaks that are over, terms that end in a month. */
export const lookAfterTerms = job({
  name: 'champions.look-after-terms',
  payload: z.object({}),
  schedule: '10 5 * * *',
  attempts: 3,
  async run({ organisation, database, now }) {
    const today = calendarDay(organisation.timeZone, now)
    await database.writing(organisation.id, async tx => {
      await keepInStep(tx, now)
      await backFromBreaks(tx, today, now)
      await tellOfTerms(tx, today, now)
    })
  },
})

export const networkJobs = [whenRolesChanged, whenPeopleLeft, lookAfterTerms]
