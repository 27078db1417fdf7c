import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPerson } from '#features/people/index.ts'
import { decideSignInPolicy, signInWays } from '#features/sign-in/index.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { type House, openHouse } from './testing/house.ts'
import { client } from './testing/set-up.ts'
import { pathOf, visitor } from './testing/walk.ts'

let house: House
let provider: House['provider']
let world: House['world']
let capable: House['capable']

beforeAll(async () => {
  house = await openHouse()
  ;({ provider, world, capable } = house)
})
afterAll(() => house?.close())

describe('somebody who has an account at work', () => {
  test('sees one button for it, and is not let in as anybody while nobody is linked', async () => {
    provider.accounts.set('asha-there', { name: 'Asha', email: world.people.asha.email, email_verified: true })
    const browser = capable.browser()
    const door = await browser.get('/sign-in')
    expect(door.$('main a.govuk-button').text()).toBe('Continue with Work account')
    const back = await house.comeIn(browser, 'asha-there')
    const page = await browser.get(back.location ?? '')
    expect(page.status).toBe(200)
    expect(page.text).toContain('we do not know yet who that is here')
    expect(page.$('main code').text()).toMatch(/^[0-9a-f-]{36}$/)
    expect(await house.nameOn(browser)).toBe('')
    expect((await house.actsOf('single-sign-on.refused'))[0]?.details).toMatchObject({ reason: 'not-known' })
  })

  test('links it from the inside, only by a button of ours, and comes in with it from then on', async () => {
    const browser = await world.signedIn(world.people.asha)
    const ways = await browser.get(singleSignOnUrls.ways.href())
    const leaving = await browser.get(ways.$('main a.govuk-button').attr('href') ?? '')
    const back = await browser.get(pathOf(await visitor().signIn(leaving.location ?? '', 'asha-there')))
    const question = await browser.get(back.location ?? '')
    expect(question.text).toContain(`You came back as ${world.people.asha.email}`)
    const other = capable.browser()
    expect((await house.comeIn(other, 'asha-there')).location).toContain('why=not-known')
    const done = await browser.submit(back.location ?? '')
    expect(done.text).toContain('Unlink')
    const home = await house.comeIn(other, 'asha-there', visitor(), '?next=%2Fpassport%3Fa%3D1')
    expect(home.location).toBe('/passport?a=1')
    expect(await house.nameOn(other)).toBe('Asha Patel')
    const mails = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('mails').select('subject').where('organisation_id', '=', world.organisationId).execute(),
    )
    expect(mails.map(({ subject }) => subject)).toContain('You can now sign in with Work account')
  })

  test('shows once more who they are before a grave act, at the provider itself and with the same account', async () => {
    const browser = capable.browser()
    const there = visitor()
    await house.comeIn(browser, 'asha-there', there)
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('sessions')
        .set({ proved_at: new Date(Date.now() - 3_600_000) })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.asha.id)
        .execute(),
    )
    const grave = (await browser.get(singleSignOnUrls.ways.href())).$('main dd a').attr('href') ?? ''
    const asked = await browser.get((await browser.get(grave)).location ?? '')
    const link = asked.$(`main a[href*="${house.providerId}"]`).attr('href') ?? ''
    const other = await browser.get(link)
    const wrong = await browser.get(pathOf(await visitor().signIn(other.location ?? '', 'somebody-else')))
    const told = await browser.get(wrong.location ?? '')
    expect(told.$('h1').text()).toBe('You have not shown yet that it is you')
    expect(told.text).toContain('another account at Work account than the one that is linked to you')
    expect(told.$('main a.govuk-button').last().attr('href')).toContain('/sign-in/again?next=')
    const leaving = await browser.get(link)
    expect(new URL(leaving.location ?? '').searchParams.get('max_age')).toBe('0')
    const back = await browser.get(pathOf(await there.signIn(leaving.location ?? '', 'asha-there')))
    expect(back.location).toBe(grave)
    expect((await browser.get(grave)).status).toBe(200)
  })

  test('cannot give an account to a second person', async () => {
    const ben = await world.signedIn(world.people.ben)
    const leaving = await ben.get(singleSignOnUrls.start.href({ providerId: house.providerId }, { for: 'link' }))
    const back = await ben.get(pathOf(await visitor().signIn(leaving.location ?? '', 'asha-there')))
    expect((await ben.get(back.location ?? '')).text).toContain('belongs to somebody else here already')
  })

  test('says beforehand that a device is shared, must sign in there anew, and is signed out with the browser', async () => {
    const browser = capable.browser()
    const door = await browser.get('/sign-in?shared=yes')
    expect(door.text).toContain('This is a shared device')
    const leaving = await browser.get(door.$('main a.govuk-button').attr('href') ?? '')
    expect(new URL(leaving.location ?? '').searchParams.get('prompt')).toBe('login')
    const back = await browser.get(pathOf(await visitor().signIn(leaving.location ?? '', 'asha-there')))
    expect(back.headers['set-cookie']?.toString()).toMatch(/session=[^;]+; Path=\/; HttpOnly/)
  })

  test('who left stays out, also with a linked account', async () => {
    const leave = (at: Date | null) =>
      capable.database.writing(world.organisationId, tx =>
        tx
          .updateTable('people')
          .set({ left_at: at })
          .where('organisation_id', '=', world.organisationId)
          .where('id', '=', world.people.asha.id)
          .execute(),
      )
    await leave(new Date())
    const browser = capable.browser()
    expect((await house.comeIn(browser, 'asha-there')).location).toContain('why=not-known')
    expect(await house.nameOn(browser)).toBe('')
    await leave(null)
  })

  test('who came back as another entry brings the account along from inside', async () => {
    provider.accounts.set('gone-there', { name: 'Gone' })
    const now = new Date()
    await capable.database.writing(world.organisationId, async tx => {
      const personId = await newPerson(tx, { name: 'Elin B', email: 'elin.old@northshire.example', locale: null })
      await tx
        .insertInto('identities')
        .values({
          organisation_id: world.organisationId,
          id: personId,
          provider_id: house.providerId,
          subject: 'gone-there',
          person_id: personId,
          linked_by: 'self',
        })
        .execute()
      await tx.updateTable('people').set({ left_at: now }).where('id', '=', personId).execute()
    })
    const elin = await world.signedIn(world.people.elin)
    const leaving = await elin.get(singleSignOnUrls.start.href({ providerId: house.providerId }, { for: 'link' }))
    const back = await elin.get(pathOf(await visitor().signIn(leaving.location ?? '', 'gone-there')))
    expect((await elin.submit(back.location ?? '')).text).toContain('Unlink')
    const browser = capable.browser()
    await house.comeIn(browser, 'gone-there')
    expect(await house.nameOn(browser)).toBe('Elin Berg')
  })

  test('who says no there is told kindly, and may try again', async () => {
    const browser = capable.browser()
    const leaving = await browser.get(
      singleSignOnUrls.start.href({ providerId: house.providerId }, { next: '/passport' }),
    )
    const state = new URL(leaving.location ?? '').searchParams.get('state') ?? ''
    const iss = encodeURIComponent(provider.issuer)
    const callback = `${singleSignOnUrls.callback.href({ providerId: house.providerId })}?error=access_denied&state=${state}&iss=${iss}`
    const page = await browser
      .submit('/nowhere')
      .then(async () => browser.get((await browser.get(callback)).location ?? ''))
    expect(page.text).toContain('did not sign you in, or you changed your mind')
    expect(page.$('main a.govuk-button').first().attr('href')).toContain('next=%2Fpassport')
  })
})

describe('signing out', () => {
  beforeAll(async () => {
    await house.settle({ trust: ['links'] })
    provider.accounts.set('ben-there', { name: 'Ben', email: world.people.ben.email, email_verified: true })
  })

  test('here leads on to signing out there, once, and comes back', async () => {
    const browser = capable.browser()
    const there = visitor()
    await house.comeIn(browser, 'ben-there', there)
    const out = await browser.post('/sign-out')
    const followed = await browser.get(out.location ?? '')
    const page = await browser.get(followed.location ?? out.location ?? '')
    expect(page.text).toContain('At Work account you may still be signed in')
    const leaving = await browser.get(page.$('main a.govuk-button').first().attr('href') ?? '')
    expect(leaving.location).toContain(`${provider.issuer}/session/end`)
    const back = await there.signOut(leaving.location ?? '')
    expect(pathOf(back)).toBe('/signed-out')
    expect((await browser.get('/signed-out')).text).toContain('You are signed out')
    const again = await browser.get(page.$('main a.govuk-button').first().attr('href') ?? '')
    expect(again.location).toBe('/signed-out')
  })

  test('there ends the session here, and no other', async () => {
    const [phone, desk] = [capable.browser(), capable.browser()]
    const there = visitor()
    await house.comeIn(phone, 'ben-there', there)
    await house.comeIn(desk, 'ben-there')
    expect([await house.nameOn(phone), await house.nameOn(desk)]).toEqual(['Ben Okafor', 'Ben Okafor'])
    const end = `${provider.issuer}/session/end?client_id=${client.clientId}&post_logout_redirect_uri=${encodeURIComponent('http://capable.test/signed-out')}`
    await there.signOut(end)
    expect([await house.nameOn(phone), await house.nameOn(desk)]).toEqual(['', 'Ben Okafor'])
    expect((await house.actsOf('single-sign-on.signed-out-there'))[0]).toMatchObject({
      subject_id: world.people.ben.id,
    })
  })
})

describe('somebody who no longer wants a linked account', () => {
  test('unlinks it, is signed out where it let them in, and can no longer come in with it', async () => {
    await house.settle({})
    const [byAccount, browser] = [capable.browser(), await world.signedIn(world.people.asha)]
    await house.comeIn(byAccount, 'asha-there')
    const ways = await browser.get(singleSignOnUrls.ways.href())
    const done = await browser.submit(ways.$('main dd a').attr('href') ?? '')
    expect(done.text).toContain('Not linked to you yet')
    expect(await house.nameOn(byAccount)).toBe('')
    expect((await house.comeIn(capable.browser(), 'asha-there')).location).toContain('why=not-known')
  })

  test('keeps it while it is the only way in', async () => {
    await house.settle({ trust: ['links'] })
    provider.accounts.set('dag-there', { name: 'Dag', email: world.people.dag.email, email_verified: true })
    const browser = capable.browser()
    await house.comeIn(browser, 'dag-there')
    // The staff list took his address away, and with it the e-mailed link.
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ email: null })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', world.people.dag.id)
        .execute(),
    )
    const ways = await browser.get(singleSignOnUrls.ways.href())
    const refused = await browser.post(ways.$('main dd a').attr('href') ?? '')
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('This is your only way in')
  })

  test('an administrator unlinks it for them', async () => {
    const people = await house.farah.get(singleSignOnUrls.people.href({ providerId: house.providerId }))
    expect(people.text).toContain('Ben Okafor')
    const row = people.$('tbody tr').filter((_, tr) => people.$(tr).text().includes('Ben Okafor'))
    const done = await house.farah.submit(row.find('a').attr('href') ?? '')
    expect(done.$('tbody').text()).not.toContain('Ben Okafor')
  })
})

describe('an organisation that wants nothing but the provider', () => {
  const only = (ways: readonly string[], more = {}) =>
    house.farah.post('/administration/sign-in-policy', { ways, ...more })

  test('cannot switch links and passwords off before an administrator has come in by it', async () => {
    expect((await only(['single-sign-on'], { confirm: 'single-sign-on' })).status).toBe(400)
    provider.accounts.set('farah', { name: 'Farah', email: world.people.farah.email, email_verified: true })
    expect((await house.comeIn(capable.browser(), 'farah')).location).toBe('/')
    expect((await only(['single-sign-on'], { confirm: 'single-sign-on' })).status).toBe(303)
    const door = await capable.browser().get('/sign-in')
    expect(door.$('main input[name=email]')).toHaveLength(0)
    expect(door.$('main a.govuk-button').text()).toBe('Continue with Work account')
  })

  test('cannot turn the provider off, nobody could come in; and then closes it, and nobody comes in by it', async () => {
    const kept = await house.farah.submit(singleSignOnUrls.turnOff.href({ providerId: house.providerId }))
    expect(kept.body).toContain('No administrator could come in any more')
    await capable.database.writing(world.organisationId, tx =>
      decideSignInPolicy(tx, ['link', 'password'], undefined, new Date()),
    )
    expect((await capable.browser().get('/sign-in')).$('main a[href*="/sign-in/with/"]')).toHaveLength(0)
    const refused = await capable.browser().get(singleSignOnUrls.start.href({ providerId: house.providerId }))
    expect(refused.location).toContain('why=closed')
    await capable.database.writing(world.organisationId, async tx => {
      await decideSignInPolicy(tx, signInWays, undefined, new Date())
      // She has come in by an e-mailed link meanwhile.
      await tx
        .insertInto('sign_in_uses')
        .values({ organisation_id: world.organisationId, person_id: world.people.farah.id, way: 'link' })
        .execute()
    })
  })
})

describe('a provider that is turned off', () => {
  test('has no button and lets nobody in', async () => {
    await house.farah.post(singleSignOnUrls.turnOff.href({ providerId: house.providerId }))
    const browser = capable.browser()
    expect((await browser.get('/sign-in')).$('main a.govuk-button')).toHaveLength(0)
    expect((await browser.get(singleSignOnUrls.start.href({ providerId: house.providerId }))).status).toBe(404)
  })
})
