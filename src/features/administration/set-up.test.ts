import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signInUrls } from '#features/sign-in/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld } from '#platform/testing/world.ts'
import { administrationUrls, firstSteps } from './index.ts'
import { makeSetUpLink, slugOf } from './set-up.ts'

let app: TestApp

beforeEach(async () => {
  app = await testApp({ SMTP_URL: 'smtp://mail.invalid' })
})
afterEach(() => app.close())

const answers = {
  organisationName: 'Sørvik kommune',
  languages: ['en', 'nb'],
  defaultLanguage: 'nb',
  timeZone: 'Europe/Oslo',
  accentColour: '#0B5A63',
  minimumGroup: '8',
  name: 'Ingrid Haugen',
  email: 'Ingrid.Haugen@sorvik.example',
  password: 'tre blå elger danser',
}

const newLink = async (now = new Date()) =>
  (await makeSetUpLink(app.database, 'http://capable.test', now)).replace('http://capable.test', '')

const organisations = () => app.database.globalReading(db => db.selectFrom('organisations').selectAll().execute())

function png(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(kind, 4, 'latin1')
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(width * height * 3 + height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('an empty installation prints a link, and the first administrator sets everything up with it', async () => {
  const printed = await firstSteps(app.database, 'http://capable.test', new Date())
  const path = printed?.match(/http:\/\/capable\.test(\S+)/)?.[1] ?? ''
  const browser = app.browser()
  browser.cookies.set('language', 'nb')
  const form = await browser.get(path)
  expect(form.$('h1').text()).toBe('Sett opp Capable')
  expect(form.$('form').attr('enctype')).toBe('multipart/form-data')
  expect(form.$('#minimumGroup').val()).toBe('10')
  const done = await browser.upload(path, 'logo', { name: 'logo.png', content: png(64, 32) }, answers)
  expect([done.status, done.location]).toEqual([303, administrationUrls.front.href()])
  const front = await browser.get(administrationUrls.front.href())
  expect(front.status).toBe(200)
  expect(front.text).toContain('Sørvik kommune er klar')
  expect(front.$('.govuk-task-list__link').first().attr('href')).toBe('/administration/import')
  expect(front.$('.govuk-task-list').text()).toContain('Velg en programleder')
  expect((await browser.get(front.$('link[href^="/brand/"]').attr('href') ?? '')).body).toContain('#0b5a63')
  const [organisation] = await organisations()
  expect(organisation).toMatchObject({
    slug: 'sorvik-kommune',
    name: 'Sørvik kommune',
    locales: ['nb', 'en'],
    time_zone: 'Europe/Oslo',
    accent_colour: '#0b5a63',
    minimum_group: 8,
  })
  const logo = await browser.get(front.$('.app-header__logo').attr('src') ?? '')
  expect(logo.headers['content-type']).toBe('image/png')
  expect(logo.headers['x-content-type-options']).toBe('nosniff')
  expect(logo.headers['cache-control']).toContain('immutable')
  expect(await firstSteps(app.database, 'http://capable.test', new Date())).toBeUndefined()
})

test('set-up finishes with the built-in framework, the role and the password in place', async () => {
  const browser = app.browser()
  await browser.upload(await newLink(), 'logo', { name: '', content: '' }, answers)
  const id = (await organisations())[0]?.id ?? ''
  const found = await app.database.reading(id, async db => ({
    framework: await db.selectFrom('frameworks').select('key').where('organisation_id', '=', id).execute(),
    roles: await db.selectFrom('role_grants').select('role').where('organisation_id', '=', id).execute(),
    people: await db
      .selectFrom('people')
      .select(['name', 'email', 'locale'])
      .where('organisation_id', '=', id)
      .execute(),
    audit: await db
      .selectFrom('audit_entries')
      .select('action')
      .where('organisation_id', '=', id)
      .orderBy('id')
      .execute(),
  }))
  expect(found.framework).toHaveLength(1)
  expect(found.roles).toEqual([{ role: 'administrator' }])
  expect(found.people).toEqual([{ name: 'Ingrid Haugen', email: 'ingrid.haugen@sorvik.example', locale: 'en' }])
  expect(found.audit.map(({ action }) => action)).toEqual([
    'administration.organisation-set-up',
    'administration.role-granted',
    'sign-in.password-set',
  ])
  const later = app.browser()
  const login = { email: answers.email, password: answers.password }
  expect((await later.post(signInUrls.withPassword.href(), login)).status).toBe(303)
})

test('a set-up link works once, for a day, and a made-up one never', async () => {
  const path = await newLink()
  expect((await app.browser().upload(path, 'logo', { name: '', content: '' }, answers)).status).toBe(303)
  const english = app.browser()
  english.cookies.set('language', 'en')
  expect((await english.get(path)).text).toContain('This set-up link no longer works')
  const again = await app.browser().upload(path, 'logo', { name: '', content: '' }, answers)
  expect([again.status, again.location]).toEqual([303, path])
  const old = await newLink(new Date(Date.now() - 25 * 60 * 60_000))
  expect((await english.get(old)).text).toContain('This set-up link no longer works')
  const madeUp = administrationUrls.setUp.href({ token: 'x'.repeat(43) })
  await app.browser().upload(madeUp, 'logo', { name: '', content: '' }, answers)
  expect(await organisations()).toHaveLength(1)
})

test('two people who use the link at the same moment make one organisation', async () => {
  const path = await newLink()
  const send = () => app.browser().upload(path, 'logo', { name: '', content: '' }, answers)
  const locations = (await Promise.all([send(), send()])).map(({ location }) => location)
  expect(locations.sort()).toEqual([administrationUrls.front.href(), path])
  expect(await organisations()).toHaveLength(1)
})

test('every mistake is named at once beside its question, and nothing is made', async () => {
  const path = await newLink()
  const wrong = {
    ...answers,
    organisationName: '',
    languages: ['en'],
    accentColour: 'rgb(1)',
    minimumGroup: '4',
    email: 'x',
  }
  const page = await app.browser().upload(path, 'logo', { name: '', content: '' }, wrong)
  expect(page.status).toBe(400)
  const fields = page
    .$('.govuk-error-summary a')
    .map((_, link) => page.$(link).attr('href'))
    .get()
  expect(fields).toEqual(['#organisationName', '#defaultLanguage', '#accentColour', '#minimumGroup', '#email'])
  for (const field of fields) expect(page.$(field)).toHaveLength(1)
  expect(page.body).not.toContain(answers.password)
  expect(page.$('#name').val()).toBe('Ingrid Haugen')
  expect(await organisations()).toHaveLength(0)
})

test.each([
  ['a colour too light to read', { accentColour: '#ffee00' }, '#accentColour', /too light .* #[0-9a-f]{6}/],
  [
    'a main language that is not among the languages',
    { languages: ['en'] },
    '#defaultLanguage',
    /Norsk bokmål is the main/,
  ],
  ['groups of four', { minimumGroup: '4' }, '#minimumGroup', /from 5 to 100/],
  ['groups of a hundred and one', { minimumGroup: '101' }, '#minimumGroup', /from 5 to 100/],
  ['a password made of the organisation', { password: 'Sørvik kommune 26' }, '#password', /without your name/],
  ['a time zone from nowhere', { timeZone: 'Mars/Olympus' }, '#timeZone', /from the list/],
])('%s is refused kindly', async (_, change, field, message) => {
  const page = await app.browser().upload(await newLink(), 'logo', { name: '', content: '' }, { ...answers, ...change })
  expect(page.status).toBe(400)
  expect(page.$(`${field}-error`).text()).toMatch(message)
  expect(await organisations()).toHaveLength(0)
})

test.each([
  [
    'a drawing that could carry a program',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    /PNG, JPEG or WebP/,
  ],
  ['a picture that is too large', Buffer.concat([png(64, 64), Buffer.alloc(1024 * 1024)]), /at most 1 MB/],
  ['a picture of ten pixels', png(10, 10), /between 16 and 4,000/],
])('%s is refused as a logo', async (_, content, message) => {
  const page = await app.browser().upload(await newLink(), 'logo', { name: 'logo.png', content }, answers)
  expect(page.status).toBe(400)
  expect(page.$('#logo-error').text()).toMatch(message)
})

test('without a mail server the first administrator must choose a password, or nobody could come back', async () => {
  const quiet = await testApp()
  const link = await makeSetUpLink(quiet.database, '', new Date())
  const page = await quiet.browser().upload(link, 'logo', { name: '', content: '' }, { ...answers, password: '' })
  expect(page.$('#password-error').text()).toContain('no mail server yet')
  await quiet.close()
  const mailed = await app
    .browser()
    .upload(await newLink(), 'logo', { name: '', content: '' }, { ...answers, password: '' })
  expect(mailed.status).toBe(303)
})

test('a second organisation can be set up beside the first, also by somebody who is signed in there', async () => {
  const world = await createWorld(app)
  const browser = await world.signedIn(world.people.farah)
  const done = await browser.upload(await newLink(), 'logo', { name: '', content: '' }, answers)
  expect(done.status).toBe(303)
  const roles = await browser.get(administrationUrls.roles.href())
  expect(roles.text).toContain('Ingrid Haugen')
  expect(roles.text).not.toContain('Farah')
  const farah = await world.signedIn(world.people.farah)
  expect((await farah.get(administrationUrls.roles.href())).text).not.toContain('Ingrid')
})

test('the name in addresses is made of plain letters', () => {
  expect(slugOf('Sørvik kommune')).toBe('sorvik-kommune')
  expect(slugOf('  Årø & Østre Æ!  ')).toBe('aro-ostre-ae')
  expect(slugOf('東京')).toBe('organisation')
})
