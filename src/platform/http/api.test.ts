import fc from 'fast-check'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { prepareAssets } from '../html/assets.ts'
import { testDatabase } from '../testing/database.ts'
import { feature } from './feature.ts'
import { organisations } from './organisation.ts'
import { createServer } from './server.ts'
import { odd, organisationId, things, tokens, touched } from './testing/things-api.ts'

let app: FastifyInstance
let close: () => Promise<void>
beforeAll(async () => {
  const database = await testDatabase()
  await database.global(db =>
    db
      .insertInto('organisations')
      .values({ id: organisationId, slug: 'northshire', name: 'Northshire', locales: ['en'] })
      .execute(),
  )
  app = await createServer({
    config: readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '600', PUBLIC_URL: 'http://capable.test' }, 'test'),
    database,
    organisations: organisations(database),
    identity: {
      findSession: async () => undefined,
      meOf: () => {
        throw new Error('nobody')
      },
      touch: async () => undefined,
      proveAgainHref: () => '',
    },
    tokens,
    features: [feature({ name: 'things', apis: [things, odd] })],
    assets: await prepareAssets(),
    links: () => ({}) as never,
    signInHref: () => '/sign-in',
    chooseOrganisationHref: () => '/organisation',
  })
  close = async () => {
    await app.close()
    await database.stop()
  }
})
afterAll(() => close())

let caller = 0
const ask = (
  method: InjectOptions['method'],
  path: string,
  more: { token?: string; body?: unknown; headers?: object } = {},
) =>
  app.inject({
    method: method ?? 'GET',
    url: path,
    headers: {
      ...(more.token === '' ? {} : { authorization: `Bearer ${more.token ?? `known-${++caller}`}` }),
      ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more.headers,
    },
    ...(more.body === undefined
      ? {}
      : { payload: typeof more.body === 'string' ? more.body : JSON.stringify(more.body) }),
  })

describe('a program', () => {
  test('is answered in JSON, in its own organisation, with a tag and a request id', async () => {
    const answer = await ask('GET', '/things/v1/things?limit=3')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.json()).toEqual({ limit: 3, organisation: 'northshire', same: true })
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('private, no-cache')
  })

  test('is told that nothing changed, when it shows the tag it was given', async () => {
    const first = await ask('GET', '/things/v1/things/7')
    const headers = { 'if-none-match': `"other", ${first.headers.etag}` }
    const again = await ask('GET', '/things/v1/things/7', { headers })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await ask('GET', '/things/v1/things/8', { headers })).statusCode).toBe(200)
  })

  test('makes something and learns its address', async () => {
    const answer = await ask('POST', '/things/v1/things', { body: { name: 'kettle' } })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers.location).toBe('http://capable.test/things/v1/things/1')
    expect((await ask('DELETE', '/things/v1/things/1')).statusCode).toBe(204)
  })

  test('leaves nothing behind when its request fails', async () => {
    const answer = await ask('POST', '/things/v1/things', { body: { name: 'too much' } })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 7])
    expect((await ask('POST', '/things/v1/things', { body: { name: 'too much' } })).statusCode).toBe(409)
  })

  test('may send from anywhere: the token is no cookie that another site could use', async () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    const answer = await ask('DELETE', '/things/v1/things/1', { headers })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('has its use written down', async () => {
    await ask('GET', '/things/v1/things', { token: 'known-busy' })
    await expect.poll(() => touched).toContain('known-busy')
  })

  test('reads what needs no token without one', async () => {
    expect((await ask('GET', '/things/v1/about', { token: '' })).json()).toEqual({ origin: 'http://capable.test' })
  })

  test('keeps its parameters: none of them changes a language or leads elsewhere', async () => {
    const answer = await ask('GET', '/things/v1/about?lang=nb&organisation=x')
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([200, undefined])
  })
})

describe('a program is told what is wrong', () => {
  test.each([
    ['no token', '', 401],
    ['what can be no token', 'nonsense', 401],
    ['a revoked token', 'known-revoked', 401],
    ['a token without the scope', 'known-idle', 403],
  ])('with %s', async (_what, token, status) => {
    const answer = await ask('GET', '/things/v1/things', { token })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="Capable"/)
    expect(answer.json()).toMatchObject({ type: 'about:blank', status, instance: expect.stringMatching(/^urn:uuid:/) })
  })

  test('with a session cookie instead of a token', async () => {
    const headers = { cookie: `session=${organisationId}.known` }
    expect((await ask('GET', '/things/v1/things', { token: '', headers })).statusCode).toBe(401)
  })

  test('with every parameter and member that cannot be used', async () => {
    const query = await ask('GET', '/things/v1/things?limit=99&colour=red')
    expect(query.statusCode).toBe(400)
    expect(query.json().errors.map((one: { name: string }) => one.name)).toEqual(['limit', 'colour'])
    const body = await ask('POST', '/things/v1/things', { body: { parts: ['a', 2], 'a/b': 1 } })
    expect(
      body
        .json()
        .errors.map((one: { name: string }) => one.name)
        .sort(),
    ).toEqual(['/a~1b', '/name', '/parts/1'])
  })

  test.each([
    ['an address that is not there', 'GET', '/things/v1/nothing', undefined, 404],
    ['the top', 'GET', '/things/v1', undefined, 404],
    ['an address that cannot be read', 'GET', '/things/v1/%E0%A4%A', undefined, 404],
    ['a part that is too long', 'GET', `/things/v1/things/${'9'.repeat(300)}`, undefined, 404],
    ['an identifier of the wrong shape', 'GET', '/things/v1/things/nine', undefined, 404],
    ['something that is not found', 'GET', '/things/v1/things/404', undefined, 404],
    ['a method that is not there', 'PATCH', '/things/v1/things/1', {}, 405],
    ['a body that is no JSON', 'POST', '/things/v1/things', '{"name":', 400],
    ['a body that poisons', 'POST', '/things/v1/things', '{"__proto__":{"a":1},"name":"x"}', 400],
    ['a zero character', 'POST', '/things/v1/things', { name: 'a\0b' }, 400],
    ['a body that is too large', 'POST', '/things/v1/things', { name: 'x'.repeat(3_000) }, 413],
    ['a zero byte in the address', 'GET', '/things/v1/things?limit=%00', undefined, 400],
  ] as const)('at %s', async (_what, method, path, body, status) => {
    const answer = await ask(method, path, { body })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.json().status).toBe(status)
  })

  test('about methods, in Allow', async () => {
    expect((await ask('PATCH', '/things/v1/things/1')).headers.allow).toBe('GET, HEAD, DELETE, OPTIONS')
    const options = await ask('OPTIONS', '/things/v1/things', { token: '' })
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
  })

  test('about media types', async () => {
    const xml = await ask('POST', '/things/v1/things', { body: '<a/>', headers: { 'content-type': 'text/xml' } })
    expect(xml.statusCode).toBe(415)
    expect((await ask('GET', '/things/v1/things', { headers: { accept: 'text/csv' } })).statusCode).toBe(406)
    expect((await ask('GET', '/things/v1/things', { headers: { accept: 'text/html, */*;q=0.8' } })).statusCode).toBe(
      200,
    )
  })

  test('without particulars when the fault is ours', async () => {
    const answer = await ask('GET', '/things/v1/things/500')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
  })

  test('how long to wait when it asks too often, whatever token others have', async () => {
    await ask('GET', '/things/v1/things', { token: 'known-greedy' })
    const statuses = []
    for (let i = 0; i < 41; i++)
      statuses.push((await ask('GET', '/things/v1/things', { token: 'known-greedy' })).statusCode)
    expect(statuses.filter(status => status === 200)).toHaveLength(40)
    const refused = await ask('GET', '/things/v1/things', { token: 'known-greedy' })
    expect(refused.statusCode).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('politely, whatever it sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.json(), async (text, json) => {
        const header = text.replace(/[^\x21-\x7e]/g, '')
        const path = `/things/v1/things?${encodeURIComponent(text.toWellFormed()).replaceAll('%00', '')}=1`
        const answers = [
          await ask('GET', path, { token: `known${header.slice(0, 20)}`, headers: { 'x-forwarded-for': '10.0.0.1' } }),
          await ask('POST', '/things/v1/things', { token: `made-up${header}`, body: json }),
        ]
        for (const { statusCode } of answers) expect(statusCode).toBeLessThan(500)
      }),
      { numRuns: 50 },
    )
  })
})

test('an API may speak its own media type, word errors its own way, and take every path below', async () => {
  const body = { a: 1 }
  const headers = { 'content-type': 'application/odd+json; charset=utf-8' }
  const answer = await ask('PUT', '/odd/a/b', { body, headers })
  expect([answer.statusCode, answer.headers['content-type'], answer.headers.etag]).toEqual([
    200,
    'application/odd+json; charset=utf-8',
    'W/"9"',
  ])
  expect(answer.json()).toEqual({ rest: { '*': 'a/b' }, input: body })
  const refused = await ask('PUT', '/odd/a', { token: '' })
  expect([refused.statusCode, refused.headers['content-type'], refused.json()]).toEqual([
    401,
    'application/odd+json; charset=utf-8',
    { oops: '401' },
  ])
})
