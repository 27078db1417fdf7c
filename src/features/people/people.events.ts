import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** Somebody, or many, no longer work here: whatever only colleagues have ends. Who it was stands in their rows. */
export const peopleLeft = event('people.left', z.object({}))
