import { ECDH } from 'node:crypto'
import type { JWK } from 'jose'
import { base58Bytes } from '../credentials/base58.ts'
import { didContext, type Json } from '../credentials/contexts.ts'
import { asList } from './values.ts'

/** Finds what a badge refers to. `undefined`: it cannot be found; throws `Unreachable` when it may be found later. */
export interface Resolver {
  /** A DID document, or what stands under an address of the issuer. */
  document(address: string): Promise<Json | undefined>
}

/** Nobody answered, or not in time: nothing is said about the badge. */
export class Unreachable extends Error {}

/** The part before the fragment. */
export const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? address

/** `did:web:host:path` is the document at `https://host/path/did.json` (did:web method, section 3.2). */
export function didWebAddress(did: string): string | undefined {
  const [, rest] = /^did:web:([\w.%:-]+)$/.exec(did) ?? []
  if (!rest) return undefined
  const [host = '', ...path] = rest.split(':').map(part => decodeURIComponent(part))
  if (!/^[\w.-]+(:\d{1,5})?$/.test(host) || path.some(part => part === '' || part === '.' || part === '..'))
    return undefined
  return `https://${host}/${path.length > 0 ? path.map(encodeURIComponent).join('/') : '.well-known'}/did.json`
}

/** `did:key` of an Ed25519 or P-256 key holds the key itself. */
export function didKeyDocument(did: string): Json | undefined {
  const [, multibase] = /^did:key:(z(?:6Mk|Dn)[1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did) ?? []
  if (!multibase) return undefined
  const id = `${did}#${multibase}`
  return {
    '@context': [didContext, 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: multibase }],
    assertionMethod: [id],
    authentication: [id],
  }
}

/** The method in the document of the issuer that may be used for this purpose; nothing if the document names none such. */
export function methodIn(
  document: Json,
  methodId: string,
  purpose: 'assertionMethod' | 'authentication',
): Json | undefined {
  const allowed = asList(document[purpose]).map(one => (typeof one === 'string' ? absolute(one, document) : one))
  const embedded = allowed.find(one => typeof one === 'object' && (one as Json).id === methodId)
  if (embedded) return embedded as Json
  if (!allowed.includes(methodId)) return undefined
  return asList(document.verificationMethod).find(
    one => typeof one === 'object' && one !== null && absolute(String((one as Json).id), document) === methodId,
  ) as Json | undefined
}

const absolute = (id: string, document: Json): string => (id.startsWith('#') ? `${String(document.id)}${id}` : id)

/** All keys that the issuer may sign with, as JWKs. */
export function jwksIn(document: Json): readonly { readonly ids: readonly string[]; readonly jwk: JWK }[] {
  return asList(document.assertionMethod)
    .map(one =>
      typeof one === 'string' ? methodIn(document, absolute(one, document), 'assertionMethod') : (one as Json),
    )
    .flatMap(method => {
      const jwk = (method?.publicKeyJwk as JWK | undefined) ?? jwkOfMultikey(method?.publicKeyMultibase)
      return method && jwk ? [{ ids: [String(method.id), ...(jwk.kid ? [jwk.kid] : [])], jwk }] : []
    })
}

/** The same key as a JWK; undefined for one of a kind that is not used for JWTs here. */
function jwkOfMultikey(multikey: unknown): JWK | undefined {
  const bytes = typeof multikey === 'string' && multikey.startsWith('z') ? base58Bytes(multikey.slice(1)) : undefined
  const kind = bytes?.toString('hex', 0, 2)
  const key = bytes?.subarray(2)
  if (kind === 'ed01' && key?.length === 32) return { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') }
  if (kind !== '8024' || key?.length !== 33) return undefined
  try {
    const point = Buffer.from(ECDH.convertKey(key, 'prime256v1', undefined, undefined, 'uncompressed') as Buffer)
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(half => half.toString('base64url'))
    return x && y ? { kty: 'EC', crv: 'P-256', x, y } : undefined
  } catch {
    return undefined
  }
}
