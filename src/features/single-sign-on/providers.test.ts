import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { isReachableAddress } from './outside-fetch.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { type RealProvider, realProvider } from './testing/real-provider.ts'
import { addProvider, changeSettings, client, introduce } from './testing/set-up.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
let real: RealProvider
const servers: Server[] = []

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  farah = await world.signedIn(world.people.farah)
  real = await realProvider()
})
afterAll(async () => {
  await capable?.close()
  await real?.close()
})
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

type Pages = Readonly<Record<string, (origin: string) => object | string>>

/** A server that answers these paths; with other status where the text is a number. */
async function serverWith(pages: Pages): Promise<string> {
  const server = createServer((request, response) => {
    const said = pages[request.url ?? '']?.(origin) ?? '404'
    if (typeof said === 'object') response.setHeader('content-type', 'application/json')
    if (typeof said === 'string' && /^\d+$/.test(said)) response.statusCode = Number(said)
    response.end(typeof said === 'string' ? said : JSON.stringify(said))
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return origin
}

async function tried(providerId: string): Promise<TestPage> {
  return farah.submit(singleSignOnUrls.tryIt.href({ providerId }))
}

const description = '/.well-known/openid-configuration'
const whole = (origin: string) => ({
  issuer: origin,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  jwks_uri: `${origin}/jwks`,
  response_types_supported: ['code'],
})
const keys = () => ({ keys: [{ kty: 'RSA', kid: 'a', alg: 'RS256', n: 'AQAB', e: 'AQAB' }] })

describe('“Try it” says in plain words', () => {
  test('that all is well', async () => {
    const providerId = await addProvider(farah, { issuer: real.issuer })
    introduce(real, providerId, capable)
    const page = await tried(providerId)
    expect(page.text).toContain('The provider answers, knows us and has what it takes')
    expect(page.text).toContain(`http://capable.test/sign-in/with/${providerId}/callback`)
    expect(page.text).toContain(`/sign-in/with/${providerId}/back-channel-logout/northshire`)
  })

  test('that the provider does not know us', async () => {
    const providerId = await addProvider(farah, { issuer: real.issuer })
    await changeSettings(farah, providerId, {
      nameEn: 'X',
      issuer: real.issuer,
      clientId: 'capable',
      clientSecret: 'wrong',
    })
    expect((await tried(providerId)).text).toContain('The provider does not know us')
  })

  const faults: Record<string, [Pages, string]> = {
    'that there is no description': [{}, 'There is no discovery document under this address'],
    'that a page is no description': [{ [description]: () => '<html>' }, 'There is no discovery document'],
    'that it calls itself something else': [
      { [description]: origin => ({ ...whole(origin), issuer: 'https://other.example' }) },
      'Use exactly the address that it gives as its issuer: https://other.example',
    ],
    'that it shows no keys': [{ [description]: whole, '/jwks': () => '404' }, 'The provider does not show its keys'],
    'that its keys are none': [{ [description]: whole, '/jwks': () => ({ keys: [] }) }, 'does not show its keys'],
    'that it signs with what everybody knows': [
      { [description]: origin => ({ ...whole(origin), id_token_signing_alg_values_supported: ['none', 'HS256'] }) },
      'does not sign in a way that we may trust',
    ],
    'that it has no code flow': [
      { [description]: origin => ({ ...whole(origin), response_types_supported: ['id_token'] }), '/jwks': keys },
      'does not offer the code flow',
    ],
    'that it has no PKCE': [
      { [description]: origin => ({ ...whole(origin), code_challenge_methods_supported: ['plain'] }), '/jwks': keys },
      'does not offer PKCE',
    ],
    'that the answer is endless': [{ [description]: () => 'x'.repeat(2_000_000) }, 'far too large'],
  }
  test.each(Object.keys(faults))('%s', async name => {
    const [pages, words] = faults[name] ?? [{}, '']
    const page = await tried(await addProvider(farah, { issuer: await serverWith(pages) }))
    expect(page.text).toContain(words)
    expect(page.$('form[action$="/on"]')).toHaveLength(0)
  })

  test('that nobody answers, and that its secret was sealed elsewhere', async () => {
    const providerId = await addProvider(farah, { issuer: 'http://127.0.0.1:9' })
    expect((await tried(providerId)).text).toContain('Nobody answers at this address')
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('identity_providers')
        .set({ client_secret: 'v1.elsewhere.a.b.c' })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', providerId)
        .execute(),
    )
    expect((await tried(providerId)).text).toContain('We cannot read the client secret any more')
  })
})

describe('an administrator who adds a provider', () => {
  test('is told every mistake at once, and what was typed stays, but for the secret', async () => {
    const page = await farah.post(singleSignOnUrls.addProvider.href(), {
      issuer: 'nonsense',
      clientSecret: 'hush-hush',
    })
    expect(page.status).toBe(400)
    const wrong = page.$('.govuk-error-summary a').map((_, link) => page.$(link).attr('href'))
    expect(wrong.get()).toEqual(['#nameEn', '#issuer', '#clientId'])
    expect(page.$('#issuer').val()).toBe('nonsense')
    expect(page.body).not.toContain('hush-hush')
  })

  test('is refused an address that is not encrypted, or that lets in everybody', async () => {
    const send = (issuer: string) => farah.post(singleSignOnUrls.addProvider.href(), { nameEn: 'X', issuer, ...client })
    expect((await send('http://login.example')).text).toContain('must begin with https://')
    expect((await send('https://login.microsoftonline.com/common/v2.0')).text).toContain('people of every organisation')
    expect(isReachableAddress('http://127.0.0.1:1/x', 'production')).toBe(false)
    expect(isReachableAddress('https://user:word@login.example', 'production')).toBe(false)
  })

  test('may copy the address of the document itself', async () => {
    const providerId = await addProvider(farah, { issuer: `https://login.example${description}` })
    const page = await farah.get(singleSignOnUrls.provider.href({ providerId }))
    expect(page.$('main dd').text()).toContain('https://login.example')
    expect(page.$('main dd').text()).not.toContain('.well-known')
  })

  test('never sees the secret again, and the database keeps it sealed', async () => {
    const providerId = await addProvider(farah, { issuer: 'https://login.example' })
    for (const url of [singleSignOnUrls.provider, singleSignOnUrls.settings])
      expect((await farah.get(url.href({ providerId }))).body).not.toContain(client.clientSecret)
    const rows = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('identity_providers')
        .select('client_secret')
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(row => row.client_secret.startsWith('v1.'))).toBe(true)
  })

  test('cannot turn on what was not tried with success, puts buttons in order, and every change is in the log', async () => {
    const providerId = await addProvider(farah, { issuer: 'https://login.example', name: 'Later' })
    const page = await farah.submit(singleSignOnUrls.turnOn.href({ providerId }))
    expect(page.body).toContain('Try it first')
    const names = async () =>
      (await farah.get(singleSignOnUrls.providers.href()))
        .$('tbody th a')
        .map((_, a) => farahText(a))
        .get()
    const before = await names()
    await farah.post(singleSignOnUrls.moveUp.href({ providerId }))
    const after = await names()
    expect(after.indexOf('Later')).toBe(before.indexOf('Later') - 1)
    const log = await farah.get('/administration/audit')
    expect(log.text).toContain('Changed the order of the providers')
    expect(log.text).toContain('Added a provider of single sign-on')
  })

  test('who is none finds nothing', async () => {
    const providerId = await addProvider(farah, { issuer: 'https://login.example' })
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get(singleSignOnUrls.provider.href({ providerId }))).status).toBe(404)
    expect((await asha.post(singleSignOnUrls.tryIt.href({ providerId }))).status).toBe(404)
    expect((await asha.get(singleSignOnUrls.start.href({ providerId }, { for: 'link' }))).status).toBe(404)
    const elsewhere = await createWorld(capable, 'southshire', 'Southshire Council')
    const neighbour = await elsewhere.signedIn(elsewhere.people.farah)
    for (const url of [singleSignOnUrls.provider, singleSignOnUrls.start, singleSignOnUrls.settings])
      expect((await neighbour.get(url.href({ providerId }))).status).toBe(404)
    expect((await neighbour.post(singleSignOnUrls.tryIt.href({ providerId }))).status).toBe(404)
    expect((await neighbour.get(`${singleSignOnUrls.callback.href({ providerId })}?state=x`)).location).toContain(
      'expired',
    )
  })
})

const farahText = (element: { children: readonly unknown[] }): string =>
  String((element.children[0] as { data?: string } | undefined)?.data ?? '')
