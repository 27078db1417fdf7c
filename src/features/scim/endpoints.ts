import type { Writing } from '#platform/db/tx.ts'
import { type ApiAnswer, type ApiContext, api, endpoint, type OpenContext, openEndpoint } from '#platform/http/api.ts'
import { ApiError } from '#platform/http/api-errors.ts'
import { runBulk } from './bulk.ts'
import {
  bulkLimits,
  resourceTypeBody,
  resourceTypes,
  schemaBody,
  schemas,
  serviceProviderConfig,
} from './protocol/discovery.ts'
import { type ListQuery, listBody, mostResults, readListQuery, readSearch } from './protocol/list-query.ts'
import { project, readProjection } from './protocol/projection.ts'
import { errorBody, noSuchResource, ScimError, scimErrors } from './protocol/scim-error.ts'
import type { Provisioning } from './provisioning.ts'
import { inSavepoint, noteRefusal } from './refusals.ts'
import { scimPrefix, serviceUrls } from './scim.urls.ts'
import { groups, type Service, users, type Written } from './services.ts'

const scopes = ['scim'] as const
const baseOf = ({ origin }: OpenContext): string => `${origin}${scimPrefix}`
const ifMatchOf = ({ headers }: OpenContext): string | undefined => headers['if-match']

type Query = Readonly<Record<string, string | readonly string[]>>
type Asking = ApiContext & { readonly query: Query }

const projectionOf = ({ query }: { readonly query: Query }) =>
  readProjection(query.attributes, query.excludedAttributes)

type Change = ApiContext & { readonly tx: Writing }

/** Carries out a change; a refusal is written down and answered, and nothing else of it stays. */
async function changing(
  request: Change & { readonly params: { readonly id?: string }; readonly input: unknown },
  method: string,
  resource: string,
  work: (change: Provisioning) => Promise<ApiAnswer<unknown>>,
): Promise<ApiAnswer<unknown>> {
  const change: Provisioning = { tx: request.tx, token: request.token, now: request.now }
  try {
    return await inSavepoint(request.tx, () => work(change))
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    await noteRefusal(change, { method, resource, id: request.params.id, data: request.input, error })
    const more = error.scimType ? { scimType: error.scimType } : {}
    return { status: error.status, body: errorBody(error.status, error.message, more) }
  }
}

const headersOf = ({ location, version }: Written) => ({ location, etag: version })

async function answerList(
  service: Service,
  db: Parameters<Service['list']>[0],
  base: string,
  query: ListQuery,
): Promise<ApiAnswer<unknown>> {
  const { resources, total } = await service.list(db, base, query)
  const shown = resources.map(resource => project(service.type, resource, query.projection))
  return { status: 200, body: listBody(shown, total, query.startIndex) }
}

type ServiceUrls = (typeof serviceUrls)['users' | 'groups']

/** The endpoints of one type of resource. */
function resourceEndpoints(
  service: Service,
  urls: {
    readonly all: ServiceUrls
    readonly search: (typeof serviceUrls)['userSearch' | 'groupSearch']
    readonly one: (typeof serviceUrls)['user' | 'group']
  },
) {
  const { type } = service
  const name = type.endpoint.slice(1)
  const shown = (request: Asking, written: Written) =>
    written.body ? project(type, written.body, projectionOf(request)) : undefined
  return [
    endpoint(urls.all, {
      method: 'GET',
      scopes,
      handle: request => answerList(service, request.db, baseOf(request), readListQuery(request.query as Query)),
    }),
    endpoint(urls.search, {
      method: 'POST',
      scopes,
      handle: request => answerList(service, request.tx, baseOf(request), readSearch(request.input)),
    }),
    endpoint(urls.all, {
      method: 'POST',
      scopes,
      handle: request =>
        changing({ ...request, params: {} }, 'POST', name, async change => {
          const written = await service.create(change, baseOf(request), request.input)
          return { status: 201, body: shown(request as Asking, written), headers: headersOf(written) }
        }),
    }),
    endpoint(urls.one, {
      method: 'GET',
      scopes,
      async handle(request) {
        const projection = projectionOf(request as Asking)
        const resource = await service.get(request.db, baseOf(request), request.params.id, projection)
        const version = (resource.meta as { version: string }).version
        return { status: 200, body: project(type, resource, projection), headers: { etag: version } }
      },
    }),
    endpoint(urls.one, {
      method: 'PUT',
      scopes,
      handle: request =>
        changing(request, 'PUT', name, async change => {
          const { id } = request.params
          const written = await service.replace(change, baseOf(request), id, request.input, ifMatchOf(request))
          return { status: 200, body: shown(request as Asking, written), headers: headersOf(written) }
        }),
    }),
    endpoint(urls.one, {
      method: 'PATCH',
      scopes,
      handle: request =>
        changing(request, 'PATCH', name, async change => {
          const { id } = request.params
          const base = baseOf(request)
          const written = await service.patch(change, base, id, request.input, ifMatchOf(request))
          const projection = projectionOf(request as Asking)
          // A group may have thousands of members: it is sent back only to whoever says what of it.
          const body = projection.only
            ? (written.body ?? (await service.get(change.tx, base, id, projection)))
            : written.body
          if (!body) return { status: 204, headers: headersOf(written) }
          return { status: 200, body: project(type, body, projection), headers: headersOf(written) }
        }),
    }),
    endpoint(urls.one, {
      method: 'DELETE',
      scopes,
      handle: request =>
        changing(request, 'DELETE', name, async change => {
          await service.remove(change, request.params.id, ifMatchOf(request))
          return { status: 204 }
        }),
    }),
  ]
}

/** A search over everything: people first, then groups. A filter need fit only one of the two. */
async function searchAll(tx: Writing, base: string, body: unknown): Promise<ApiAnswer<unknown>> {
  const query = readSearch(body)
  const totals: number[] = []
  const found: unknown[] = []
  const refusals: ScimError[] = []
  for (const service of [users, groups]) {
    const skipped = totals.reduce((sum, total) => sum + total, 0)
    const startIndex = Math.max(1, query.startIndex - skipped)
    const count = Math.max(0, Math.min(mostResults, query.count - found.length))
    try {
      const { resources, total } = await service.list(tx, base, { ...query, startIndex, count })
      found.push(...resources.map(resource => project(service.type, resource, query.projection)))
      totals.push(total)
    } catch (error) {
      if (!(error instanceof ScimError)) throw error
      refusals.push(error)
    }
  }
  const [first] = refusals
  if (first && totals.length === 0) throw first
  return {
    status: 200,
    body: listBody(
      found,
      totals.reduce((sum, total) => sum + total, 0),
      query.startIndex,
    ),
  }
}

// RFC 7644, section 4: what we can do is told to anybody; its lists are not searched.
function toldList(body: (base: string) => unknown) {
  return (request: OpenContext): ApiAnswer<unknown> => {
    if (new URLSearchParams(request.queryString).has('filter'))
      throw new ApiError(403, { detail: 'This list cannot be filtered.' })
    return { status: 200, body: body(baseOf(request)) }
  }
}

const lastPart = ({ path }: OpenContext): string => decodeURIComponent(path.replace(/\/+$/, '').split('/').at(-1) ?? '')

function toldOne<T>(items: readonly T[], nameOf: (item: T) => string, body: (base: string, item: T) => object) {
  return (request: OpenContext): ApiAnswer<unknown> => {
    const item = items.find(one => nameOf(one).toLowerCase() === lastPart(request).toLowerCase())
    if (!item) throw noSuchResource(lastPart(request))
    return { status: 200, body: body(baseOf(request), item) }
  }
}

const listed = (bodies: readonly object[]) => listBody(bodies, bodies.length, 1)

const noMe = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE') =>
  endpoint(serviceUrls.me, {
    method,
    scopes,
    handle: () => {
      throw new ScimError(501, 'A token is nobody: ask for a user by id.')
    },
  })

/** The whole service; RFC 7644, section 3.2. */
export const scimApi = api({
  prefix: scimPrefix,
  mediaType: 'application/scim+json',
  accepts: ['application/scim+json', 'application/json'],
  errors: scimErrors,
  bodyLimit: bulkLimits.maxPayloadSize,
  // Ten thousand people in a few minutes.
  perMinute: 20_000,
  endpoints: [
    ...resourceEndpoints(users, { all: serviceUrls.users, search: serviceUrls.userSearch, one: serviceUrls.user }),
    ...resourceEndpoints(groups, { all: serviceUrls.groups, search: serviceUrls.groupSearch, one: serviceUrls.group }),
    endpoint(serviceUrls.search, {
      method: 'POST',
      scopes,
      handle: request => searchAll(request.tx, baseOf(request), request.input),
    }),
    endpoint(serviceUrls.bulk, {
      method: 'POST',
      scopes,
      handle: request =>
        changing({ ...request, params: {} }, 'POST', 'Bulk', async change => ({
          status: 200,
          body: await runBulk(change, baseOf(request), request.input),
        })),
    }),
    ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map(noMe),
    openEndpoint(serviceUrls.config, {
      handle: request => ({ status: 200, body: serviceProviderConfig(baseOf(request)) }),
    }),
    openEndpoint(serviceUrls.schemas, {
      handle: toldList(base => listed(schemas.map(schema => schemaBody(base, schema)))),
    }),
    openEndpoint(serviceUrls.schema, { handle: toldOne(schemas, ({ id }) => id, schemaBody) }),
    openEndpoint(serviceUrls.resourceTypes, {
      handle: toldList(base => listed(resourceTypes.map(type => resourceTypeBody(base, type)))),
    }),
    openEndpoint(serviceUrls.resourceType, { handle: toldOne(resourceTypes, ({ name }) => name, resourceTypeBody) }),
  ],
})
