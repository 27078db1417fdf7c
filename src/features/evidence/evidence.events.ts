import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** What stands behind somebody's skills is more or less than before. Says whose, and nothing of what it is. */
export const evidenceChanged = event('evidence.changed', z.object({ personId: z.uuid() }))

/** Somebody confirmed a level, or took it back; what it is stands in the row of `endorsements`. */
export const evidenceConfirmed = event(
  'evidence.confirmed',
  z.object({ personId: z.uuid(), endorsementId: z.uuid(), change: z.enum(['given', 'retracted']) }),
)
