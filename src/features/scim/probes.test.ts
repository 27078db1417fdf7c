import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { enterpriseUrn, groupUrn, userUrn } from './protocol/schemas.ts'
import { type ScimAnswer, type ScimClient, scimClient } from './scim.testing.ts'

/**
 * The ways in which the test collections that Okta and Microsoft publish walk through a service, step after step, on one
 * organisation; each step says what those collections look at.
 */

let capable: TestApp
let world: World
let system: ScimClient
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  system = await scimClient(capable, world.organisationId, 'Okta')
})
afterAll(() => capable?.close())

const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error'
const filter = (path: string, text: string, more = '') =>
  system.get(`${path}?filter=${encodeURIComponent(text)}${more}`)
const isList = ({ status, body }: ScimAnswer) => {
  expect(status).toBe(200)
  expect(body.schemas).toEqual([listUrn])
  expect([typeof body.totalResults, Array.isArray(body.Resources)]).toEqual(['number', true])
}
const isError = ({ status, headers, body }: ScimAnswer, expected: number, scimType?: string) => {
  expect(status).toBe(expected)
  expect(headers['content-type']).toContain('application/scim+json')
  expect(body).toMatchObject({ schemas: [errorUrn], status: String(expected), ...(scimType ? { scimType } : {}) })
  expect(body.detail).not.toBe('')
}

describe('the walk of Okta', () => {
  const okta = {
    schemas: [userUrn],
    userName: 'Runscope300@Okta.example',
    name: { givenName: 'Runscope', familyName: 'Okta' },
    emails: [{ primary: true, value: 'runscope300@okta.example', type: 'work' }],
    displayName: 'Runscope Okta',
    locale: 'en-US',
    externalId: '00ujl29u0le5T6Aj10h7',
    groups: [],
    password: '1mz050nq',
    active: true,
  }
  let id = ''

  test('asks for one user, for one who is not there, and for one by a made-up id', async () => {
    isList(await system.get('/Users?count=1&startIndex=1'))
    const nobody = await filter('/Users', 'userName eq "nobody-1234"')
    isList(nobody)
    expect([nobody.body.totalResults, nobody.body.Resources]).toEqual([0, []])
    isError(await system.get('/Users/00ujl29u0le5T6Aj10h7'), 404)
    isError(await system.get('/Users/019aa8dc-4800-7000-8000-000000000000'), 404)
  })

  test('adds a user and reads back what it sent, but never the password', async () => {
    const added = await system.post('/Users', okta)
    expect(added.status).toBe(201)
    id = added.body.id
    expect(added.headers.location).toBe(added.body.meta.location)
    expect(added.body).toMatchObject({
      userName: okta.userName,
      name: okta.name,
      active: true,
      externalId: okta.externalId,
    })
    expect(added.body.emails[0]).toMatchObject({ value: 'runscope300@okta.example', primary: true })
    expect(JSON.stringify(added.body)).not.toContain('1mz050nq')
    const read = await system.get(`/Users/${id}`)
    expect(read.body).toEqual(added.body)
  })

  test('adds the same user again and is told that the name is taken', async () => {
    isError(await system.post('/Users', okta), 409, 'uniqueness')
    isError(await system.post('/Users', { ...okta, userName: okta.userName.toLowerCase() }), 409, 'uniqueness')
  })

  test('finds the user whatever the case of the name, first page and one page further', async () => {
    for (const name of [okta.userName, okta.userName.toUpperCase(), okta.userName.toLowerCase()]) {
      const found = await filter('/Users', `userName eq "${name}"`, '&startIndex=1&count=100')
      expect([found.body.totalResults, found.body.Resources[0].id]).toEqual([1, id])
    }
    const beyond = await system.get('/Users?startIndex=1000&count=100')
    expect([beyond.body.Resources, beyond.body.totalResults > 0]).toEqual([[], true])
    const none = await system.get('/Users?count=0')
    expect([none.body.Resources ?? [], none.body.totalResults > 0]).toEqual([[], true])
  })

  test('changes the user as a whole, deactivates it without a path, and finds it still, inactive', async () => {
    const put = await system.put(`/Users/${id}`, { ...okta, id, name: { givenName: 'Another', familyName: 'Name' } })
    expect([put.status, put.body.name.familyName, put.body.id]).toEqual([200, 'Name', id])
    const patch = await system.patch(`/Users/${id}`, [{ op: 'replace', value: { active: false } }])
    expect([patch.status, patch.body.active]).toEqual([200, false])
    expect((await filter('/Users', `userName eq "${okta.userName}"`)).body.Resources[0].active).toBe(false)
    await system.patch(`/Users/${id}`, [{ op: 'replace', value: { active: true } }])
    expect((await system.get(`/Users/${id}`)).body.active).toBe(true)
  })

  test('pushes a group, its name and its members, and takes all of it away', async () => {
    const group = await system.post('/Groups', { schemas: [groupUrn], displayName: 'Test SCIMv2', members: [] })
    expect([group.status, group.body.displayName]).toEqual([201, 'Test SCIMv2'])
    const path = `/Groups/${group.body.id}`
    isError(await system.post('/Groups', { schemas: [groupUrn], displayName: 'test scimv2' }), 409, 'uniqueness')
    await system.patch(path, [{ op: 'replace', value: { id: group.body.id, displayName: 'Renamed' } }])
    await system.patch(path, [{ op: 'add', path: 'members', value: [{ value: id, display: okta.userName }] }])
    const full = await system.get(path)
    expect([full.body.displayName, full.body.members.map(({ value }: { value: string }) => value)]).toEqual([
      'Renamed',
      [id],
    ])
    await system.patch(path, [{ op: 'remove', path: `members[value eq "${id}"]` }])
    expect((await system.get(path)).body.members ?? []).toEqual([])
    expect((await system.delete(path)).status).toBe(204)
    isError(await system.get(path), 404)
    isError(await system.delete(path), 404)
  })
})

describe('the walk of Microsoft', () => {
  const entra = {
    schemas: [userUrn, enterpriseUrn],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: 'Test_User_ab6490ee@testuser.example',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b@testuser.example' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
    roles: [],
  }
  let id = ''

  test('probes the connection with a user that cannot be there', async () => {
    const probe = await filter('/Users', 'userName eq "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef"')
    isList(probe)
    expect(probe.body.totalResults).toBe(0)
    expect((await capable.app.inject({ url: '/scim/v2/Users' })).statusCode).toBe(401)
  })

  test('adds a user, and finds it by what it matches on, with only the attributes that it asks for', async () => {
    const added = await system.post('/Users', entra)
    expect(added.status).toBe(201)
    id = added.body.id
    for (const by of [
      `externalId eq "${entra.externalId}"`,
      `userName eq "${entra.userName.toLowerCase()}"`,
      `emails[type eq "work"].value eq "${entra.emails[0]?.value}"`,
    ])
      expect((await filter('/Users', by)).body.Resources.map((one: { id: string }) => one.id)).toEqual([id])
    const few = await filter('/Users', `userName eq "${entra.userName}"`, '&attributes=userName,active')
    expect(Object.keys(few.body.Resources[0]).sort()).toEqual(['active', 'id', 'schemas', 'userName'])
    const some = await system.get(`/Users/${id}?excludedAttributes=emails,name`)
    expect([some.body.emails, some.body.name, some.body.userName]).toEqual([undefined, undefined, entra.userName])
  })

  test('changes many things in one request, with capital letters, dotted paths and text for true and false', async () => {
    const { status } = await system.patch(`/Users/${id}`, [
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@testuser.example' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+47 400 00 000' },
      { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      { op: 'Add', path: `${enterpriseUrn}:department`, value: 'Bridge' },
      { op: 'Replace', path: 'active', value: 'False' },
    ])
    expect([200, 204]).toContain(status)
    const { body } = await system.get(`/Users/${id}`)
    expect(body).toMatchObject({ active: false, name: { familyName: 'updatedFamilyName', givenName: 'givenName' } })
    expect(body.emails[0].value).toBe('updatedEmail@testuser.example')
    expect(body[enterpriseUrn].department).toBe('Bridge')
    await system.patch(`/Users/${id}`, [
      { op: 'Replace', path: 'active', value: 'True' },
      { op: 'Remove', path: 'phoneNumbers[type eq "mobile"]' },
      { op: 'Replace', path: 'displayName', value: 'newDisplayName' },
    ])
    const again = (await system.get(`/Users/${id}`)).body
    expect([again.active, again.phoneNumbers ?? [], again.displayName]).toEqual([true, [], 'newDisplayName'])
  })

  test('is told what is wrong with a user without a name, a body that is none, and a path that is none', async () => {
    isError(await system.post('/Users', { schemas: [userUrn], active: true }), 400, 'invalidValue')
    isError(await system.post('/Users', '{'), 400, 'invalidSyntax')
    isError(
      await system.patch(`/Users/${id}`, [{ op: 'Replace', path: 'emails[type eq', value: 'x' }]),
      400,
      'invalidPath',
    )
    isError(await system.patch(`/Users/${id}`, [{ op: 'Multiply', path: 'active', value: true }]), 400)
    isError(await filter('/Users', 'userName eq'), 400, 'invalidFilter')
    isError(await system.patch('/Users/5171a35d82074e068ce2', [{ op: 'Replace', path: 'active', value: false }]), 404)
    isError(await system.get('/Nonsense'), 404)
  })

  test('looks after a group: without its members, with a manager, and whether somebody is in it', async () => {
    const created = await system.post('/Groups', {
      schemas: [groupUrn, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      displayName: 'displayName',
      meta: { resourceType: 'Group' },
    })
    expect(created.status).toBe(201)
    const groupId = created.body.id
    const added = await system.patch(`/Groups/${groupId}`, [
      { op: 'Add', path: 'members', value: [{ $ref: null, value: id }] },
    ])
    expect([200, 204]).toContain(added.status)
    const lean = await system.get(`/Groups/${groupId}?excludedAttributes=members`)
    expect([lean.body.displayName, lean.body.members]).toEqual(['displayName', undefined])
    const byName = await filter('/Groups', 'displayName eq "DISPLAYNAME"', '&excludedAttributes=members')
    expect(byName.body.Resources.map((one: { id: string }) => one.id)).toEqual([groupId])
    const isIn = await filter('/Groups', `id eq "${groupId}" and members eq "${id}"`)
    expect(isIn.body.totalResults).toBe(1)
    await system.patch(`/Groups/${groupId}`, [{ op: 'Remove', path: 'members', value: [{ value: id }] }])
    expect((await filter('/Groups', `id eq "${groupId}" and members eq "${id}"`)).body.totalResults).toBe(0)
    const boss = await system.post('/Users', {
      ...entra,
      userName: 'boss@testuser.example',
      externalId: 'boss',
      emails: [],
    })
    await system.patch(`/Users/${id}`, [{ op: 'Add', path: `${enterpriseUrn}:manager`, value: boss.body.id }])
    expect((await system.get(`/Users/${id}`)).body[enterpriseUrn].manager.value).toBe(boss.body.id)
    await system.patch(`/Users/${id}`, [{ op: 'Remove', path: `${enterpriseUrn}:manager` }])
    expect((await system.get(`/Users/${id}`)).body[enterpriseUrn]?.manager).toBeUndefined()
  })

  test('takes the user away, finds it no more, and adds it anew', async () => {
    expect((await system.delete(`/Users/${id}`)).status).toBe(204)
    isError(await system.get(`/Users/${id}`), 404)
    isError(await system.delete(`/Users/${id}`), 404)
    expect((await filter('/Users', `userName eq "${entra.userName}"`)).body.totalResults).toBe(0)
    expect((await system.post('/Users', entra)).status).toBe(201)
  })
})
