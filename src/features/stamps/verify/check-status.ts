import { gunzipSync } from 'node:zlib'
import type { Json } from '../credentials/contexts.ts'
import { listLength } from '../credentials/status-list.ts'
import { checkJwt, checkProof, issuerIdOf } from './check-proof.ts'
import { readBadge } from './read-badge.ts'
import { methodIn, type Resolver } from './resolve.ts'
import { credentialFaults } from './shape.ts'
import { asList } from './values.ts'

export type StatusVerdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'set'; readonly purpose: string }
  /** The list says nothing that can be believed. `type` is the end of the address of the problem (section 3.5). */
  | { readonly kind: 'unclear'; readonly type: StatusProblem; readonly detail: string }

export type StatusProblem =
  | 'STATUS_RETRIEVAL_ERROR'
  | 'STATUS_VERIFICATION_ERROR'
  | 'STATUS_LIST_LENGTH_ERROR'
  | 'MALFORMED_VALUE_ERROR'
  | 'RANGE_ERROR'

const unclear = (type: StatusProblem, detail: string): StatusVerdict => ({ kind: 'unclear', type, detail })

/** What the status lists that a credential names say about it today. Only the bit counts (Bitstring Status List 1.0). */
export async function checkStatus(credential: Json, resolver: Resolver, now: Date): Promise<StatusVerdict> {
  for (const entry of asList(credential.credentialStatus) as readonly Json[]) {
    if (entry.type !== 'BitstringStatusListEntry') continue
    const verdict = await checkEntry(entry, issuerIdOf(credential), resolver, now)
    if (verdict.kind !== 'good') return verdict
  }
  return { kind: 'good' }
}

async function checkEntry(entry: Json, issuer: string, resolver: Resolver, now: Date): Promise<StatusVerdict> {
  const address = String(entry.statusListCredential)
  const list = await resolver.document(address)
  if (!list) return unclear('STATUS_RETRIEVAL_ERROR', 'The list that says whether it was revoked cannot be found.')
  const jwt = typeof list.jwt === 'string' ? list.jwt : undefined
  const read = jwt ? readBadge(Buffer.from(jwt)) : { credential: list }
  if (typeof read === 'string') return unclear('STATUS_VERIFICATION_ERROR', 'The status list cannot be read.')
  const { credential } = read
  const problem = await listProblem(credential, { issuer, jwt, resolver, now, purpose: String(entry.statusPurpose) })
  if (problem) return problem
  const bits = bitsOf(credential)
  if (!bits) return unclear('MALFORMED_VALUE_ERROR', 'The status list cannot be unpacked.')
  if (bits.length * 8 < listLength) return unclear('STATUS_LIST_LENGTH_ERROR', 'The status list is too short.')
  const size = Number(entry.statusSize ?? 1)
  const first = Number(entry.statusListIndex) * size
  if (!Number.isSafeInteger(first) || first + size > bits.length * 8)
    return unclear('RANGE_ERROR', 'The status list has no such place.')
  const isSet = Array.from({ length: size }, (_, bit) => first + bit).some(
    place => ((bits[place >> 3] ?? 0) & (0x80 >> (place & 7))) !== 0,
  )
  return isSet ? { kind: 'set', purpose: String(entry.statusPurpose) } : { kind: 'good' }
}

interface About {
  readonly issuer: string
  readonly jwt: string | undefined
  readonly resolver: Resolver
  readonly now: Date
  readonly purpose: string
}

async function listProblem(
  list: Json,
  { issuer, jwt, resolver, now, purpose }: About,
): Promise<StatusVerdict | undefined> {
  const subject = list.credentialSubject as Json | undefined
  const [fault] = credentialFaults(list)
  if (fault) return unclear('STATUS_VERIFICATION_ERROR', `The status list: ${fault}`)
  if (!asList(list.type).includes('BitstringStatusListCredential') || subject?.type !== 'BitstringStatusList')
    return unclear('STATUS_VERIFICATION_ERROR', 'What the credential names is no status list.')
  if (!asList(subject?.statusPurpose).includes(purpose))
    return unclear('STATUS_VERIFICATION_ERROR', `The status list is not about ${purpose}.`)
  if (issuerIdOf(list) !== issuer && !(await holdsKey(issuerIdOf(list), issuer, resolver)))
    return unclear('STATUS_VERIFICATION_ERROR', 'The status list is by somebody else than the credential.')
  const { validFrom, validUntil } = list
  if (validUntil !== undefined && Date.parse(String(validUntil)) < now.getTime())
    return unclear('STATUS_VERIFICATION_ERROR', 'The status list is out of date.')
  if (validFrom !== undefined && Date.parse(String(validFrom)) > now.getTime() + 300_000)
    return unclear('STATUS_VERIFICATION_ERROR', 'The status list is not valid yet.')
  const proof = jwt ? await checkJwt(jwt, list, resolver) : await checkProof(list, resolver)
  return proof.kind === 'good' ? undefined : unclear('STATUS_VERIFICATION_ERROR', `The status list: ${proof.detail}`)
}

/** An issuer that is a key of its own (`did:key`) may leave its list to the issuer whose document names that very key. */
async function holdsKey(holder: string, issuer: string, resolver: Resolver): Promise<boolean> {
  const [, multibase] = /^did:key:(z\w+)$/.exec(issuer) ?? []
  const document = multibase ? await resolver.document(holder) : undefined
  return asList(document?.assertionMethod).some(
    id => typeof id === 'string' && methodIn(document ?? {}, id, 'assertionMethod')?.publicKeyMultibase === multibase,
  )
}

const mostListBytes = 16 * 1024 * 1024

function bitsOf(list: Json): Buffer | undefined {
  const encoded = String((list.credentialSubject as Json).encodedList ?? '')
  if (!/^u[\w-]+$/.test(encoded)) return undefined
  try {
    return gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: mostListBytes })
  } catch {
    return undefined
  }
}
