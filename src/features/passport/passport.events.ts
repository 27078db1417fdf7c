import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** A person said "these are my answers". Says that it happened, and nothing of what was answered. */
export const roundCompleted = event(
  'passport.round-completed',
  z.object({ personId: z.uuid(), roundId: z.uuid(), frameworkVersionId: z.uuid() }),
)
