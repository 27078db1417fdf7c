import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** Somebody helps no more, for now or for good: what waits for them goes on to the successor, or to whoever is near. */
export const championWentQuiet = event(
  'champions.went-quiet',
  z.object({ personId: z.uuid(), successorId: z.uuid().optional(), why: z.enum(['paused', 'ended']) }),
)

/** Somebody became a champion. */
export const championBegan = event('champions.began', z.object({ personId: z.uuid() }))
