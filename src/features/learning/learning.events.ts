import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** Somebody finished something: by their own word, with a certificate, by taking part, or as a platform reported. */
export const resourceCompleted = event(
  'learning.completed',
  z.object({ personId: z.uuid(), resourceId: z.uuid(), how: z.string() }),
)
