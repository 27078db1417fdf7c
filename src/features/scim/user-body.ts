import { isObject } from '#platform/json.ts'
import type { Resource } from './protocol/read-resource.ts'
import { enterpriseUrn, userUrn } from './protocol/schemas.ts'
import type { UserRow } from './users.queries.ts'

export const tagOf = ({ version }: { readonly version: number }): string => `W/"${version}"`

export const userLocation = (base: string, id: string): string => `${base}/Users/${id}`

/** A user as the standard writes it: what was sent, and what is ours to say. */
export function userBody(base: string, user: UserRow): Resource {
  const { [enterpriseUrn]: extension, ...own } = user.attributes
  const enterprise = isObject(extension) ? withManager(base, extension, user) : undefined
  return {
    schemas: enterprise ? [userUrn, enterpriseUrn] : [userUrn],
    id: user.id,
    ...own,
    ...(user.groups.length > 0 ? { groups: user.groups.map(group => groupEntry(base, group)) } : {}),
    ...(enterprise ? { [enterpriseUrn]: enterprise } : {}),
    meta: {
      resourceType: 'User',
      created: user.createdAt.toISOString(),
      lastModified: user.lastModified.toISOString(),
      location: userLocation(base, user.id),
      version: tagOf(user),
    },
  }
}

function withManager(base: string, extension: Resource, { managerUserId, managerName }: UserRow): Resource {
  const { manager } = extension
  if (!isObject(manager)) return extension
  const known = managerUserId ? { $ref: userLocation(base, managerUserId) } : {}
  return { ...extension, manager: { ...manager, ...known, ...(managerName ? { displayName: managerName } : {}) } }
}

const groupEntry = (base: string, { value, display }: UserRow['groups'][number]) => ({
  value,
  $ref: `${base}/Groups/${value}`,
  display,
  type: 'direct',
})
