import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { administrationUrls } from './index.ts'

let app: TestApp
let world: World

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
})
afterAll(() => app.close())

// In the database, where the process that remembers the session hears nothing of it.
const behindTheBack = (change: (tx: Writing, organisationId: string) => Promise<void>) =>
  app.database.writing(world.organisationId, tx => change(tx, world.organisationId))

const roles = administrationUrls.roles.href()

test('a role that was taken back a moment ago opens nothing any more, and one that was given opens at once', async () => {
  const farah = await world.signedIn(world.people.farah)
  expect((await farah.get(roles)).status).toBe(200)
  const setRevoked = (at: Date | null) =>
    behindTheBack(async (tx, organisationId) => {
      await tx
        .updateTable('role_grants')
        .set({ revoked_at: at })
        .where('organisation_id', '=', organisationId)
        .where('person_id', '=', world.people.farah.id)
        .execute()
    })
  await setRevoked(new Date())
  expect((await farah.get(roles)).status).toBe(404)
  await setRevoked(null)
  expect((await farah.get(roles)).status).toBe(200)
})

test('a session that ended a moment ago shows nothing more, however often it was used before', async () => {
  const asha = await world.signedIn(world.people.asha)
  expect((await asha.get('/people')).status).toBe(200)
  expect((await asha.get('/people')).status).toBe(200)
  await behindTheBack(async (tx, organisationId) => {
    await tx
      .updateTable('sessions')
      .set({ ended_at: new Date() })
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', world.people.asha.id)
      .execute()
  })
  const after = await asha.get('/people')
  expect(after.status).toBe(303)
  expect(after.body).not.toContain('Asha')
})

test('a name that was changed a moment ago stands on the next page', async () => {
  const asha = await world.signedIn(world.people.asha)
  await asha.get('/')
  await behindTheBack(async (tx, organisationId) => {
    await tx
      .updateTable('people')
      .set({ name: 'Asha Renamed' })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', world.people.asha.id)
      .execute()
  })
  expect((await asha.get('/')).body).toContain('Asha Renamed')
})
