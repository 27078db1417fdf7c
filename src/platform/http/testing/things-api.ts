import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { api, created, endpoint, noContent, ok, openEndpoint } from '../api.ts'
import { ApiError } from '../api-errors.ts'
import type { TokenIdentity } from '../api-tokens.ts'
import { notFound } from '../errors.ts'
import { url } from '../urls.ts'

/** An API for tests of what every API does, with tokens that need no database. */
export const organisationId = uuid()
export const touched: string[] = []
export const tokens: TokenIdentity = {
  organisationOf: text => (text.startsWith('known') ? organisationId : undefined),
  authenticate: async (db, text) =>
    text === 'known-revoked'
      ? undefined
      : {
          id: uuid(),
          organisationId: db.organisationId,
          name: text,
          scopes: text === 'known-idle' ? [] : ['things'],
          expiresAt: new Date('2030-01-01'),
          isStale: true,
        },
  touch: async (_tx, { name }) => void touched.push(name),
}

const thing = z.strictObject({ id: z.string(), name: z.string() })
export const things = api({
  prefix: '/things/v1',
  bodyLimit: 2_000,
  perMinute: 40,
  endpoints: [
    openEndpoint(url('/things/v1/about'), { handle: ({ origin }) => ok({ origin }) }),
    endpoint(url('/things/v1/things'), {
      method: 'GET',
      scopes: ['things'],
      query: z.strictObject({ limit: z.coerce.number().int().min(1).max(9).default(5) }),
      handle: ({ query, organisation, db }) =>
        ok({ limit: query.limit, organisation: organisation.slug, same: db.organisationId === organisation.id }),
    }),
    endpoint(url('/things/v1/things'), {
      method: 'POST',
      scopes: ['things'],
      input: z.strictObject({ name: z.string().min(1), parts: z.array(z.string()).default([]) }),
      output: thing,
      async handle({ input, tx, origin }) {
        await tx
          .insertInto('throttles')
          .values({
            organisation_id: tx.organisationId,
            key: input.name,
            window_started_at: new Date(),
            attempts: 1,
          })
          .execute()
        if (input.name === 'too much') throw new ApiError(409, { detail: 'There is one already.', extra: { code: 7 } })
        return created({ id: '1', name: input.name }, `${origin}/things/v1/things/1`)
      },
    }),
    endpoint(url('/things/v1/things/:thingId'), {
      method: 'GET',
      scopes: ['things'],
      params: z.object({ thingId: z.string().regex(/^\d+$/) }),
      output: thing,
      handle({ params }) {
        if (params.thingId === '404') throw notFound()
        if (params.thingId === '500') throw new Error('a secret of the house')
        return ok({ id: params.thingId, name: params.thingId === '7' ? 'seven' : 'other' })
      },
    }),
    endpoint(url('/things/v1/things/:thingId'), { method: 'DELETE', scopes: ['things'], handle: () => noContent() }),
  ],
})
/** One that speaks its own media type and takes every path below. */
export const odd = api({
  prefix: '/odd',
  mediaType: 'application/odd+json',
  accepts: ['application/odd+json', 'application/json'],
  errors: { mediaType: 'application/odd+json', body: ({ status, extra }) => ({ oops: String(status), ...extra }) },
  endpoints: [
    endpoint(url('/odd/*'), {
      method: 'PUT',
      scopes: [],
      handle: ({ params, input }) => ok({ rest: params, input }, { etag: 'W/"9"' }),
    }),
  ],
})
