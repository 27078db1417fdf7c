import { z } from 'zod'
import { event } from '#platform/events/event.ts'

const completion = z.object({
  personId: z.uuid(),
  /** The activity's IRI, as the platform names it. */
  activityId: z.string(),
  statementId: z.uuid(),
  /** The verb's IRI, such as `http://adlnet.gov/expapi/verbs/passed`. */
  verbId: z.string(),
  /** When it happened, as the platform says; ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  /** Whether it was passed; left out where the platform does not say. */
  success: z.boolean().optional(),
})

/** One person finished one activity on another platform. */
export type XapiCompletion = z.output<typeof completion>

/** People finished activities: at most 200 at a time, each told once, only people who are known here. */
export const xapiCompleted = event('xapi.completed', z.object({ completions: z.array(completion) }))

/** A platform took back what it had said; only what the house had been told before. */
export const xapiWithdrawn = event('xapi.withdrawn', z.object({ statementIds: z.array(z.uuid()) }))
