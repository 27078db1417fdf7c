import { CompactSign, compactVerify, importJWK, type JWK } from 'jose'
import type { Reading } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { isObject } from '#platform/json.ts'
import type { Config } from '../../../config.ts'
import type { Json } from '../credentials/contexts.ts'
import { issuerOf, keyAddress } from '../credentials/issuer.ts'
import { findOpenKeys, KeyLostError } from '../credentials/keys.ts'
import { timeOf } from '../credentials/sign.ts'
import { keysOf } from '../verify/check-proof.ts'
import { fetchOutside } from '../verify/outgoing.ts'
import { ownDocument, type ReadIn, resolverOf } from '../verify/own-documents.ts'
import { type Resolver, Unreachable } from '../verify/resolve.ts'
import { canonical } from './canonical.ts'

interface Around {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

/**
 * The file with a seal of the organisation: who sealed it, when, and a signature over all the rest (JWS with detached
 * content, RFC 7515 appendix F; RS256). Without keys, or with keys that cannot be opened, the file stays as it is.
 */
export async function sealFile<F extends object>(
  db: Reading,
  file: F,
  { organisation, config, now }: Around,
): Promise<F> {
  const keys = await findOpenKeys(db, config).catch(error => {
    if (error instanceof KeyLostError) return undefined
    throw error
  })
  if (!keys) return file
  const { key, privateJwk } = keys.rsa
  const issuer = issuerOf(organisation, config.PUBLIC_URL)
  const seal = { issuer: issuer.did, name: organisation.name, sealedAt: timeOf(now) }
  const [head, , signature] = (
    await new CompactSign(Buffer.from(canonical({ ...file, seal })))
      .setProtectedHeader({ alg: 'RS256', kid: keyAddress(issuer, key) })
      .sign(await importJWK(privateJwk, 'RS256'))
  ).split('.')
  return { ...file, seal: { ...seal, signature: `${head}..${signature}` } }
}

/** What a seal comes to: `unsealed` is no fault, `unreachable` may be another answer tomorrow. */
export type SealState = 'sealed' | 'unsealed' | 'altered' | 'unknown-issuer' | 'unreachable'

export interface SealVerdict {
  readonly state: SealState
  /** Who is said to have sealed it. */
  readonly issuer: string | undefined
}

interface Looking {
  readonly readIn: ReadIn
  readonly config: Config
  readonly now: Date
}

/** Whether a file is as its organisation sealed it. Own organisations are looked up here, others are asked. */
export function checkSeal(file: Json, { readIn, config, now }: Looking): Promise<SealVerdict> {
  return checkSealWith(
    file,
    resolverOf(address => ownDocument(address, readIn, config, now), fetchOutside),
  )
}

/** The same, with somebody who finds the documents. */
export async function checkSealWith(file: Json, resolver: Resolver): Promise<SealVerdict> {
  const { seal, ...rest } = file
  if (seal === undefined) return { state: 'unsealed', issuer: undefined }
  const { signature, ...said } = isObject(seal) ? seal : {}
  const issuer = typeof said.issuer === 'string' ? said.issuer.slice(0, 300) : ''
  const parts = /^([\w-]+)\.\.([\w-]+)$/.exec(typeof signature === 'string' ? signature : '')
  if (!parts || !issuer) return { state: 'altered', issuer: issuer || undefined }
  const payload = Buffer.from(canonical({ ...rest, seal: said })).toString('base64url')
  try {
    const keys = await keysOf(issuer, kidOf(parts[1] ?? ''), resolver)
    if (keys.length === 0) return { state: 'unknown-issuer', issuer }
    for (const jwk of keys) {
      const isGenuine = await verifies(`${parts[1]}.${payload}.${parts[2]}`, jwk)
      if (isGenuine) return { state: 'sealed', issuer }
    }
    return { state: 'altered', issuer }
  } catch (error) {
    if (error instanceof Unreachable) return { state: 'unreachable', issuer }
    throw error
  }
}

async function verifies(jws: string, jwk: JWK): Promise<boolean> {
  try {
    await compactVerify(jws, await importJWK(jwk, 'RS256'), { algorithms: ['RS256'] })
    return true
  } catch {
    return false
  }
}

function kidOf(head: string): string | undefined {
  try {
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as Json
    return typeof kid === 'string' ? kid : undefined
  } catch {
    return undefined
  }
}
