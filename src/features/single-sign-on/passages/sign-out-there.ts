import * as openid from 'openid-client'
import { anyone } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { passage } from '#platform/http/passage.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import { clientOf } from '../provider-client.ts'
import { findProvider } from '../providers.queries.ts'
import { findEndedSession, forgetEndedSession } from '../signing-out.ts'
import { singleSignOnUrls } from '../single-sign-on.urls.ts'
import { purposeOfIdToken } from './callback.ts'

/** Goes on to the provider to be signed out there too (OpenID Connect RP-Initiated Logout 1.0), and comes back. */
export const signOutTherePassage = passage(singleSignOnUrls.signOutThere, {
  method: 'GET',
  access: anyone,
  async travel({ params, config, transact, now }) {
    const ended = await transact(async tx => {
      const session = await findEndedSession(tx, params.token, now)
      const provider = session && (await findProvider(tx, session.providerId))
      if (session) await forgetEndedSession(tx, session.sessionId)
      return session && provider && { ...session, provider }
    })
    const client = ended && (await clientOf(ended.provider, config).catch(() => undefined))
    if (!client?.server.end_session_endpoint) return { redirect: redirect(singleSignOnUrls.signedOut.href()) }
    const idToken = ended?.idToken && sealOf(config).open(ended.idToken, purposeOfIdToken(ended.sessionId))
    const address = openid.buildEndSessionUrl(client.openid, {
      post_logout_redirect_uri: config.PUBLIC_URL + singleSignOnUrls.signedOut.href(),
      ...(idToken ? { id_token_hint: idToken } : {}),
    })
    return { redirect: redirect(address.href) }
  },
})
