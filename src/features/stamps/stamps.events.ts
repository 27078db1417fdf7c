import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** People earned stamps. Says who and which. */
export const stampsAwarded = event(
  'stamps.awarded',
  z.object({ stamps: z.array(z.object({ personId: z.uuid(), stampId: z.uuid() })) }),
)
