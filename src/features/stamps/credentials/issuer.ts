import type { Organisation } from '#platform/http/organisation.ts'
import { issuerUrls } from '../stamps.urls.ts'
import { credentialsContext, didContext, type Json, openBadgesContext } from './contexts.ts'
import type { IssuerKey } from './keys.queries.ts'

/** Who signs: an organisation, under the address of this installation. */
export interface Issuer {
  readonly organisation: Pick<Organisation, 'id' | 'slug' | 'name' | 'locales'>
  /** Where this installation is, without a slash at the end. */
  readonly origin: string
  readonly did: string
}

/** `did:web:host:issuers:slug`, which leads to `/issuers/:slug/did.json` (did:web method, section 3.2). */
export function issuerOf(organisation: Issuer['organisation'], origin: string): Issuer {
  const { host, pathname } = new URL(origin)
  const parts = [host.replace(':', '%3A'), ...pathname.split('/').filter(Boolean), 'issuers', organisation.slug]
  return { organisation, origin, did: `did:web:${parts.join(':')}` }
}

export const methodId = ({ did }: Pick<Issuer, 'did'>, { number }: Pick<IssuerKey, 'number'>): string =>
  `${did}#key-${number}`

/** The address at which a key is found alone, as a JWK; the `kid` of our JWTs. */
export const keyAddress = ({ origin, organisation }: Issuer, { number }: Pick<IssuerKey, 'number'>): string =>
  origin + issuerUrls.key.href({ organisation: organisation.slug, key: `${number}.json` })

export const statusAddress = ({ origin, organisation }: Issuer, number: number): string =>
  origin + issuerUrls.status.href({ organisation: organisation.slug, list: String(number) })

/** The public half of a key as others read it. Keys that are not used any more stay: old stamps were made with them. */
export function publicJwk(issuer: Issuer, key: IssuerKey): Json {
  const alg = key.kind === 'rsa' ? 'RS256' : 'EdDSA'
  return { ...key.publicJwk, kid: keyAddress(issuer, key), alg, use: 'sig' }
}

export function didDocument(issuer: Issuer, keys: readonly IssuerKey[]): Json {
  const { did, origin, organisation } = issuer
  const methods = keys.map(key => verificationMethod(issuer, key))
  const ids = methods.map(({ id }) => id)
  return {
    '@context': [didContext, 'https://w3id.org/security/multikey/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    alsoKnownAs: [origin + issuerUrls.profile.href({ organisation: organisation.slug })],
    verificationMethod: methods,
    assertionMethod: ids,
    authentication: ids,
  }
}

function verificationMethod(issuer: Issuer, key: IssuerKey): Json & { readonly id: string } {
  const about = { id: methodId(issuer, key), controller: issuer.did }
  return key.kind === 'rsa'
    ? { ...about, type: 'JsonWebKey', publicKeyJwk: publicJwk(issuer, key) }
    : { ...about, type: 'Multikey', publicKeyMultibase: multibaseOf(key.publicJwk) }
}

/** The issuer inside a credential (Open Badges 3.0, Profile). */
export const profileOf = ({ did, origin, organisation }: Issuer): Json => ({
  id: did,
  type: ['Profile'],
  name: organisation.name,
  url: origin + issuerUrls.about.href({ organisation: organisation.slug }),
})

export const profileDocument = (issuer: Issuer): Json => ({
  '@context': [credentialsContext, openBadgesContext],
  ...profileOf(issuer),
})

const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Base58 as Bitcoin has it, which multibase calls `z`. */
export function base58(bytes: Uint8Array): string {
  let value = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (; value > 0n; value /= 58n) text = letters[Number(value % 58n)] + text
  const zeros = bytes.findIndex(byte => byte !== 0)
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text
}

// 0xed01 says Ed25519 public key (multicodec).
export const multibaseOf = ({ x }: { readonly x?: string | undefined }): string =>
  `z${base58(Buffer.concat([Buffer.from([0xed, 0x01]), Buffer.from(x ?? '', 'base64url')]))}`

/** The same key as a DID of its own, for programs that know no other. */
export function didKeyOf(key: Pick<IssuerKey, 'publicJwk'>): { did: string; methodId: string } {
  const multibase = multibaseOf(key.publicJwk)
  return { did: `did:key:${multibase}`, methodId: `did:key:${multibase}#${multibase}` }
}
