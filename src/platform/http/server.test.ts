import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { createWorld, type World } from '../testing/world.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable.close())

describe('every answer', () => {
  test('forbids inline code, framing and guessing of types, and names the request', async () => {
    const { headers } = await capable.browser().get('/nowhere')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('is in the language that the reader chose, and stays in it', async () => {
    const browser = capable.browser()
    const chosen = await browser.get('/nowhere?lang=nb')
    expect(chosen.status).toBe(303)
    expect(chosen.location).toBe('/nowhere')
    const page = await browser.get('/nowhere')
    expect(page.$('html').attr('lang')).toBe('nb')
    expect(page.text).toContain('Fant ikke siden')
  })

  test('never leads away from the site, whatever the address looks like', async () => {
    const answer = await capable.browser().get('//evil.example/?lang=nb')
    expect(answer.location?.startsWith('//')).toBeFalsy()
  })
})

describe('a page that is not there', () => {
  test('says so and shows the way on', async () => {
    const page = await capable.browser().get('/nowhere')
    expect(page.status).toBe(404)
    expect(page.$('h1').text()).toBe('Page not found')
    expect(page.$('main a[href="/"]').length).toBe(1)
  })

  test.each([
    ['no letters', '/people/%E0%A4%A'],
    ['no end', `/people/${'x'.repeat(300)}`],
  ])('says so as well when the address makes %s', async (_what, address) => {
    const page = await capable.browser().get(address)
    expect(page.status).toBe(404)
    expect(page.$('h1').text()).toBe('Page not found')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('a form sent from another site', () => {
  test('is refused without signing the person out', async () => {
    const browser = await world.signedIn(world.people.asha)
    const answer = await browser.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(403)
    expect(browser.cookies.has('session')).toBe(true)
  })

  test('is refused too when an older browser names only its origin', async () => {
    const answer = await capable.app.inject({
      method: 'POST',
      url: '/sign-out',
      headers: { host: 'capable.test', origin: 'https://evil.example' },
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('somebody who asks far too often', () => {
  test('is told to wait, also under a new made-up session each time, while a colleague goes on', async () => {
    const busy = await testApp({ RATE_LIMIT: '5' })
    try {
      const { people, signedIn } = await createWorld(busy)
      const colleague = await signedIn(people.asha)
      const first = await colleague.get('/people')
      expect(first.status).toBe(200)
      const organisation = (colleague.cookies.get('session') ?? '').split('.')[0]
      const answers: number[] = []
      for (let attempt = 0; attempt < 8; attempt += 1) {
        const stranger = busy.browser()
        stranger.cookies.set('session', `${organisation}.made-up-${attempt}`)
        const page = await stranger.get('/about')
        answers.push(page.status)
        if (page.status === 429) expect(page.text).toContain('Wait a minute')
      }
      expect(answers).toContain(429)
      expect((await colleague.get('/people')).status).toBe(200)
    } finally {
      await busy.close()
    }
  })
})

describe('monitoring', () => {
  test('can ask whether the service lives and whether it can answer', async () => {
    expect((await capable.browser().get('/health')).status).toBe(200)
    expect((await capable.browser().get('/ready')).status).toBe(200)
  })

  test('reads metrics from this machine, and not through a proxy', async () => {
    const near = await capable.browser().get('/metrics')
    expect(near.body).toContain('capable_http_request_seconds')
    const through = await capable.browser().get('/metrics', { 'x-forwarded-for': '203.0.113.9' })
    expect(through.status).toBe(404)
  })
})
