import type { CustomFetch } from 'openid-client'
import type { Config } from '../../config.ts'

type Mode = Config['mode']

const mostBytes = 1024 * 1024
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Whether this address may be asked: HTTPS, or this very machine while nobody's real identity is at stake. */
export function isReachableAddress(address: string, mode: Mode): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && mode !== 'production' && loopback.includes(hostname))
}

/** How a provider is asked: encrypted, without following it elsewhere, and without letting it fill our memory. */
export const outsideFetch =
  (mode: Mode): CustomFetch =>
  async (address, options) => {
    if (!isReachableAddress(address, mode)) throw new OutsideError('insecure-address', address)
    const answer = await fetch(address, { ...(options as RequestInit), redirect: 'manual' }).catch(cause => {
      throw new OutsideError('unreachable', new URL(address).host, cause)
    })
    return new Response(await limited(answer), { status: answer.status, headers: answer.headers })
  }

async function limited({ body, status }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body || status === 204 || status === 304) return null
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.byteLength
    if (bytes > mostBytes) throw new OutsideError('too-large', String(mostBytes))
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Why a question to another service got no usable answer. */
export class OutsideError extends Error {
  readonly reason: 'insecure-address' | 'unreachable' | 'too-large'

  constructor(reason: OutsideError['reason'], detail: string, cause?: unknown) {
    super(detail, { cause })
    this.name = 'OutsideError'
    this.reason = reason
  }
}
