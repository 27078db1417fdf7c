import { createHash } from 'node:crypto'
import { type JWTPayload, jwtVerify } from 'jose'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { anyone } from '#platform/http/access.ts'
import { type Arrival, passage } from '#platform/http/passage.ts'
import type { Config } from '../../../config.ts'
import { endSessionsOf } from '../identities.ts'
import { nameOf, type Provider } from '../provider.ts'
import { clientOf, trustedSignatures } from '../provider-client.ts'
import { findProvider } from '../providers.queries.ts'
import { singleSignOnUrls } from '../single-sign-on.urls.ts'

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'

/**
 * A provider tells that somebody signed out there (OpenID Connect Back-Channel Logout 1.0): the session that began with
 * it ends here too, or all of that account's. Answers 200 when the token was good, whether or not anybody was here.
 */
export const backChannelLogoutPassage = passage(singleSignOnUrls.backChannelLogout, {
  method: 'POST',
  access: anyone,
  organisation: ({ organisation }) => organisation,
  async travel({ params, fields, config, transact, now }) {
    const provider = await transact(tx => findProvider(tx, params.providerId))
    if (!provider) return refused(404, 'unknown provider')
    const token = [fields.logout_token].flat()[0]
    if (!token || token.length > 20_000) return refused(400, 'logout_token is missing')
    const told = await verify(token, provider, config)
    if ('fault' in told) return refused(told.status, told.fault)
    const isNew = await transact(tx => signOut(tx, provider, told, now))
    return isNew ? { file: { type: 'application/json', body: '{}' } } : refused(400, 'the token was used before')
  },
})

const refused = (status: 400 | 404 | 503, error_description: string): Arrival => ({
  file: { type: 'application/json', status, body: JSON.stringify({ error: 'invalid_request', error_description }) },
})

interface Told {
  readonly subject: string | undefined
  readonly sid: string | undefined
  readonly jti: string
}

async function verify(
  token: string,
  provider: Provider,
  config: Config,
): Promise<Told | { readonly status: 400 | 503; readonly fault: string }> {
  const client = await clientOf(provider, config).catch(() => undefined)
  if (!client) return { status: 503, fault: 'the keys of the provider could not be fetched' }
  try {
    const { payload, protectedHeader } = await jwtVerify(token, client.keys, {
      issuer: client.server.issuer,
      audience: provider.clientId,
      algorithms: trustedSignatures,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: '10 minutes',
      clockTolerance: 60,
    })
    const type = protectedHeader.typ?.toLowerCase().replace(/^application\//, '')
    if (type !== undefined && type !== 'logout+jwt' && type !== 'jwt') return { status: 400, fault: 'typ' }
    return read(payload)
  } catch (error) {
    return { status: 400, fault: String((error as { code?: string }).code ?? 'the token cannot be read') }
  }
}

// An ID token names the same account but no event; a logout token never holds a nonce, so that neither passes for the other.
function read(payload: JWTPayload): Told | { readonly status: 400; readonly fault: string } {
  const { sub, sid, jti, events } = payload
  const event = (events as Record<string, unknown> | null)?.[logoutEvent]
  if (typeof event !== 'object' || event === null) return { status: 400, fault: 'events' }
  if ('nonce' in payload) return { status: 400, fault: 'nonce' }
  if (typeof jti !== 'string' || jti === '') return { status: 400, fault: 'jti' }
  if ((sub !== undefined && typeof sub !== 'string') || (sid !== undefined && typeof sid !== 'string'))
    return { status: 400, fault: 'sub or sid' }
  if (!sub && !sid) return { status: 400, fault: 'sub or sid' }
  const plain = (text: string | undefined) => text?.replaceAll('\0', '')
  return { subject: plain(sub), sid: plain(sid as string | undefined), jti }
}

async function signOut(tx: Writing, provider: Provider, { subject, sid, jti }: Told, now: Date): Promise<boolean> {
  const fresh = await tx
    .insertInto('identity_logouts')
    .values({
      organisation_id: tx.organisationId,
      provider_id: provider.id,
      token_hash: createHash('sha256').update(jti).digest(),
      received_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'provider_id', 'token_hash']).doNothing())
    .returning('token_hash')
    .executeTakeFirst()
  if (!fresh) return false
  const ended = await endSessionsOf(tx, { providerId: provider.id, subject, sid }, now)
  for (const personId of new Set(ended.map(session => session.personId)))
    await audit(tx, {
      actorId: undefined,
      action: 'single-sign-on.signed-out-there',
      subject: { kind: 'person', id: personId },
      details: { provider: nameOf(provider, 'en') },
    })
  return true
}
