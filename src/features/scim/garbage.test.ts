import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { enterpriseUrn } from './protocol/schemas.ts'
import { type ScimClient, scimClient } from './scim.testing.ts'

let capable: TestApp
let theirs: World
let ours: ScimClient
beforeAll(async () => {
  capable = await testApp()
  const world = await createWorld(capable)
  theirs = await createWorld(capable, 'southshire', 'Southshire')
  ours = await scimClient(capable, world.organisationId)
})
afterAll(() => capable?.close())

const name = fc.constantFrom(
  ...['userName', 'displayName', 'name', 'emails', 'active', 'externalId', 'members', 'addresses', 'title', 'schemas'],
  ...[
    'name.givenName',
    'emails[type eq "work"].value',
    'members[value eq "x"]',
    enterpriseUrn,
    `${enterpriseUrn}:manager`,
  ],
  ...['__proto__', 'constructor', 'toString', '', 'id', 'meta', 'nothing'],
)
const leaf = fc.oneof(
  fc.constantFrom('True', 'work', '🦊', '\u202eabc', "'; drop table people; --", '%', '\\', 'a'.repeat(3_000)),
  fc.jsonValue({ maxDepth: 2 }),
)
const body: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
})).value
const operation = fc.oneof(
  fc.record({ op: fc.constantFrom('add', 'Replace', 'remove'), path: name, value: body }, { requiredKeys: ['op'] }),
  body,
)

const answers = [200, 201, 204, 400, 404, 409, 413]

test('whatever is sent gets an answer of the standard, never a fault of ours', async () => {
  const { body: user } = await ours.post('/Users', { userName: 'target' })
  const { body: group } = await ours.post('/Groups', { displayName: 'target' })
  const place = fc.constantFrom(
    '/Users',
    '/Groups',
    `/Users/${user.id}`,
    `/Groups/${group.id}`,
    '/Bulk',
    '/.search',
    '/Users/.search',
  )
  await fc.assert(
    fc.asyncProperty(
      place,
      fc.constantFrom('POST', 'PUT', 'PATCH'),
      fc.oneof(
        body,
        fc.array(operation, { maxLength: 3 }).map(Operations => ({ Operations })),
      ),
      async (path, method, sent) => {
        const answer = await ours.send(method, path, sent)
        expect([...answers, 405], JSON.stringify([method, path, sent, answer.body])).toContain(answer.status)
        if (answer.status >= 400) expect(answer.body).toMatchObject({ status: String(answer.status) })
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

test('whatever is asked for gets a list or a refusal', async () => {
  const word = fc.constantFrom(
    'userName',
    'emails.value',
    'eq',
    'co',
    'pr',
    'and',
    'not',
    '(',
    ')',
    '[',
    '].value',
    '"x"',
    '"',
    '\u0000',
    '\\',
    'true',
  )
  const query = fc.record(
    {
      filter: fc.array(word, { maxLength: 8 }).map(words => words.join(' ')),
      sortBy: fc.oneof(name, fc.string()),
      sortOrder: fc.constantFrom('ascending', 'descending', 'up'),
      startIndex: fc.oneof(fc.integer().map(String), fc.string()),
      count: fc.oneof(fc.integer().map(String), fc.string()),
      attributes: fc.string(),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('/Users', '/Groups'), query, async (path, asked) => {
      const answer = await ours.get(`${path}?${new URLSearchParams(asked)}`)
      expect([200, 400], JSON.stringify([asked, answer.body])).toContain(answer.status)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('none of it touches a neighbouring organisation', async () => {
  const { people } = theirs
  const names = await capable.database.reading(theirs.organisationId, db =>
    db.selectFrom('people').select('name').where('organisation_id', '=', theirs.organisationId).execute(),
  )
  expect(names.map(one => one.name).sort()).toEqual(
    Object.values(people)
      .map(one => one.name)
      .sort(),
  )
})
