import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import { singleSignOnUrls } from '../single-sign-on.urls.ts'
import type { RealProvider } from './real-provider.ts'

export const client = { clientId: 'capable', clientSecret: 'a secret for tests only' }

interface SetUp {
  readonly issuer: string
  readonly name?: string
  readonly domain?: string
  readonly settings?: Readonly<Record<string, string | readonly string[]>>
}

/** Adds a provider as an administrator does, with everything filled in but not turned on. Returns its id. */
export async function addProvider(farah: TestBrowser, { issuer, name = 'Work account', domain, settings }: SetUp) {
  const basics = { nameEn: name, nameNb: name, issuer, ...client }
  const { location = '' } = await farah.post(singleSignOnUrls.addProvider.href(), basics)
  const providerId = location.split('/').at(-1) ?? ''
  if (domain) await farah.post(singleSignOnUrls.domains.href({ providerId }), { domain })
  await changeSettings(farah, providerId, { ...basics, ...settings })
  return providerId
}

/** Saves the settings with what is given and the usual claims. */
export function changeSettings(
  farah: TestBrowser,
  providerId: string,
  given: Record<string, string | readonly string[]>,
) {
  const usual = { nameClaim: 'name', emailClaim: 'email', languageClaim: 'locale', clientSecret: '' }
  return farah.post(singleSignOnUrls.settings.href({ providerId }), { ...usual, ...given })
}

/** Tries the provider and turns it on. */
export async function turnOn(farah: TestBrowser, providerId: string): Promise<void> {
  await farah.post(singleSignOnUrls.tryIt.href({ providerId }))
  await farah.post(singleSignOnUrls.turnOn.href({ providerId }))
}

/** Lets the provider know us, with the addresses that the administrator's page shows. */
export function introduce(provider: RealProvider, providerId: string, { app }: TestApp, slug = 'northshire'): void {
  const address = app.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const logout = singleSignOnUrls.backChannelLogout.href({ providerId, organisation: slug })
  provider.open({
    client_id: client.clientId,
    client_secret: client.clientSecret,
    redirect_uris: [`http://capable.test${singleSignOnUrls.callback.href({ providerId })}`],
    post_logout_redirect_uris: [`http://capable.test${singleSignOnUrls.signedOut.href()}`],
    ...(port
      ? { backchannel_logout_uri: `http://127.0.0.1:${port}${logout}`, backchannel_logout_session_required: true }
      : {}),
  })
}
