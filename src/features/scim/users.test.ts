import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { enterpriseUrn, userUrn } from './protocol/schemas.ts'
import { type ScimClient, scimClient } from './scim.testing.ts'

let capable: TestApp
let world: World
let entra: ScimClient
let count = 0
beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())
beforeEach(async () => {
  world = await createWorld(capable, `north${++count}`, `Northshire ${count}`)
  entra = await scimClient(capable, world.organisationId)
})

const newUser = (userName: string, more: object = {}) => ({
  schemas: [userUrn],
  userName,
  name: { givenName: 'Gus', familyName: 'Lund' },
  emails: [{ value: userName, type: 'work', primary: true }],
  active: true,
  ...more,
})

const person = (name: string) =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('people')
      .selectAll()
      .where('organisation_id', '=', world.organisationId)
      .where('name', '=', name)
      .executeTakeFirst(),
  )

describe('an identity system that adds somebody', () => {
  test('gets the resource back with its address, and colleagues find the person', async () => {
    const answer = await entra.post('/Users', newUser('gus.lund@x.example', { title: 'Clerk', externalId: 'ext-1' }))
    expect(answer.status).toBe(201)
    expect(answer.headers['content-type']).toContain('application/scim+json')
    expect(answer.headers.location).toBe(`http://capable.test/scim/v2/Users/${answer.body.id}`)
    expect(answer.headers.etag).toBe('W/"1"')
    expect(answer.body).toMatchObject({
      schemas: [userUrn],
      userName: 'gus.lund@x.example',
      externalId: 'ext-1',
      active: true,
      meta: { resourceType: 'User', version: 'W/"1"', location: answer.headers.location },
    })
    expect(Date.parse(answer.body.meta.created)).toBeGreaterThan(0)
    expect((await entra.get(`/Users/${answer.body.id}`)).body).toEqual(answer.body)
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get('/people?q=gus')).text).toContain('Gus Lund')
  })

  test('keeps everything it said, also what we do not use', async () => {
    const sent = newUser('gus@x.example', {
      nickName: 'G',
      timezone: 'Europe/Oslo',
      ims: [{ value: 'gus', type: 'xmpp' }],
      addresses: [{ type: 'work', streetAddress: 'Street 1', locality: 'Drammen', country: 'NO' }],
      [enterpriseUrn]: { costCenter: '12', division: 'Care', department: 'Night team', employeeNumber: '77' },
    })
    const { body } = await entra.post('/Users', sent)
    expect(body).toMatchObject({ ...sent, schemas: [userUrn, enterpriseUrn] })
    expect(await person('Gus Lund')).toMatchObject({
      unit_id: world.units.nightTeam,
      employee_number: '77',
      location: 'Drammen',
    })
  })

  test('joins the person who has this employee number or address already', async () => {
    const { asha, ben } = world.people
    const first = await entra.post('/Users', newUser('upn-asha', { emails: [{ value: asha.email.toUpperCase() }] }))
    expect(first.status).toBe(201)
    const second = await entra.post('/Users', newUser('upn-ben', { [enterpriseUrn]: { employeeNumber: '1003' } }))
    expect(second.status).toBe(201)
    const ids = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('scim_users')
        .select(['id', 'person_id'])
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
    expect(ids).toContainEqual({ id: first.body.id, person_id: asha.id })
    expect(ids).toContainEqual({ id: second.body.id, person_id: ben.id })
  })

  test('is told that a user name is taken, whatever its case', async () => {
    await entra.post('/Users', newUser('Gus@x.example'))
    const again = await entra.post('/Users', newUser('gus@X.example'))
    expect(again).toMatchObject({ status: 409, body: { scimType: 'uniqueness', status: '409' } })
    expect(again.body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error'])
  })

  test('makes a unit that nobody knows, under the one at the top', async () => {
    await entra.post('/Users', newUser('gus@x.example', { [enterpriseUrn]: { department: 'Parks' } }))
    const gus = await person('Gus Lund')
    const unit = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('units')
        .selectAll()
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', gus?.unit_id ?? '')
        .executeTakeFirstOrThrow(),
    )
    expect(unit).toMatchObject({ name: 'Parks', parent_id: world.units.council })
  })

  test.each([
    [{}, 'invalidValue'],
    [{ userName: '' }, 'invalidValue'],
    [{ userName: 'x', active: 'perhaps' }, 'invalidValue'],
    [{ userName: 'x', emails: 7 }, 'invalidValue'],
    [{ userName: 'x', schemas: ['urn:other'] }, 'invalidSyntax'],
    [[], 'invalidSyntax'],
    [{ userName: 'x'.repeat(401) }, 'invalidValue'],
    [{ userName: 'x', externalId: 'x'.repeat(401) }, 'invalidValue'],
    ['{', 'invalidSyntax'],
  ])('is refused %o', async (body, scimType) => {
    expect(await entra.post('/Users', body)).toMatchObject({ status: 400, body: { scimType } })
  })

  test('may send what nobody knows: it is passed over', async () => {
    const sent = newUser('gus@x.example', { shoeSize: 38, id: 'mine', meta: { version: 'x' }, password: 'secret' })
    const { status, body } = await entra.post('/Users', sent)
    expect(status).toBe(201)
    expect(JSON.stringify(body)).not.toMatch(/shoeSize|secret|"mine"/)
  })

  test.each(['🦊', 'Prince', 'علي', "O'Malley; drop table people", 'A'.repeat(500), 'half \ud800 a letter'])(
    'may call somebody %s',
    async name => {
      const { status, body } = await entra.post('/Users', newUser(`u-${name.slice(0, 20)}`, { displayName: name }))
      expect(status).toBe(201)
      expect((await entra.get(`/Users/${body.id}`)).body.displayName).toBe(name.toWellFormed())
    },
  )
})

describe('managers', () => {
  const reportsTo = (userName: string, value: string) =>
    newUser(userName, { displayName: userName, [enterpriseUrn]: { manager: { value } } })

  test('are found by the id that we gave', async () => {
    const boss = (await entra.post('/Users', newUser('boss', { displayName: 'Boss' }))).body
    const { body } = await entra.post('/Users', reportsTo('gus', boss.id))
    expect(body[enterpriseUrn].manager).toEqual({ value: boss.id, $ref: boss.meta.location, displayName: 'Boss' })
    expect((await person('gus'))?.manager_id).toBe((await person('Boss'))?.id)
  })

  test('may come after their people', async () => {
    const { body } = await entra.post('/Users', reportsTo('gus', 'ext-boss'))
    expect(body[enterpriseUrn].manager).toEqual({ value: 'ext-boss' })
    expect((await person('gus'))?.manager_id).toBeNull()
    await entra.post('/Users', newUser('boss', { displayName: 'Boss', externalId: 'ext-boss' }))
    expect((await person('gus'))?.manager_id).toBe((await person('Boss'))?.id)
  })

  test('cannot report to their own people', async () => {
    const boss = (await entra.post('/Users', newUser('boss', { displayName: 'Boss' }))).body
    const gus = (await entra.post('/Users', reportsTo('gus', boss.id))).body
    const kim = (await entra.post('/Users', reportsTo('kim', gus.id))).body
    const path = `${enterpriseUrn}:manager`
    for (const value of [boss.id, gus.id, kim.id]) {
      const answer = await entra.patch(`/Users/${boss.id}`, [{ op: 'Add', path, value }])
      expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
      expect(answer.body.detail).toMatch(/circle|own manager/)
    }
    expect((await entra.get(`/Users/${boss.id}`)).body.meta.version).toBe('W/"1"')
  })

  test('get their people back when they come back', async () => {
    const boss = (await entra.post('/Users', newUser('boss', { displayName: 'Boss' }))).body
    await entra.post('/Users', reportsTo('gus', boss.id))
    await entra.patch(`/Users/${boss.id}`, [{ op: 'replace', value: { active: false } }])
    expect((await person('gus'))?.manager_id).toBeNull()
    await entra.patch(`/Users/${boss.id}`, [{ op: 'replace', value: { active: true } }])
    expect((await person('gus'))?.manager_id).toBe((await person('Boss'))?.id)
  })
})

describe('somebody who leaves', () => {
  test('is hidden and signed out at once, and comes back with what was theirs', async () => {
    const { asha } = world.people
    const { body } = await entra.post(
      '/Users',
      newUser('upn-asha', { displayName: asha.name, emails: [{ value: asha.email }] }),
    )
    const browser = await world.signedIn(asha)
    expect((await browser.get('/people')).status).toBe(200)
    const left = await entra.patch(`/Users/${body.id}`, [{ op: 'Replace', path: 'active', value: 'False' }])
    expect(left).toMatchObject({ status: 200, body: { active: false } })
    expect((await browser.get('/people')).status).toBe(303)
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get('/people?q=asha')).text).not.toContain(asha.name)
    expect((await ben.get(`/people/${asha.id}`)).status).toBe(404)
    await capable.runJobs()
    await entra.patch(`/Users/${body.id}`, [{ op: 'Replace', path: 'active', value: 'True' }])
    expect((await ben.get(`/people/${asha.id}`)).status).toBe(200)
    expect((await browser.get('/people')).status).toBe(303)
  })

  test('by DELETE is not found any more, and may be sent anew', async () => {
    const { asha } = world.people
    const sent = newUser('upn-asha', { emails: [{ value: asha.email }] })
    const { body } = await entra.post('/Users', sent)
    expect((await entra.delete(`/Users/${body.id}`)).status).toBe(204)
    expect(await entra.get(`/Users/${body.id}`)).toMatchObject({ status: 404, body: { status: '404' } })
    expect((await entra.delete(`/Users/${body.id}`)).status).toBe(404)
    const again = await entra.post('/Users', sent)
    expect(again.status).toBe(201)
    expect(again.body.id).not.toBe(body.id)
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get(`/people/${asha.id}`)).status).toBe(200)
  })
})

describe('an identity system that changes somebody', () => {
  test('replaces the whole resource, or a part', async () => {
    const { body } = await entra.post('/Users', newUser('gus@x.example', { title: 'Clerk', nickName: 'G' }))
    const put = await entra.put(`/Users/${body.id}`, newUser('gus@x.example', { title: 'Lead' }))
    expect(put).toMatchObject({ status: 200, body: { id: body.id, title: 'Lead' }, headers: { etag: 'W/"2"' } })
    expect(put.body.nickName).toBeUndefined()
    const patched = await entra.patch(`/Users/${body.id}`, [
      { op: 'replace', path: 'name.familyName', value: 'Lund Berg' },
      { op: 'add', path: 'phoneNumbers[type eq "mobile"].value', value: '+47 900 00 000' },
    ])
    expect(patched.body.name).toEqual({ givenName: 'Gus', familyName: 'Lund Berg' })
    expect(await person('Gus Lund Berg')).toMatchObject({ phone: '+47 900 00 000', job_title: 'Lead' })
  })

  test('does not change the version by saying the same again', async () => {
    const { body } = await entra.post('/Users', newUser('gus@x.example'))
    const again = await entra.put(`/Users/${body.id}`, newUser('gus@x.example'))
    expect(again.headers.etag).toBe('W/"1"')
    expect(again.body).toEqual(body)
  })

  test('is told when somebody else was faster', async () => {
    const { body } = await entra.post('/Users', newUser('gus@x.example'))
    const change = [{ op: 'replace', path: 'title', value: 'Lead' }]
    expect((await entra.patch(`/Users/${body.id}`, change, { 'if-match': 'W/"1"' })).status).toBe(200)
    expect((await entra.patch(`/Users/${body.id}`, change, { 'if-match': 'W/"1"' })).status).toBe(412)
    expect((await entra.delete(`/Users/${body.id}`, { 'if-match': 'W/"9"' })).status).toBe(412)
    expect((await entra.get(`/Users/${body.id}`, { 'if-none-match': 'W/"2"' })).status).toBe(304)
    expect((await entra.get(`/Users/${body.id}`, { 'if-none-match': 'W/"1"' })).status).toBe(200)
  })

  test('cannot take the name of another', async () => {
    await entra.post('/Users', newUser('gus'))
    const { body } = await entra.post('/Users', newUser('kim'))
    const answer = await entra.patch(`/Users/${body.id}`, [{ op: 'replace', path: 'userName', value: 'GUS' }])
    expect(answer).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
  })

  test('writes each change into the log, under the name of its token', async () => {
    const { body } = await entra.post('/Users', newUser('gus@x.example'))
    await entra.patch(`/Users/${body.id}`, [{ op: 'replace', path: 'title', value: 'Lead' }])
    await entra.delete(`/Users/${body.id}`)
    const acts = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('audit_entries')
        .select(['action', 'details'])
        .where('organisation_id', '=', world.organisationId)
        .where('action', 'like', 'scim.%')
        .orderBy('id')
        .execute(),
    )
    expect(acts.map(({ action }) => action)).toEqual(['scim.person-came', 'scim.person-changed', 'scim.person-left'])
    for (const { details } of acts) expect(details).toMatchObject({ token: 'Entra ID' })
  })
})
