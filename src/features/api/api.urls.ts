import { url } from '#platform/http/urls.ts'

export const apiUrls = {
  tokens: url('/administration/api'),
  newToken: url('/administration/api/new'),
  revokeToken: url('/administration/api/:tokenId/revoke'),
  /** The reference for programmers; open to everybody, as it holds nothing of any organisation. */
  reference: url('/developers'),
  tryEndpoint: url('/developers/:operation'),
} as const

export const restUrls = {
  me: url('/api/v1/me'),
  people: url('/api/v1/people'),
  person: url('/api/v1/people/:personId'),
  personSkills: url('/api/v1/people/:personId/skills'),
  units: url('/api/v1/units'),
  unitTree: url('/api/v1/units/tree'),
  unit: url('/api/v1/units/:unitId'),
  openapi: url('/api/v1/openapi.json'),
} as const
