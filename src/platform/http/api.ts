import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Reading, Writing } from '../db/tx.ts'
import type { Locale } from '../i18n/index.ts'
import { type ErrorStyle, problem } from './api-errors.ts'
import type { ProgramToken } from './api-tokens.ts'
import type { Organisation } from './organisation.ts'
import type { Params, Url } from './urls.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What an endpoint without a token may know. */
export interface OpenContext {
  readonly now: Date
  /** Where this installation is, without a slash at the end: what absolute addresses in answers start with. */
  readonly origin: string
  /** The path that was asked for, without the query. */
  readonly path: string
  /** The query as it was sent, without a question mark. */
  readonly queryString: string
  readonly headers: IncomingHttpHeaders
  readonly requestId: string
  readonly config: Config
}

/** What every endpoint may know; all of it arguments, nothing ambient. */
export interface ApiContext extends OpenContext {
  readonly token: ProgramToken
  readonly organisation: Organisation
  readonly locale: Locale
}

/** GET asks in a read-only transaction, everything else happens in one writing transaction: all of it, or nothing. */
type Handle<M extends Method> = M extends 'GET' ? { readonly db: Reading } : { readonly tx: Writing }

export interface ApiAnswer<Body> {
  readonly status: number
  readonly body?: Body
  /** In lower case, such as `location` or `etag`. A GET without an `etag` gets one made from its body. */
  readonly headers?: Readonly<Record<string, string>>
}

/** 200 with a body. */
export const ok = <Body>(body: Body, headers: Readonly<Record<string, string>> = {}): ApiAnswer<Body> => ({
  status: 200,
  body,
  headers,
})

/** 201 with the address of what was made. */
export const created = <Body>(
  body: Body,
  location: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer<Body> => ({ status: 201, body, headers: { ...headers, location } })

/** 204: done, nothing to say. */
export const noContent = (headers: Readonly<Record<string, string>> = {}): ApiAnswer<never> => ({
  status: 204,
  headers,
})

/** What the reference for programmers says about an endpoint, in English. */
export interface EndpointText {
  /** Unique in its API, such as `listPeople`. */
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
}

interface EndpointParts<P extends string, M extends Method, PathParams, Query, Input, Output> {
  method: M
  /** Not optional: what the token must be allowed to. All of them; an empty list is any valid token. */
  scopes: readonly string[]
  about?: EndpointText
  /** Values in the path; without a schema they are text. What does not fit is not found. */
  params?: z.ZodType<PathParams>
  /** Values of the query; one that was sent more than once is a list. */
  query?: z.ZodType<Query>
  input?: z.ZodType<Input>
  output?: z.ZodType<Output>
  handle: (
    request: ApiContext &
      Handle<M> & { readonly params: PathParams & Params<P>; readonly query: Query; readonly input: Input },
  ) => Promise<ApiAnswer<Output>> | ApiAnswer<Output>
}

export interface Endpoint<
  P extends string = string,
  M extends Method = Method,
  PathParams = unknown,
  Query = unknown,
  Input = unknown,
  Output = unknown,
> extends EndpointParts<P, M, PathParams, Query, Input, Output> {
  readonly kind: 'endpoint'
  readonly url: Url<P>
}

type RawQuery = Readonly<Record<string, string | readonly string[]>>

/**
 * One method of one address for programs: token → scopes → params, query and input → handle → output.
 * Throw `ApiError` or `notFound()`; the API's error style turns it into an answer, and nothing is written.
 */
export const endpoint = <
  const P extends string,
  const M extends Method,
  PathParams = Params<P>,
  Query = RawQuery,
  Input = unknown,
  Output = unknown,
>(
  url: Url<P>,
  parts: EndpointParts<P, M, PathParams, Query, Input, Output>,
): Endpoint<P, M, PathParams, Query, Input, Output> => ({ kind: 'endpoint', url, ...parts })

interface OpenEndpointParts<Output> {
  about?: EndpointText
  output?: z.ZodType<Output>
  handle: (request: OpenContext) => Promise<ApiAnswer<Output>> | ApiAnswer<Output>
}

export interface OpenEndpoint<P extends string = string, Output = unknown> extends OpenEndpointParts<Output> {
  readonly kind: 'open-endpoint'
  readonly method: 'GET'
  readonly url: Url<P>
}

/** A GET that needs no token and sees no organisation, such as the description of the API itself. */
export const openEndpoint = <const P extends string, Output>(
  url: Url<P>,
  parts: OpenEndpointParts<Output>,
): OpenEndpoint<P, Output> => ({ kind: 'open-endpoint', method: 'GET', url, ...parts })

/** One organisation that an endpoint open to everyone may look into. */
export interface House {
  readonly organisation: Organisation
  /** Nothing for a stranger, who sees only what the organisation made public. */
  readonly token: ProgramToken | undefined
  /** One read-only transaction in it. */
  read<T>(work: (db: Reading) => Promise<T>): Promise<T>
}

interface PublicEndpointParts<P extends string, Query, Output> {
  /** What a token must be allowed to, when one is sent. */
  scopes: readonly string[]
  about?: EndpointText
  query?: z.ZodType<Query>
  output?: z.ZodType<Output>
  handle: (
    request: OpenContext & {
      /** The token's own, or for a stranger every one there is: the handler shows what is public and nothing else. */
      readonly houses: readonly House[]
      readonly params: Params<P>
      readonly query: Query
    },
  ) => Promise<ApiAnswer<Output>>
}

export interface PublicEndpoint<P extends string = string, Query = unknown, Output = unknown>
  extends PublicEndpointParts<P, Query, Output> {
  readonly kind: 'public-endpoint'
  readonly method: 'GET'
  readonly url: Url<P>
  readonly params?: undefined
  readonly input?: undefined
}

/** A GET that strangers may ask too, for what organisations made public; a token opens the rest of its own one. */
export const publicEndpoint = <const P extends string, Query = RawQuery, Output = unknown>(
  url: Url<P>,
  parts: PublicEndpointParts<P, Query, Output>,
): PublicEndpoint<P, Query, Output> => ({ kind: 'public-endpoint', method: 'GET', url, ...parts })

// Endpoints of every shape stand in one list; see AnyRoute in page.ts.
// biome-ignore-start lint/suspicious/noExplicitAny: a heterogeneous list of endpoints has no narrower common type
export type AnyEndpoint =
  | Endpoint<any, any, any, any, any, any>
  | OpenEndpoint<any, any>
  | PublicEndpoint<any, any, any>
// biome-ignore-end lint/suspicious/noExplicitAny: as above

/** Everything under one prefix, with one way of speaking. */
export interface Api {
  /** Such as `/api/v1`; every endpoint's address begins with it. */
  readonly prefix: string
  readonly endpoints: readonly AnyEndpoint[]
  /** The media type of answers that are no errors. */
  readonly mediaType: string
  /** The media types that a body may have; all of them are JSON. */
  readonly accepts: readonly string[]
  readonly errors: ErrorStyle
  /** Bytes of a body. */
  readonly bodyLimit: number
  /** Requests a minute with one token; the installation's own limit where it is left out. */
  readonly perMinute?: number
  /** An API that is there only where the installation wants it. */
  readonly isServed?: (config: Config) => boolean
}

const kilobyte = 1024

/** An API with the ways that ours have unless it says otherwise: JSON, and RFC 9457 problems. */
export const api = (parts: Pick<Api, 'prefix' | 'endpoints'> & Partial<Api>): Api => ({
  mediaType: 'application/json',
  accepts: ['application/json'],
  errors: problem,
  bodyLimit: 512 * kilobyte,
  ...parts,
})
