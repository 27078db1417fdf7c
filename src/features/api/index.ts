import { feature } from '#platform/http/feature.ts'
import { warnOfExpiringTokens } from './api.jobs.ts'
import { tokenExpires } from './api.topics.ts'
import { newTokenPage } from './pages/new-token/new-token.page.ts'
import { referencePage } from './pages/reference/reference.page.ts'
import { revokeTokenPage } from './pages/revoke-token/revoke-token.page.tsx'
import { tokensPage } from './pages/tokens/tokens.page.ts'
import { tryEndpointPage } from './pages/try-endpoint/try-endpoint.page.ts'
import { apiPersonalData } from './personal-data.ts'
import { restApi } from './rest/rest-api.ts'
import { words } from './words.ts'

export { apiUrls } from './api.urls.ts'
export type { Scope } from './scopes.ts'
export { createToken, isWorkingToken, revokeToken, tokenIdentity } from './tokens.ts'

/** Programs as clients: tokens with scopes, the REST API, and its reference. */
export const api = feature({
  name: 'api',
  pages: [tokensPage, newTokenPage, revokeTokenPage, referencePage, tryEndpointPage],
  apis: [restApi],
  jobs: [warnOfExpiringTokens],
  topics: [tokenExpires],
  personalData: apiPersonalData,
  auditWords: locale => words(locale).audit,
})
