import {
  type OutgoingError,
  OutgoingError as OutgoingFault,
  type OutgoingRequest,
  sendOutside,
} from '#platform/outgoing/index.ts'
import type { Config } from '../../../config.ts'

/** What was met at an address. */
export interface LinkVerdict {
  readonly state: 'fine' | 'broken' | 'not-called' | 'unknown'
  /** In a word: `404`, `redirects`, `timeout` … */
  readonly fault: string
}

const mostSteps = 5
const asked: Omit<OutgoingRequest, 'url'> = {
  timeoutMs: 8_000,
  maxBytes: 16 * 1024,
  headers: { accept: 'text/html,*/*' },
}

/**
 * Calls an address as a reader's browser would, gently: a few kilobytes, a few seconds, five redirects at most. A page
 * that wants somebody to sign in is fine. Never inside a transaction.
 */
export async function checkLink(config: Pick<Config, 'OUTGOING_ALLOW'>, address: string): Promise<LinkVerdict> {
  const visited = new Set<string>()
  let url = address
  while (visited.size <= mostSteps) {
    if (visited.has(url)) return { state: 'broken', fault: 'redirects' }
    visited.add(url)
    const met = await call(config, url)
    if (typeof met !== 'string') return met
    url = met
  }
  return { state: 'broken', fault: 'redirects' }
}

/** What was met, or where it leads on. */
async function call(config: Pick<Config, 'OUTGOING_ALLOW'>, url: string): Promise<LinkVerdict | string> {
  try {
    const { status } = await sendOutside(config, { url, ...asked })
    return verdictOf(status)
  } catch (error) {
    if (!(error instanceof OutgoingFault)) throw error
    return afterFault(error, url)
  }
}

function verdictOf(status: number): LinkVerdict {
  if (status < 400 || status === 401 || status === 403 || status === 405) return { state: 'fine', fault: '' }
  // Too often, or for a moment not there: that says nothing about the page.
  if (status === 429 || status === 503) return { state: 'unknown', fault: String(status) }
  return { state: 'broken', fault: String(status) }
}

function afterFault({ reason, location }: OutgoingError, url: string): LinkVerdict | string {
  if (reason === 'too-large') return { state: 'fine', fault: '' }
  if (reason === 'redirect' && location && URL.canParse(location, url)) return new URL(location, url).href
  if (reason === 'address' || reason === 'private') return { state: 'not-called', fault: reason }
  return { state: 'broken', fault: reason }
}
