import { OutgoingError, sendOutside } from '#platform/outgoing/index.ts'
import { Unreachable } from './resolve.ts'

const maxBytes = 512 * 1024
const timeoutMs = 6_000
const accept = 'application/did+json, application/json, application/vc+jwt, */*;q=0.1'
// Whoever brings a badge names the address: nothing inside is called for them, whatever this installation may call itself.
const nothingInside = { OUTGOING_ALLOW: '' }

/**
 * Asks another issuer for a document: over HTTPS on its usual port, on public addresses only, in a few seconds and some
 * hundred kilobytes. Nothing when it says that there is none.
 * @throws {Unreachable} when nobody answers usably
 */
export async function fetchOutside(address: string): Promise<Buffer | undefined> {
  if (!isAskable(address)) return undefined
  const asked = { url: address, headers: { accept }, timeoutMs, maxBytes }
  const { status, body } = await sendOutside(nothingInside, asked).catch(error => {
    throw error instanceof OutgoingError ? new Unreachable(error.message) : error
  })
  if (status === 404 || status === 410) return undefined
  if (status !== 200) throw new Unreachable(`${new URL(address).host} answers with ${status}`)
  return body
}

function isAskable(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, port, username, password } = new URL(address)
  return protocol === 'https:' && port === '' && username === '' && password === ''
}
