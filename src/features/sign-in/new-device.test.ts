import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { setFirstPassword, signInUrls } from './index.ts'

const secret = 'four ordinary words here'
const windows = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537' }
const phone = { 'user-agent': 'Mozilla/5.0 (iPhone) Version/18 Safari/604' }
let app: TestApp
let world: World
beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app)
  await app.database.writing(world.organisationId, tx => setFirstPassword(tx, world.people.ben.id, secret, new Date()))
})
afterAll(() => app.close())

async function comeIn(device: Record<string, string>) {
  const browser = app.browser()
  const fields = { email: world.people.ben.email, password: secret }
  expect((await browser.post(signInUrls.withPassword.href(), fields, device)).status).toBe(303)
  return browser
}

const mails = () =>
  app.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .select(['subject', 'text_body'])
      .where('organisation_id', '=', world.organisationId)
      .where('to_address', '=', world.people.ben.email)
      .execute(),
  )

test('somebody is told about a device that we have not seen, and signs it out from the mail', async () => {
  await comeIn(windows)
  await comeIn(windows)
  expect(await mails()).toEqual([])
  const stranger = await comeIn(phone)
  const [mail] = await mails()
  expect(mail?.subject).toBe('New sign-in with Safari on iPhone')
  const link = new URL(mail?.text_body?.match(/http\S+not-me\S+/)?.[0] ?? '').pathname
  const reader = app.browser()
  const page = await reader.get(link)
  expect(page.text).toContain('Somebody signed in with Safari on iPhone')
  expect((await stranger.get(signInUrls.sessions.href())).status).toBe(200)
  expect((await reader.submit(link)).text).toContain('That device is signed out')
  expect((await stranger.get(signInUrls.sessions.href())).status).toBe(303)
  expect((await reader.post(link)).status).toBe(303)
  expect((await comeIn(windows)) && (await mails())).toHaveLength(1)
})

test('a made-up or used link says so and ends nothing', async () => {
  const browser = await comeIn(windows)
  const reader = app.browser()
  expect((await reader.submit(signInUrls.notMe.href({ token: 'made-up' }))).$('h1').text()).toBe(
    'That device is signed out',
  )
  expect((await browser.get(signInUrls.sessions.href())).text).toContain('By: Password')
})
