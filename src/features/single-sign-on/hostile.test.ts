import fc from 'fast-check'
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { type MutableResponse, type MutableToken, OAuth2Server } from 'oauth2-mock-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '#features/sign-in/index.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { addProvider, client, turnOn } from './testing/set-up.ts'
import { pathOf } from './testing/walk.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
let hostile: OAuth2Server
let honest: OAuth2Server
let providerId: string
let otherId: string

async function mockProvider(): Promise<OAuth2Server> {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  return server
}

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  farah = await world.signedIn(world.people.farah)
  hostile = await mockProvider()
  honest = await mockProvider()
  const trust = { settings: { trust: ['links', 'vouches'] } }
  const open = async (server: OAuth2Server, name: string, domain: string) => {
    const id = await addProvider(farah, { issuer: server.issuer.url ?? '', name, domain, ...trust })
    await turnOn(farah, id)
    return id
  }
  providerId = await open(hostile, 'Hostile', 'northshire.example')
  otherId = await open(honest, 'Honest', 'elsewhere.example')
})
afterAll(async () => {
  await capable?.close()
  await hostile?.stop()
  await honest?.stop()
})
afterEach(() => {
  hostile.service.removeAllListeners()
})

const claim = (token: MutableToken) => Object.assign(token.payload, { email: world.people.asha.email, name: 'Asha' })

/** Leaves for the provider and says where it sends the browser back to. */
async function leave(browser: TestBrowser, id = providerId): Promise<string> {
  const leaving = await browser.get(singleSignOnUrls.start.href({ providerId: id }, { next: '/passport' }))
  const answer = await fetch(leaving.location ?? '', { redirect: 'manual' })
  return pathOf(answer.headers.get('location') ?? '')
}

const comeIn = async (browser: TestBrowser) => browser.get(await leave(browser))
const isIn = async (browser: TestBrowser) => (await browser.get('/account/sessions')).status === 200

/** Nobody is in, and somebody reads why in kind words, with a number and a way to try again that still knows the page. */
async function expectKindRefusal(browser: TestBrowser, back: TestPage, why: string): Promise<void> {
  expect(back.location).toContain(`why=${why}`)
  expect(await isIn(browser)).toBe(false)
  const page = await browser.get(back.location ?? '')
  expect(page.status).toBe(200)
  expect(page.$('h1').text()).toBe('You are not signed in yet')
  expect(page.$('main code').text()).toMatch(/^[0-9a-f-]{36}$/)
}

test('an honest answer lets in whoever it should: the tests below can fail', async () => {
  hostile.service.on('beforeTokenSigning', claim)
  const browser = capable.browser()
  const back = await comeIn(browser)
  expect(back.location).toBe('/passport')
  expect(await isIn(browser)).toBe(true)
})

describe('nobody is let in by an ID token', () => {
  const tampering: Record<string, (token: MutableToken) => unknown> = {
    'for another client': ({ payload }) => Object.assign(payload, { aud: 'somebody-else' }),
    'for others as well, without saying who asked': ({ payload }) =>
      Object.assign(payload, { aud: [client.clientId, 'somebody-else'], azp: 'somebody-else' }),
    'of another issuer': ({ payload }) => Object.assign(payload, { iss: 'https://elsewhere.example' }),
    'with another nonce': ({ payload }) => Object.assign(payload, { nonce: 'made-up' }),
    'without a nonce': ({ payload }) => delete payload.nonce,
    'that has expired': ({ payload }) => Object.assign(payload, { exp: payload.iat - 3600, iat: payload.iat - 7200 }),
    'from the future': ({ payload }) => Object.assign(payload, { nbf: payload.iat + 3600 }),
    'without a subject': ({ payload }) => delete payload.sub,
    'with a subject that is no text': ({ payload }) => Object.assign(payload, { sub: 7 }),
    'signed with a key that nobody knows': ({ header }) => Object.assign(header, { kid: 'unknown' }),
  }
  test.each(Object.keys(tampering))('%s', async name => {
    hostile.service.on('beforeTokenSigning', token => {
      claim(token)
      tampering[name]?.(token)
    })
    const browser = capable.browser()
    await expectKindRefusal(browser, await comeIn(browser), 'not-trusted')
  })

  const forged = async (algorithm: 'RS256' | 'HS256' | 'none', payload: Record<string, unknown>) => {
    if (algorithm === 'none') return new UnsecuredJWT(payload).encode()
    const jwt = new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid: hostile.issuer.keys.get()?.kid })
    if (algorithm === 'HS256') return jwt.sign(new TextEncoder().encode(client.clientSecret.padEnd(32)))
    return jwt.sign((await generateKeyPair('RS256')).privateKey)
  }

  test.each(['RS256', 'HS256', 'none'] as const)('forged by somebody else with %s', async algorithm => {
    let token = ''
    hostile.service.on('beforeTokenSigning', claim)
    hostile.service.on('beforeResponse', (response: MutableResponse) => {
      if (response.body) response.body.id_token = token
    })
    const browser = capable.browser()
    const back = await leave(browser)
    const nonce = await nonceOf(back)
    const now = Math.trunc(Date.now() / 1000)
    token = await forged(algorithm, {
      iss: hostile.issuer.url,
      aud: client.clientId,
      sub: 'johndoe',
      nonce,
      email: world.people.asha.email,
      iat: now,
      exp: now + 600,
    })
    await expectKindRefusal(browser, await browser.get(back), 'not-trusted')
  })

  test('or by an answer without one', async () => {
    hostile.service.on('beforeResponse', (response: MutableResponse) => {
      if (response.body) delete response.body.id_token
    })
    const browser = capable.browser()
    await expectKindRefusal(browser, await comeIn(browser), 'not-trusted')
  })

  test('or when the further claims are about somebody else', async () => {
    hostile.service.on('beforeTokenSigning', claim)
    hostile.service.on('beforeUserinfo', (response: MutableResponse) => {
      response.body = { sub: 'somebody-else', email: world.people.farah.email }
    })
    const browser = capable.browser()
    await expectKindRefusal(browser, await comeIn(browser), 'not-trusted')
  })
})

describe('nobody is let in by coming back', () => {
  test('twice with the same answer', async () => {
    hostile.service.on('beforeTokenSigning', claim)
    const browser = capable.browser()
    const back = await leave(browser)
    await browser.get(back)
    await browser.post('/sign-out')
    const again = await browser.get(back)
    await expectKindRefusal(browser, again, 'expired')
  })

  test('with another browser than the one that left, whose own attempt still works', async () => {
    hostile.service.on('beforeTokenSigning', claim)
    const [victim, thief, stranger] = [capable.browser(), capable.browser(), capable.browser()]
    const back = await leave(victim)
    await expectKindRefusal(stranger, await stranger.get(back), 'expired')
    await leave(thief)
    await expectKindRefusal(thief, await thief.get(back), 'expired')
    expect((await victim.get(back)).location).toBe('/passport')
  })

  test('with the answer of another provider', async () => {
    hostile.service.on('beforeTokenSigning', claim)
    const browser = capable.browser()
    const back = await leave(browser)
    const mixedUp = back.replace(providerId, otherId)
    await expectKindRefusal(browser, await browser.get(mixedUp), 'expired')
    const there = await leave(browser, otherId)
    await expectKindRefusal(browser, await browser.get(there.replace(otherId, providerId)), 'expired')
  })

  test('with an answer that says that it is from somebody else', async () => {
    const browser = capable.browser()
    const back = await leave(browser)
    await expectKindRefusal(browser, await browser.get(`${back}&iss=https%3A%2F%2Felsewhere.example`), 'not-trusted')
  })

  test('with a code of somebody else, or one that was used', async () => {
    const browser = capable.browser()
    const [mine, other] = [await leave(browser), await leave(browser)]
    const code = new URLSearchParams(other.split('?')[1]).get('code') ?? ''
    const swapped = mine.replace(/code=[^&]+/, `code=${code}`)
    await expectKindRefusal(browser, await browser.get(swapped), 'not-trusted')
  })

  test('half an hour later', async () => {
    const browser = capable.browser()
    const back = await leave(browser)
    const state = new URLSearchParams(back.split('?')[1]).get('state') ?? ''
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('identity_attempts')
        .set({ expires_at: new Date() })
        .where('organisation_id', '=', world.organisationId)
        .where('state_hash', '=', hashToken(state))
        .execute(),
    )
    await expectKindRefusal(browser, await browser.get(back), 'expired')
  })

  test('with whatever else: garbage is answered kindly and never breaks anything', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a'.repeat(5000), '\u0000', "'; --"),
    )
    const name = fc.constantFrom('state', 'code', 'iss', 'error', 'error_description', 'id_token', 'response', 'next')
    const browser = capable.browser()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, word), { maxLength: 6 }), fc.boolean(), async (pairs, withState) => {
        const query = new URLSearchParams(pairs)
        const back = await leave(browser)
        if (withState) query.set('state', new URLSearchParams(back.split('?')[1]).get('state') ?? '')
        const answer = await browser.get(`${singleSignOnUrls.callback.href({ providerId })}?${query}`)
        expect([303, 400]).toContain(answer.status)
        expect(await isIn(browser)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the place where somebody wanted to go', () => {
  test('is only ever one of ours', async () => {
    hostile.service.on('beforeTokenSigning', claim)
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const browser = capable.browser()
      const leaving = await browser.get(singleSignOnUrls.start.href({ providerId }, { next }))
      const answer = await fetch(leaving.location ?? '', { redirect: 'manual' })
      expect((await browser.get(pathOf(answer.headers.get('location') ?? ''))).location).toBe('/')
    }
  })

  test('and words of others do not stand on our page', async () => {
    const query = { why: 'Call 555', number: 'Call 555', provider: 'x', next: '//evil.example' }
    const page = await capable.browser().get(singleSignOnUrls.notCompleted.href({}, query))
    expect(page.status).toBe(200)
    expect(page.$('main').html()).not.toMatch(/555|evil/)
  })
})

test('a provider that knocks too often is paused, and its failures do not fill the log', async () => {
  const acts = () =>
    capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('audit_entries')
        .select('id')
        .where('organisation_id', '=', world.organisationId)
        .where('action', '=', 'single-sign-on.refused')
        .execute(),
    )
  const browser = capable.browser()
  const address = `${singleSignOnUrls.callback.href({ providerId })}?state=x&code=y`
  let last: TestPage | undefined
  for (let tries = 0; tries < 120; tries++) last = await browser.get(address)
  expect(last?.location).toContain('why=paused')
  expect((await acts()).length).toBeLessThanOrEqual(101)
})

// What a forger who reads the provider's traffic would know.
async function nonceOf(back: string): Promise<string> {
  const state = new URLSearchParams(back.split('?')[1]).get('state') ?? ''
  const row = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('identity_attempts')
      .select('nonce')
      .where('organisation_id', '=', world.organisationId)
      .where('state_hash', '=', hashToken(state))
      .executeTakeFirstOrThrow(),
  )
  return row.nonce
}
