import { randomUUID } from 'node:crypto'
import { UnsecuredJWT } from 'jose'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { addProvider, client, turnOn } from './testing/set-up.ts'
import { pathOf } from './testing/walk.ts'

type Parts = Record<string, unknown>

const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }

let capable: TestApp
let world: World
let farah: TestBrowser
let provider: OAuth2Server
let providerId: string
let browser: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await createWorld(capable, 'southshire', 'Southshire Council')
  farah = await world.signedIn(world.people.farah)
  provider = new OAuth2Server()
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.service.on('beforeTokenSigning', ({ payload }) =>
    Object.assign(payload, { email: world.people.asha.email, email_verified: true, sid: 'session-1' }),
  )
  const settings = { trust: ['links'] }
  providerId = await addProvider(farah, { issuer: provider.issuer.url ?? '', domain: 'northshire.example', settings })
  await turnOn(farah, providerId)
})
afterAll(async () => {
  await capable?.close()
  await provider?.stop()
})

beforeEach(async () => {
  browser = capable.browser()
  browser.cookies.set('organisation', 'northshire')
  const leaving = await browser.get(singleSignOnUrls.start.href({ providerId }))
  const answer = await fetch(leaving.location ?? '', { redirect: 'manual' })
  expect((await browser.get(pathOf(answer.headers.get('location') ?? ''))).location).toBe('/')
})

const isIn = async () => (await browser.get('/account/sessions')).status === 200

// The mock sets times of its own; whatever is given here wins.
const logoutToken = (parts: Parts = {}, header: Parts = {}) =>
  provider.issuer.buildToken({
    scopesOrTransform: (head, payload) => {
      Object.assign(head, { typ: 'logout+jwt' }, header)
      const whole = { aud: client.clientId, jti: randomUUID(), events: event, sub: 'johndoe', ...parts }
      for (const [name, value] of Object.entries(whole))
        if (value === undefined) delete payload[name]
        else payload[name] = value
    },
  })

const tell = (token: string, organisation = 'northshire', id = providerId) =>
  capable.browser().post(
    singleSignOnUrls.backChannelLogout.href({ providerId: id, organisation }),
    { logout_token: token },
    // A provider is no browser and says nothing of where it comes from.
    { origin: '', 'sec-fetch-site': 'none' },
  )

describe('a provider that says that somebody signed out there', () => {
  test('ends all sessions of that account', async () => {
    const answer = await tell(await logoutToken())
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toContain('no-store')
    expect(await isIn()).toBe(false)
  })

  test('ends that one session when it names it, and not those of other accounts', async () => {
    expect((await tell(await logoutToken({ sub: undefined, sid: 'session-2' }))).status).toBe(200)
    expect((await tell(await logoutToken({ sub: 'somebody-else', sid: 'session-1' }))).status).toBe(200)
    expect(await isIn()).toBe(true)
    expect((await tell(await logoutToken({ sub: undefined, sid: 'session-1' }))).status).toBe(200)
    expect(await isIn()).toBe(false)
  })
})

describe('nobody is signed out by a token', () => {
  const now = Math.trunc(Date.now() / 1000)
  const wrong: Record<string, [Parts, Parts?]> = {
    'for another client': [{ aud: 'somebody-else' }],
    'of another issuer': [{ iss: 'https://elsewhere.example' }],
    'that has expired': [{ iat: now - 900, exp: now - 600, nbf: now - 900 }],
    'that is old': [{ iat: now - 3600, nbf: now - 3600 }],
    'without the event': [{ events: undefined }],
    'with another event': [{ events: { 'https://schemas.example/other': {} } }],
    'with an event that says nothing': [{ events: { 'http://schemas.openid.net/event/backchannel-logout': 'yes' } }],
    'with a nonce, as ID tokens have': [{ nonce: 'n' }],
    'without a number of its own': [{ jti: undefined }],
    'about nobody': [{ sub: undefined }],
    'of another kind': [{}, { typ: 'at+jwt' }],
    'signed with a key that nobody knows': [{}, { kid: 'unknown' }],
  }
  test.each(Object.keys(wrong))('%s', async name => {
    const [parts, header] = wrong[name] ?? [{}]
    const answer = await tell(await logoutToken(parts, header))
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'invalid_request' })
    expect(await isIn()).toBe(true)
  })

  test('that nobody signed, that is garbage, or that is missing', async () => {
    const unsigned = new UnsecuredJWT({ iss: provider.issuer.url, aud: client.clientId, events: event, sub: 'johndoe' })
    for (const token of [unsigned.setJti('x').setIssuedAt().encode(), 'garbage', 'a.b.c', '', '\u0000'])
      expect((await tell(token)).status).toBe(400)
    expect(await isIn()).toBe(true)
  })

  test('that was used before', async () => {
    const token = await logoutToken({ sub: 'nobody-here' })
    expect((await tell(token)).status).toBe(200)
    const again = await tell(token)
    expect([again.status, JSON.parse(again.body).error_description]).toEqual([400, 'the token was used before'])
  })

  test('sent to another organisation, or about a provider that is not there', async () => {
    expect((await tell(await logoutToken(), 'southshire')).status).toBe(404)
    expect((await tell(await logoutToken(), 'nowhere')).status).toBe(404)
    expect((await tell(await logoutToken(), 'northshire', randomUUID())).status).toBe(404)
    expect(await isIn()).toBe(true)
  })
})
