import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '#platform/db/tx.ts'
import { failureOf } from '#platform/http/api-errors.ts'
import { notFound } from '#platform/http/errors.ts'
import { knownSessions } from '#platform/http/known-sessions.ts'
import type { Config } from '../../config.ts'
import type { Guest, GuestDoor } from './guests.ts'
import type { Ask, Deed, Reply } from './protocol/ask.ts'
import { type LastSpoken, rememberVersions } from './protocol/last-spoken.ts'
import { credentialsOf, readRequest, type Spoken } from './protocol/read-request.ts'
import { Refusal } from './protocol/refusal.ts'
import { noteRefusal } from './refusals.ts'
import { takeStatements } from './report.ts'
import { aboutBody, activities, agents } from './resources/about.ts'
import { activityProfile, agentProfile, state } from './resources/documents.ts'
import type { Incoming } from './resources/receive-statements.ts'
import { isQuiet, withoutStored } from './resources/statements.queries.ts'
import { statements } from './resources/statements.ts'
import { authenticate, isLetIn, readKey, type Source, touch } from './sources.ts'
import { xapiPrefix } from './xapi.urls.ts'

const megabyte = 1024 * 1024
const resources = new Map(
  Object.entries({
    statements,
    activities,
    agents,
    'activities/state': state,
    'activities/profile': activityProfile,
    'agents/profile': agentProfile,
  }),
)

// Programs in a browser come from anywhere and bring their key themselves; there are no cookies here.
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Last-Modified, Retry-After, X-Experience-API-Version, X-Experience-API-Consistent-Through',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'authorization',
}
const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-None-Match, Accept-Language, X-Experience-API-Version, X-Experience-API-Hash',
  'access-control-max-age': '86400',
}

/**
 * The record store for programs. Not an `api` of the platform: the standard wants user names and passwords, bodies that
 * are not JSON, open doors for browsers, and addresses with too many slashes.
 */
export const serveXapi =
  (doors: readonly GuestDoor[]) =>
  (app: FastifyInstance, database: Database, config: Config): void => {
    app.register(async scope => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
      const allow = limiter(scope, config)
      const lastSpoken = rememberVersions()
      scope.setErrorHandler((error, request, reply) => sendFailure(error, request, reply))
      scope.addHook('onRequest', async (_request, reply) => void reply.headers(openToAll))
      const options = { forPrograms: true, rateLimit: false as const }
      for (const url of [`${xapiPrefix}/*`, `/${xapiPrefix}/*`]) {
        scope.options(url, { config: options }, (_request, reply) => reply.status(204).headers(preflight).send())
        scope.route({
          method: ['GET', 'POST', 'PUT', 'DELETE'],
          url,
          config: options,
          bodyLimit: 20 * megabyte,
          onRequest: async (request, reply) => {
            await allow.before(request, reply)
            refuseStrangersBody(request, doors)
          },
          handler: (request, reply) => answer({ database, config, doors, allow, lastSpoken }, request, reply),
        })
      }
    })
  }

// Whoever shows no key sends us no great body: only the small forms of version 1.0 bring their key in the body.
function refuseStrangersBody({ headers }: FastifyRequest, doors: readonly GuestDoor[]): void {
  const key = credentialsOf(headers.authorization)?.key ?? ''
  if (readKey(key) ?? doors.some(door => door.readKey(key))) return
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > megabyte) throw stranger()
}

const stranger = () =>
  new Refusal(401, 'Send the key and the secret of a source by HTTP Basic authentication.', {
    'www-authenticate': 'Basic realm="xAPI", charset="UTF-8"',
  })

interface Around {
  readonly database: Database
  readonly config: Config
  readonly doors: readonly GuestDoor[]
  readonly allow: ReturnType<typeof limiter>
  readonly lastSpoken: LastSpoken
}

async function answer(around: Around, request: FastifyRequest, reply: FastifyReply) {
  const { name, deed, spoken } = findDeed(request, reply, around)
  if (name === 'about') return send(reply, { status: 200, json: aboutBody(spoken.version) })
  const { source, guest, quietAt } = await whoAsks(around, spoken)
  around.allow.after(spoken, source)
  around.lastSpoken.note(spoken)
  const ask: Ask = { ...spoken.rest, version: spoken.version ?? '1.0.3', source, now: new Date(), quietAt }
  try {
    return send(reply, await perform(around.database, { name, method: spoken.method, deed, guest }, ask))
  } catch (error) {
    if (error instanceof Refusal && error.status !== 404 && error.status !== 412)
      await noteRefusal(around.database, ask, { method: spoken.method, resource: name, error })
    const { onRefusal } = deed
    if (error instanceof Refusal && onRefusal)
      reply.headers(await around.database.reading(source.organisationId, db => onRefusal(db, ask)))
    throw error
  }
}

interface Found {
  readonly name: string
  readonly deed: Deed
  readonly spoken: Spoken
}

function findDeed(request: FastifyRequest, reply: FastifyReply, { config, lastSpoken }: Around): Found {
  const [path = ''] = request.url.split('?', 1)
  const name = path.split('/').filter(Boolean).slice(1).join('/')
  const resource = name === 'about' ? { GET: { scopes: [], parameters: [] } } : resources.get(name)
  if (!resource) throw notFound()
  const spoken = readRequest(request, config, { needsVersion: name !== 'about' })
  reply.header('x-experience-api-version', spoken.version ?? lastSpoken.by(spoken.credentials))
  const deed = resource[spoken.method as 'GET']
  if (!deed) {
    const allow = Object.keys(resource).join(', ')
    throw new Refusal(405, `This address takes ${allow}.`, { allow })
  }
  if (spoken.fault) throw spoken.fault
  return { name, deed, spoken }
}

interface WhoAsks {
  readonly source: Source
  readonly guest?: Guest
  readonly quietAt: Date | undefined
}

async function whoAsks(around: Around, spoken: Spoken): Promise<WhoAsks> {
  const { database } = around
  const { credentials, method } = spoken
  const visiting = await guestAsks(around, spoken)
  if (visiting) return visiting
  const key = credentials && readKey(credentials.key)
  const now = new Date()
  const found =
    key &&
    (await database.reading(key.organisationId, async db => {
      const source = await authenticate(db, { ...key, ...credentials }, now)
      return source && { source, quietAt: method === 'GET' && (await isQuiet(db)) ? now : undefined }
    }))
  if (!found) throw stranger()
  const { source } = found
  // Not part of the request: an answer must not wait for it, and must not fail with it.
  if (source.isStale) database.writing(source.organisationId, tx => touch(tx, source, now)).catch(() => {})
  return found
}

async function guestAsks({ database, doors, config }: Around, { credentials }: Spoken): Promise<WhoAsks | undefined> {
  if (!credentials) return undefined
  for (const door of doors) {
    const named = door.readKey(credentials.key)
    if (!named) continue
    const around = { now: new Date(), origin: config.PUBLIC_URL }
    const { secret } = credentials
    const guest = await database.reading(named.organisationId, async db => {
      const found = await door.find(db, { id: named.id, secret }, around)
      return found && (await isLetIn(db, found.source.id)) ? found : undefined
    })
    if (!guest) throw stranger()
    return { source: guest.source, guest, quietAt: undefined }
  }
  return undefined
}

interface Performing {
  readonly name: string
  readonly method: string
  readonly deed: Deed
  readonly guest: Guest | undefined
}

async function perform(database: Database, { name, method, deed, guest }: Performing, asked: Ask): Promise<Reply> {
  const query = guest?.narrow({ method, resource: name, query: asked.query }) ?? asked.query
  const ask = { ...asked, query }
  if (!deed.scopes.some(scope => ask.source.scopes.includes(scope)))
    throw new Refusal(403, `The source may not do this: it lacks the scope ${deed.scopes.join(' or ')}.`)
  const unknown = [...ask.query.keys()].find(parameter => !deed.parameters.includes(parameter))
  if (unknown !== undefined) throw new Refusal(400, `There is no parameter ${unknown.slice(0, 60)} here.`)
  const { read, prepare, write } = deed
  const { organisationId } = ask.source
  if (read) return database.reading(organisationId, db => read(db, ask))
  const prepared = await prepare?.(ask)
  if (!write) throw new Error('A deed reads or writes')
  return database.writing(organisationId, async tx => {
    if (!guest || name !== 'statements') return write(tx, ask, prepared)
    const fresh = await withoutStored(tx, prepared as readonly Incoming[])
    const after = await guest.take(
      tx,
      fresh.map(({ statement }) => statement),
      ask.now,
    )
    const reply = await write(tx, ask, prepared)
    if (after.length > 0)
      await takeStatements(tx, {
        source: ask.source,
        statements: after,
        origin: ask.origin,
        now: ask.now,
        version: '1.0.3',
      })
    return reply
  })
}

function send(reply: FastifyReply, { status, headers = {}, json, content }: Reply) {
  reply.status(status).headers({ 'cache-control': 'no-store', ...headers })
  if (content) return reply.type(content.type).send(content.bytes)
  if (json === undefined) return reply.send()
  return reply.type('application/json; charset=utf-8').send(Buffer.from(JSON.stringify(json)))
}

function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const failure = error instanceof Refusal ? undefined : failureOf(error, request.id)
  // The standard knows no 415: a content type that cannot be read is a bad request.
  const [status, detail] = failure
    ? [failure.status === 415 ? 400 : failure.status, failure.detail]
    : [(error as Refusal).status, String((error as Refusal).message)]
  if (status >= 500 && status !== 503)
    request.log.error({ error: (error as Error).stack, route: request.routeOptions.url, request: request.id }, 'failed')
  return send(reply, {
    status,
    headers: { ...(failure?.headers ?? (error as Refusal).headers) },
    json: { status, detail, request: request.id },
  })
}

/** So many requests a minute from one source; one that is exempt is counted only until it has proved who it is. */
function limiter(scope: FastifyInstance, { RATE_LIMIT }: Config) {
  const exempt = knownSessions()
  const limited = knownSessions()
  if (RATE_LIMIT === 0) return { before: async () => {}, after: () => {} }
  const look = scope.createRateLimit({
    max: RATE_LIMIT,
    timeWindow: '1 minute',
    keyGenerator: request => {
      const text = credentialsOf(request.headers.authorization)
      return text && limited.has(text.whole) ? text.whole : request.ip
    },
  })
  return {
    async before(request: FastifyRequest, reply: FastifyReply) {
      const text = credentialsOf(request.headers.authorization)
      if (text && exempt.has(text.whole)) return
      const limit = await look(request)
      if (limit.isAllowed || !limit.isExceeded) return
      reply.header('retry-after', String(limit.ttlInSeconds))
      throw new Refusal(429, 'There were too many requests. Wait as long as Retry-After says.')
    },
    after({ credentials }: Spoken, source: Source) {
      if (!credentials) return
      const [mine, others] = source.isLimited ? [limited, exempt] : [exempt, limited]
      others.forget(credentials.whole)
      mine.remember(credentials.whole)
    },
  }
}
