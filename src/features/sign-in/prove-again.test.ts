import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrationUrls } from '#features/administration/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { setFirstPassword, signInUrls } from './index.ts'
import { pretendAuthenticator } from './pretend-authenticator.ts'

const origin = 'http://localhost:3000'
const secret = 'four ordinary words here'
const { settings, grantRole, erasure, personExport, personData, personFile } = administrationUrls
const { proveAgain, passkeyChallenge, addPasskey } = signInUrls
let app: TestApp
let world: World
let farah: TestBrowser

beforeAll(async () => {
  app = await testApp({ PUBLIC_URL: origin })
  world = await createWorld(app)
  await app.database.writing(world.organisationId, tx =>
    setFirstPassword(tx, world.people.farah.id, secret, new Date()),
  )
  farah = await world.signedIn(world.people.farah)
})
afterAll(() => app.close())

/** As if so many minutes had gone by since anybody proved who they are. */
const minutesLater = (minutes: number) =>
  app.database.writing(world.organisationId, tx =>
    tx
      .updateTable('sessions')
      .set({ proved_at: new Date(Date.now() - minutes * 60_000) })
      .where('organisation_id', '=', world.organisationId)
      .execute(),
  )

const wayBack = (href: string) => proveAgain.href({}, { next: href })

describe('after a quarter of an hour an administrator', () => {
  test('is asked again before a grave page, proves it by password, and is back where they wanted to go', async () => {
    await minutesLater(14)
    expect((await farah.get(settings.href())).status).toBe(200)
    await minutesLater(16)
    const asked = await farah.get(settings.href())
    expect(asked).toMatchObject({ status: 303, location: wayBack(settings.href()) })
    const page = await farah.get(asked.location ?? '')
    expect(page.$('h1').text()).toBe('Show that it is you')
    expect(page.$('input[name=next]').first().val()).toBe(settings.href())
    const wrong = await farah.post(proveAgain.href(), { way: 'password', password: 'not it', next: settings.href() })
    expect(wrong.$('#password-error').text()).toContain('This is not your password')
    const empty = await farah.post(proveAgain.href(), { way: 'password', next: settings.href() })
    expect(empty.$('#password-error').text()).toContain('Enter your password')
    expect((await farah.get(settings.href())).status).toBe(303)
    const right = { way: 'password', password: secret, next: settings.href() }
    expect((await farah.post(proveAgain.href(), right)).location).toBe(settings.href())
    expect((await farah.get(settings.href())).status).toBe(200)
  })

  test('goes on with everything else without being asked', async () => {
    await minutesLater(60)
    for (const href of ['/', administrationUrls.roles.href(), administrationUrls.audit.href()])
      expect((await farah.get(href)).status).toBe(200)
  })

  test('loses nothing that was typed into a form which was open for too long', async () => {
    await minutesLater(0)
    await minutesLater(16)
    const fields = {
      organisationName: 'Northshire County',
      languages: ['en'],
      defaultLanguage: 'en',
      minimumGroup: '12',
    }
    const kept = await farah.post(settings.href(), fields)
    expect(kept.status).toBe(400)
    expect(kept.$('#organisationName').val()).toBe('Northshire County')
    expect(kept.$('#minimumGroup').val()).toBe('12')
    const link = kept.$('.govuk-notification-banner__link')
    expect(link.attr()).toMatchObject({ href: proveAgain.href(), target: '_blank' })
    expect((await farah.get('/')).text).not.toContain('Northshire County')
    const proof = await farah.submit(proveAgain.href(), { way: 'password', password: secret })
    expect(proof.text).toContain('go back there and send it again')
  })

  test('keeps the words beside a file too, and chooses only the file once more', async () => {
    await minutesLater(16)
    const logo = { name: 'logo.png', content: 'not really a picture' }
    const kept = await farah.upload(settings.href(), 'logo', logo, { organisationName: 'Northshire County' })
    expect(kept.status).toBe(400)
    expect(kept.$('#organisationName').val()).toBe('Northshire County')
    expect(kept.$('.govuk-notification-banner').text()).toContain('Only a file must be chosen once more')
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.upload(settings.href(), 'logo', logo)).status).toBe(404)
  })

  test('is led back to the page of a button, and the button has done nothing', async () => {
    await minutesLater(16)
    const { id: personId } = world.people.asha
    const from = personData.href({ personId })
    const asked = await farah.post(personExport.href({ personId }), {}, { referer: `http://capable.test${from}` })
    expect(asked).toMatchObject({ status: 303, location: wayBack(from) })
    const elsewhere = await farah.post(personExport.href({ personId }), {}, { referer: 'https://evil.example/x' })
    expect(elsewhere.location).toBe(proveAgain.href())
    expect((await farah.get(personFile.href({ personId }))).location).toBe(wayBack(personFile.href({ personId })))
    for (const href of [grantRole.href(), erasure.href({ personId }), administrationUrls.signInPolicy.href()])
      expect((await farah.get(href)).location).toBe(wayBack(href))
  })

  test('proves it by an e-mailed link and comes back', async () => {
    await minutesLater(16)
    const answer = await farah.post(proveAgain.href(), { way: 'link', next: settings.href() })
    expect(answer.location).toBe(signInUrls.linkSent.href())
    await app.runJobs()
    const mail = await app.database.reading(world.organisationId, db =>
      db
        .selectFrom('mails')
        .select('text_body')
        .where('organisation_id', '=', world.organisationId)
        .where('to_address', '=', world.people.farah.email)
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow(),
    )
    const link = new URL(mail.text_body?.match(/http\S+\/sign-in\/link\/\S+/)?.[0] ?? '')
    expect((await farah.post(link.pathname)).location).toBe(settings.href())
    expect((await farah.get(settings.href())).status).toBe(200)
  })

  test('proves it by one of their own passkeys, and not by a colleague’s', async () => {
    const keys = await Promise.all([world.people.farah, world.people.asha].map(withKey))
    await minutesLater(16)
    const [mine, hers] = keys
    const response = async (key: typeof mine) => key?.show(await ask(farah, 'prove')) ?? ''
    const wrong = await farah.post(proveAgain.href(), { way: 'passkey', response: await response(hers) })
    expect(wrong.status).toBe(400)
    expect((await farah.get(settings.href())).status).toBe(303)
    const right = await farah.post(proveAgain.href(), {
      way: 'passkey',
      response: await response(mine),
      next: '/people',
    })
    expect(right.location).toBe('/people')
    expect((await farah.get(settings.href())).status).toBe(200)
  })
})

test('a proof leads to our own pages only', async () => {
  await minutesLater(16)
  const answer = await farah.post(proveAgain.href(), {
    way: 'password',
    password: secret,
    next: 'https://evil.example',
  })
  expect(answer.location).toBe(proveAgain.href())
  expect((await farah.get(proveAgain.href({}, { next: '//evil.example' }))).$('main a[role=button]').attr('href')).toBe(
    '/',
  )
})

test('for those who may not open a page it does not exist, proof or no proof', async () => {
  const asha = await world.signedIn(world.people.asha)
  await minutesLater(60)
  expect((await asha.get(settings.href())).status).toBe(404)
  expect((await app.browser().get(settings.href())).location).toContain(signInUrls.signIn.href())
})

test('whoever finds an open browser can leave no key and no password of their own in it', async () => {
  const ben = await world.signedIn(world.people.ben)
  await minutesLater(16)
  expect((await ben.get(addPasskey.href())).location).toBe(wayBack(addPasskey.href()))
  const answer = await ben.post(signInUrls.password.href(), { newPassword: 'four quite ordinary words' })
  expect(answer.status).toBe(400)
  expect(answer.$('input[type=password]').filter((_, box) => Boolean(answer.$(box).val()))).toHaveLength(0)
  expect((await ben.post(proveAgain.href(), { way: 'password', password: 'four quite ordinary words' })).status).toBe(
    404,
  )
})

async function ask(browser: TestBrowser, purpose: string) {
  const made = await browser.post(passkeyChallenge.href(), { purpose })
  return JSON.parse((await browser.get(made.location ?? '')).body)
}

async function withKey(person: World['people']['farah']) {
  const browser = await world.signedIn(person)
  const key = pretendAuthenticator(origin, 'localhost')
  const response = key.add(await ask(browser, 'add'))
  expect((await browser.post(addPasskey.href(), { name: 'Key', response })).status).toBe(303)
  return key
}
