import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** New figures were counted and decided upon. */
export const waveTaken = event('basics.wave-taken', z.object({ waveId: z.uuid() }))
