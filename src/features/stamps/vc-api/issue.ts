import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { ApiAnswer } from '#platform/http/api.ts'
import { credentialsContext, type Json } from '../credentials/contexts.ts'
import { didKeyOf, type Issuer, issuerOf, methodId } from '../credentials/issuer.ts'
import { jwtOf } from '../credentials/jwt.ts'
import { openKeys } from '../credentials/keys.ts'
import { signCredential } from '../credentials/sign.ts'
import { statusEntry, takePlaces } from '../credentials/status-list.ts'
import { issuerIdOf } from '../verify/check-proof.ts'
import { credentialFaults } from '../verify/shape.ts'
import { objectIn, problems, refusal, type VcRequest } from './request.ts'

/**
 * Signs a credential in the organisation's name. Its `issuer` is the organisation's `did:web`, or the `did:key` of its key.
 * With `options.format` “jwt” the answer is an envelope around a JWT instead of a credential with a proof.
 */
export async function issueCredential(request: VcRequest): Promise<ApiAnswer<unknown>> {
  const { tx, input, organisation, config, now } = request
  const credential = objectIn(input.credential) ?? objectIn(input.verifiableCredential)
  if (!credential) throw refusal(problems.parsing, ['Send a credential: { "credential": { … } }.'])
  const faults = credentialFaults(credential)
  if (faults.length > 0) throw refusal(problems.malformed, faults)
  const { ed25519, rsa } = await openKeys(tx, config, now)
  const issuer = issuerOf(organisation, config.PUBLIC_URL)
  const asKey = didKeyOf(ed25519.key)
  const named = issuerIdOf(credential)
  const method = named === issuer.did ? methodId(issuer, ed25519.key) : asKey.methodId
  if (named !== issuer.did && named !== asKey.did)
    throw refusal(problems.malformed, [`issuer is ${issuer.did} or ${asKey.did}: nothing is signed for others.`])
  const { proof: _, ...unsigned } = credential
  const whole = await withStatus(request, issuer, unsigned)
  const signed = await signCredential(whole, { issuer: { did: named }, key: ed25519, now, methodId: method }).catch(
    error => {
      throw refusal(problems.parsing, [error instanceof Error ? error.message : 'The credential cannot be signed.'])
    },
  )
  if (objectIn(input.options)?.format !== 'jwt') return { status: 201, body: signed }
  if (named !== issuer.did) throw refusal(problems.malformed, [`A JWT is signed for ${issuer.did} only.`])
  const jwt = await jwtOf(signed, issuer, rsa, { typ: 'vc+jwt', cty: 'vc' })
  const id = `data:application/vc+jwt,${jwt}`
  return { status: 201, body: { '@context': credentialsContext, type: 'EnvelopedVerifiableCredential', id } }
}

/** A place on a status list, so that it can be revoked, unless the credential brings its own or is of the first version. */
async function withStatus({ tx, token, now }: VcRequest, issuer: Issuer, credential: Json): Promise<Json> {
  const [first] = credential['@context'] as readonly unknown[]
  if (credential.credentialStatus !== undefined || first !== credentialsContext) return credential
  const [place] = await takePlaces(tx, 1)
  if (!place) return credential
  const id = uuid()
  await tx
    .insertInto('api_credentials')
    .values({
      ...{ organisation_id: tx.organisationId, id, credential_id: String(credential.id ?? ''), purpose: 'revocation' },
      ...{ status_list_id: place.listId, status_index: place.index, issued_at: now },
    })
    .execute()
  await audit(tx, {
    ...{ actorId: undefined, action: 'stamps.credential-issued', subject: { kind: 'credential', id } },
    details: { token: token.id },
  })
  return { ...credential, credentialStatus: statusEntry(issuer, place.listNumber, place.index) }
}
