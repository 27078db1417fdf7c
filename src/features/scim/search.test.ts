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

describe('an identity system that looks for somebody', () => {
  test.each([
    ['userName eq "GUS@x.example"', ['gus@x.example']],
    ['userName sw "g"', ['gus@x.example']],
    ['externalId eq "e-2"', ['kim@x.example']],
    ['externalId eq "E-2"', []],
    ['emails[type eq "work" and value eq "KIM@x.example"]', ['kim@x.example']],
    ['emails[type eq "work"].value eq "kim@x.example"', ['kim@x.example']],
    ['emails.value co "X.example"', ['gus@x.example', 'kim@x.example']],
    ['emails eq "gus@x.example"', ['gus@x.example']],
    ['active eq false', ['kim@x.example']],
    ['active eq "True"', ['gus@x.example']],
    ['not (title pr)', ['kim@x.example']],
    ['title eq "lead" and active eq true', ['gus@x.example']],
    ['title ne "lead"', ['kim@x.example']],
    ['title eq null', ['kim@x.example']],
    [`${enterpriseUrn}:department eq "care"`, ['gus@x.example']],
    ['name.familyName eq "lund" or name.familyName eq "moss"', ['gus@x.example', 'kim@x.example']],
    ['meta.created gt "2020-01-01T00:00:00Z"', ['gus@x.example', 'kim@x.example']],
    ['meta.lastModified lt "2020-01-01T00:00:00Z"', []],
    ['meta.resourceType eq "User" and userName ew "KIM@X.EXAMPLE"', ['kim@x.example']],
    [`schemas eq "${enterpriseUrn}"`, ['gus@x.example']],
    ['id eq "not-an-id"', []],
    ['groups.display eq "Nobody"', []],
    ['userName gt "h"', ['kim@x.example']],
  ])('by %s', async (filter, expected) => {
    await entra.post('/Users', newUser('gus@x.example', { title: 'Lead', [enterpriseUrn]: { department: 'Care' } }))
    await entra.post(
      '/Users',
      newUser('kim@x.example', { externalId: 'e-2', active: false, name: { familyName: 'Moss' } }),
    )
    const { status, body } = await entra.get(`/Users?filter=${encodeURIComponent(filter)}`)
    expect(status).toBe(200)
    expect(body.Resources.map(({ userName }: { userName: string }) => userName).sort()).toEqual(expected)
    expect(body.totalResults).toBe(expected.length)
  })

  test('page by page, in an order that stays', async () => {
    for (const name of ['d', 'a', 'c', 'b']) await entra.post('/Users', newUser(`${name}@x.example`, { title: name }))
    const names = async (query: string) => {
      const { body } = await entra.get(`/Users?${query}`)
      return [body.totalResults, body.startIndex, ...body.Resources.map(({ title }: { title: string }) => title)]
    }
    expect(await names('startIndex=2&count=2')).toEqual([4, 2, 'a', 'c'])
    expect(await names('count=0')).toEqual([4, 1])
    expect(await names('startIndex=-3&count=1')).toEqual([4, 1, 'd'])
    expect(await names('startIndex=9')).toEqual([4, 9])
    expect(await names('sortBy=title')).toEqual([4, 1, 'a', 'b', 'c', 'd'])
    expect(await names('sortBy=userName&sortOrder=descending&count=2')).toEqual([4, 1, 'd', 'c'])
    expect(await names('sortBy=emails.value&count=1')).toEqual([4, 1, 'a'])
  })

  test('with only the attributes that are asked for', async () => {
    const { body } = await entra.post('/Users?attributes=userName', newUser('gus@x.example'))
    expect(Object.keys(body).sort()).toEqual(['id', 'schemas', 'userName'])
    const list = await entra.get('/Users?excludedAttributes=emails,name')
    expect(list.body.Resources[0].emails).toBeUndefined()
    expect(list.body.Resources[0].userName).toBe('gus@x.example')
  })

  test('by a search that is sent as a body', async () => {
    await entra.post('/Users', newUser('gus@x.example'))
    await entra.post('/Groups', { displayName: 'Champions' })
    const search = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'userName eq "gus@x.example"',
    }
    expect((await entra.post('/Users/.search', search)).body.totalResults).toBe(1)
    expect((await entra.post('/.search', search)).body.totalResults).toBe(1)
    expect((await entra.post('/.search', { filter: 'id pr' })).body.totalResults).toBe(2)
    expect(await entra.post('/.search', { filter: 'nothing pr' })).toMatchObject({
      status: 400,
      body: { scimType: 'invalidFilter' },
    })
  })

  test.each(['shoeSize eq 38', 'userName', 'userName eq "a', 'active gt true'])('not by %s', async filter => {
    expect(await entra.get(`/Users?filter=${encodeURIComponent(filter)}`)).toMatchObject({
      status: 400,
      body: { scimType: 'invalidFilter' },
    })
  })
})
