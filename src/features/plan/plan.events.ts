import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** Somebody ticked off a step in their plan that a source offered; the source may keep that as well. */
export const stepFinished = event(
  'plan.step-finished',
  z.object({ personId: z.uuid(), source: z.string(), key: z.string() }),
)
