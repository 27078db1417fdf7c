import type { FastifyRequest } from 'fastify'
import type { Config } from '../../../config.ts'
import { type Ask, type Method, mediaType } from './ask.ts'
import { malformed, Refusal } from './refusal.ts'
import { readVersion, type Version } from './versions.ts'

export interface Credentials {
  readonly key: string
  readonly secret: string
  /** Both, to know them again. */
  readonly whole: string
}

/** What `Authorization: Basic …` holds (RFC 7617). */
export function credentialsOf(header: string | undefined): Credentials | undefined {
  const [, encoded] = /^basic +([a-z\d+/]{1,400}={0,2}) *$/i.exec(header ?? '') ?? []
  if (!encoded) return undefined
  const whole = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = whole.indexOf(':')
  return colon < 0 ? undefined : { key: whole.slice(0, colon), secret: whole.slice(colon + 1), whole }
}

/** A request as it was meant: a form that stands for another request has become that request. */
export interface Spoken {
  readonly method: Method
  readonly version: Version | undefined
  readonly credentials: Credentials | undefined
  readonly rest: Pick<Ask, 'query' | 'headers' | 'contentType' | 'body' | 'origin'>
  /** Told after the method was found to exist, as 405 goes before 400. */
  readonly fault: Refusal | undefined
}

type Headers = Readonly<Record<string, string | undefined>>

interface Plain {
  readonly method: string
  readonly query: ReadonlyMap<string, string>
  readonly headers: Headers
  readonly body: Buffer
}

/** Reads a request of either syntax. @throws {Refusal} 400 for an alternate request that is none */
export function readRequest(
  request: FastifyRequest,
  config: Config,
  { needsVersion }: { readonly needsVersion: boolean },
): Spoken {
  const sent = plainOf(request)
  let fault: Refusal | undefined
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      fault ??= error
      return undefined
    }
  }
  const meant = attempt(() => alternate(sent)) ?? sent
  const { method, query, headers, body } = meant
  const said = headers['x-experience-api-version']
  const version = said === undefined && !needsVersion ? undefined : attempt(() => readVersion(said))
  attempt(() => refuseRepeats(request))
  return {
    method: (method === 'HEAD' ? 'GET' : method) as Method,
    version,
    credentials: credentialsOf(headers.authorization),
    rest: { query, headers, contentType: headers['content-type'] ?? '', body, origin: config.PUBLIC_URL },
    fault,
  }
}

function plainOf(request: FastifyRequest): Plain {
  const [, queryString = ''] = request.url.split(/\?(.*)/s, 2)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return { method: request.method, query: new Map(new URLSearchParams(queryString)), headers, body }
}

function refuseRepeats(request: FastifyRequest): void {
  const [, queryString = ''] = request.url.split(/\?(.*)/s, 2)
  const names = [...new URLSearchParams(queryString).keys()]
  if (new Set(names).size < names.length) throw malformed('A parameter is there twice.')
}

const asHeaders = [
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
]

/**
 * Version 1.0 lets programs that can only send forms put method, headers and body into one (part three, 1.3); version
 * 2.0 does not. @throws {Refusal} 400
 */
function alternate(sent: Plain): Plain | undefined {
  const method = sent.query.get('method')
  if (method === undefined || sent.method !== 'POST') return undefined
  if (sent.query.size > 1) throw malformed('Beside method, everything must be in the form and not in the address.')
  if (!['GET', 'PUT', 'POST', 'DELETE', 'HEAD'].includes(method))
    throw malformed('The parameter method names no method.')
  if (mediaType(sent.headers['content-type'] ?? '') !== 'application/x-www-form-urlencoded')
    throw malformed('A request with the parameter method must be a form.')
  const fields = [...new URLSearchParams(sent.body.toString('utf8'))]
  const isHeader = ([name]: readonly [string, string]) => asHeaders.includes(name.toLowerCase())
  const { 'content-type': _form, ...outer } = sent.headers
  const inner = Object.fromEntries(fields.filter(isHeader).map(([name, value]) => [name.toLowerCase(), value]))
  const headers: Headers = { ...outer, ...inner }
  if (/^2/.test(headers['x-experience-api-version'] ?? '')) throw malformed('Version 2.0 knows no parameter method.')
  const content = fields.find(([name]) => name === 'content')?.[1]
  if (content === undefined && ['PUT', 'POST'].includes(method)) throw malformed('The form needs the field content.')
  const query = new Map(fields.filter(field => !isHeader(field) && field[0] !== 'content'))
  if ([...query.values()].some(value => value.includes('\0'))) throw malformed('A field holds a zero character.')
  const type = headers['content-type'] ?? (content === undefined ? '' : 'application/json')
  return { method, query, headers: { ...headers, 'content-type': type }, body: Buffer.from(content ?? '') }
}
