import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '#platform/testing/app.ts'
import type { World, WorldPerson } from '#platform/testing/world.ts'
import { decideSignInPolicy, setFirstPassword, signInUrls, signInWays } from './index.ts'
import { ask, type PasskeyHouse, passkeyHouse } from './passkeys.testing.ts'

const { withPasskey, removePasskey, passkeyChallenge, sessions } = signInUrls

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

const mailsTo = ({ email }: WorldPerson) =>
  app.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .select('subject')
      .where('organisation_id', '=', world.organisationId)
      .where('to_address', '=', email)
      .execute(),
  )

const isIn = async (browser: TestBrowser) => (await browser.get(sessions.href())).status === 200

describe('somebody with a passkey', () => {
  test('adds it by name, is told by mail, and comes in with it without saying who they are', async () => {
    const { asha } = world.people
    const { key } = await withKey(asha)
    expect((await mailsTo(asha)).map(({ subject }) => subject)).toContain('A passkey was added to your account')
    const door = await visitor()
    const response = key.show(await ask(door, 'sign-in'))
    const answer = await door.post(withPasskey.href(), { response, next: '/people' })
    expect(answer).toMatchObject({ status: 303, location: '/people' })
    const page = await door.get(sessions.href())
    expect(page.text).toContain('My phone')
    expect(page.text).toContain('By: Passkey')
    const [kept] = await keysOf(asha)
    expect(kept).toMatchObject({ counter: 2, can_be_backed_up: true, is_backed_up: true })
    expect(kept?.last_used_at).toBeInstanceOf(Date)
  })

  test('removes it while another way is left, and it lets nobody in any more', async () => {
    const { ben } = world.people
    const { browser, key } = await withKey(ben)
    const [kept] = await keysOf(ben)
    const passkeyId = kept?.id ?? ''
    expect((await browser.get(removePasskey.href({ passkeyId }))).$('h1').text()).toContain('My phone')
    expect((await browser.submit(removePasskey.href({ passkeyId }))).text).toContain('The passkey is removed')
    const door = await visitor()
    expect((await door.post(withPasskey.href(), { response: key.show(await ask(door, 'sign-in')) })).status).toBe(400)
    expect(await isIn(door)).toBe(false)
  })

  test('keeps it when it is the only way in', async () => {
    const { carol } = world.people
    const { browser } = await withKey(carol)
    const decide = (ways: readonly (typeof signInWays)[number][]) =>
      app.database.writing(world.organisationId, tx => decideSignInPolicy(tx, ways, undefined, new Date()))
    await decide(['passkey'])
    const [kept] = await keysOf(carol)
    const answer = await browser.post(removePasskey.href({ passkeyId: kept?.id ?? '' }))
    expect(answer.status).toBe(400)
    expect(answer.$('.govuk-error-summary').text()).toContain('This is your only way in')
    expect(await keysOf(carol)).toHaveLength(1)
    await decide(signInWays)
  })

  test('keeps the password when that is the only way in', async () => {
    const { dag } = world.people
    const password = 'four ordinary words here'
    await app.database.writing(world.organisationId, async tx => {
      await setFirstPassword(tx, dag.id, password, new Date())
      await decideSignInPolicy(tx, ['password'], undefined, new Date())
    })
    const browser = await world.signedIn(dag)
    const answer = await browser.post(signInUrls.removePassword.href(), { currentPassword: password })
    expect(answer.$('.govuk-error-summary').text()).toContain('This is your only way in')
    expect((await browser.get(signInUrls.removePassword.href())).status).toBe(200)
    await app.database.writing(world.organisationId, tx => decideSignInPolicy(tx, signInWays, undefined, new Date()))
  })

  test('cannot be seen or have it removed by a colleague', async () => {
    const [kept] = await keysOf(world.people.carol)
    const dag = await world.signedIn(world.people.dag)
    const href = removePasskey.href({ passkeyId: kept?.id ?? '' })
    expect((await dag.get(href)).status).toBe(404)
    expect((await dag.post(href)).status).toBe(404)
  })

  test('is offered nothing where the organisation has switched passkeys off, and the key lets nobody in', async () => {
    const { key } = await withKey(other.people.asha, other)
    const door = await visitor(other)
    const question = await ask(door, 'sign-in')
    await app.database.writing(other.organisationId, tx =>
      decideSignInPolicy(tx, ['link', 'password'], undefined, new Date()),
    )
    expect((await door.post(withPasskey.href(), { response: key.show(question) })).status).toBe(404)
    expect((await door.post(passkeyChallenge.href(), { purpose: 'sign-in' })).status).toBe(404)
    expect((await door.get(signInUrls.signIn.href())).text).not.toContain('passkey')
    expect(await isIn(door)).toBe(false)
    await app.database.writing(other.organisationId, tx => decideSignInPolicy(tx, signInWays, undefined, new Date()))
  })
})
