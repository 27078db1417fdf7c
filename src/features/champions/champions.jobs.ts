import { z } from 'zod'
import { peopleLeft, roleChanged } from '#features/people/index.ts'
import { stepFinished } from '#features/plan/index.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { enqueue, job } from '#platform/jobs/job.ts'
import { findMembership } from './champions.queries.ts'
import { isFirstStep, tickStep } from './first-steps.ts'
import { keepInStep } from './in-step.ts'
import { awardForSteps } from './steps-done.ts'
import { championsSourceName, finishInPlans } from './steps-in-plan.ts'
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

/** A step was ticked: the last one brings the stamp. */
export const stepDone = job({
  name: 'champions.step-done',
  payload: z.object({ personId: z.uuid() }),
  attempts: 5,
  async run({ organisation, database, config, payload: { personId }, now }) {
    await database.writing(organisation.id, tx => awardForSteps(tx, { organisation, config, now }, personId))
  },
})

/** What somebody ticks off in their plan is ticked here, too. */
export const whenStepsFinished = job({
  name: 'champions.when-steps-finished',
  on: stepFinished,
  payload: stepFinished.payload,
  attempts: 5,
  async run({ organisation, database, payload: { personId, source, key: step }, now }) {
    if (source !== championsSourceName || !isFirstStep(step)) return
    await database.writing(organisation.id, async tx => {
      const champion = await findMembership(tx, personId)
      if (!champion) return
      await tickStep(tx, champion, { step, isDone: true, now })
      await enqueue(tx, stepDone, { personId })
    })
  },
})

/** Every night: steps that show by themselves leave the plan, and whoever has taken all gets the stamp. */
export const lookAtSteps = job({
  name: 'champions.look-at-steps',
  payload: z.object({}),
  schedule: '25 5 * * *',
  attempts: 3,
  async run({ organisation, database, config, now }) {
    await database.writing(organisation.id, async tx => {
      await finishInPlans(tx, now)
      await awardForSteps(tx, { organisation, config, now })
    })
  },
})

export const networkJobs = [
  ...[whenRolesChanged, whenPeopleLeft, lookAfterTerms],
  ...[stepDone, whenStepsFinished, lookAtSteps],
]
