import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/**
 * What somebody tells about themselves, or to whom, is another than before. Ids only: what it is stands in the rows,
 * with the audience that goes with it.
 */
export const profileChanged = event('profiles.changed', z.object({ personIds: z.array(z.uuid()) }))
