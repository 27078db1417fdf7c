import { audit } from '#platform/audit/audit.ts'
import { type ApiAnswer, ok } from '#platform/http/api.ts'
import { ApiError } from '#platform/http/api-errors.ts'
import { asList } from '../verify/values.ts'
import { objectIn, problems, refusal, type VcRequest } from './request.ts'

/** Sets or clears the revocation of a credential that was issued here through the VC-API. */
export async function changeStatus({ tx, input, token }: VcRequest): Promise<ApiAnswer<unknown>> {
  const entry = objectIn(asList(input.credentialStatus)[0])
  const purpose = entry?.statusPurpose ?? 'revocation'
  if (typeof input.credentialId !== 'string' || input.credentialId === '' || !entry)
    throw refusal(problems.malformed, ['Send credentialId and credentialStatus.'])
  if (entry.type !== 'BitstringStatusListEntry' || purpose !== 'revocation')
    throw refusal(problems.malformed, ['Only BitstringStatusListEntry for revocation can be changed here.'])
  const wanted = input.status ?? entry.status ?? true
  const isSet = wanted === true || wanted === '1' || wanted === 1
  const rows = await tx
    .updateTable('api_credentials')
    .set({ is_set: isSet })
    .where('organisation_id', '=', tx.organisationId)
    .where('credential_id', '=', input.credentialId)
    .returning('id')
    .execute()
  if (rows.length === 0) throw new ApiError(404, { detail: 'No such credential was issued here.' })
  for (const { id } of rows)
    await audit(tx, {
      ...{ actorId: undefined, action: 'stamps.credential-status', subject: { kind: 'credential', id } },
      details: { revoked: isSet, token: token.id },
    })
  return ok({ credentialId: input.credentialId, credentialStatus: { ...entry, status: isSet } })
}
