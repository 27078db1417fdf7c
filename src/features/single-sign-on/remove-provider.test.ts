import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideSignInPolicy, type SignInWay, signInWays } from '#features/sign-in/index.ts'
import type { TestBrowser } from '#platform/testing/app.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { type House, openHouse } from './testing/house.ts'
import { addProvider, turnOn } from './testing/set-up.ts'

let house: House
let farah: TestBrowser
let world: House['world']

beforeAll(async () => {
  house = await openHouse()
  ;({ farah, world } = house)
  await house.settle({ trust: ['links'], groupsClaim: 'groups' })
})
afterAll(() => house?.close())

const writing = <T>(work: Parameters<typeof house.capable.database.writing<T>>[1]) =>
  house.capable.database.writing(world.organisationId, work)
const decide = (ways: readonly SignInWay[]) => writing(tx => decideSignInPolicy(tx, ways, undefined, new Date()))
const removal = (providerId = house.providerId) => singleSignOnUrls.remove.href({ providerId })

const comeIn = async (name: 'ben' | 'farah' | 'elin', groups: readonly string[] = []) => {
  const { email } = world.people[name]
  house.provider.accounts.set(`${name}-there`, { name, email, email_verified: true, groups })
  const browser = house.capable.browser()
  expect((await house.comeIn(browser, `${name}-there`)).location).toBe('/')
  return browser
}

describe('a provider that is no longer wanted', () => {
  test('stays while no administrator could come in without it, though another one is turned on that none of them uses', async () => {
    await comeIn('farah')
    const other = await addProvider(farah, { issuer: house.provider.issuer, name: 'Another door' })
    await turnOn(farah, other)
    await writing(tx => tx.deleteFrom('sign_in_uses').where('way', '<>', 'single-sign-on').execute())
    await decide(['single-sign-on'])
    const page = await farah.submit(removal())
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary').text()).toContain('No administrator could come in any more')
    const off = await farah.submit(singleSignOnUrls.turnOff.href({ providerId: house.providerId }))
    expect(off.text).toContain('No administrator could come in any more')
    await farah.post(removal(other))
    await decide(signInWays)
    // From now on there is a link by e-mail as well.
    const own = { organisation_id: world.organisationId, person_id: world.people.farah.id }
    await writing(tx =>
      tx
        .insertInto('sign_in_uses')
        .values({ ...own, way: 'link' })
        .execute(),
    )
  })

  test('is removed after one question that says what becomes of whom; those who came by it are out, and are told', async () => {
    await farah.post(singleSignOnUrls.roles.href({ providerId: house.providerId }), { group: 'help', role: 'champion' })
    const ben = await comeIn('ben', ['help'])
    expect((await ben.get('/account/sessions')).status).toBe(200)
    const ask = await farah.get(removal())
    expect(ask.text).toContain('This cannot be undone')
    expect(ask.text).toContain('Linked people: 2')
    expect(ask.text).toContain('Roles given by its groups: 1')
    const page = await farah.submit(removal())
    expect(page.text).toContain('Work account is removed')
    expect(page.$('main tbody').text()).not.toContain('Work account')
    expect((await ben.get('/account/sessions')).status).toBe(303)
    await house.capable.runJobs()
    const back = await world.signedIn(world.people.ben)
    expect((await back.get('/inbox')).text).toContain('You can no longer sign in with Work account')
    const mails = await writing(tx =>
      tx.selectFrom('mails').select('subject').where('person_id', '=', world.people.ben.id).execute(),
    )
    expect(mails.map(({ subject }) => subject)).toContain('You can no longer sign in with Work account')
    const roles = await writing(tx =>
      tx
        .selectFrom('role_grants')
        .select('role')
        .where('person_id', '=', world.people.ben.id)
        .where('revoked_at', 'is', null)
        .execute(),
    )
    expect(roles).toEqual([])
  })

  test('is not there any more, its secret is forgotten, and its domain is free', async () => {
    const { providerId } = house
    for (const url of [
      singleSignOnUrls.provider,
      singleSignOnUrls.settings,
      singleSignOnUrls.remove,
      singleSignOnUrls.domains,
    ])
      expect((await farah.get(url.href({ providerId }))).status).toBe(404)
    expect((await house.capable.browser().get(singleSignOnUrls.start.href({ providerId }))).status).toBe(404)
    const row = await writing(tx =>
      tx.selectFrom('identity_providers').selectAll().where('id', '=', providerId).executeTakeFirstOrThrow(),
    )
    expect([row.client_secret, row.turned_on_at, row.removed_at === null]).toEqual(['', null, false])
    await addProvider(farah, { issuer: house.provider.issuer, name: 'New', domain: 'northshire.example' })
    expect((await farah.get('/administration/audit')).text).toContain('Removed a provider of single sign-on')
  })

  test('is nobody’s to remove but an administrator’s, who has just shown who they are', async () => {
    const providerId = await addProvider(farah, { issuer: house.provider.issuer, name: 'Third' })
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get(removal(providerId))).status).toBe(404)
    expect((await asha.post(removal(providerId))).status).toBe(404)
    await writing(tx =>
      tx
        .updateTable('sessions')
        .set({ proved_at: new Date(Date.now() - 3_600_000) })
        .execute(),
    )
    await farah.post(removal(providerId))
    expect((await farah.get(singleSignOnUrls.provider.href({ providerId }))).status).toBe(200)
  })
})
