import * as openid from 'openid-client'
import { isWayAllowed, localPath, newToken, signInUrls } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { anyone, type Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { passage } from '#platform/http/passage.ts'
import type { Config } from '../../../config.ts'
import { beginAttempt, type Purpose, purposes } from '../attempts.ts'
import type { Provider } from '../provider.ts'
import { clientOf } from '../provider-client.ts'
import { findProvider } from '../providers.queries.ts'
import { countDeparture, refuse } from '../refusal.ts'
import { singleSignOnUrls } from '../single-sign-on.urls.ts'
import { explain, googleIssuer } from '../trial.ts'

/** Leaves for a provider. A link and no form, because our forms may lead nowhere but to ourselves. */
export const startPassage = passage(singleSignOnUrls.start, {
  method: 'GET',
  access: anyone,
  async travel(request) {
    const { params, query, me, config, transact, now } = request
    const returnTo = localPath(query.get('next'))
    const purpose = purposes.find(each => each === query.get('for')) ?? 'sign-in'
    if (purpose !== 'sign-in' && !me)
      return { redirect: redirect(signInUrls.signIn.href({}, { next: singleSignOnUrls.ways.href() })) }
    const provider = found(await transact(tx => findOpenProvider(tx, params.providerId, me, purpose)))
    const refused = (why: 'closed' | 'paused' | 'unreachable', detail?: string) =>
      transact(tx => refuse(tx, request, { why, detail, provider, returnTo, purpose, actorId: me?.id }))
    if (purpose === 'sign-in' && !(await transact(tx => isWayAllowed(tx, 'single-sign-on')))) return refused('closed')
    if (await transact(tx => countDeparture(tx, request))) return refused('paused')
    const client = await clientOf(provider, config).catch(explain)
    if (!('openid' in client)) return refused('unreachable', [client.fault, client.detail].filter(Boolean).join(': '))

    const errand = request.errand ?? newToken()
    const isSharedDevice = query.get('shared') === 'yes'
    const secrets = await transact(tx =>
      beginAttempt(tx, { providerId: provider.id, purpose, returnTo, isSharedDevice, me, errand, now }),
    )
    const address = openid.buildAuthorizationUrl(client.openid, {
      redirect_uri: callbackAddress(provider, config),
      scope: 'openid profile email',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(secrets.codeVerifier),
      code_challenge_method: 'S256',
      ...hintFrom(query),
      ...askAgain(provider, isSharedDevice || purpose !== 'sign-in', purpose),
    })
    return { redirect: redirect(address.href), errand }
  },
})

/** Where the provider sends people back to: one address for each provider, so that none can answer for another. */
export const callbackAddress = ({ id }: Pick<Provider, 'id'>, { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string =>
  PUBLIC_URL + singleSignOnUrls.callback.href({ providerId: id })

// An administrator links their own account before everybody else sees the button.
async function findOpenProvider(tx: Writing, providerId: string, me: Me | undefined, purpose: Purpose) {
  const provider = await findProvider(tx, providerId)
  if (!provider) return undefined
  const mayTry = purpose === 'link' && me?.roles.includes('administrator')
  return provider.turnedOnAt || mayTry ? provider : undefined
}

// A portal that people start from knows already who they are.
function hintFrom(query: URLSearchParams): Record<string, string> {
  const hint = query.get('login_hint')
  return hint ? { login_hint: hint.slice(0, 250) } : {}
}

// On a shared device, and when somebody proves who they are, whoever is signed in at the provider must not do.
function askAgain({ issuer }: Provider, isNeeded: boolean, purpose: Purpose): Record<string, string> {
  if (!isNeeded) return {}
  if (issuer === googleIssuer) return { prompt: 'select_account' }
  return purpose === 'prove' ? { prompt: 'login', max_age: '0' } : { prompt: 'login' }
}
