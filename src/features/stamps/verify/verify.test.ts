import fc from 'fast-check'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isPublicAddress } from '#platform/outgoing/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import type { Json } from '../credentials/contexts.ts'
import { stampsUrls } from '../stamps.urls.ts'
import { give, prepareStamps } from '../testing/earn.ts'
import { forgetChecks } from './allowance.ts'
import { resolverOf } from './own-documents.ts'
import { type ReadBadge, readBadge } from './read-badge.ts'
import { didWebAddress, Unreachable } from './resolve.ts'
import { verifyBadge } from './verify-badge.ts'

let capable: TestApp
let world: World
let json: string
let jwt: string
let png: Buffer

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await prepareStamps(capable, world)
  const stampId = await give(capable, world, world.people.asha, { key: 'safe-confirmed' })
  const browser = await world.signedIn(world.people.asha)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const file = (name: string) =>
    capable.app.inject({
      url: stampsUrls.file.href({ stampId, file: name }),
      headers: { host: 'capable.test', cookie },
    })
  json = (await file('stamp.json')).body
  jwt = (await file('stamp.jwt')).body
  png = (await file('stamp.png')).rawPayload
})
// How often somebody may check is tried elsewhere, and whoever came before in this worker does not count.
beforeEach(forgetChecks)
afterAll(() => capable?.close())

let visitors = 0
const check = (content: Buffer | string) =>
  capable.browser().upload(stampsUrls.check.href(), 'badge', { name: `x${visitors++}`, content })

describe('whatever is handed in, the answer is in clear words', () => {
  const odd: Readonly<Record<string, [() => Buffer | string, string]>> = {
    'an empty file': [() => '', 'The file is empty'],
    'a file of 50 MB': [() => Buffer.alloc(50 * 1024 * 1024, 'a'), 'larger than 2 MB'],
    'a text': [() => 'Dear all', 'There is no badge in this file'],
    'JSON that breaks off': [() => json.slice(0, 300), 'is damaged'],
    'JSON of something else': [() => '{"hello":"world"}', 'There is no badge in this file'],
    'an older badge': [() => '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion"}', 'of an older kind'],
    'several badges': [
      () => `{"type":["VerifiablePresentation"],"verifiableCredential":[${json},${json}]}`,
      'several badges',
    ],
    'a picture without a badge': [() => Buffer.concat([png.subarray(0, 33), png.subarray(-12)]), 'no badge inside'],
    'a drawing without a badge': [() => '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'no badge inside'],
    'half a picture': [() => png.subarray(0, 60), 'is damaged'],
    'a signature of something else': [() => json.replace('Safe working', 'Space flight'), 'This badge is not genuine'],
    'an issuer that nobody knows': [
      () => json.replaceAll('capable.test:issuers:northshire', 'capable.test:issuers:nowhere'),
      'We cannot tell who made this badge',
    ],
    'a proof by somebody else': [() => json.replace('#key-1', '#key-9'), 'We cannot tell who made this badge'],
    'a badge without proof': [
      () => JSON.stringify({ ...JSON.parse(json), proof: undefined }),
      'This badge is not genuine',
    ],
    'a badge without issuer': [
      () => JSON.stringify({ ...JSON.parse(json), issuer: undefined }),
      'This badge cannot be read',
    ],
  }
  test.each(Object.entries(odd))('%s', async (_, [content, words]) => {
    const page = await check(content())
    expect(page.text).toContain(words)
    expect([200, 400]).toContain(page.status)
  })

  test('garbage of any kind is read without falling over', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const read = readBadge(Buffer.from(bytes))
        expect(typeof read === 'string' || typeof read.credential === 'object').toBe(true)
      }),
    )
    fc.assert(fc.property(fc.json(), text => void readBadge(Buffer.from(text))))
  })

  test('too many checks in a minute are put off', async () => {
    const pages = []
    for (let time = 0; time < 30; time += 1) pages.push(await check('x'))
    expect(pages.at(-1)?.text).toContain('Wait a minute')
  })
})

describe('a badge of which anything was changed is not genuine', () => {
  const here = resolverOf(async address => {
    const path = address.startsWith('did:') ? '/issuers/northshire/did.json' : new URL(address).pathname
    const answer = await capable.app.inject({ url: path, headers: { host: 'capable.test' } })
    return { isOurs: true, document: answer.statusCode === 200 ? (answer.json() as Json) : undefined }
  })
  const stateOf = async (badge: ReadBadge) => (await verifyBadge(badge, here, new Date())).state

  test('unchanged, it is', async () => {
    for (const one of [json, jwt, png]) expect(await stateOf(readBadge(Buffer.from(one)) as ReadBadge)).toBe('valid')
  })

  test('any letter of the JSON', async () => {
    const before = JSON.stringify(JSON.parse(json))
    await fc.assert(
      fc.asyncProperty(fc.nat(before.length - 1), fc.constantFrom(...'aZ07:/'), async (at, letter) => {
        fc.pre(before[at] !== letter)
        const read = readBadge(Buffer.from(before.slice(0, at) + letter + before.slice(at + 1)))
        if (typeof read !== 'string') expect(await stateOf(read)).not.toBe('valid')
      }),
      { numRuns: 80 },
    )
  })

  test('any letter of the JWT', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(jwt.length - 1), fc.constantFrom(...'aZ07_'), async (at, letter) => {
        // The last letter of base64url has bits that say nothing.
        fc.pre(jwt[at] !== letter && jwt[at] !== '.' && at < jwt.length - 1)
        const read = readBadge(Buffer.from(jwt.slice(0, at) + letter + jwt.slice(at + 1)))
        if (typeof read !== 'string') expect(await stateOf(read)).not.toBe('valid')
      }),
      { numRuns: 150 },
    )
  })

  test('a key that comes along in the head of a JWT proves nothing', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const jwk = await exportJWK(publicKey)
    const { proof: _, ...claims } = JSON.parse(json)
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', jwk }).sign(privateKey)
    expect(await stateOf(readBadge(Buffer.from(forged)) as ReadBadge)).not.toBe('valid')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${jwt.split('.')[1]}.x`
    expect(await stateOf(readBadge(Buffer.from(none)) as ReadBadge)).not.toBe('valid')
  })

  test('an issuer that does not answer leaves it open', async () => {
    const silent = resolverOf(
      async () => ({ isOurs: false, document: undefined }),
      async () => {
        throw new Unreachable('no answer')
      },
    )
    const read = readBadge(Buffer.from(json)) as ReadBadge
    expect((await verifyBadge(read, silent, new Date())).state).toBe('unreachable')
    expect((await verifyBadge(read, here, new Date('2030-01-01'))).state).toBe('expired')
    expect((await verifyBadge(read, here, new Date('2020-01-01'))).state).toBe('not-yet')
  })
})

test('nobody is asked inside a house, a cloud or this machine', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ])
    expect(isPublicAddress(address), address).toBe(false)
  for (const address of [
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'x',
  ])
    expect(isPublicAddress(address), address).toBe(false)
  for (const address of ['8.8.8.8', '2606:4700:4700::1111']) expect(isPublicAddress(address), address).toBe(true)
})

test('a DID leads to one address and nowhere else', () => {
  expect(didWebAddress('did:web:example.org')).toBe('https://example.org/.well-known/did.json')
  expect(didWebAddress('did:web:example.org%3A3000:a:b')).toBe('https://example.org:3000/a/b/did.json')
  for (const odd of [
    'did:web:',
    'did:web:a/b',
    'did:web:a:..:b',
    'did:web:a%2Fb',
    'did:web:a:',
    'did:key:z',
    'did:web:a@b',
  ])
    expect(didWebAddress(odd), odd).toBeUndefined()
})
