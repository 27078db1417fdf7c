import type { Reading } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../../config.ts'
import type { Json } from '../credentials/contexts.ts'
import { didDocument, issuerOf, publicJwk } from '../credentials/issuer.ts'
import { listIssuerKeys } from '../credentials/keys.queries.ts'
import { findOpenKeys } from '../credentials/keys.ts'
import { findSetPlaces, statusCredential } from '../credentials/status-list.ts'
import { didWebAddress, type Resolver, withoutFragment } from './resolve.ts'

/** Looks into an organisation of this installation, for what it shows to everybody. */
export type ReadIn = <T>(
  slug: string,
  work: (db: Reading, organisation: Organisation) => Promise<T>,
) => Promise<T | undefined>

/** An answer from this installation. `isOurs` with nothing found: the address is ours, and nothing is there. */
export interface OwnAnswer {
  readonly isOurs: boolean
  readonly document: Json | undefined
}

const notOurs: OwnAnswer = { isOurs: false, document: undefined }

/** What stands under an address of this installation, read from the database and not asked over the network. */
export async function ownDocument(address: string, readIn: ReadIn, config: Config, now: Date): Promise<OwnAnswer> {
  const path = ownPath(address, config.PUBLIC_URL)
  if (!path) return notOurs
  const [, slug = '', kind = '', name = ''] =
    /^\/issuers\/([\w-]+)\/(did\.json|keys|status)(?:\/(\d+)(?:\.json)?)?$/.exec(path) ?? []
  if (!slug) return { isOurs: true, document: undefined }
  const document = await readIn(slug, async (db, organisation) => {
    const issuer = issuerOf(organisation, config.PUBLIC_URL)
    const keys = await listIssuerKeys(db)
    if (kind === 'did.json') return keys.length > 0 ? didDocument(issuer, keys) : undefined
    const number = Number(name)
    if (kind === 'keys') {
      const key = keys.find(one => one.number === number)
      return key && publicJwk(issuer, key)
    }
    const set = await findSetPlaces(db, number)
    const open = set && (await findOpenKeys(db, config))
    return set && open && statusCredential(issuer, { number, set, key: open.ed25519, now })
  })
  return { isOurs: true, document }
}

function ownPath(address: string, origin: string): string | undefined {
  const own = new URL(origin)
  const web = address.startsWith('did:web:') ? didWebAddress(withoutFragment(address)) : address
  if (!web || !URL.canParse(web)) return undefined
  const { host, pathname } = new URL(web)
  return host === own.host ? pathname : undefined
}

/** Finds documents of this installation, and asks others through `fetch` if that is given. */
export function resolverOf(
  own: (address: string) => Promise<OwnAnswer>,
  fetch?: (address: string) => Promise<Buffer | undefined>,
): Resolver {
  const known = new Map<string, Promise<Json | undefined>>()
  const find = async (address: string): Promise<Json | undefined> => {
    const { isOurs, document } = await own(address)
    if (isOurs || !fetch) return document
    const web = address.startsWith('did:') ? didWebAddress(address) : address
    const bytes = web && (await fetch(web))
    return bytes ? parse(bytes) : undefined
  }
  return {
    document(address) {
      const asked = known.get(address) ?? find(address)
      // A badge that leads from one place to the next does not keep us busy for ever.
      if (known.size >= 8 && !known.has(address)) return Promise.resolve(undefined)
      known.set(address, asked)
      return asked
    },
  }
}

function parse(bytes: Buffer): Json | undefined {
  const text = bytes.toString('utf8').trim()
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return { jwt: text }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
  } catch {
    return undefined
  }
}
