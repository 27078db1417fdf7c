import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Database, Reading, Writing } from '../db/tx.ts'
import { isLocale, type Locale } from '../i18n/index.ts'
import type { AnyEndpoint, Api, ApiAnswer, ApiContext, Endpoint, House, OpenContext, PublicEndpoint } from './api.ts'
import { ApiError, type Fault } from './api-errors.ts'
import { bearerOf, type ProgramToken, type TokenIdentity } from './api-tokens.ts'
import { notFound } from './errors.ts'
import type { KnownSessions } from './known-sessions.ts'
import type { Organisation, Organisations } from './organisation.ts'

export interface ApiSurroundings {
  readonly config: Config
  readonly database: Database
  readonly organisations: Organisations
  readonly tokens: TokenIdentity
  readonly knownTokens: KnownSessions
}

/** Answers one request: in one transaction of the token's organisation, or without any when the endpoint is open. */
export async function run(
  around: ApiSurroundings,
  api: Api,
  endpoint: AnyEndpoint,
  request: FastifyRequest,
): Promise<ApiAnswer<unknown>> {
  refuseUnreadableAnswer(api, request)
  const open = openContext(around.config, request)
  const answer = await answerKind(around, endpoint, request, open)
  if (around.config.mode === 'test' && answer.body !== undefined) endpoint.output?.parse(answer.body)
  return answer
}

function answerKind(around: ApiSurroundings, endpoint: AnyEndpoint, request: FastifyRequest, open: OpenContext) {
  if (endpoint.kind === 'open-endpoint') return endpoint.handle(open)
  if (endpoint.kind === 'public-endpoint') return runPublic(around, endpoint, request, open)
  return runWithToken(around, endpoint, request, open)
}

/** A wrong token is refused and not taken for none: its program would wonder where half of the answer is. */
async function runPublic(
  around: ApiSurroundings,
  endpoint: PublicEndpoint,
  request: FastifyRequest,
  open: OpenContext,
): Promise<ApiAnswer<unknown>> {
  const { params, query } = request
  const parsed = parse(endpoint, { params, query })
  const houses =
    request.headers.authorization === undefined
      ? (await around.organisations.list()).map(organisation => houseOf(around, organisation, undefined))
      : [await houseOfToken(around, endpoint, request, open)]
  return endpoint.handle({ ...open, houses, params: parsed.params as never, query: parsed.query })
}

const houseOf = (
  { database }: ApiSurroundings,
  organisation: Organisation,
  token: ProgramToken | undefined,
): House => ({
  ...{ organisation, token },
  read: work => database.reading(organisation.id, work),
})

async function houseOfToken(
  around: ApiSurroundings,
  endpoint: PublicEndpoint,
  request: FastifyRequest,
  { now }: OpenContext,
): Promise<House> {
  const { database, organisations, tokens, knownTokens } = around
  const text = tokenText(tokens, request)
  const organisation = await organisations.byId(tokens.organisationOf(text) ?? '')
  if (!organisation) throw unauthorised(true)
  const token = await database.reading(organisation.id, db => tokens.authenticate(db, text, now))
  if (!token) throw unauthorised(true)
  knownTokens.remember(text)
  if (token.isStale) markAsUsed(around, token, now, request)
  refuseMissingScope(endpoint, token)
  return houseOf(around, organisation, token)
}

async function runWithToken(
  around: ApiSurroundings,
  endpoint: Endpoint,
  request: FastifyRequest,
  open: OpenContext,
): Promise<ApiAnswer<unknown>> {
  const { database, organisations, tokens, knownTokens } = around
  const text = tokenText(tokens, request)
  const organisation = await organisations.byId(tokens.organisationOf(text) ?? '')
  if (!organisation) throw unauthorised(true)
  const work = async (handle: Reading | Writing) => {
    const token = await tokens.authenticate(handle as Reading, text, open.now)
    if (!token) throw unauthorised(true)
    knownTokens.remember(text)
    if (token.isStale) markAsUsed(around, token, open.now, request)
    const context = { ...open, token, organisation, locale: localeOf(request, organisation) }
    const { params, query, body: input } = request
    return answerTo(endpoint, handle, context, { params, query, input })
  }
  return endpoint.method === 'GET' ? database.reading(organisation.id, work) : database.writing(organisation.id, work)
}

/** What was asked, before any schema has seen it. */
export interface Asked {
  readonly params: unknown
  readonly query: unknown
  readonly input?: unknown
}

/** Scopes → params, query and input → handle, for a program that is known. @throws {ApiError} {HttpError} */
export async function answerTo(
  endpoint: Endpoint,
  handle: Reading | Writing,
  context: ApiContext,
  asked: Asked,
): Promise<ApiAnswer<unknown>> {
  refuseMissingScope(endpoint, context.token)
  // Which handle it is follows from the method, in `Handle` of api.ts.
  return endpoint.handle({ ...context, ...parse(endpoint, asked), db: handle, tx: handle } as never)
}

/** The bearer token of a request, if it can be one at all. @throws {ApiError} 401 */
export function tokenText(tokens: TokenIdentity, request: FastifyRequest): string {
  const text = bearerOf(request)
  if (text && tokens.organisationOf(text)) return text
  throw unauthorised(request.headers.authorization !== undefined)
}

/** 401, with the challenge of RFC 6750. */
export function unauthorised(wasGiven: boolean): ApiError {
  const challenge = 'Bearer realm="Capable"'
  return new ApiError(401, {
    detail: wasGiven
      ? 'The token is not valid: mistyped, expired or revoked.'
      : 'Send a token: Authorization: Bearer followed by the token.',
    headers: { 'www-authenticate': wasGiven ? `${challenge}, error="invalid_token"` : challenge },
  })
}

function refuseMissingScope({ scopes }: Pick<Endpoint, 'scopes'>, token: ProgramToken): void {
  const missing = scopes.filter(scope => !token.scopes.includes(scope))
  if (missing.length === 0) return
  throw new ApiError(403, {
    detail: `The token lacks the scope ${missing.join(' ')}.`,
    headers: {
      'www-authenticate': `Bearer realm="Capable", error="insufficient_scope", scope="${scopes.join(' ')}"`,
    },
  })
}

function parse({ params, query, input }: Pick<Endpoint, 'params' | 'query' | 'input'>, asked: Asked) {
  const path = params?.safeParse(asked.params)
  // An address that cannot be right names nothing.
  if (path && !path.success) throw notFound()
  const faults: Fault[] = []
  const take = (schema: z.ZodType | undefined, value: unknown, place: 'query' | 'body') => {
    const result = schema?.safeParse(value)
    if (result && !result.success) faults.push(...faultsOf(result.error, place))
    return result?.success ? result.data : value
  }
  const parsed = {
    params: path ? path.data : asked.params,
    query: take(query, { ...(asked.query as object) }, 'query'),
    input: take(input, asked.input, 'body'),
  }
  if (faults.length === 0) return parsed
  throw new ApiError(400, { detail: 'Some values cannot be used; each is named in errors.', faults })
}

function faultsOf(error: z.ZodError, place: 'query' | 'body'): Fault[] {
  const name = (path: readonly PropertyKey[]) =>
    place === 'query' ? String(path[0] ?? '') : path.map(part => `/${pointerPart(String(part))}`).join('')
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code !== 'unrecognized_keys') return [{ in: place, name: name(issue.path), detail: issue.message }]
    return issue.keys.map(key => ({
      in: place,
      name: name([...issue.path, key]),
      detail: place === 'query' ? 'There is no such parameter' : 'There is no such member',
    }))
  })
}

const pointerPart = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1')

function openContext(config: Config, request: FastifyRequest): OpenContext {
  const [path = '/', queryString = ''] = request.url.split('?', 2)
  const { headers, id } = request
  return { now: new Date(), origin: config.PUBLIC_URL, path, queryString, headers, requestId: id, config }
}

function localeOf(request: FastifyRequest, { locales }: Organisation): Locale {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase().replace(/^no$/, 'nb'))
    .find(code => isLocale(code) && locales.includes(code))
  return isLocale(wanted) ? wanted : locales[0]
}

function refuseUnreadableAnswer({ mediaType, accepts }: Api, { headers }: FastifyRequest): void {
  if (!headers.accept) return
  const ours = [mediaType, ...accepts, 'application/json', 'application/*', '*/*']
  const wanted = headers.accept.split(',').map(one => (one.split(';', 1)[0] ?? '').trim().toLowerCase())
  if (!wanted.some(one => ours.includes(one))) throw new ApiError(406, { detail: `Answers come as ${mediaType} only.` })
}

// Not part of the request's transaction: an answer must not wait for it, and must not fail with it.
function markAsUsed({ database, tokens }: ApiSurroundings, token: ProgramToken, now: Date, request: FastifyRequest) {
  database
    .writing(token.organisationId, tx => tokens.touch(tx, token, now))
    .catch(error => request.log.warn({ error: String(error) }, 'could not mark the token as used'))
}

/** A weak validator for an answer as it is written; the same words give the same tag. */
export const weakTag = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

/** Whether `If-None-Match` names this tag (weak comparison, RFC 9110 section 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false
  const plain = (one: string) => one.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some(one => one.trim() === '*' || plain(one) === plain(tag))
}
