import { afterAll, beforeAll, expect, test } from 'vitest'
import { peopleUrls } from '#features/people/index.ts'
import { signInUrls } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { administrationUrls } from './index.ts'
import { isProtected, judgeWorker } from './self-check.ts'
import { formatBytes } from './self-check-words.ts'

let app: TestApp
let world: World
let other: World
let farah: TestBrowser

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  farah = await world.signedIn(world.people.farah)
})
afterAll(() => app.close())

const { front, settings, roles, grantRole, outbox, audit: auditUrl, auditFile, selfCheck } = administrationUrls

const actsOf = (action: string, of: World = world) =>
  app.database.reading(of.organisationId, db =>
    db
      .selectFrom('audit_entries')
      .select(['actor_id', 'subject_id', 'details'])
      .where('organisation_id', '=', of.organisationId)
      .where('action', '=', action)
      .orderBy('id', 'desc')
      .execute(),
  )

test('for everybody but administrators there is no administration', async () => {
  const pages = [front, settings, roles, grantRole, outbox, auditUrl, auditFile, selfCheck, administrationUrls.privacy]
  for (const person of [world.people.asha, world.people.carol, world.people.dag, world.people.elin]) {
    const browser = await world.signedIn(person)
    for (const { href } of pages) expect((await browser.get(href())).status).toBe(404)
    expect((await browser.get('/about')).body).not.toContain('href="/administration"')
  }
  for (const { href } of pages) expect((await app.browser().get(href())).location).toMatch(/^\/(sign-in|organisations)/)
})

test('an administrator finds every tool behind one door', async () => {
  const page = await farah.get(front.href())
  const doors = page
    .$('main h2 a')
    .map((_, link) => page.$(link).attr('href'))
    .get()
  expect(doors).toContain(peopleUrls.imports.href())
  for (const { href } of [settings, roles, outbox, auditUrl, administrationUrls.privacy, selfCheck])
    expect(doors).toContain(href())
  expect(page.$('.govuk-service-navigation__item--active, [aria-current]').text()).toContain('Administration')
  expect(page.text).toContain('Only administrators can see this')
  expect(page.text).not.toContain('First steps')
})

const currentSettings = {
  organisationName: 'Northshire Council',
  languages: ['en', 'nb'],
  defaultLanguage: 'en',
  timeZone: 'Europe/London',
  accentColour: '',
  minimumGroup: '10',
}

test('an administrator changes the settings, and a change of the smallest group is written down with both numbers', async () => {
  const form = await farah.get(settings.href())
  expect(form.$('#organisationName').val()).toBe('Northshire Council')
  expect(form.$('input[name=languages]:checked')).toHaveLength(2)
  const change = { ...currentSettings, organisationName: 'Northshire', accentColour: '5a2d82', minimumGroup: '15' }
  const page = await farah.upload(settings.href(), 'logo', { name: '', content: '' }, change)
  const after = await farah.get(page.location ?? '')
  expect(after.text).toContain('Saved.')
  expect(after.$('.app-header__organisation').text()).toBe('Northshire')
  expect(after.$('link[href^="/brand/accent-5a2d82"]')).toHaveLength(1)
  expect((await actsOf('administration.minimum-group-changed'))[0]?.details).toEqual({ from: 10, to: 15 })
  expect((await actsOf('administration.settings-changed'))[0]?.details).toEqual({ changed: ['name', 'colour'] })
  await farah.upload(settings.href(), 'logo', { name: '', content: '' }, currentSettings)
})

test('the smallest group cannot be made smaller than five', async () => {
  const page = await farah.upload(
    settings.href(),
    'logo',
    { name: '', content: '' },
    { ...currentSettings, minimumGroup: '4' },
  )
  expect(page.$('#minimumGroup-error').text()).toContain('from 5 to 100')
})

test('without a mail server mails wait in the outbox, where administrators read them', async () => {
  await app.browser().get('/sign-in?organisation=northshire')
  const visitor = app.browser()
  visitor.cookies.set('organisation', 'northshire')
  await visitor.post(signInUrls.signIn.href(), { email: world.people.asha.email })
  await app.runJobs()
  const page = await farah.get(outbox.href())
  expect(page.text).toContain('No mail server is set up')
  expect(page.text).toContain(world.people.asha.email)
  expect(page.text).toMatch(/http:\/\/capable\.test\/sign-in\/link\/[\w-]{43}\?organisation=northshire/)
  expect((await (await other.signedIn(other.people.farah)).get(outbox.href())).text).not.toContain(
    world.people.asha.email,
  )
  expect((await farah.get(outbox.href({}, { state: 'sent' }))).text).toContain('No mails here')
  expect((await farah.get(outbox.href({}, { to: 'ASHA' }))).text).toContain(world.people.asha.email)
  expect((await farah.get(outbox.href({}, { to: '%' }))).text).toContain('No mails here')
})

test('the link with which a reader stops mails is shown to nobody else', async () => {
  const unsubscribeHref = 'http://capable.test/notifications/stop/northshire/only-for-asha'
  await app.database.writing(world.organisationId, tx =>
    sendMail(tx, {
      ...{ to: world.people.asha.email, locale: 'en', subject: 'You were asked', paragraphs: ['Please have a look.'] },
      ...{ because: 'A test.', unsubscribeHref, foot: [{ text: 'Stop these e-mails', href: unsubscribeHref }] },
    }),
  )
  const page = await farah.get(outbox.href())
  expect(page.text).toContain('Please have a look.')
  expect(page.text).toContain('without a mail server a mail can be read nowhere else')
  expect(page.body).not.toContain('only-for-asha')
})

test('with a mail server the words of a mail are for its reader only', async () => {
  const mailing = await testApp({ SMTP_URL: 'smtp://127.0.0.1:1' })
  const town = await createWorld(mailing)
  await mailing.database.writing(town.organisationId, tx =>
    sendMail(tx, {
      to: 'x@y.example',
      locale: 'en',
      subject: 'Hello',
      paragraphs: ['A secret link'],
      because: 'A test.',
    }),
  )
  await mailing.runJobs()
  const page = await (await town.signedIn(town.people.farah)).get(outbox.href())
  expect(page.text).toContain('Hello')
  expect(page.text).not.toContain('secret')
  expect(page.text).toContain('They do not see the words of the mails.')
  expect(page.text).toContain('Not sent yet: connect ECONNREFUSED')
  await mailing.close()
})

test('many mails are turned over page by page', async () => {
  await app.database.writing(other.organisationId, async tx => {
    for (let number = 1; number <= 30; number += 1)
      await sendMail(tx, { to: `reader${number}@y.example`, locale: 'en', subject: 'Hi', paragraphs: [], because: '' })
  })
  const browser = await other.signedIn(other.people.farah)
  const first = await browser.get(outbox.href())
  expect(first.$('tbody tr')).toHaveLength(25)
  const second = await browser.get(first.$('a[rel=next]').attr('href') ?? '')
  expect(second.$('tbody tr')).toHaveLength(5)
  const all = [first, second].flatMap(page =>
    page
      .$('tbody tr td:first-child > span')
      .map((_, cell) => page.$(cell).text())
      .get(),
  )
  expect(new Set(all).size).toBe(30)
})

test('the audit log says who did what in words, filters, pages, and comes as a file', async () => {
  await app.database.writing(other.organisationId, async tx => {
    for (let number = 0; number < 60; number += 1)
      await audit(tx, {
        actorId: number % 2 ? other.people.elin.id : undefined,
        action: 'sign-in.signed-in',
        subject: { kind: 'person', id: other.people.ben.id },
        details: { way: 'link', isSharedDevice: false },
      })
  })
  const browser = await other.signedIn(other.people.farah)
  const first = await browser.get(auditUrl.href())
  expect(first.$('tbody tr')).toHaveLength(50)
  expect(first.$('tbody tr').first().text()).toMatch(/Elin BergSigned inBen Okaforby: e-mailed link/)
  expect(first.text).toContain('The service itself')
  expect((await browser.get(first.$('a[rel=next]').attr('href') ?? '')).$('tbody tr')).toHaveLength(10)
  const byElin = await browser.get(auditUrl.href({}, { person: 'elin', action: 'sign-in.signed-in' }))
  expect(byElin.$('tbody tr')).toHaveLength(30)
  expect((await browser.get(auditUrl.href({}, { action: 'nothing.like-it' }))).text).toContain('Nothing found')
  const file = await browser.get(auditFile.href({}, { person: 'elin' }))
  expect(file.headers['content-type']).toContain('text/csv')
  expect(file.body.trim().split('\r\n')).toHaveLength(31)
  expect(file.body).toContain('Elin Berg,Signed in,Ben Okafor,by: e-mailed link,sign-in.signed-in')
  expect((await farah.get(auditUrl.href({}, { person: 'elin' }))).text).not.toContain('Ben Okafor')
})

test('the audit log tells the particulars in the reader’s language, and leaves out counts of nothing', async () => {
  await app.database.writing(other.organisationId, tx =>
    audit(tx, {
      actorId: other.people.elin.id,
      action: 'people.staff-imported',
      subject: { kind: 'import' },
      details: { joins: 2668, leaves: 0, changed: ['colour', 'logo'], takenOn: '2026-11-01' },
    }),
  )
  const browser = await other.signedIn(other.people.farah)
  await browser.get(auditUrl.href({}, { lang: 'nb' }))
  const row = (await browser.get(auditUrl.href())).$('tbody tr').first().text()
  expect(row).toMatch(/begynte: 2\s668/)
  expect(row).toContain('endret: farge, logo')
  expect(row).toContain('per: 1. november 2026')
  expect(row).not.toContain('sluttet')
})

test('the audit log says in the reader’s language what was changed of a pledge', async () => {
  await app.database.writing(other.organisationId, tx =>
    audit(tx, {
      actorId: other.people.elin.id,
      action: 'pledges.changed',
      subject: { kind: 'pledge' },
      details: { what: ['due', 'enough'] },
    }),
  )
  const browser = await other.signedIn(other.people.farah)
  await browser.get(auditUrl.href({}, { lang: 'nb' }))
  const row = (await browser.get(auditUrl.href())).$('tbody tr').first().text()
  expect(row).toContain('endret: dag, andel som skal nå det')
})

test('the self-check says what works and what to look at', async () => {
  const page = await farah.get(selfCheck.href())
  expect(page.text).toMatch(/PostgreSQL \d+\.\d+/)
  expect(page.text).toMatch(/Up to date: \d+ steps/)
  expect(page.text).toContain('No mail server is set up')
  expect(page.text).toContain('http://capable.test is not encrypted')
  expect(page.text).toContain('Only one person can look after the service')
  expect(page.text).toContain('Not seen yet')
})

test('an administrator sees the work that failed here, not elsewhere, and has it tried again', async () => {
  const broken = { name: 'people.no-such-work', attempts: 1 }
  for (const { organisationId } of [world, other])
    await app.database.writing(organisationId, tx => enqueue(tx, broken, { private: organisationId }))
  await app.database.jobPool.query(
    `update graphile_worker._private_jobs set attempts = 1, last_error = 'it broke' where attempts = 0`,
  )
  const page = await farah.get(selfCheck.href())
  const retry = page.$('main form').attr('action') ?? ''
  expect(page.$('main form')).toHaveLength(1)
  expect(page.text).toContain('people.no-such-work')
  expect(page.body).not.toContain('"private"')
  const stranger = await other.signedIn(other.people.farah)
  expect((await stranger.post(retry)).status).toBe(404)
  expect((await farah.submit(retry)).text).toContain('We are trying it again')
  expect((await farah.get(selfCheck.href())).text).toContain('Nothing. Work that fails')
  expect((await actsOf('administration.job-retried'))[0]?.details).toEqual({ job: 'people.no-such-work' })
})

test('the worker counts as gone when its clock or the queue stands still', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  expect(judgeWorker({ lastScheduledAt: ago(4), oldestOverdueAt: undefined }, now)).toBe('fine')
  expect(judgeWorker({ lastScheduledAt: ago(4), oldestOverdueAt: ago(20) }, now)).toBe('broken')
  expect(judgeWorker({ lastScheduledAt: ago(16), oldestOverdueAt: undefined }, now)).toBe('broken')
  expect(judgeWorker({ lastScheduledAt: undefined, oldestOverdueAt: undefined }, now)).toBe('look')
})

test('an address that leaves the machine unencrypted is pointed out', () => {
  expect(['https://a.example', 'http://localhost:3000', 'http://127.0.0.1:3000'].map(isProtected)).toEqual([
    true,
    true,
    true,
  ])
  expect(isProtected('http://a.example')).toBe(false)
})

test('sizes are written as people read them', () => {
  expect([formatBytes('en', 999), formatBytes('en', 1_440_000_000), formatBytes('nb', 1_440_000_000)]).toEqual([
    '999 B',
    '1.4 GB',
    '1,4 GB',
  ])
})
