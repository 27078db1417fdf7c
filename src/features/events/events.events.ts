import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** Somebody was at an event; ids only. */
export const eventAttended = event(
  'events.attended',
  z.object({ personId: z.uuid(), eventId: z.uuid(), seriesId: z.uuid() }),
)
