import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantRole } from '#features/people/index.ts'
import { profilesUrls } from '#features/profiles/index.ts'
import { decideSignInPolicy, linkForHand, setFirstPassword, signInUrls, signInWays } from '#features/sign-in/index.ts'
import { organisations } from '#platform/http/organisation.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { administrationUrls } from './index.ts'

const { signInPolicy } = administrationUrls
const secret = 'four ordinary words here'
let app: TestApp
let world: World
let farah: TestBrowser

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  await createWorld(app, 'southshire', 'Southshire Council')
  await app.database.writing(world.organisationId, tx =>
    setFirstPassword(tx, world.people.farah.id, secret, new Date()),
  )
  farah = await world.signedIn(world.people.farah)
})
afterAll(() => app.close())

const allow = (...ways: string[]) => farah.post(signInPolicy.href(), { ways })

async function atTheDoor() {
  const browser = app.browser()
  await browser.get(signInUrls.signIn.href({}, { organisation: world.slug }))
  return browser
}

test('nobody can switch off the ways by which administrators have come in so far', async () => {
  const none = await allow()
  expect(none.$('.govuk-error-summary').text()).toContain('Choose at least one way')
  const untried = await farah.post(signInPolicy.href(), { ways: ['password'], confirm: 'password' })
  expect(untried.status).toBe(400)
  expect(untried.$('.govuk-error-summary').text()).toContain(
    'No administrator has come in yet by a way that would stay',
  )
  expect((await farah.post(signInPolicy.href(), { ways: ['everything'] })).status).toBe(400)
})

test('an administrator who came in by password switches links off, after hearing how many that shuts out', async () => {
  const door = await atTheDoor()
  const { email } = world.people.farah
  expect((await door.post(signInUrls.withPassword.href(), { email, password: secret })).status).toBe(303)
  const asked = await allow('password', 'passkey')
  expect(asked.status).toBe(400)
  expect(asked.$('.govuk-error-summary').text()).toContain('5 people would have no way in')
  const box = asked.$('input[name=confirm]')
  expect(box.val()).toBe('password passkey')
  const other = await farah.post(signInPolicy.href(), { ways: ['password'], confirm: 'password passkey' })
  expect(other.status).toBe(400)
  const done = await farah.submit(signInPolicy.href(), { ways: ['password', 'passkey'], confirm: 'password passkey' })
  expect(done.text).toContain('It counts from the next sign-in on')
  expect((await farah.get('/')).status).toBe(200)
})

test('what is switched off is not offered and not taken, the same for everybody', async () => {
  const door = await atTheDoor()
  const page = await door.get(signInUrls.signIn.href())
  expect(page.$('input[name=email]')).toHaveLength(0)
  expect(page.text).toContain('Sign in with a password')
  for (const email of [world.people.asha.email, 'nobody@northshire.example'])
    expect((await door.post(signInUrls.signIn.href(), { email })).$('.govuk-error-summary').text()).toContain(
      'Sign-in links are switched off here',
    )
})

test('a link that was mailed before is worth nothing any more; one printed at the console still is', async () => {
  const { organisationId, people } = world
  await app.database.writing(organisationId, tx => decideSignInPolicy(tx, signInWays, undefined, new Date()))
  const door = await atTheDoor()
  await door.post(signInUrls.signIn.href(), { email: people.asha.email })
  await app.runJobs()
  const mailed = await app.database.reading(organisationId, db =>
    db
      .selectFrom('mails')
      .select('text_body')
      .where('organisation_id', '=', organisationId)
      .where('to_address', '=', people.asha.email)
      .executeTakeFirstOrThrow(),
  )
  const link = mailed.text_body?.match(/http\S+\/sign-in\/link\/\S+/)?.[0] ?? ''
  const path = (href: string) => new URL(href).pathname
  await app.database.writing(organisationId, tx => decideSignInPolicy(tx, ['password'], undefined, new Date()))
  expect((await door.get(path(link))).$('h1').text()).toBe('This link no longer works')
  expect((await door.post(path(link))).location).toBe(path(link))
  const organisation = (await organisations(app.database).list()).find(({ id }) => id === organisationId)
  if (!organisation) throw new Error('no organisation')
  const printed = await app.database.writing(organisationId, tx =>
    linkForHand(tx, people.asha.email, { organisation, config: app.config, now: new Date() }),
  )
  expect((await door.post(path(printed ?? ''))).location).toBe('/')
  expect((await door.get(signInUrls.sessions.href())).text).toContain('By: Link printed on the server')
})

test('where passwords are switched off the page says so, nobody comes in by one or chooses one', async () => {
  const { organisationId, people } = world
  await app.database.writing(organisationId, tx => decideSignInPolicy(tx, ['link'], undefined, new Date()))
  const door = await atTheDoor()
  const { email } = people.farah
  expect((await door.get(signInUrls.withPassword.href())).text).toContain('Northshire Council has chosen other ways')
  expect((await door.post(signInUrls.withPassword.href(), { email, password: secret })).location).toBe(
    signInUrls.withPassword.href(),
  )
  expect((await door.get(signInUrls.sessions.href())).status).toBe(303)
  expect((await farah.get(signInUrls.password.href())).status).toBe(404)
  expect((await farah.get(signInUrls.sessions.href())).text).toContain('Passwords are switched off')
  expect((await farah.post(signInUrls.proveAgain.href(), { way: 'password', password: secret })).status).toBe(404)
})

test('the only administrator who gets in by a way that is allowed cannot be let go', async () => {
  const { organisationId, people } = world
  const grantId = await app.database.writing(organisationId, async tx => {
    await grantRole(tx, { personId: people.ben.id, role: 'administrator', actorId: people.farah.id, now: new Date() })
    await decideSignInPolicy(tx, ['password'], undefined, new Date())
    const { id } = await tx
      .selectFrom('role_grants')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', people.farah.id)
      .where('role', '=', 'administrator')
      .executeTakeFirstOrThrow()
    return id
  })
  const ben = await world.signedIn(people.ben)
  const refused = await ben.post(administrationUrls.revokeRole.href({ grantId }))
  expect(refused.$('.govuk-error-summary').text()).toContain('No other administrator has come in yet')
  const { id: personId, name } = people.farah
  const erasure = await ben.post(administrationUrls.erasure.href({ personId }), { name })
  expect(erasure.$('.govuk-error-summary').text()).toContain('the last administrator who can sign in')
  const ids = { personId: people.elin.id, otherId: personId }
  const keepElin = ['keep', 'name', 'email', 'employeeNumber', 'jobTitle', 'unit', 'manager'].map(field => [
    field,
    'first',
  ])
  const merge = await ben.post(administrationUrls.mergePeople.href(ids), Object.fromEntries(keepElin))
  expect(merge.$('.govuk-error-summary').text()).toContain('would lose that')
  const asha = await world.signedIn(people.asha)
  await asha.post(profilesUrls.reportLeft.href({ personId }), { note: '' })
  const report = (await ben.get(profilesUrls.leaverReports.href())).$('main a[href*="/left/"]').attr('href') ?? ''
  const left = await ben.post(report, { decision: 'left' })
  expect(left.$('.govuk-error-summary').text()).toContain('the last administrator who can sign in')
  await ben.post(report, { decision: 'stays' })
  expect((await farah.get(administrationUrls.roles.href())).status).toBe(200)
  await app.database.writing(organisationId, tx => decideSignInPolicy(tx, signInWays, undefined, new Date()))
})

test('the decision stands in the audit log, and only administrators find the page', async () => {
  const log = await farah.get(administrationUrls.audit.href({}, { action: 'sign-in.policy-changed' }))
  expect(log.text).toContain('Changed the ways to sign in')
  expect(log.text).toContain('Farah Khan')
  for (const person of [world.people.asha, world.people.elin])
    expect((await (await world.signedIn(person)).get(signInPolicy.href())).status).toBe(404)
})
