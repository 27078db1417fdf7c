import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** A person said "these are my answers". Says that it happened, and nothing of what was answered. */
export const roundCompleted = event(
  'passport.round-completed',
  z.object({ personId: z.uuid(), roundId: z.uuid(), frameworkVersionId: z.uuid() }),
)

/** What a person says of some skills is not what it was. Says whose and of which framework, and nothing of the answers. */
export const answersChanged = event(
  'passport.answers-changed',
  z.object({ personId: z.uuid(), frameworkVersionId: z.uuid() }),
)
