import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { signInUrls } from './index.ts'
import { ask, origin, type PasskeyHouse, passkeyHouse } from './passkeys.testing.ts'
import { type Lie, pretendAuthenticator } from './pretend-authenticator.ts'
import { limits } from './throttle.ts'

const { withPasskey, addPasskey, proveAgain, passkeyChallenge, sessions } = signInUrls

let house: PasskeyHouse
let app: PasskeyHouse['app']
let world: World
let other: World
beforeAll(async () => {
  house = await passkeyHouse()
  ;({ app, world, other } = house)
})
afterAll(() => app?.close())

const visitor = (of?: World) => house.visitor(of)
const withKey: PasskeyHouse['withKey'] = (...given) => house.withKey(...given)
const keysOf: PasskeyHouse['keysOf'] = (...given) => house.keysOf(...given)

const isIn = async (browser: TestBrowser) => (await browser.get(sessions.href())).status === 200

describe('nobody is let in', () => {
  let key: Awaited<ReturnType<typeof withKey>>['key']
  beforeAll(async () => {
    key = (await withKey(world.people.elin)).key
  })

  const lies: Record<string, Lie> = {
    'made for another site': { origin: 'https://evil.example' },
    'made for the same name on another port': { origin: 'http://localhost:3001' },
    'bound to another name': { host: 'evil.example' },
    'without the owner being verified': { isVerified: false },
    'without anybody being there': { isPresent: false },
    'meant for adding a passkey': { type: 'webauthn.create' },
    'over something we never asked': { challenge: Buffer.alloc(32, 7).toString('base64url') },
    'with a made-up signature': { signature: Buffer.alloc(70, 1).toString('base64url') },
    'from a passkey we do not know': { credentialId: Buffer.alloc(32, 9).toString('base64url') },
    'that does not say whose it is': { userHandle: undefined },
    'that says it is somebody else': { userHandle: Buffer.alloc(16, 5).toString('base64url') },
  }
  test.each(Object.entries(lies))('by an answer %s', async (_, lie) => {
    const door = await visitor()
    const answer = await door.post(withPasskey.href(), { response: key.show(await ask(door, 'sign-in'), lie) })
    expect(answer.status).toBe(400)
    expect(answer.$('.govuk-error-summary').text()).toContain('We could not let you in with that passkey')
    expect(await isIn(door)).toBe(false)
  })

  test('by the same answer a second time, from another browser', async () => {
    const [door, thief] = [await visitor(), await visitor()]
    const response = key.show(await ask(door, 'sign-in'))
    expect((await door.post(withPasskey.href(), { response })).status).toBe(303)
    expect((await thief.post(withPasskey.href(), { response })).status).toBe(400)
    expect(await isIn(thief)).toBe(false)
  })

  test('twice by one answer that arrives twice at the same moment', async () => {
    const [door, thief] = [await visitor(), await visitor()]
    const response = key.show(await ask(door, 'sign-in'))
    const answers = await Promise.all([door, thief].map(one => one.post(withPasskey.href(), { response })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
  })

  test('by an authenticator whose counter has gone back, as a copy would', async () => {
    const door = await visitor()
    const response = key.show(await ask(door, 'sign-in'), { counter: 1 })
    expect((await door.post(withPasskey.href(), { response })).status).toBe(400)
  })

  test('by an answer that comes too late', async () => {
    const door = await visitor()
    const question = await ask(door, 'sign-in')
    await app.database.writing(world.organisationId, tx =>
      tx
        .updateTable('passkey_challenges')
        .set({ expires_at: new Date(Date.now() - 1000) })
        .where('organisation_id', '=', world.organisationId)
        .where('used_at', 'is', null)
        .execute(),
    )
    expect((await door.post(withPasskey.href(), { response: key.show(question) })).status).toBe(400)
  })

  test('by an answer to a question that was asked for another purpose, or of another person', async () => {
    const elin = await world.signedIn(world.people.elin)
    const door = await visitor()
    for (const purpose of ['prove', 'add'] as const) {
      const response = key.show(await ask(elin, purpose), {})
      expect((await door.post(withPasskey.href(), { response })).status).toBe(400)
    }
    const made = await elin.post(passkeyChallenge.href(), { purpose: 'prove' })
    expect((await door.get(made.location ?? '')).status).toBe(404)
    expect((await door.post(passkeyChallenge.href(), { purpose: 'prove' })).status).toBe(404)
  })

  test('at another organisation than the one that the passkey belongs to', async () => {
    const door = await visitor(other)
    expect((await door.post(withPasskey.href(), { response: key.show(await ask(door, 'sign-in')) })).status).toBe(400)
    const there = await ask(await visitor(other), 'sign-in')
    const here = await visitor()
    expect((await here.post(withPasskey.href(), { response: key.show(there) })).status).toBe(400)
    expect([await isIn(door), await isIn(here)]).toEqual([false, false])
  })

  test('once they have left', async () => {
    const { dag } = world.people
    const mine = (await withKey(dag)).key
    const leave = (left_at: Date | null) =>
      app.database.writing(world.organisationId, tx =>
        tx
          .updateTable('people')
          .set({ left_at })
          .where('organisation_id', '=', world.organisationId)
          .where('id', '=', dag.id)
          .execute(),
      )
    await leave(new Date())
    const door = await visitor()
    expect((await door.post(withPasskey.href(), { response: mine.show(await ask(door, 'sign-in')) })).status).toBe(400)
    await leave(null)
  })

  test('after a hundred failures from one address, and is told when to try again', async () => {
    const door = await visitor(other)
    for (let time = 0; time < limits.passkeyFromAddress.attempts; time += 1)
      await door.post(withPasskey.href(), { response: '{}' })
    const answer = await door.post(withPasskey.href(), { response: '{}' })
    expect(answer.$('#response-error').text()).toMatch(/Try again in \d+ minutes/)
  })
})

describe('no passkey is added', () => {
  const lies: Record<string, Lie> = {
    'for another site': { origin: 'https://evil.example' },
    'bound to another name': { host: 'evil.example' },
    'without verifying the owner': { isVerified: false },
    'over something we never asked': { challenge: Buffer.alloc(32, 7).toString('base64url') },
    'by an answer meant for signing in': { type: 'webauthn.get' },
    'with certificates that would make us follow their addresses': {
      format: 'packed',
      statement: new Map<string, unknown>([['x5c', [new Uint8Array(8)]]]),
    },
    'with an attestation that nobody asked for': { format: 'tpm' },
  }
  test.each(Object.entries(lies))('%s', async (_, lie) => {
    const browser = await world.signedIn(world.people.farah)
    const key = pretendAuthenticator(origin, 'localhost')
    const response = key.add(await ask(browser, 'add'), lie)
    const answer = await browser.post(addPasskey.href(), { name: 'Key', response })
    expect(answer.status).toBe(400)
    expect(answer.$('#name').val()).toBe('Key')
    expect(await keysOf(world.people.farah)).toHaveLength(0)
  })

  test('twice, nor with the answer that a colleague was asked for', async () => {
    const [farah, asha] = [await world.signedIn(world.people.farah), await world.signedIn(world.people.asha)]
    const key = pretendAuthenticator(origin, 'localhost')
    const response = key.add(await ask(asha, 'add'))
    expect((await farah.post(addPasskey.href(), { name: 'Key', response })).status).toBe(400)
    expect((await asha.post(addPasskey.href(), { name: 'Key', response })).status).toBe(303)
    const again = key.add(await ask(farah, 'add'))
    expect((await farah.post(addPasskey.href(), { name: 'Key', response: again })).text).toContain(
      'This passkey is there already',
    )
    expect(await keysOf(world.people.farah)).toHaveLength(0)
  })

  test('without a name, or with one of 200 characters', async () => {
    const browser = await world.signedIn(world.people.farah)
    for (const name of ['  ', 'x'.repeat(200)])
      expect((await browser.post(addPasskey.href(), { name, response: '{}' })).$('#name-error')).toHaveLength(1)
  })
})

test('whatever arrives in place of an answer, it is refused with 400 and nothing breaks', async () => {
  const farah = await world.signedIn(world.people.farah)
  const door = await visitor()
  const { challenge } = await ask(farah, 'add')
  const clientData = fc.oneof(
    fc.json(),
    fc.record({ type: fc.string(), challenge: fc.oneof(fc.constant(challenge), fc.string()), origin: fc.string() }),
  )
  const bytes = fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 200 }).map(array => Buffer.from(array).toString('base64url')),
    clientData.map(data => Buffer.from(JSON.stringify(data)).toString('base64url')),
  )
  const answer = fc.record({
    id: bytes,
    rawId: bytes,
    type: fc.constantFrom('public-key', 'other'),
    response: fc.record(
      {
        clientDataJSON: bytes,
        attestationObject: bytes,
        authenticatorData: bytes,
        signature: bytes,
        userHandle: bytes,
      },
      { requiredKeys: ['clientDataJSON'] },
    ),
  })
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    answer.map(value => JSON.stringify(value)),
  )
  await fc.assert(
    fc.asyncProperty(anything, async response => {
      expect((await farah.post(addPasskey.href(), { name: 'Key', response })).status).toBe(400)
      expect((await door.post(withPasskey.href(), { response })).status).toBe(400)
    }),
    { numRuns: 60 },
  )
  expect(await keysOf(world.people.farah)).toHaveLength(0)
  expect(await isIn(door)).toBe(false)
  expect((await farah.post(proveAgain.href(), { way: 'bite', response: '{}' })).status).toBe(400)
}, 60_000)
