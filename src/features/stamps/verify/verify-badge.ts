import { isObject } from '#platform/json.ts'
import type { Json } from '../credentials/contexts.ts'
import { checkJwt, checkProof, issuerIdOf } from './check-proof.ts'
import { checkStatus, type StatusProblem } from './check-status.ts'
import type { ReadBadge } from './read-badge.ts'
import { type Resolver, Unreachable } from './resolve.ts'
import { credentialFaults } from './shape.ts'
import { asList } from './values.ts'

/** What is true of a badge, the gravest thing first. */
export type BadgeState =
  | 'valid'
  | 'expired'
  | 'not-yet'
  | 'revoked'
  | 'wrong-signature'
  | 'unknown-issuer'
  | 'unreachable'
  | 'status-unclear'
  | 'malformed'

export interface BadgeFacts {
  readonly name: string
  readonly description: string
  readonly criteria: string
  readonly issuerName: string
  readonly issuerId: string
  readonly validFrom: string | undefined
  readonly validUntil: string | undefined
  readonly credentialId: string | undefined
  /** Whom it is for, as a hash: an address can be compared with it, none be read out of it. */
  readonly identity: readonly { readonly hash: string; readonly salt: string }[]
}

export interface BadgeVerdict {
  readonly state: BadgeState
  readonly facts: BadgeFacts
  /** For whoever knows the standards, in English. */
  readonly detail: string | undefined
  readonly problem?: StatusProblem
}

/** Looks at everything that makes a badge true: its shape, its signature and whose it is, its dates, and its state. */
export async function verifyBadge(badge: ReadBadge, resolver: Resolver, now: Date): Promise<BadgeVerdict> {
  const { credential, jwt } = badge
  const facts = factsOf(credential)
  const [fault] = credentialFaults(credential)
  if (fault) return { state: 'malformed', facts, detail: fault }
  try {
    const proof = await (jwt ? checkJwt(jwt, credential, resolver) : checkProof(credential, resolver))
    if (proof.kind === 'wrong') return { state: 'wrong-signature', facts, detail: proof.detail }
    if (proof.kind === 'unknown-issuer') return { state: 'unknown-issuer', facts, detail: proof.detail }
    const status = await checkStatus(credential, resolver, now)
    if (status.kind === 'set') return { state: 'revoked', facts, detail: status.purpose }
    const { validFrom, validUntil } = facts
    if (validFrom && Date.parse(validFrom) > now.getTime() + 300_000)
      return { state: 'not-yet', facts, detail: undefined }
    if (validUntil && Date.parse(validUntil) < now.getTime()) return { state: 'expired', facts, detail: undefined }
    if (status.kind === 'unclear')
      return { state: 'status-unclear', facts, detail: status.detail, problem: status.type }
    return { state: 'valid', facts, detail: undefined }
  } catch (error) {
    if (error instanceof Unreachable) return { state: 'unreachable', facts, detail: error.message }
    return { state: 'malformed', facts, detail: error instanceof Error ? error.message : undefined }
  }
}

const most = 4_000
// A word may be text, text with its language, or several of these.
function text(value: unknown): string {
  const [first] = asList(value)
  if (typeof first === 'string') return first.slice(0, most)
  const inner = (first as Json | undefined)?.['@value']
  return typeof inner === 'string' ? inner.slice(0, most) : ''
}

const objectOr = (value: unknown): Json => (isObject(value) ? value : {})

/** What a badge says, as far as it can be read: nothing of it is believed yet. */
export function factsOf(credential: Json): BadgeFacts {
  const subject = objectOr(asList(credential.credentialSubject)[0])
  const achievement = objectOr(asList(subject.achievement)[0])
  const date = (value: unknown) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined)
  return {
    name: text(achievement.name) || text(credential.name),
    description: text(achievement.description) || text(credential.description),
    criteria: text(objectOr(achievement.criteria).narrative),
    issuerName: text(objectOr(credential.issuer).name) || issuerIdOf(credential).slice(0, most),
    issuerId: issuerIdOf(credential).slice(0, most),
    validFrom: date(credential.validFrom ?? credential.issuanceDate),
    validUntil: date(credential.validUntil ?? credential.expirationDate),
    credentialId: typeof credential.id === 'string' ? credential.id.slice(0, most) : undefined,
    identity: asList(subject.identifier).flatMap(one => {
      const { identityHash, salt, hashed } = objectOr(one)
      const isHash = hashed === true && typeof identityHash === 'string' && identityHash.startsWith('sha256$')
      return isHash ? [{ hash: identityHash, salt: typeof salt === 'string' ? salt : '' }] : []
    }),
  }
}
