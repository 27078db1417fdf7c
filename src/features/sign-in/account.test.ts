import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { setFirstPassword } from './account.ts'
import { describeDevice } from './device.ts'
import { signInUrls } from './index.ts'
import { words } from './words.ts'

const secret = 'correct horse battery'
const fresh = 'four ordinary words here'
let app: TestApp
let world: World

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app)
})
afterAll(() => app.close())

const isSignedIn = async (browser: TestBrowser) => (await browser.get(signInUrls.sessions.href())).status === 200

const givePassword = ({ id }: WorldPerson) =>
  app.database.writing(world.organisationId, tx => setFirstPassword(tx, id, secret, new Date()))

const canSignInWith = async ({ email }: WorldPerson, password: string) =>
  (await app.browser().post(signInUrls.withPassword.href(), { email, password })).status === 303

const auditOf = ({ id }: WorldPerson) =>
  app.database.reading(world.organisationId, async db => {
    const rows = await db
      .selectFrom('audit_entries')
      .select('action')
      .where('organisation_id', '=', world.organisationId)
      .where('actor_id', '=', id)
      .orderBy('id')
      .execute()
    return rows.map(({ action }) => action)
  })

test('a person sees where she is signed in, in words, and this device is marked', async () => {
  const { asha } = world.people
  const phone = await world.signedIn(asha)
  const here = await world.signedIn(asha)
  const page = await here.get(signInUrls.sessions.href())
  expect(page.$('tbody tr')).toHaveLength(2)
  expect(page.$('tbody tr').first().text()).toContain('This device')
  expect(page.text).toContain('You have no password')
  const end = page.$('tbody form').attr('action') ?? ''
  expect((await here.submit(end)).text).toContain('That device is signed out.')
  expect([await isSignedIn(phone), await isSignedIn(here)]).toEqual([false, true])
})

test('nobody can end the session of somebody else', async () => {
  const asha = await world.signedIn(world.people.asha)
  const ben = await world.signedIn(world.people.ben)
  const other = await world.signedIn(world.people.ben)
  const end = (await ben.get(signInUrls.sessions.href())).$('tbody form').attr('action') ?? ''
  expect(end).toContain('/account/sessions/')
  expect((await asha.post(end)).status).toBe(404)
  expect((await asha.post(signInUrls.endSession.href({ sessionId: 'x' }))).status).toBe(404)
  expect(await isSignedIn(other)).toBe(true)
})

test('one press signs a person out everywhere else, another everywhere', async () => {
  const { carol } = world.people
  const [one, two, here] = [await world.signedIn(carol), await world.signedIn(carol), await world.signedIn(carol)]
  const ben = await world.signedIn(world.people.ben)
  expect((await here.submit(signInUrls.endOtherSessions.href())).text).toContain('2 other devices are signed out.')
  expect([await isSignedIn(one), await isSignedIn(two), await isSignedIn(here)]).toEqual([false, false, true])
  await here.post(signInUrls.endAllSessions.href())
  expect(await isSignedIn(here)).toBe(false)
  expect(await isSignedIn(ben)).toBe(true)
  expect(await auditOf(carol)).toEqual(['sign-in.sessions-ended', 'sign-in.signed-out'])
})

test('the pages of one’s own account ask strangers to sign in', async () => {
  for (const { href } of [signInUrls.sessions, signInUrls.password, signInUrls.removePassword])
    expect((await app.browser().get(href())).location).toMatch(/^\/sign-in\?next=%2Faccount/)
})

test('a person without a password chooses one, signs in with it, and hears how strong it is', async () => {
  const { elin } = world.people
  const browser = await world.signedIn(elin)
  const form = await browser.get(signInUrls.password.href())
  expect(form.$('input[name=currentPassword]')).toHaveLength(0)
  expect(form.$('input[name=newPassword]').attr('autocomplete')).toBe('new-password')
  const done = await browser.submit(signInUrls.password.href(), { newPassword: fresh })
  expect(done.text).toContain('Password saved. It is very strong.')
  expect(await canSignInWith(elin, fresh)).toBe(true)
  const mails = await app.database.reading(world.organisationId, db =>
    db.selectFrom('mails').select('subject').where('person_id', '=', elin.id).execute(),
  )
  expect(mails).toEqual([{ subject: 'Your password was changed' }])
})

test.each([
  ['short one', 'Use at least 12 characters'],
  ['elin berg 2026', 'without your name'],
  ['northshire 1234', 'without your name'],
  ['password123456', 'others do not use'],
])('a new password “%s” is refused kindly and not printed', async (newPassword, message) => {
  const browser = await world.signedIn(world.people.farah)
  const answer = await browser.post(signInUrls.password.href(), {
    newPassword: newPassword.replace('elin berg', 'farah khan'),
  })
  expect(answer.status).toBe(400)
  expect(answer.$('#newPassword-error').text()).toContain(message)
  expect(answer.$('.govuk-error-summary a').attr('href')).toBe('#newPassword')
  expect(answer.body).not.toContain(`value="${newPassword}"`)
})

test('changing a password asks for the old one and signs the other devices out', async () => {
  const { ben } = world.people
  await givePassword(ben)
  const [other, here] = [await world.signedIn(ben), await world.signedIn(ben)]
  const missing = await here.post(signInUrls.password.href(), { newPassword: fresh })
  expect(missing.$('#currentPassword-error').text()).toContain('Enter the password you have now')
  const wrong = await here.post(signInUrls.password.href(), { currentPassword: 'not it at all', newPassword: fresh })
  expect(wrong.$('#currentPassword-error').text()).toContain('This is not the password you have now')
  expect(await isSignedIn(other)).toBe(true)
  const done = await here.post(signInUrls.password.href(), { currentPassword: secret, newPassword: fresh })
  expect(done.status).toBe(303)
  expect([await isSignedIn(other), await isSignedIn(here)]).toEqual([false, true])
  expect([await canSignInWith(ben, secret), await canSignInWith(ben, fresh)]).toEqual([false, true])
})

test('whoever sits at an open screen cannot try old passwords for ever', async () => {
  const { dag } = world.people
  await givePassword(dag)
  const browser = await world.signedIn(dag)
  const attempt = (currentPassword: string) =>
    browser.post(signInUrls.password.href(), { currentPassword, newPassword: fresh })
  for (let time = 0; time < 10; time += 1) await attempt('not it at all')
  expect((await attempt(secret)).$('#currentPassword-error').text()).toMatch(/Try again in/)
})

test('a person who forgot the password comes in by link and chooses a new one without the old', async () => {
  const { asha } = world.people
  await givePassword(asha)
  const browser = app.browser()
  await browser.post(signInUrls.signIn.href(), { email: asha.email })
  await app.runJobs()
  const mail = await app.database.reading(world.organisationId, db =>
    db.selectFrom('mails').select('text_body').where('person_id', '=', asha.id).executeTakeFirstOrThrow(),
  )
  const link = mail.text_body?.match(/http:\/\/capable\.test(\/\S+)/)?.[1] ?? ''
  await browser.post((await browser.get(link)).location ?? '')
  expect((await browser.get(signInUrls.password.href())).$('input[name=currentPassword]')).toHaveLength(0)
  expect((await browser.post(signInUrls.password.href(), { newPassword: fresh })).status).toBe(303)
  expect(await canSignInWith(asha, fresh)).toBe(true)
})

test('a person removes the password again, with the old one, and then the link is the only way', async () => {
  const { carol } = world.people
  const before = await world.signedIn(carol)
  expect((await before.get(signInUrls.removePassword.href())).status).toBe(404)
  await givePassword(carol)
  const browser = await world.signedIn(carol)
  const wrong = await browser.post(signInUrls.removePassword.href(), { currentPassword: 'not it at all' })
  expect(wrong.status).toBe(400)
  const done = await browser.submit(signInUrls.removePassword.href(), { currentPassword: secret })
  expect(done.text).toContain('Your password is removed')
  expect(await canSignInWith(carol, secret)).toBe(false)
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPad',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Safari/537.36',
    'Samsung Internet on Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['curl/8.5.0', 'Unknown device'],
  ['', 'Unknown device'],
])('a device that calls itself “%s” is shown as %s', (userAgent, name) => {
  expect(describeDevice(userAgent, words('en'))).toBe(name)
})
