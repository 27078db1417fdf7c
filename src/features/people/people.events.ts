import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** Somebody, or many, no longer work here: whatever only colleagues have ends. Who it was stands in their rows. */
export const peopleLeft = event('people.left', z.object({}))

/** Somebody was given a role, or it was taken back; what it is and who did it stands in the grant's row. */
export const roleChanged = event(
  'people.role-changed',
  z.object({ grantId: z.uuid(), change: z.enum(['given', 'taken']), actorId: z.uuid().optional() }),
)
export type RoleChange = z.infer<typeof roleChanged.payload>
