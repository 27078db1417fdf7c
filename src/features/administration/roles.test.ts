import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#platform/http/access.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { administrationUrls } from './index.ts'

const { grantRole, revokeRole } = administrationUrls
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

const grantTo = (browser: TestBrowser, { id }: WorldPerson, role: string) =>
  browser.post(grantRole.href({}, { person: 'x' }), { personId: id, role })

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
  const search = await farah.get(grantRole.href({}, { person: 'asha' }))
  expect(
    search
      .$('input[name=personId]')
      .map((_, box) => search.$(box).val())
      .get(),
  ).toEqual([world.people.asha.id])
  const done = await farah.submit(grantRole.href({}, { person: 'asha' }), {
    personId: world.people.asha.id,
    role: 'champion',
  })
  expect(done.text).toContain('Asha Patel now has the role digital champion')
  expect((await actsOf('administration.role-granted'))[0]).toMatchObject({
    actor_id: world.people.farah.id,
    subject_id: world.people.asha.id,
    details: { role: 'champion' },
  })
  expect((await grantTo(farah, world.people.asha, 'champion')).$('#role-error').text()).toContain('already')
  const grantId = await grantOf(world.people.asha, 'champion')
  const question = await farah.get(revokeRole.href({ grantId }))
  expect(question.$('h1').text()).toBe('Take the role “Digital champion” back from Asha Patel?')
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
  expect((await browser.get(grantRole.href({}, { person: 'dag' }))).text).toContain('Nobody found who works here now')
  expect((await grantTo(browser, dag, 'champion')).$('.govuk-error-summary').text()).toContain(
    'does not work here any more',
  )
  expect((await grantTo(browser, world.people.asha, 'champion')).status).toBe(400)
  expect((await browser.post(grantRole.href(), { personId: 'x', role: 'champion' })).status).toBe(400)
  expect((await grantTo(browser, other.people.asha, 'owner')).$('.govuk-error-summary').text()).toContain(
    'Choose a role',
  )
  const grantId = await grantOf(world.people.farah, 'administrator')
  expect((await browser.get(revokeRole.href({ grantId }))).status).toBe(404)
})
