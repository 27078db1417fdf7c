import { compactVerify, importJWK, type JWK } from 'jose'
import { type Json, loaderOf } from '../credentials/contexts.ts'
import { didKeyDocument, jwksIn, methodIn, type Resolver, withoutFragment } from './resolve.ts'
import { proofFaults } from './shape.ts'
import { asList } from './values.ts'

/** What a signature comes to. */
export type ProofVerdict =
  | { readonly kind: 'good' }
  /** The bytes and the signature do not belong together, or nothing can be read of it. */
  | { readonly kind: 'wrong'; readonly detail: string }
  /** Whoever signed, the issuer's own document does not say that it was the issuer. */
  | { readonly kind: 'unknown-issuer'; readonly detail: string }

const wrong = (detail: string): ProofVerdict => ({ kind: 'wrong', detail })
const unknown = (detail: string): ProofVerdict => ({ kind: 'unknown-issuer', detail })

export const issuerIdOf = ({ issuer }: Json): string =>
  typeof issuer === 'string' ? issuer : String((issuer as Json | undefined)?.id ?? '')

type Purpose = 'assertionMethod' | 'authentication'

/** The document that stands for somebody: a `did:key` says all by itself. */
export const documentOf = async (id: string, resolver: Resolver): Promise<Json | undefined> =>
  didKeyDocument(id) ?? resolver.document(id)

/**
 * Whether this credential was signed by the issuer that it names, with a Data Integrity proof. Every proof with a key of the
 * issuer has to hold; what somebody else signed beside it says nothing here.
 */
export async function checkProof(credential: Json, resolver: Resolver): Promise<ProofVerdict> {
  const proofs = asList(credential.proof)
  if (proofs.length > mostProofs) return wrong('There are too many proofs.')
  const ours = proofs.filter(one => (one as Json | null)?.cryptosuite === 'eddsa-rdfc-2022')
  let verdict: ProofVerdict = wrong('There is no proof.')
  for (const [index, proof] of (ours.length > 0 ? ours : proofs).entries()) {
    const one = await checkOne(credential, proof as Json, resolver)
    if (one.kind === 'wrong') return one
    if (index === 0 || one.kind === 'good') verdict = one
  }
  return verdict
}

const mostProofs = 5

async function checkOne(credential: Json, proof: Json, resolver: Resolver): Promise<ProofVerdict> {
  const [fault] = proofFaults(proof, 'assertionMethod')
  if (fault) return wrong(fault)
  const issuer = issuerIdOf(credential)
  const documents = await documentsOf(proof, issuer, 'assertionMethod', resolver)
  if ('kind' in documents) return documents
  const [{ verifyCredential }, { suite }] = await Promise.all([import('@digitalbazaar/vc'), suiteFor()])
  const result = await verifyCredential({
    // Dates are looked at elsewhere, and a clock must not decide whether a signature fits.
    credential: structuredClone({ ...credential, proof }),
    suite,
    documentLoader: loaderOf(documents),
    checkStatus: async () => ({ verified: true }),
    now: new Date(String(credential.validFrom ?? credential.issuanceDate ?? 0)),
  })
  if (!result.verified) return wrong(reasonOf(result))
  return isPast(proof.expires) ? wrong('The proof has expired.') : { kind: 'good' }
}

const isPast = (expires: unknown): boolean => typeof expires === 'string' && Date.parse(expires) < Date.now()

export async function suiteFor() {
  const [{ DataIntegrityProof }, { cryptosuite }] = await Promise.all([
    import('@digitalbazaar/data-integrity'),
    import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
  ])
  return { suite: new DataIntegrityProof({ cryptosuite }) }
}

export const reasonOf = ({ error }: { error?: Error & { readonly errors?: readonly Error[] } }): string =>
  [error?.errors?.[0]?.message, error?.message, 'It does not verify.'].find(Boolean) ?? ''

/** The documents that the library needs: who signed, as the issuer says it. */
export async function documentsOf(
  proof: Json,
  issuer: string,
  purpose: Purpose,
  resolver: Resolver,
): Promise<ReadonlyMap<string, unknown> | ProofVerdict> {
  const methodId = String(proof.verificationMethod)
  const document = await documentOf(issuer, resolver)
  if (!document) return unknown(`Nothing can be found about ${issuer}.`)
  const method = methodIn(document, methodId, purpose)
  if (!method) return unknown(`${issuer} does not name ${methodId} as its own.`)
  if (method.controller !== undefined && method.controller !== issuer) return unknown('The key is another one’s.')
  const multikey = { '@context': 'https://w3id.org/security/multikey/v1', ...method, id: methodId, controller: issuer }
  // The library reads a controller by its first context; ours says only what was found.
  const controller = { '@context': 'https://www.w3.org/ns/did/v1', id: issuer, [purpose]: [methodId] }
  return new Map<string, unknown>([
    [methodId, multikey],
    [issuer, controller],
  ])
}

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** Whether this JWT was signed by the issuer that it names, and its claims say what the credential says. */
export async function checkJwt(jwt: string, credential: Json, resolver: Resolver): Promise<ProofVerdict> {
  const issuer = issuerIdOf(credential)
  const header = headerOf(jwt)
  if (!header) return wrong('The head of the JWT cannot be read.')
  const { alg, kid } = header
  if (!algorithms.includes(String(alg))) return wrong(`${String(alg)} is no signature that is accepted here.`)
  const keys = await keysOf(issuer, typeof kid === 'string' ? kid : undefined, resolver)
  if (keys.length === 0) return unknown(`No key of ${issuer} can be found for this JWT.`)
  for (const jwk of keys) {
    try {
      const { payload } = await compactVerify(jwt, await importJWK(jwk, String(alg)), { algorithms })
      return claimsFault(JSON.parse(Buffer.from(payload).toString('utf8')), credential)
    } catch {
      // The next key may be the one.
    }
  }
  return wrong('The signature does not belong to these words.')
}

function headerOf(jwt: string): Json | undefined {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

// A key that comes along in the head of a JWT says nothing about whose it is, so it is never used.
export async function keysOf(issuer: string, kid: string | undefined, resolver: Resolver): Promise<readonly JWK[]> {
  const document = await documentOf(issuer, resolver)
  const named = document ? jwksIn(document) : []
  const fitting = kid === undefined ? named : named.filter(({ ids }) => ids.includes(kid))
  if (fitting.length > 0) return fitting.map(({ jwk }) => jwk)
  // An issuer that is a web address speaks for the keys under the same roof (Open Badges 3.0, section 8.2.4.2).
  if (!kid || !sameRoof(issuer, kid)) return []
  const found = await resolver.document(withoutFragment(kid))
  return found?.kty ? [found as JWK] : []
}

function sameRoof(issuer: string, kid: string): boolean {
  if (!issuer.startsWith('https:') || !URL.canParse(issuer) || !URL.canParse(kid)) return false
  return new URL(issuer).origin === new URL(kid).origin
}

// Section 8.2.4.1: what the claims repeat must be the same.
function claimsFault(claims: Json, credential: Json): ProofVerdict {
  const { validFrom, validUntil, issuanceDate, expirationDate, id } = credential
  const seconds = (date: unknown) => (date === undefined ? undefined : Math.floor(Date.parse(String(date)) / 1000))
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['iss', claims.iss, issuerIdOf(credential)],
    ['jti', claims.jti, id],
    ['nbf', claims.nbf, seconds(validFrom ?? issuanceDate)],
    ['exp', claims.exp, seconds(validUntil ?? expirationDate)],
  ]
  const odd = pairs.find(([, claim, said]) => claim !== undefined && said !== undefined && claim !== said)
  return odd ? wrong(`The claim ${odd[0]} says something else than the credential.`) : { kind: 'good' }
}
