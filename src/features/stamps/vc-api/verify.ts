import { type ApiAnswer, ok } from '#platform/http/api.ts'
import { isObject } from '#platform/json.ts'
import { type Json, loaderOf } from '../credentials/contexts.ts'
import { documentsOf, issuerIdOf, reasonOf, suiteFor } from '../verify/check-proof.ts'
import { readBadge } from '../verify/read-badge.ts'
import { withoutFragment } from '../verify/resolve.ts'
import { credentialFaults, presentationFaults, proofFaults } from '../verify/shape.ts'
import { asList } from '../verify/values.ts'
import { type BadgeVerdict, verifyBadge } from '../verify/verify-badge.ts'
import { objectIn, problems, refusal, resolverIn, type VcRequest } from './request.ts'

const verified = (more: object = {}): ApiAnswer<unknown> =>
  ok({ verified: true, checks: ['proof', 'credentialStatus', 'validity'], warnings: [], errors: [], ...more })

/** Verifies a credential: 200, or 400 with what is wrong. */
export async function verifyCredentialBody(request: VcRequest): Promise<ApiAnswer<unknown>> {
  const credential = await verifyOne(request.input.verifiableCredential ?? request.input.credential, request)
  const fault = optionFault(credential, objectIn(request.input.options) ?? {})
  if (fault) throw refusal(problems.cryptographic, [fault])
  return verified()
}

// What whoever asks expects of the proof (Data Integrity, section 4.4). A JWT has none inside.
function optionFault({ proof }: Json, { expectedProofPurpose, domain, challenge }: Json): string | undefined {
  const expected = { proofPurpose: expectedProofPurpose, domain, challenge }
  const proofs = asList(proof).filter(isObject)
  const [odd] = Object.entries(expected).filter(
    ([name, value]) => value !== undefined && proofs.some(one => !asList(one[name]).includes(value)),
  )
  return odd && `proof.${odd[0]} is not what was expected.`
}

async function verifyOne(given: unknown, request: VcRequest): Promise<Json> {
  const text = typeof given === 'string' ? given : JSON.stringify(given ?? null)
  const badge = readBadge(Buffer.from(text))
  if (typeof badge === 'string') {
    const faults = credentialFaults(given)
    throw refusal(problems.parsing, faults.length > 0 ? faults : ['There is no credential in the request.'])
  }
  const faults = credentialFaults(badge.credential)
  if (faults.length > 0) throw refusal(problems.malformed, faults)
  const verdict = await verifyBadge(badge, resolverIn(request), request.now)
  if (verdict.state !== 'valid') throw refusal(problemOf(verdict), [detailOf(verdict)])
  return badge.credential
}

function problemOf({ state, problem }: BadgeVerdict): string {
  if (problem) return problems.status(problem)
  if (state === 'wrong-signature' || state === 'unknown-issuer') return problems.cryptographic
  if (state === 'expired' || state === 'not-yet') return problems.range
  return state === 'revoked' ? problems.status('STATUS_VERIFICATION_ERROR') : problems.parsing
}

function detailOf({ state, detail, facts }: BadgeVerdict): string {
  if (state === 'revoked') return `The credential was withdrawn (${detail}).`
  if (state === 'expired') return `The credential was valid until ${facts.validUntil}.`
  if (state === 'not-yet') return `The credential is valid from ${facts.validFrom}.`
  return detail ?? 'The credential does not verify.'
}

/** Verifies a presentation with every credential in it: 200, or 400 with what is wrong. */
export async function verifyPresentationBody(request: VcRequest): Promise<ApiAnswer<unknown>> {
  const { input } = request
  const presentation = objectIn(input.verifiablePresentation) ?? objectIn(input.presentation)
  const faults = presentationFaults(presentation)
  if (!presentation || faults.length > 0) throw refusal(problems.malformed, faults)
  const credentials: Json[] = []
  for (const one of asList(presentation.verifiableCredential)) credentials.push(await verifyOne(one, request))
  const proof = objectIn(asList(presentation.proof)[0])
  const [fault] = proofFaults(proof, 'authentication')
  if (!proof || fault) throw refusal(problems.cryptographic, [fault ?? 'There is no proof.'])
  await verifyHolder(presentation, { proof, credentials, request })
  return verified({ credentialResults: credentials.map(({ id }) => ({ verified: true, credentialId: id })) })
}

interface Signed {
  readonly proof: Json
  readonly credentials: readonly Json[]
  readonly request: VcRequest
}

/** Whoever presents has signed it for this occasion, and does not speak for somebody else (section 4.13). */
async function verifyHolder(presentation: Json, { proof, credentials, request }: Signed): Promise<void> {
  const options = objectIn(request.input.options) ?? {}
  const challenge = String(options.challenge ?? proof.challenge ?? '')
  const domain = options.domain
  if (domain !== undefined && !asList(proof.domain).includes(domain))
    throw refusal(problems.cryptographic, ['The proof is for another domain.'])
  const presenter = withoutFragment(String(proof.verificationMethod))
  const holder = objectIn(presentation.holder)?.id ?? presentation.holder
  const isOwn = credentials.some(one => issuerIdOf(one) === presenter)
  if ((isOwn || holder !== undefined) && holder !== presenter)
    throw refusal(problems.cryptographic, ['The holder is not the one who signed.'])
  const documents = await documentsOf(proof, presenter, 'authentication', resolverIn(request))
  if ('kind' in documents) throw refusal(problems.cryptographic, [String((documents as { detail?: string }).detail)])
  const [{ verify }, { suite }] = await Promise.all([import('@digitalbazaar/vc'), suiteFor()])
  // The library would look at the credentials once more, and knows no envelopes: only what it says of the presentation counts.
  const { presentationResult } = await verify({
    presentation: structuredClone(presentation),
    ...{ suite, challenge, now: request.now, documentLoader: loaderOf(documents) },
    ...(typeof domain === 'string' ? { domain } : {}),
    checkStatus: async () => ({ verified: true }),
  })
  if (!presentationResult?.verified) throw refusal(problems.cryptographic, [reasonOf(presentationResult ?? {})])
}
