import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import ipaddr from 'ipaddr.js'
import { Unreachable } from './resolve.ts'

const mostBytes = 512 * 1024
const msToAnswer = 6_000

/** An address in the open internet, and not one of a house's own network, of this machine, or of a cloud's inside. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

/**
 * Asks another issuer for a document: over HTTPS on its usual port, on public addresses only, without following it
 * elsewhere, in a few seconds and some hundred kilobytes. Nothing when it says that there is none.
 * @throws {Unreachable} when nobody answers usably
 */
export async function fetchOutside(address: string): Promise<Buffer | undefined> {
  const url = askable(address)
  if (!url) return undefined
  const target = await publicTarget(url.hostname)
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Unreachable(`${url.host}: ${reason}`))
    // The address that was looked at is the one that is called: a name that answers differently the next time gains nothing.
    const call = request(url, {
      lookup: (_name, options, done) =>
        options.all ? done(null, [{ address: target, family: family(target) }]) : done(null, target, family(target)),
      headers: {
        accept: 'application/did+json, application/json, application/vc+jwt, */*;q=0.1',
        'user-agent': 'Capable',
      },
      signal: AbortSignal.timeout(msToAnswer),
    })
    call.once('error', () => fail('no answer'))
    call.once('response', answer => {
      const { statusCode = 0 } = answer
      if (statusCode === 404 || statusCode === 410) {
        answer.resume()
        return resolve(undefined)
      }
      if (statusCode !== 200) {
        call.destroy()
        return fail(`answers with ${statusCode}`)
      }
      const parts: Buffer[] = []
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes > mostBytes) {
          call.destroy()
          fail('the answer is too large')
        } else parts.push(part)
      })
      answer.once('error', () => fail('the answer broke off'))
      answer.once('end', () => resolve(Buffer.concat(parts)))
    })
    call.end()
  })
}

const family = (address: string): 4 | 6 => (address.includes(':') ? 6 : 4)

function askable(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return isPlain && address.length < 2_000 ? url : undefined
}

async function publicTarget(hostname: string): Promise<string> {
  const name = hostname.replace(/^\[|\]$/g, '')
  const found = ipaddr.isValid(name)
    ? [{ address: name }]
    : await lookup(name, { all: true }).catch(() => {
        throw new Unreachable(`${name}: no such name`)
      })
  const [first] = found
  // One private address among them is enough: whoever named it so meant something by it.
  if (!first || !found.every(({ address }) => isPublicAddress(address)))
    throw new Unreachable(`${name}: not a public address`)
  return first.address
}
