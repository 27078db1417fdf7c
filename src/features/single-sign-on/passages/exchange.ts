import * as openid from 'openid-client'
import type { Config } from '../../../config.ts'
import type { Attempt } from '../attempts.ts'
import type { Claims } from '../claims.ts'
import type { Provider } from '../provider.ts'
import { clientOf } from '../provider-client.ts'
import type { Refusal } from '../refusal.ts'
import { explain } from '../trial.ts'
import { callbackAddress } from './start.ts'

export interface Exchanged {
  readonly claims: Claims
  /** Kept only when the provider can be asked to sign somebody out. */
  readonly idToken: string | undefined
}

interface Failed {
  readonly why: Refusal
  readonly detail: string
}

/**
 * Hands the code in and checks everything that comes back: state, the provider's name, PKCE, the signature, audience,
 * issuer, time and nonce of the ID token, and that the further claims are about the same account.
 */
export async function exchange(
  provider: Provider,
  attempt: Attempt,
  query: URLSearchParams,
  config: Config,
): Promise<Exchanged | Failed> {
  const known = await clientOf(provider, config).catch(explain)
  if (!('openid' in known))
    return { why: 'unreachable', detail: [known.fault, known.detail].filter(Boolean).join(': ') }
  const { openid: client, server } = known
  try {
    const address = new URL(`${callbackAddress(provider, config)}?${query}`)
    const tokens = await openid.authorizationCodeGrant(client, address, {
      expectedState: query.get('state') ?? '',
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    })
    const stated = tokens.claims()
    if (!stated) return { why: 'not-trusted', detail: 'no ID token' }
    if (attempt.purpose === 'prove' && !isFresh(stated.auth_time, attempt.createdAt))
      return { why: 'not-trusted', detail: 'auth_time' }
    const further = server.userinfo_endpoint ? await openid.fetchUserInfo(client, tokens.access_token, stated.sub) : {}
    return {
      claims: { ...further, ...stated },
      idToken: server.end_session_endpoint && tokens.id_token,
    }
  } catch (error) {
    return reasonOf(error)
  }
}

// Their clock may be a minute behind ours.
const isFresh = (authTime: unknown, since: Date): boolean =>
  typeof authTime === 'number' && authTime * 1000 > since.getTime() - 60_000

function reasonOf(error: unknown): Failed {
  if (error instanceof openid.AuthorizationResponseError) {
    const declined = ['access_denied', 'login_required', 'interaction_required', 'consent_required']
    const busy = ['temporarily_unavailable', 'server_error']
    if (busy.includes(error.error)) return { why: 'unreachable', detail: error.error }
    return { why: declined.includes(error.error) ? 'declined' : 'not-trusted', detail: error.error }
  }
  if (error instanceof openid.ResponseBodyError) return { why: 'not-trusted', detail: error.error }
  const { fault = '', detail = '' } = explain(error)
  const isAway = ['unreachable', 'too-large'].includes(fault) || detail.startsWith('HTTP 5')
  const code = (error as { code?: string }).code ?? ''
  return { why: isAway ? 'unreachable' : 'not-trusted', detail: [fault, code, detail].filter(Boolean).join(': ') }
}
