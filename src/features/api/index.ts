import { feature } from '#platform/http/feature.ts'
import { restApi } from './rest/rest-api.ts'

export { type Scope, scopes } from './scopes.ts'
export { createToken, isWorkingToken, revokeToken, tokenIdentity } from './tokens.ts'

/** Programs as clients: tokens with scopes, the REST API, and its reference. */
export const api = feature({ name: 'api', apis: [restApi] })
