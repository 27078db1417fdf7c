import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { administrationUrls } from '#features/administration/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { type ScimClient, scimClient } from './scim.testing.ts'
import { scimUrls } from './scim.urls.ts'

let capable: TestApp
let world: World
let entra: ScimClient
let farah: TestBrowser
let count = 0
beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())
beforeEach(async () => {
  world = await createWorld(capable, `isle${++count}`, `Isle ${count}`)
  entra = await scimClient(capable, world.organisationId)
  farah = await world.signedIn(world.people.farah)
})

const join = async ({ email, name }: WorldPerson) =>
  (await entra.post('/Users', { userName: email, displayName: name, emails: [{ value: email }] })).body.id as string

const give = (groupId: string, role: string) => farah.submit(scimUrls.groupRole.href({ groupId }), { role })

const roles = async (person: WorldPerson) => {
  const rows = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('role_grants')
      .select(['role', 'source'])
      .where('organisation_id', '=', world.organisationId)
      .where('person_id', '=', person.id)
      .where('revoked_at', 'is', null)
      .execute(),
  )
  return rows.map(({ role }) => role).sort()
}

describe('an administrator', () => {
  test('copies the address, sees what has come and why something was refused', async () => {
    await join(world.people.asha)
    await entra.post('/Users', { userName: world.people.asha.email.toUpperCase() })
    const page = await farah.get(scimUrls.connect.href())
    expect(page.$('#address').val()).toBe('http://capable.test/scim/v2')
    expect(page.text).toContain('1 person who works here')
    expect(page.text).toContain('Entra ID')
    expect(page.text).toMatch(/POST Users.*409: Another user has this userName/)
  })

  test('decides what a group means: its people hold the role as long as they are in it', async () => {
    const { asha, ben, dag } = world.people
    const [ashaId, benId] = [await join(asha), await join(ben)]
    const { body } = await entra.post('/Groups', { displayName: 'Helpers', members: [{ value: ashaId }] })
    expect(await roles(asha)).toEqual([])
    expect((await give(body.id, 'champion')).text).toMatch(/Helpers.*Digital champion/)
    expect(await roles(asha)).toEqual(['champion'])
    await entra.patch(`/Groups/${body.id}`, [{ op: 'add', path: 'members', value: [{ value: benId }] }])
    expect(await roles(ben)).toEqual(['champion'])
    await entra.patch(`/Groups/${body.id}`, [{ op: 'remove', path: `members[value eq "${ashaId}"]` }])
    expect(await roles(asha)).toEqual([])
    await entra.patch(`/Users/${benId}`, [{ op: 'replace', path: 'active', value: false }])
    expect(await roles(ben)).toEqual([])
    await entra.patch(`/Users/${benId}`, [{ op: 'replace', path: 'active', value: true }])
    expect(await roles(ben)).toEqual(['champion'])
    await give(body.id, 'none')
    expect(await roles(ben)).toEqual([])
    expect(await roles(dag)).toEqual(['champion'])
  })

  test('who was made one by hand stays one when a group lets go of them', async () => {
    const { farah: self } = world.people
    const id = await join(self)
    const { body } = await entra.post('/Groups', { displayName: 'Administrators', members: [{ value: id }] })
    await give(body.id, 'administrator')
    await entra.delete(`/Groups/${body.id}`)
    expect(await roles(self)).toEqual(['administrator'])
  })

  test('who is the last one keeps the role, whatever a group says', async () => {
    const { asha, farah: self } = world.people
    const { body } = await entra.post('/Groups', {
      displayName: 'Administrators',
      members: [{ value: await join(asha) }],
    })
    await give(body.id, 'administrator')
    expect(await roles(asha)).toEqual(['administrator'])
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('role_grants')
        .set({ revoked_at: new Date() })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', self.id)
        .execute(),
    )
    await entra.put(`/Groups/${body.id}`, { displayName: 'Administrators', members: [] })
    expect(await roles(asha)).toEqual(['administrator'])
  })

  test('is not let go while there is no other, and reads why', async () => {
    const { asha, farah: self } = world.people
    const [id, ashaId] = [await join(self), await join(asha)]
    const inactive = [{ op: 'Replace', path: 'active', value: 'False' }]
    for (const answer of [
      await entra.patch(`/Users/${id}`, inactive),
      await entra.put(`/Users/${id}`, { userName: self.email, active: false }),
      await entra.delete(`/Users/${id}`),
      (await entra.post('/Bulk', { Operations: [{ method: 'DELETE', path: `/Users/${id}` }] })).body.Operations[0],
    ])
      expect(String(answer.status)).toBe('409')
    expect((await entra.get(`/Users/${id}`)).body).toMatchObject({ active: true, meta: { version: 'W/"1"' } })
    expect((await farah.get(scimUrls.connect.href())).text).toContain(
      'the last administrator of Capable who can sign in',
    )
    const { body } = await entra.post('/Groups', { displayName: 'Administrators', members: [{ value: ashaId }] })
    await give(body.id, 'administrator')
    expect((await entra.patch(`/Users/${id}`, inactive)).status).toBe(200)
    expect((await farah.get(scimUrls.connect.href())).status).toBe(303)
    expect((await entra.delete(`/Users/${id}`)).status).toBe(204)
    expect((await entra.patch(`/Users/${ashaId}`, inactive)).status).toBe(409)
  })

  test('reads in the log which system did what', async () => {
    await join(world.people.asha)
    const log = await farah.get(administrationUrls.audit.href({}, { action: 'scim.person-came' }))
    expect(log.$('tbody tr').text()).toContain('Entra ID')
    expect(log.$('tbody tr').text()).toContain('Asha Patel')
  })
})

describe('nobody else', () => {
  test('finds the pages', async () => {
    const { body } = await entra.post('/Groups', { displayName: 'Helpers' })
    for (const person of [world.people.asha, world.people.elin]) {
      const browser = await world.signedIn(person)
      expect((await browser.get(scimUrls.connect.href())).status).toBe(404)
      expect(
        (await browser.post(scimUrls.groupRole.href({ groupId: body.id }), { role: 'administrator' })).status,
      ).toBe(404)
    }
  })
})
