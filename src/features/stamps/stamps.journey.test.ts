import { compactVerify, importJWK } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { issuerUrls, stampsUrls } from './stamps.urls.ts'
import { give, prepareStamps } from './testing/earn.ts'
import { forgetChecks } from './verify/allowance.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  forgetChecks()
  capable = await testApp()
  world = await createWorld(capable)
  await prepareStamps(capable, world)
})
afterAll(() => capable?.close())

const raw = async (href: string) => capable.app.inject({ method: 'GET', url: href, headers: { host: 'capable.test' } })
const stranger = () => capable.browser()

async function takeAlong(stampId: string, file: string, person = world.people.asha) {
  const browser = await world.signedIn(person)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const href = stampsUrls.file.href({ stampId, file })
  return capable.app.inject({ method: 'GET', url: href, headers: { host: 'capable.test', cookie } })
}

test('a stamp that was taken along checks as genuine for a stranger, in each of its forms', async () => {
  const stampId = await give(capable, world, world.people.asha)
  for (const file of ['stamp.json', 'stamp.jwt', 'stamp.png', 'stamp.svg', 'stamp-offline.json']) {
    const { rawPayload, statusCode } = await takeAlong(stampId, file)
    expect(statusCode, file).toBe(200)
    const page = await stranger().upload(stampsUrls.check.href(), 'badge', { name: file, content: rawPayload })
    expect(page.text, file).toContain('This badge is genuine')
    expect(page.text).not.toContain('Asha')
  }
})

test('anybody who knows the address can find out whether it is that person’s, and nobody else can', async () => {
  const stampId = await give(capable, world, world.people.ben)
  const text = (await takeAlong(stampId, 'stamp.json', world.people.ben)).body
  expect(text).not.toContain(world.people.ben.email)
  const check = (email: string) => stranger().post(stampsUrls.check.href(), { text, email })
  expect((await check(world.people.ben.email.toUpperCase())).text).toContain('was issued to this address')
  expect((await check('somebody@else.example')).text).toContain('was not issued to this address')
})

test('the JWT verifies with the key that stands at its address, with nothing of ours', async () => {
  const stampId = await give(capable, world, world.people.carol)
  const jwt = (await takeAlong(stampId, 'stamp.jwt', world.people.carol)).body
  const header = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString())
  expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT' })
  const jwk = (await raw(new URL(header.kid).pathname)).json()
  expect(jwk.d).toBeUndefined()
  const { payload } = await compactVerify(jwt, await importJWK(jwk, 'RS256'))
  const claims = JSON.parse(Buffer.from(payload).toString())
  expect(claims.type).toContain('OpenBadgeCredential')
  expect(claims.iss).toBe('did:web:capable.test:issuers:northshire')
})

test('a stamp that was taken back says so to whoever checks it, and to its holder why', async () => {
  const stampId = await give(capable, world, world.people.dag, { key: 'good-colleague', by: world.people.elin })
  const file = (await takeAlong(stampId, 'stamp.json', world.people.dag)).body
  const elin = await world.signedIn(world.people.elin)
  const href = stampsUrls.revoke.href({ achievementKey: 'good-colleague', stampId })
  expect((await elin.post(href, { reason: '' })).status).toBe(400)
  const after = await elin.submit(href, { reason: 'It was meant for somebody else.' })
  expect(after.text).toContain('Taken back')
  expect((await stranger().post(stampsUrls.check.href(), { text: file })).text).toContain('This badge was withdrawn')
  const dag = await world.signedIn(world.people.dag)
  const own = await dag.get(stampsUrls.show.href({ stampId }))
  expect(own.text).toContain('It was meant for somebody else.')
})

test('an old stamp goes on checking after the keys were renewed', async () => {
  const before = await give(capable, world, world.people.elin)
  const text = (await takeAlong(before, 'stamp.json', world.people.elin)).body
  const jwt = (await takeAlong(before, 'stamp.jwt', world.people.elin)).body
  const farah = await world.signedIn(world.people.farah)
  const renewed = await farah.submit(stampsUrls.keys.href())
  expect(renewed.text).toContain('Used earlier')
  for (const old of [text, jwt])
    expect((await stranger().post(stampsUrls.check.href(), { text: old })).text).toContain('This badge is genuine')
  const did = (await raw(issuerUrls.did.href({ organisation: 'northshire' }))).json()
  expect(did.verificationMethod).toHaveLength(4)
  expect(JSON.stringify(did)).not.toContain('"d"')
})

test('the private halves of the keys are nowhere in the database in the clear', async () => {
  const rows = await capable.database.reading(world.organisationId, db =>
    db.selectFrom('issuer_keys').selectAll().where('organisation_id', '=', db.organisationId).execute(),
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) {
    expect(row.public_jwk).not.toHaveProperty('d')
    expect(row.private_sealed).toMatch(/^v1\./)
  }
})

test('a link shows one stamp with the name until it is withdrawn', async () => {
  const stampId = await give(capable, world, world.people.farah)
  const farah = await world.signedIn(world.people.farah)
  const page = await farah.submit(stampsUrls.link.href({ stampId }))
  const link = String(page.$('#link').val()).replace('http://capable.test', '')
  const seen = await stranger().get(link)
  expect(seen.text).toContain('Farah Khan')
  expect((await raw(`${link}/stamp.json`)).json().type).toContain('OpenBadgeCredential')
  expect((await farah.get(stampsUrls.show.href({ stampId }))).text).toContain('Opened once')
  await farah.submit(stampsUrls.withdrawLink.href({ stampId }))
  const gone = await stranger().get(link)
  expect(gone.text).toContain('This link no longer works')
  expect(gone.text).not.toContain('Farah')
  expect(gone.text).not.toContain('can see this page')
  expect((await raw(`${link}/stamp.json`)).statusCode).toBe(404)
})

test('nobody opens somebody else’s stamp, and a stamp is shown to colleagues only when its holder says so', async () => {
  const stampId = await give(capable, world, world.people.asha, { key: 'area-safe' })
  const ben = await world.signedIn(world.people.ben)
  expect((await ben.get(stampsUrls.show.href({ stampId }))).status).toBe(404)
  const shown = stampsUrls.ofColleague.href({ personId: world.people.asha.id })
  expect((await ben.get(shown)).text).not.toContain('Works safely')
  const asha = await world.signedIn(world.people.asha)
  await asha.post(stampsUrls.profile.href({ stampId }))
  expect((await ben.get(shown)).text).toContain('Works safely')
})

test('a stamp that its holder does not want counts nowhere, until they change their mind', async () => {
  const stampId = await give(capable, world, world.people.ben, { key: 'area-data' })
  const ben = await world.signedIn(world.people.ben)
  const text = (await takeAlong(stampId, 'stamp.json', world.people.ben)).body
  await ben.post(stampsUrls.refuse.href({ stampId }))
  expect((await stranger().post(stampsUrls.check.href(), { text })).text).toContain('This badge was withdrawn')
  await ben.post(stampsUrls.accept.href({ stampId }))
  expect((await stranger().post(stampsUrls.check.href(), { text })).text).toContain('This badge is genuine')
})

test('a badge that was checked can be brought along, stays as it came, and comes once', async () => {
  const stampId = await give(capable, world, world.people.carol, { key: 'area-meaning' })
  const { rawPayload } = await takeAlong(stampId, 'stamp.png', world.people.carol)
  const dag = await world.signedIn(world.people.dag)
  const file = { name: 'my badge.png', content: rawPayload }
  const answer = await dag.upload(stampsUrls.bring.href(), 'badge', file)
  const mine = await dag.get(answer.location ?? '')
  expect(mine.text).toContain('The badge is in your passport')
  expect(mine.text).toContain('From elsewhere, checked on')
  const [badge = ''] = mine
    .$('main a[href*="/brought/"]')
    .toArray()
    .map(link => mine.$(link).attr('href') ?? '')
  expect((await dag.get(badge)).text, 'it says whose it is').toContain('Made out to another e-mail address')
  const again = await dag.upload(stampsUrls.bring.href(), 'badge', file)
  expect((await dag.get(again.location ?? '')).text).toContain('You brought this badge before')
  const broken = await dag.upload(stampsUrls.bring.href(), 'badge', { name: 'x.json', content: '{"a":1}' })
  expect(broken.status).toBe(400)
  expect(broken.text).toContain('There is no badge in this file')
})
