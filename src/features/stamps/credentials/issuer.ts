import type { Reading } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../../config.ts'
import { issuerUrls } from '../stamps.urls.ts'
import { base58 } from './base58.ts'
import { credentialsContext, didContext, type Json, openBadgesContext } from './contexts.ts'
import { type IssuerKey, listIssuerKeys } from './keys.queries.ts'

/** Who signs: an organisation, under the address of this installation. */
export interface Issuer {
  readonly organisation: Pick<Organisation, 'id' | 'slug' | 'name' | 'locales'>
  /** Where this installation is, without a slash at the end. */
  readonly origin: string
  readonly did: string
}

/** `did:web:host:issuers:slug`, which leads to `/issuers/:slug/did.json` (did:web method, section 3.2). */
export const issuerOf = (organisation: Issuer['organisation'], origin: string): Issuer => ({
  ...{ organisation, origin, did: didOf(origin, organisation.slug) },
})

function didOf(origin: string, slug: string): string {
  const { host, pathname } = new URL(origin)
  return `did:web:${[host.replace(':', '%3A'), ...pathname.split('/').filter(Boolean), 'issuers', slug].join(':')}`
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

// 0xed01 says Ed25519 public key (multicodec).
export const multibaseOf = ({ x }: { readonly x?: string | undefined }): string =>
  `z${base58(Buffer.concat([Buffer.from([0xed, 0x01]), Buffer.from(x ?? '', 'base64url')]))}`

/** Under which ids an organisation signs now: its `did:web`, and its key as `did:key` once there is one. */
export async function listIssuerIds(db: Reading, { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>, slug: string) {
  const keys = await listIssuerKeys(db)
  const current = keys.filter(({ kind, retiredAt }) => kind === 'ed25519' && !retiredAt)
  return [didOf(PUBLIC_URL, slug), ...current.map(key => didKeyOf(key).did)]
}

/** The same key as a DID of its own, for programs that know no other. */
export function didKeyOf(key: Pick<IssuerKey, 'publicJwk'>): { did: string; methodId: string } {
  const multibase = multibaseOf(key.publicJwk)
  return { did: `did:key:${multibase}`, methodId: `did:key:${multibase}#${multibase}` }
}
