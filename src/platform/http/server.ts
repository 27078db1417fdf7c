import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Config } from '../../config.ts'
import type { Database } from '../db/tx.ts'
import type { Assets } from '../html/assets.ts'
import { serveApi } from './api-serve.ts'
import type { TokenIdentity } from './api-tokens.ts'
import { serveAssets } from './assets.ts'
import { cookies } from './cookies.ts'
import { errorHandling } from './error-pages.tsx'
import { HttpError } from './errors.ts'
import type { Feature } from './feature.ts'
import type { Identity } from './identity.ts'
import { keptPages } from './kept-pages.ts'
import { knownSessions } from './known-sessions.ts'
import { measure } from './metrics.ts'
import type { Organisations } from './organisation.ts'
import type { AnyRoute, FileAnswer } from './page.ts'
import { type AnyPassage, travel } from './passage.ts'
import { limitRate } from './rate-limit.ts'
import { answerInLanguage, type Surroundings } from './request-context.ts'
import { type Answer, read, submit } from './run-route.ts'
import { secure } from './security.ts'
import { type FrameLinks, type Shell, shell } from './shell.tsx'

export interface ServerParts {
  readonly config: Config
  readonly database: Database
  readonly organisations: Organisations
  readonly identity: Identity
  /** How programs say who they are. */
  readonly tokens: TokenIdentity
  readonly features: readonly Feature[]
  readonly assets: Assets
  readonly links: FrameLinks
  /** Where to send people who must sign in first, and those whose organisation is not known. */
  readonly signInHref: (returnTo: string) => string
  readonly chooseOrganisationHref: (returnTo: string) => string
}

const kilobyte = 1024
const longestPart = 200

// Fastify would answer such addresses by itself, in JSON and without our headers. So they lead to no page at all.
function isReadable(url: string): boolean {
  const [path = ''] = url.split('?', 1)
  try {
    return decodeURI(path).length > 0 && path.split('/').every(part => part.length <= longestPart)
  } catch {
    return false
  }
}

/** The whole product as one Fastify instance: plugins, hooks, every route of every feature, error pages. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, database, features } = parts
  const https = config.PUBLIC_URL.startsWith('https:')
  const apis = features.flatMap(feature => feature.apis ?? []).filter(api => api.isServed?.(config) ?? true)
  const prefixOf = (url: string) => apis.find(({ prefix }) => url.startsWith(`${prefix}/`))?.prefix ?? ''
  const app = fastify({
    logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 512 * kilobyte,
    requestTimeout: 120_000,
    connectionTimeout: 30_000,
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestPart },
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : `${prefixOf(url)}/unreadable`),
  })
  const jar = cookies(https)
  const around: Surroundings = {
    config,
    database,
    organisations: parts.organisations,
    identity: parts.identity,
    cookies: jar,
    knownSessions: knownSessions(),
    keptPages: keptPages({ doubts: config.mode === 'test' }),
  }
  const draw = shell({ features, assets: parts.assets, links: parts.links })

  await app.register(cookie)
  secure(app, { https })
  logRequests(app)
  // A comment of 100,000 letters is refused beside its field; in a form a letter takes up to twelve bytes.
  await app.register(formbody, { bodyLimit: 1_536 * kilobyte })
  // A file that is too large is refused in uploads.ts, or by the page that says so itself.
  await app.register(multipart, { throwFileSizeLimit: false })
  await app.register(compress, { threshold: kilobyte, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
  await limitRate(app, config.RATE_LIMIT, jar, around.knownSessions)
  measure(app, config.METRICS_TOKEN)
  errorHandling(app, around, draw)
  health(app, database)
  await serveAssets(app, parts.assets)
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.forPrograms) return
    const clean = answerInLanguage(jar, request, reply)
    if (clean !== undefined) return reply.redirect(clean, 303)
  })
  if (config.MAINTENANCE) maintenance(app)
  for (const { pages = [], passages = [], routes } of features) {
    for (const route of pages) register(app, route, around, parts, draw)
    for (const passage of passages) registerPassage(app, passage, around, parts, draw)
    routes?.(app, database, config)
  }
  const forPrograms = { ...parts, knownTokens: knownSessions() }
  for (const api of apis) serveApi(app, forPrograms, api)
  return app
}

function register(app: FastifyInstance, route: AnyRoute, around: Surroundings, parts: ServerParts, draw: Shell): void {
  const send = (request: FastifyRequest, reply: FastifyReply, answer: Answer) =>
    write(request, reply, answer, around, parts, draw)
  if (route.kind !== 'action')
    app.get(route.url.pattern, async (request, reply) => send(request, reply, await read(around, route, request)))
  if (route.kind === 'action' || (route.kind === 'page' && route.submit))
    app.post(route.url.pattern, async (request, reply) =>
      send(request, reply, await submit(around, route, request, reply)),
    )
}

function registerPassage(
  app: FastifyInstance,
  passage: AnyPassage,
  around: Surroundings,
  parts: ServerParts,
  draw: Shell,
): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { answer, errand } = await travel(around, passage, request, reply)
    if (errand) around.cookies.giveErrand(reply, errand)
    return write(request, reply, answer, around, parts, draw)
  }
  app.route({ method: passage.method, url: passage.url.pattern, handler })
}

function write(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  { cookies: jar }: Surroundings,
  parts: ServerParts,
  draw: Shell,
) {
  if (answer.kind === 'sign-in') return reply.redirect(parts.signInHref(answer.path), 303)
  if (answer.kind === 'choose-organisation') return reply.redirect(parts.chooseOrganisationHref(answer.path), 303)
  if (answer.kind === 'file') return sendFile(reply, answer.file)
  if (answer.kind === 'kept' || answer.kind === 'html')
    reply.header('cache-control', 'private, no-store').type('text/html; charset=utf-8')
  if (answer.kind === 'kept') return reply.send(answer.html)
  if (answer.kind === 'html') {
    const { page, data, status, keep } = answer
    const seconds = page.refreshAfter?.({ data })
    if (seconds !== undefined) reply.header('refresh', String(seconds))
    const notice = jar.takeNotice(request, reply)
    // As bytes, so that the text is gone through once and not once for its length and once for the wire.
    const html = Buffer.from(draw.page(answer, notice))
    if (status === 200) keep?.(html)
    return reply.status(status).send(html)
  }
  const { href, notice, session, organisationChanged } = answer.redirect
  if (organisationChanged) parts.organisations.forget()
  if (notice) jar.putNotice(reply, notice)
  if (session === 'ended') jar.endSession(reply)
  else if (session) jar.startSession(reply, session)
  return reply.redirect(href, 303)
}

async function sendFile(
  reply: FastifyReply,
  { type, body, fileName, cache = 'never', status = 200, etag }: FileAnswer,
) {
  const caching = {
    never: 'private, no-store',
    revalidate: 'no-cache',
    forever: 'public, max-age=31536000, immutable',
    'own-browser': 'private, max-age=31536000, immutable',
  }
  if (fileName) {
    const plain = fileName.replace(/[^\w.-]/g, '-')
    // What is saved is not shown. A browser that does so all the same runs and fetches nothing of it.
    reply.header('content-security-policy', "default-src 'none'; sandbox")
    reply.header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
  }
  reply.header('cache-control', caching[cache])
  if (etag) reply.header('etag', etag)
  if (etag && isKnown(reply.request.headers['if-none-match'], etag)) return reply.status(304).send()
  return reply
    .status(status)
    .type(type)
    .send(typeof body === 'function' ? await body() : body)
}

// A reader may name several versions, and what was compressed on the way comes back marked as weak.
const isKnown = (known: string | undefined, etag: string): boolean =>
  (known ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')

function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request
    const duration = Math.round(reply.elapsedTime * 10) / 10
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: duration, request: id },
      'answered',
    )
  })
}

function health(app: FastifyInstance, database: Database): void {
  app.get('/health', { config: { rateLimit: false } }, async () => ({ status: 'ok' }))
  app.get('/ready', { config: { rateLimit: false } }, async (_request, reply) => {
    const ready = await database
      .globalReading(async db => Boolean(await db.selectFrom('organisations').select('id').limit(1).execute()))
      .catch(() => false)
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'waiting for the database' })
  })
}

function maintenance(app: FastifyInstance): void {
  app.addHook('onRequest', async request => {
    const open = ['/health', '/ready', '/metrics'].includes(request.url) || request.url.startsWith('/assets/')
    if (!open) throw new HttpError(503, 'We are looking after the service', 600)
  })
}
