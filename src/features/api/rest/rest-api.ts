import { type Api, api, endpoint, ok, openEndpoint } from '#platform/http/api.ts'
import { restUrls } from '../api.urls.ts'
import { describeApi } from './openapi.ts'
import { listPeopleEndpoint, personEndpoint } from './people.endpoints.ts'
import { tokenBody } from './schemas.ts'
import { personSkillsEndpoint } from './skills.endpoint.ts'
import { listUnitsEndpoint, unitEndpoint, unitTreeEndpoint } from './units.endpoints.ts'

const meEndpoint = endpoint(restUrls.me, {
  method: 'GET',
  scopes: [],
  about: {
    id: 'getToken',
    tag: 'Token',
    summary: 'The token itself',
    description: 'Says what the token may do, until when, and in which organisation. A good first request.',
  },
  output: tokenBody,
  handle: ({ token, organisation }) =>
    ok({
      name: token.name,
      scopes: [...token.scopes],
      expiresAt: token.expiresAt.toISOString(),
      organisation: {
        id: organisation.id,
        name: organisation.name,
        slug: organisation.slug,
        languages: [...organisation.locales],
      },
    }),
})

const openapiEndpoint = openEndpoint(restUrls.openapi, {
  about: {
    id: 'getDescription',
    tag: 'Description',
    summary: 'This description, as OpenAPI 3.1',
    description: 'Needs no token.',
  },
  handle: ({ origin }) => ok(describeApi(restApi, origin)),
})

/** People and units for programs. What changes here, changes for every program: see docs/how-to/use-the-api.md. */
export const restApi: Api = api({
  prefix: '/api/v1',
  endpoints: [
    meEndpoint,
    listPeopleEndpoint,
    personEndpoint,
    personSkillsEndpoint,
    listUnitsEndpoint,
    unitTreeEndpoint,
    unitEndpoint,
    openapiEndpoint,
  ],
})
