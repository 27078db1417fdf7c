import type { GroupRow } from './groups.queries.ts'
import type { Resource } from './protocol/read-resource.ts'
import { groupUrn } from './protocol/schemas.ts'
import { tagOf, userLocation } from './user-body.ts'

export const groupLocation = (base: string, id: string): string => `${base}/Groups/${id}`

/** A group as the standard writes it. */
export const groupBody = (base: string, group: GroupRow): Resource => ({
  schemas: [groupUrn],
  id: group.id,
  ...group.attributes,
  ...(group.members.length > 0
    ? {
        members: group.members.map(({ value, display }) => ({
          value,
          $ref: userLocation(base, value),
          display,
          type: 'User',
        })),
      }
    : {}),
  meta: {
    resourceType: 'Group',
    created: group.createdAt.toISOString(),
    lastModified: group.lastModified.toISOString(),
    location: groupLocation(base, group.id),
    version: tagOf(group),
  },
})
