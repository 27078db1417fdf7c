import { url } from '#platform/http/urls.ts'

export const scimPrefix = '/scim/v2'

export const scimUrls = {
  connect: url('/administration/scim'),
  groupRole: url('/administration/scim/groups/:groupId'),
} as const

/** The addresses of the standard; RFC 7644, section 3.2. */
export const serviceUrls = {
  users: url('/scim/v2/Users'),
  userSearch: url('/scim/v2/Users/.search'),
  user: url('/scim/v2/Users/:id'),
  groups: url('/scim/v2/Groups'),
  groupSearch: url('/scim/v2/Groups/.search'),
  group: url('/scim/v2/Groups/:id'),
  search: url('/scim/v2/.search'),
  bulk: url('/scim/v2/Bulk'),
  me: url('/scim/v2/Me'),
  config: url('/scim/v2/ServiceProviderConfig'),
  schemas: url('/scim/v2/Schemas'),
  schema: url('/scim/v2/Schemas/:id'),
  resourceTypes: url('/scim/v2/ResourceTypes'),
  resourceType: url('/scim/v2/ResourceTypes/:id'),
} as const
