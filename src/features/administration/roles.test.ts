import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantRole } from '#features/people/index.ts'
import type { Role } from '#platform/http/access.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { administrationUrls } from './index.ts'

const { grantRole: chooseWhom, confirmGrant, revokeRole } = administrationUrls
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

const choose = (browser: TestBrowser, { id }: WorldPerson, role: string) =>
  browser.post(chooseWhom.href({}, { person: 'x' }), { personId: id, role })
const grantTo = (browser: TestBrowser, { id }: WorldPerson, role: string) =>
  browser.post(confirmGrant.href({ personId: id, role }))

const mailsSince = (since: Date) =>
  app.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .select(['to_address', 'subject'])
      .where('organisation_id', '=', world.organisationId)
      .where('created_at', '>=', since)
      .orderBy('subject')
      .execute(),
  )

const grantOf = async ({ id }: WorldPerson, role: Role, of: World = world) => {
  const row = await app.database.reading(of.organisationId, db =>
    db
      .selectFrom('role_grants')
      .select('id')
      .where('organisation_id', '=', of.organisationId)
      .where('person_id', '=', id)
      .where('role', '=', role)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  return row?.id ?? ''
}

test('an administrator finds a colleague, makes her champion, and takes the role back', async () => {
  const search = await farah.get(chooseWhom.href({}, { person: 'asha' }))
  expect(
    search
      .$('input[name=personId]')
      .map((_, box) => search.$(box).val())
      .get(),
  ).toEqual([world.people.asha.id])
  const chosen = await choose(farah, world.people.asha, 'champion')
  const question = await farah.get(chosen.location ?? '')
  expect(question.$('h1').text()).toBe('Give the role “Digital champion” to Asha Patel?')
  expect(await grantOf(world.people.asha, 'champion')).toBe('')
  const done = await farah.submit(chosen.location ?? '')
  expect(done.text).toContain('Asha Patel now has the role digital champion')
  expect((await actsOf('administration.role-granted'))[0]).toMatchObject({
    actor_id: world.people.farah.id,
    subject_id: world.people.asha.id,
    details: { role: 'champion' },
  })
  expect((await choose(farah, world.people.asha, 'champion')).$('#role-error').text()).toContain('already')
  expect((await grantTo(farah, world.people.asha, 'champion')).$('.govuk-error-summary').text()).toContain('already')
  const grantId = await grantOf(world.people.asha, 'champion')
  const doubt = await farah.get(revokeRole.href({ grantId }))
  expect(doubt.$('h1').text()).toBe('Take the role “Digital champion” back from Asha Patel?')
  expect((await farah.submit(revokeRole.href({ grantId }))).text).toContain(
    'Asha Patel no longer has the role digital champion',
  )
  expect(await actsOf('administration.role-revoked')).toHaveLength(1)
  expect((await farah.post(revokeRole.href({ grantId }))).status).toBe(404)
})

test('the last administrator cannot be let go, also not when two go at the same moment', async () => {
  const grantId = await grantOf(world.people.farah, 'administrator')
  const refused = await farah.post(revokeRole.href({ grantId }))
  expect(refused.status).toBe(400)
  expect(refused.$('.govuk-error-summary').text()).toContain('This is the last administrator')
  await grantTo(farah, world.people.ben, 'administrator')
  const ben = await world.signedIn(world.people.ben)
  const benGrant = await grantOf(world.people.ben, 'administrator')
  const answers = await Promise.all([
    farah.post(revokeRole.href({ grantId: benGrant })),
    ben.post(revokeRole.href({ grantId })),
  ])
  expect(answers.map(({ status }) => status).sort()).not.toEqual([303, 303])
  expect(
    (
      await Promise.all([grantOf(world.people.farah, 'administrator'), grantOf(world.people.ben, 'administrator')])
    ).filter(Boolean),
  ).toHaveLength(1)
  await app.database.writing(world.organisationId, async tx => {
    await tx
      .deleteFrom('role_grants')
      .where('role', '=', 'administrator')
      .where('organisation_id', '=', world.organisationId)
      .execute()
    const row = {
      organisation_id: world.organisationId,
      id: uuid(),
      person_id: world.people.farah.id,
      role: 'administrator' as const,
    }
    await tx.insertInto('role_grants').values(row).execute()
  })
})

test('nobody gives a role to somebody who left, to a stranger, or an invented role', async () => {
  const { dag } = other.people
  await app.database.writing(other.organisationId, tx =>
    tx
      .updateTable('people')
      .set({ left_at: new Date() })
      .where('organisation_id', '=', other.organisationId)
      .where('id', '=', dag.id)
      .execute(),
  )
  const browser = await other.signedIn(other.people.farah)
  expect((await browser.get(chooseWhom.href({}, { person: 'dag' }))).text).toContain('Nobody found who works here now')
  expect((await choose(browser, dag, 'champion')).$('.govuk-error-summary').text()).toContain(
    'does not work here any more',
  )
  expect((await choose(browser, world.people.asha, 'champion')).status).toBe(400)
  for (const person of [dag, world.people.asha]) expect((await grantTo(browser, person, 'champion')).status).toBe(404)
  expect((await grantTo(browser, other.people.asha, 'owner')).status).toBe(404)
  expect((await browser.post(chooseWhom.href(), { personId: 'x', role: 'champion' })).status).toBe(400)
  expect((await choose(browser, other.people.asha, 'owner')).$('.govuk-error-summary').text()).toContain(
    'Choose a role',
  )
  const grantId = await grantOf(world.people.farah, 'administrator')
  expect((await browser.get(revokeRole.href({ grantId }))).status).toBe(404)
})

test('nobody gets or loses a role unseen: the person and the other administrators are told', async () => {
  const { ben, carol, farah: me } = world.people
  await app.runJobs()
  const start = new Date()
  await grantTo(farah, ben, 'administrator')
  await grantTo(farah, carol, 'champion')
  await app.runJobs()
  expect(await mailsSince(start)).toEqual([
    { to_address: ben.email, subject: 'Carol Jones now has the role digital champion' },
    { to_address: ben.email, subject: 'You now have the role administrator' },
    { to_address: carol.email, subject: 'You now have the role digital champion' },
  ])
  const taken = new Date()
  const benBrowser = await world.signedIn(ben)
  await benBrowser.post(revokeRole.href({ grantId: await grantOf(carol, 'champion') }))
  await app.runJobs()
  expect(await mailsSince(taken)).toEqual([
    { to_address: me.email, subject: 'Carol Jones no longer has the role digital champion' },
    { to_address: carol.email, subject: 'You no longer have the role digital champion' },
  ])
})

test('a role that a group of another system gave says so, and its going stays in the history', async () => {
  const { elin, dag } = world.people
  const grantId = await app.database.writing(world.organisationId, tx =>
    grantRole(tx, {
      personId: elin.id,
      role: 'champion',
      actorId: undefined,
      source: 'single-sign-on',
      group: 'digital-helpers',
      now: new Date(),
    }),
  )
  const page = await farah.get(administrationUrls.roles.href())
  expect(page.text).toContain('Single sign-on, group digital-helpers')
  expect(page.text).toContain('Sees no passport and no answers of anybody')
  const doubt = await farah.get(revokeRole.href({ grantId: grantId ?? '' }))
  expect(doubt.text).toContain('Take the person out of that group too')
  await farah.post(revokeRole.href({ grantId: await grantOf(dag, 'champion') }))
  const history = (await farah.get(administrationUrls.roles.href())).$('section[aria-label="What has changed"]')
  const row = history.find('tr').filter((_, tr) => page.$(tr).text().includes('Dag Solberg'))
  expect(row.text()).toMatch(/by Farah Khan/)
})

test('a colleague, a champion and the programme lead find neither the roles nor a way to give one', async () => {
  for (const person of [world.people.asha, world.people.dag, world.people.elin]) {
    const browser = await world.signedIn(person)
    expect((await browser.get(administrationUrls.roles.href())).status).toBe(404)
    expect((await browser.get(confirmGrant.href({ personId: person.id, role: 'administrator' }))).status).toBe(404)
    expect((await grantTo(browser, person, 'administrator')).status).toBe(404)
    expect(await grantOf(person, 'administrator')).toBe('')
  }
})
