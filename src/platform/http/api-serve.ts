import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnyEndpoint, Api, ApiAnswer } from './api.ts'
import { ApiError, failureOf } from './api-errors.ts'
import { type ApiSurroundings, isKnown, run, tokenText, weakTag } from './api-run.ts'
import { bearerOf } from './api-tokens.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers programs: no cookies, no change of language by address, no check for foreign forms. */
    forPrograms?: boolean
  }
}

/** Serves one API, apart from the pages: its own body parser, its own errors, tokens instead of cookies. */
export function serveApi(app: FastifyInstance, around: ApiSurroundings, api: Api): void {
  app.register(async scope => {
    parseJson(scope, api)
    answerErrors(scope, api)
    limitRate(scope, around, api)
    const config = { forPrograms: true, rateLimit: false as const }
    for (const endpoint of api.endpoints)
      scope.route({
        method: endpoint.method,
        url: endpoint.url.pattern,
        config,
        bodyLimit: api.bodyLimit,
        // Whoever has nothing like a token sends us no body.
        onRequest: async request => {
          if (endpoint.kind === 'endpoint') tokenText(around.tokens, request)
        },
        handler: async (request, reply) => send(request, reply, api, await run(around, api, endpoint, request)),
      })
    for (const url of [api.prefix, `${api.prefix}/*`])
      scope.route({
        method: methodsLeft(scope, api, url),
        url,
        config,
        onRequest: (request, reply) => answerNoEndpoint(api, request, reply),
        handler: () => undefined,
      })
  })
}

// An endpoint may take everything below the prefix itself.
function methodsLeft({ supportedMethods }: FastifyInstance, { endpoints }: Api, pattern: string) {
  const taken = endpoints.filter(({ url }) => url.pattern === pattern).flatMap(({ method }) => methodsOf(method))
  return supportedMethods.filter(method => !taken.includes(method))
}

const methodsOf = (method: string): readonly string[] => (method === 'GET' ? ['GET', 'HEAD'] : [method])

function send(request: FastifyRequest, reply: FastifyReply, api: Api, { status, body, headers }: ApiAnswer<unknown>) {
  reply.status(status).headers({ 'cache-control': 'no-store', vary: 'authorization', ...headers })
  if (body === undefined) return reply.send()
  const text = JSON.stringify(body)
  if (['GET', 'HEAD'].includes(request.method) && status === 200) {
    const tag = headers?.etag ?? weakTag(text)
    reply.headers({ etag: tag, 'cache-control': headers?.['cache-control'] ?? 'private, no-cache' })
    if (isKnown(request.headers['if-none-match'], tag)) return reply.status(304).send()
  }
  return reply.type(headers?.['content-type'] ?? api.mediaType).send(text)
}

function parseJson(scope: FastifyInstance, { accepts }: Api): void {
  scope.removeAllContentTypeParsers()
  const options = { parseAs: 'string' } as const
  const json = scope.getDefaultJsonParser('error', 'error')
  scope.addContentTypeParser([...accepts], options, (request, text, done) => {
    const body = String(text)
    // Some programs say Content-Type with nothing to go with it.
    if (body.trim() === '') return done(null, undefined)
    json(request, body, (error, value) => {
      if (error) return done(new ApiError(400, { detail: 'The body is not JSON.' }))
      return holdsZero(value)
        ? done(new ApiError(400, { detail: 'The body holds a zero character, which cannot be kept.' }))
        : done(null, value)
    })
  })
}

function holdsZero(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => name.includes('\0') || holdsZero(inner))
}

function answerErrors(scope: FastifyInstance, { errors }: Api): void {
  scope.setErrorHandler(async (error, request, reply) => {
    const failure = failureOf(error, request.id)
    // 501 and 503 are answers that somebody meant to give.
    if (failure.status >= 500 && failure.status !== 501 && failure.status !== 503)
      request.log.error(
        { error: (error as Error).stack, route: request.routeOptions.url, request: request.id },
        'failed',
      )
    return reply
      .status(failure.status)
      .headers({ 'cache-control': 'no-store', ...failure.headers })
      .type(errors.mediaType)
      .send(JSON.stringify(errors.body(failure)))
  })
}

// One token, one allowance over all endpoints of the API. Without a token that was real a moment ago, the address counts.
function limitRate(scope: FastifyInstance, { config, knownTokens }: ApiSurroundings, { perMinute }: Api): void {
  if (config.RATE_LIMIT === 0) return
  const look = scope.createRateLimit({
    max: perMinute ?? config.RATE_LIMIT,
    timeWindow: '1 minute',
    keyGenerator: request => {
      const token = bearerOf(request)
      return token && knownTokens.has(token) ? token : request.ip
    },
  })
  scope.addHook('onRequest', async (request, reply) => {
    const limit = await look(request)
    if (limit.isAllowed) return
    reply.headers({
      'x-ratelimit-limit': limit.max,
      'x-ratelimit-remaining': limit.remaining,
      'x-ratelimit-reset': limit.ttlInSeconds,
    })
    if (limit.isExceeded)
      throw new ApiError(429, {
        detail: 'There were too many requests. Wait as long as Retry-After says.',
        headers: { 'retry-after': String(limit.ttlInSeconds) },
      })
  })
}

/** 404, or 405 when the address is right and the method is not. Nobody else's pages may ask: there is no CORS. */
async function answerNoEndpoint({ endpoints }: Api, request: FastifyRequest, reply: FastifyReply) {
  const [path = ''] = request.url.split('?', 1)
  const here = endpoints.filter(one => matches(one, path))
  if (here.length === 0) throw new ApiError(404, { detail: 'There is no such address in this API.' })
  const methods = new Set(here.flatMap(({ method }) => methodsOf(method)))
  const allow = [...methods, 'OPTIONS'].join(', ')
  if (request.method === 'OPTIONS') return reply.status(204).header('allow', allow).send()
  throw new ApiError(405, { detail: `This address takes ${allow}.`, headers: { allow } })
}

function matches({ url }: AnyEndpoint, path: string): boolean {
  const pattern = url.pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+').replaceAll('*', '.*')}/?$`).test(path)
}
