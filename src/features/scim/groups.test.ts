import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { groupUrn } from './protocol/schemas.ts'
import { type ScimClient, scimClient } from './scim.testing.ts'

let capable: TestApp
let world: World
let okta: ScimClient
let gus: string
let kim: string
let lea: string
let count = 0
beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())
beforeEach(async () => {
  world = await createWorld(capable, `south${++count}`, `Southshire ${count}`)
  okta = await scimClient(capable, world.organisationId, 'Okta')
  const add = async (userName: string) =>
    (await okta.post('/Users', { userName, displayName: userName })).body.id as string
  ;[gus, kim, lea] = [await add('gus'), await add('kim'), await add('lea')]
})

const group = (displayName: string, ...ids: string[]) => ({
  schemas: [groupUrn],
  displayName,
  members: ids.map(value => ({ value })),
})
const membersOf = async (id: string) =>
  ((await okta.get(`/Groups/${id}`)).body.members ?? []).map(({ display }: { display: string }) => display).sort()

describe('an identity system that sends groups', () => {
  test('gets them back with their members, and people with their groups', async () => {
    const { status, headers, body } = await okta.post('/Groups', { ...group('Champions', gus), externalId: 'g-1' })
    expect(status).toBe(201)
    expect(headers.location).toBe(`http://capable.test/scim/v2/Groups/${body.id}`)
    expect(body).toMatchObject({
      schemas: [groupUrn],
      displayName: 'Champions',
      externalId: 'g-1',
      members: [{ value: gus, display: 'gus', type: 'User', $ref: `http://capable.test/scim/v2/Users/${gus}` }],
      meta: { resourceType: 'Group', version: 'W/"1"' },
    })
    expect((await okta.get(`/Groups/${body.id}`)).body).toEqual(body)
    expect((await okta.get(`/Users/${gus}`)).body.groups).toEqual([
      { value: body.id, display: 'Champions', type: 'direct', $ref: `http://capable.test/scim/v2/Groups/${body.id}` },
    ])
    expect((await okta.get(`/Groups/${body.id}?excludedAttributes=members`)).body.members).toBeUndefined()
  })

  test('is told that a name is taken, whatever its case', async () => {
    await okta.post('/Groups', group('Champions'))
    expect(await okta.post('/Groups', group('champions'))).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness' },
    })
  })

  test.each([
    ['members as objects', [{ op: 'Add', path: 'members', value: [{ value: 'KIM' }] }], ['gus', 'kim']],
    ['members as bare texts', [{ op: 'Add', path: 'members', value: ['KIM', 'LEA'] }], ['gus', 'kim', 'lea']],
    ['one member without a list', [{ op: 'add', path: 'members', value: { value: 'KIM' } }], ['gus', 'kim']],
    ['members without a path', [{ op: 'add', value: { members: [{ value: 'KIM' }] } }], ['gus', 'kim']],
    ['somebody who is in it already', [{ op: 'add', path: 'members', value: [{ value: 'GUS' }] }], ['gus']],
    ['somebody to remove by a filter', [{ op: 'remove', path: 'members[value eq "GUS"]' }], []],
    ['somebody to remove by their name', [{ op: 'remove', path: 'members[display sw "g"]' }], []],
    ['somebody to remove in a value', [{ op: 'Remove', path: 'members', value: [{ value: 'GUS' }] }], []],
    ['somebody to remove as a bare text', [{ op: 'Remove', path: 'members', value: ['GUS'] }], []],
    ['somebody to remove who is not in it', [{ op: 'remove', path: 'members[value eq "KIM"]' }], ['gus']],
    ['everybody to remove', [{ op: 'remove', path: 'members' }], []],
    [
      'all of them anew',
      [{ op: 'replace', path: 'members', value: [{ value: 'KIM' }, { value: 'LEA' }] }],
      ['kim', 'lea'],
    ],
    [
      'one out and one in',
      [
        { op: 'remove', path: 'members[value eq "GUS"]' },
        { op: 'add', path: 'members', value: [{ value: 'LEA' }] },
      ],
      ['lea'],
    ],
  ])('changes %s', async (_, operations, expected) => {
    const { id } = (await okta.post('/Groups', group('Champions', gus))).body
    const named = JSON.stringify(operations).replaceAll('GUS', gus).replaceAll('KIM', kim).replaceAll('LEA', lea)
    expect((await okta.patch(`/Groups/${id}`, JSON.parse(named))).status).toBe(204)
    expect(await membersOf(id)).toEqual(expected)
  })

  test('renames one, with its own id in the value as Okta has it', async () => {
    const { id } = (await okta.post('/Groups', group('Champions', gus))).body
    expect((await okta.patch(`/Groups/${id}`, [{ op: 'replace', value: { id, displayName: 'Helpers' } }])).status).toBe(
      204,
    )
    const answer = await okta.patch(`/Groups/${id}?attributes=displayName`, [
      { op: 'replace', path: 'externalId', value: 'x' },
    ])
    expect(answer).toMatchObject({ status: 200, body: { id, displayName: 'Helpers' } })
    expect(await membersOf(id)).toEqual(['gus'])
  })

  test('replaces and removes one', async () => {
    const { id } = (await okta.post('/Groups', group('Champions', gus))).body
    const put = await okta.put(`/Groups/${id}`, group('Helpers', kim, lea))
    expect(put).toMatchObject({ status: 200, headers: { etag: 'W/"2"' }, body: { displayName: 'Helpers' } })
    expect(await membersOf(id)).toEqual(['kim', 'lea'])
    expect((await okta.put(`/Groups/${id}`, group('X'), { 'if-match': 'W/"1"' })).status).toBe(412)
    expect((await okta.delete(`/Groups/${id}`)).status).toBe(204)
    expect((await okta.get(`/Groups/${id}`)).status).toBe(404)
  })

  test.each([
    [[{ op: 'add', path: 'members', value: [{ value: 'nobody' }] }], 'invalidValue'],
    [[{ op: 'add', path: 'members', value: [{ display: 'Gus' }] }], 'invalidValue'],
    [[{ op: 'add', path: 'members', value: [{ value: 'x', type: 'Group' }] }], 'invalidValue'],
    [[{ op: 'replace', path: 'members[value eq "x"].display', value: 'x' }], 'mutability'],
    [[{ op: 'remove', path: 'displayName' }], 'mutability'],
  ])('is refused %o, and nothing of it stays', async (operations, scimType) => {
    const { id } = (await okta.post('/Groups', group('Champions', gus))).body
    const answer = await okta.patch(`/Groups/${id}`, [
      { op: 'add', path: 'members', value: [{ value: kim }] },
      ...operations,
    ])
    expect(answer).toMatchObject({ status: 400, body: { scimType } })
    expect(await membersOf(id)).toEqual(['gus'])
  })

  test.each([
    ['displayName eq "CHAMPIONS"', 1],
    ['displayName sw "ch" and members.value eq "GUS"', 1],
    ['members eq "GUS"', 1],
    ['members[value eq "KIM"]', 0],
    ['members pr', 1],
    ['members.display eq "Gus"', 1],
    ['id pr', 2],
  ])('finds them by %s', async (filter, total) => {
    await okta.post('/Groups', group('Champions', gus))
    await okta.post('/Groups', group('Nobody'))
    const named = filter.replaceAll('GUS', gus).replaceAll('KIM', kim)
    expect((await okta.get(`/Groups?filter=${encodeURIComponent(named)}`)).body.totalResults).toBe(total)
  })
})

describe('many changes in one request', () => {
  const bulkUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'
  const bulk = (Operations: unknown[], more: object = {}) =>
    okta.post('/Bulk', { schemas: [bulkUrn], Operations, ...more })

  test('may name each other before they are there', async () => {
    const { status, body } = await bulk([
      { method: 'POST', path: '/Groups', bulkId: 'g', data: group('Champions', 'bulkId:u', gus) },
      { method: 'POST', path: '/Users', bulkId: 'u', data: { userName: 'new', displayName: 'New' } },
      { method: 'PATCH', path: '/Users/bulkId:u', data: { Operations: [{ op: 'add', path: 'title', value: 'Lead' }] } },
      { method: 'DELETE', path: `/Users/${lea}` },
    ])
    expect(status).toBe(200)
    const answers = body.Operations as { status: string; location: string; bulkId?: string }[]
    expect(answers.map(answer => [answer.status, answer.bulkId])).toEqual([
      ['201', 'g'],
      ['201', 'u'],
      ['200', undefined],
      ['204', undefined],
    ])
    expect(await membersOf(answers[0]?.location.split('/').at(-1) ?? '')).toEqual(['gus', 'New'].sort())
  })

  test('fail one by one, and stop when enough have failed', async () => {
    const post = (userName: string, bulkId: string) => ({ method: 'POST', path: '/Users', bulkId, data: { userName } })
    const mixed = [post('gus', '1'), post('one', '2'), post('KIM', '3'), post('two', '4')]
    const all = await bulk(mixed)
    expect(all.body.Operations.map((one: { status: string }) => one.status)).toEqual(['409', '201', '409', '201'])
    expect(all.body.Operations[0].response).toMatchObject({ scimType: 'uniqueness', status: '409' })
    const few = await bulk([post('gus', '1'), post('kim', '2'), post('three', '3')], { failOnErrors: 1 })
    expect(few.body.Operations).toHaveLength(1)
    expect((await okta.get('/Users?filter=userName%20eq%20%22three%22')).body.totalResults).toBe(0)
  })

  test.each([
    [{ method: 'POST', path: '/Users', data: { userName: 'x' } }, '400'],
    [{ method: 'POST', path: '/Nothing', bulkId: '1', data: {} }, '400'],
    [{ method: 'GET', path: '/Users/x' }, '400'],
    [{ method: 'PUT', path: '/Users/0190a5b0-0000-7000-8000-000000000000', data: { userName: 'x' } }, '404'],
  ])('that make no sense are refused: %o', async (operation, expected) => {
    expect((await bulk([operation])).body.Operations[0].status).toBe(expected)
  })

  test('are at most a thousand', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ method: 'DELETE', path: `/Users/${index}` }))
    expect((await bulk(many)).status).toBe(413)
    expect((await bulk(['x'])).status).toBe(400)
    expect((await okta.post('/Bulk', '{}')).status).toBe(400)
    expect((await okta.post('/Bulk', `{"x":"${'y'.repeat(1_100_000)}"}`)).status).toBe(413)
  })
})

describe('an identity system that asks what we can do', () => {
  test('is told, with or without a token', async () => {
    const config = await okta.get('/ServiceProviderConfig', { authorization: '' })
    expect(config.body).toMatchObject({
      patch: { supported: true },
      filter: { maxResults: 500 },
      bulk: { maxOperations: 1000 },
    })
    const schemas = await okta.get('/Schemas')
    expect(schemas.body.totalResults).toBe(3)
    for (const schema of schemas.body.Resources) expect((await okta.get(`/Schemas/${schema.id}`)).body).toEqual(schema)
    const types = await okta.get('/ResourceTypes')
    for (const type of types.body.Resources) expect((await okta.get(`/ResourceTypes/${type.id}`)).body).toEqual(type)
    expect((await okta.get('/Schemas/urn:nothing')).status).toBe(404)
    expect((await okta.get('/Schemas?filter=id%20pr')).status).toBe(403)
    expect((await okta.get('/ServiceProviderConfig?filter=id%20pr&startIndex=9')).body).toEqual(config.body)
  })

  test('about things that are not there gets an error in the shape of the standard', async () => {
    for (const [method, path, status] of [
      ['GET', '/Nothing', 404],
      ['GET', '/Users/unknown', 404],
      ['GET', '/Me', 501],
      ['PATCH', '/Me', 501],
      ['DELETE', '/Users', 405],
      ['PUT', '/ServiceProviderConfig', 405],
    ] as const) {
      const answer = await okta.send(method, path, method === 'PATCH' ? {} : undefined)
      expect([path, answer.status]).toEqual([path, status])
      expect(answer.body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: String(status),
      })
    }
  })

  test('without a token that works learns nothing', async () => {
    for (const authorization of ['', 'Bearer x', 'Basic eDp5']) {
      const answer = await okta.get('/Users', { authorization })
      expect(answer).toMatchObject({ status: 401, body: { status: '401' } })
      expect(answer.headers['www-authenticate']).toContain('Bearer')
    }
  })

  test('may speak plain JSON', async () => {
    const json = { 'content-type': 'application/json', accept: 'application/json' }
    expect((await okta.post('/Users', { userName: 'json' }, json)).status).toBe(201)
    expect((await okta.post('/Users', { userName: 'xml' }, { 'content-type': 'text/xml' })).status).toBe(415)
  })
})

describe('a neighbouring organisation', () => {
  test('finds, changes and joins nobody of ours', async () => {
    const theirs = await createWorld(capable, `east${count}`, 'East')
    const neighbour = await scimClient(capable, theirs.organisationId, 'Theirs')
    const { id } = (await okta.post('/Groups', group('Champions', gus))).body
    for (const path of [`/Users/${gus}`, `/Groups/${id}`]) {
      expect((await neighbour.get(path)).status).toBe(404)
      expect((await neighbour.delete(path)).status).toBe(404)
      expect((await neighbour.put(path, { userName: 'x', displayName: 'x' })).status).toBe(404)
      expect((await neighbour.patch(path, [{ op: 'replace', path: 'displayName', value: 'x' }])).status).toBe(404)
    }
    expect((await neighbour.get('/Users')).body.totalResults).toBe(0)
    expect((await neighbour.post('/Groups', group('Champions', gus))).status).toBe(400)
    expect((await neighbour.post('/Users', { userName: 'gus' })).status).toBe(201)
    expect(await membersOf(id)).toEqual(['gus'])
  })
})
