import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { type RequestOptions, request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Config } from '../../config.ts'
import { isPublicAddress, readAllowed } from './addresses.ts'

export type Refusal =
  /** Not an address that we call: no https, a password in it, or no address at all. */
  | 'address'
  /** It lies in a private network or on this machine. */
  | 'private'
  | 'no-such-host'
  /** It answers with another address, which we do not follow. */
  | 'redirect'
  | 'too-large'
  | 'timeout'
  | 'unreachable'

/** Why a request to somebody outside got no answer that can be used. */
export class OutgoingError extends Error {
  readonly reason: Refusal
  /** Where a redirect leads, as it was said; to be looked at like any other address before it is called. */
  readonly location: string | undefined

  constructor(reason: Refusal, detail: string, location?: string) {
    super(`${reason}: ${detail}`)
    this.name = 'OutgoingError'
    this.reason = reason
    this.location = location
  }
}

export interface OutgoingRequest {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** For everything from asking the name to the last byte. */
  readonly timeoutMs?: number
  readonly maxBytes?: number
}

export interface OutgoingAnswer {
  readonly status: number
  readonly body: Buffer
  readonly retryAfter: string | undefined
}

type Resolve = (hostname: string) => Promise<readonly { readonly address: string }[]>
const resolveHost: Resolve = hostname => lookup(hostname, { all: true })

/**
 * Calls somebody outside: over https, on public addresses only unless `OUTGOING_ALLOW` names them, without following
 * redirects, within seconds and some kilobytes. The name is resolved once, and the address that was looked at is the one
 * that is called, so a name that answers differently the next moment gains nothing.
 * @throws {OutgoingError} with a reason; an answer with any status but a redirect is returned
 */
export async function sendOutside(
  config: Pick<Config, 'OUTGOING_ALLOW'>,
  asked: OutgoingRequest,
  resolve: Resolve = resolveHost,
): Promise<OutgoingAnswer> {
  const signal = AbortSignal.timeout(asked.timeoutMs ?? 10_000)
  const url = callable(asked.url)
  return call(url, await findAddress(config, url, resolve, signal), asked, signal)
}

async function findAddress(
  config: Pick<Config, 'OUTGOING_ALLOW'>,
  url: URL,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<string> {
  const allowed = readAllowed(config.OUTGOING_ALLOW)
  const hostname = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(hostname) ? [{ address: hostname }] : await inTime(resolve(hostname), hostname, signal)
  const [first] = found
  if (!first) throw new OutgoingError('no-such-host', hostname)
  const isOurs = allowed.host(hostname) || found.every(({ address }) => allowed.address(address))
  // One private address among several is enough: whoever named it so meant something by it.
  if (!isOurs && !found.every(({ address }) => isPublicAddress(address))) throw new OutgoingError('private', hostname)
  if (url.protocol === 'http:' && !isOurs) throw new OutgoingError('address', 'https is needed')
  return first.address
}

/**
 * What is wrong with an address that somebody typed, once its name was looked up, for two seconds at most: a name that
 * leads inside is `private`. One that nobody knows right now has no fault; it is looked up anew whenever it is called.
 */
export async function findFault(
  config: Pick<Config, 'OUTGOING_ALLOW'>,
  address: string,
  resolve: Resolve = resolveHost,
): Promise<Refusal | undefined> {
  const fault = faultOf(config, address)
  if (fault) return fault
  try {
    await findAddress(config, callable(address), resolve, AbortSignal.timeout(2_000))
    return undefined
  } catch (error) {
    const reason = error instanceof OutgoingError ? error.reason : undefined
    return reason === 'private' || reason === 'address' ? reason : undefined
  }
}

/** Whether an address could be called at all, without asking anybody. Says the reason if not. */
export function faultOf(config: Pick<Config, 'OUTGOING_ALLOW'>, address: string): Refusal | undefined {
  try {
    const url = callable(address)
    const allowed = readAllowed(config.OUTGOING_ALLOW)
    const hostname = url.hostname.replace(/^\[|\]$/g, '')
    const isOurs = allowed.host(hostname) || allowed.address(hostname)
    if (isIP(hostname) && !isOurs && !isPublicAddress(hostname)) return 'private'
    if (/(^|\.)(localhost|local|internal)\.?$/i.test(hostname) && !isOurs) return 'private'
    return url.protocol === 'http:' && !isOurs ? 'address' : undefined
  } catch {
    return 'address'
  }
}

function callable(address: string): URL {
  const isReadable = address.length <= 2_000 && URL.canParse(address)
  const url = isReadable ? new URL(address) : undefined
  const isPlain = url && ['https:', 'http:'].includes(url.protocol) && url.username === '' && url.password === ''
  if (!isPlain) throw new OutgoingError('address', 'no address that can be called')
  return url
}

async function inTime<T>(work: Promise<T>, hostname: string, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new OutgoingError('timeout', hostname)), { once: true }),
  )
  late.catch(() => {})
  const named = work.catch(() => {
    throw new OutgoingError('no-such-host', hostname)
  })
  return Promise.race([named, late])
}

function call(
  url: URL,
  address: string,
  { method = 'GET', headers = {}, body, maxBytes = 64 * 1024 }: OutgoingRequest,
  signal: AbortSignal,
): Promise<OutgoingAnswer> {
  const family = isIP(address)
  const options: RequestOptions = {
    method,
    signal,
    // A connection of its own: one that was opened for another address is never used again.
    agent: false,
    lookup: (_name, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family)),
    headers: {
      'user-agent': 'Capable',
      ...headers,
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    },
  }
  return new Promise((resolve, reject) => {
    const fail = (reason: Refusal, detail: string) => reject(new OutgoingError(reason, detail))
    const broken = (error: Error) =>
      signal.aborted ? fail('timeout', url.host) : fail('unreachable', `${url.host}: ${error.message}`)
    const outgoing = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, answer => {
      const status = answer.statusCode ?? 0
      if (status >= 300 && status < 400) {
        outgoing.destroy()
        return reject(new OutgoingError('redirect', url.host, answer.headers.location))
      }
      const parts: Buffer[] = []
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes <= maxBytes) return parts.push(part)
        outgoing.destroy()
        return fail('too-large', url.host)
      })
      answer.once('error', broken)
      answer.once('end', () =>
        resolve({ status, body: Buffer.concat(parts), retryAfter: answer.headers['retry-after'] }),
      )
    })
    outgoing.once('error', broken)
    outgoing.end(body)
  })
}
