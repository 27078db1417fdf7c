import { z } from 'zod'
import { type ApiAnswer, api, type House, ok, publicEndpoint } from '#platform/http/api.ts'
import { ApiError } from '#platform/http/api-errors.ts'
import type { Url } from '#platform/http/urls.ts'
import type { Json } from '../exchange/portable.ts'
import { casePrefix, caseUrls } from './case.urls.ts'
import { caseErrors } from './case-errors.ts'
import { listOf, type ServedPackage, servedPackage, visibleFrameworks, withDocument } from './served-package.ts'

/** What a token must be allowed to, to read frameworks that are not open to everyone. */
const scopes = ['frameworks:read'] as const

type Asked = { readonly houses: readonly House[]; readonly origin: string }

/** Every package that may be seen, one after the other, until one answers. */
async function firstIn<T>({ houses, origin }: Asked, find: (served: ServedPackage) => T | undefined): Promise<T> {
  for (const house of houses) {
    const found = await house.read(async db => {
      for (const framework of await visibleFrameworks(db, house)) {
        const part = find(await servedPackage(db, { house, framework, origin }))
        if (part !== undefined) return part
      }
      return undefined
    })
    if (found !== undefined) return found
  }
  throw new ApiError(404, { detail: 'There is no such object, or none that may be seen with this token.' })
}

/** The package itself: found by the framework, without making the others. */
async function packageOf({ houses, origin }: Asked, id: string): Promise<ServedPackage> {
  for (const house of houses) {
    const found = await house.read(async db => {
      const frameworks = await visibleFrameworks(db, house)
      const framework = frameworks.find(({ guid }) => guid.toLowerCase() === id.toLowerCase())
      return framework && servedPackage(db, { house, framework, origin })
    })
    if (found) return found
  }
  throw new ApiError(404, { detail: 'There is no such document, or none that may be seen with this token.' })
}

const answer = (body: unknown): ApiAnswer<unknown> => ok(body)

const part = <const P extends `${string}:id`>(url: Url<P>, find: (served: ServedPackage, id: string) => unknown) =>
  publicEndpoint(url, {
    scopes,
    handle: async request => {
      const { id } = request.params as { readonly id: string }
      return answer(await firstIn(request, served => find(served, id.toLowerCase())))
    },
  })

/** A thing that a package defines; CASE answers some of them alone and some in a list. */
const definition = <const P extends `${string}:id`>(url: Url<P>, name: string, inList: boolean) =>
  part(url, ({ whole }, id) => {
    const defined = listOf((whole.CFDefinitions as Json | undefined)?.[name])
    const found = defined.find(({ identifier }) => String(identifier).toLowerCase() === id)
    return found && (inList ? { [name]: [found] } : found)
  })

const listing = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
  sort: z.enum(['title', 'lastChangeDateTime', 'identifier', 'creator']).default('title'),
  orderBy: z.enum(['asc', 'desc']).default('asc'),
})

const documents = publicEndpoint(caseUrls.documents, {
  scopes,
  query: listing,
  async handle({ houses, origin, query: { limit, offset, sort, orderBy } }) {
    const all = new Map<unknown, Json>()
    for (const house of houses) {
      await house.read(async db => {
        for (const framework of await visibleFrameworks(db, house)) {
          const { document } = await servedPackage(db, { house, framework, origin })
          // The same framework in two organisations is one framework.
          if (!all.has(document.identifier)) all.set(document.identifier, document)
        }
      })
    }
    const text = (document: Json) => String(document[sort] ?? '')
    const sign = orderBy === 'asc' ? 1 : -1
    const sorted = [...all.values()].sort((a, b) => sign * text(a).localeCompare(text(b)))
    const page = (at: number) => caseUrls.documents.href({}, { limit, offset: at, sort, orderBy })
    const next = offset + limit < sorted.length ? `<${origin}${page(offset + limit)}>; rel="next"` : ''
    return ok<unknown>(
      { CFDocuments: sorted.slice(offset, offset + limit) },
      { 'x-total-count': String(sorted.length), ...(next ? { link: next } : {}) },
    )
  },
})

const itemAssociations = part(caseUrls.itemAssociations, (served, id) => {
  const item = served.items.get(id)
  if (!item) return undefined
  const touches = (association: Json) =>
    [association.originNodeURI, association.destinationNodeURI].some(
      end => String((end as Json | undefined)?.identifier).toLowerCase() === id,
    )
  const CFAssociations = [...served.associations.values()].filter(touches)
  const { document } = served
  return {
    CFItem: withDocument(item, document),
    CFAssociations: CFAssociations.map(one => withDocument(one, document)),
  }
})

const inDocument = (kind: 'items' | 'associations') => (served: ServedPackage, id: string) => {
  const found = served[kind].get(id)
  return found && withDocument(found, served.document)
}

/** Frameworks as CASE 1.1 serves them: open ones to everyone, all published ones with a token. */
export const caseApi = api({
  prefix: casePrefix,
  errors: caseErrors,
  endpoints: [
    documents,
    publicEndpoint(caseUrls.document, {
      scopes,
      handle: async request => answer((await packageOf(request, request.params.id)).document),
    }),
    publicEndpoint(caseUrls.cfPackage, {
      scopes,
      handle: async request => answer((await packageOf(request, request.params.id)).whole),
    }),
    part(caseUrls.item, inDocument('items')),
    part(caseUrls.association, inDocument('associations')),
    itemAssociations,
    part(caseUrls.rubric, ({ rubrics }, id) => rubrics.get(id)),
    definition(caseUrls.itemType, 'CFItemTypes', true),
    definition(caseUrls.subject, 'CFSubjects', true),
    definition(caseUrls.concept, 'CFConcepts', true),
    definition(caseUrls.license, 'CFLicenses', false),
    definition(caseUrls.grouping, 'CFAssociationGroupings', false),
  ],
})
