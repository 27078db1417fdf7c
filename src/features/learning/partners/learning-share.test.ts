import { afterAll, beforeAll, expect, test } from 'vitest'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { becomePartners } from '#features/partnerships/testing/become-partners.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addResource, changeResource, withdrawResource } from '../keeping/keep-resource.ts'
import { learningUrls } from '../learning.urls.ts'
import { findResource } from '../resources.queries.ts'
import type { ResourceContent } from '../write-resource.ts'
import { learningPartnersUrls } from './partners.urls.ts'

const { resource, edit, done } = learningUrls
const { share, unshare, takeOver } = learningPartnersUrls

let capable: TestApp
let north: World
let south: World
let partnershipId: string
let elin: TestBrowser
let southElin: TestBrowser
let southBen: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  north = await createWorld(capable)
  south = await createWorld(capable, 'southshire', 'Southshire Council')
  for (const { organisationId } of [north, south])
    await capable.database.writing(organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  elin = await north.signedIn(north.people.elin)
  southElin = await south.signedIn(south.people.elin)
  southBen = await south.signedIn(south.people.ben)
  partnershipId = await becomePartners(capable, north, south)
}, 60_000)
afterAll(() => capable?.close())

const content = (title: string, frameworkId?: string): ResourceContent => ({
  ...{ kind: 'article', texts: { en: { title, summary: 'All about it', forWhom: '', body: 'Read **this**.' } } },
  ...{ address: undefined, provider: '', languages: ['en'], minutes: 5, price: 0, currency: 'GBP', accessNeeds: [] },
  ...{ activityId: undefined, ownerId: undefined, reviewOn: undefined },
  skills: frameworkId ? [{ frameworkId, skillKey: 'files', fromLevel: 1, toLevel: 2 }] : [],
})
const act = () => ({ by: north.people.elin, now: new Date() })
const inNorth = <T>(work: (tx: Parameters<typeof addResource>[0]) => Promise<T>) =>
  capable.database.writing(north.organisationId, work)
const frameworkOf = async (world: World) =>
  capable.database.reading(world.organisationId, async db => {
    const row = await db
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .where('key', '=', 'digital-basics')
      .executeTakeFirstOrThrow()
    return row.id
  })
const make = async (title: string) => {
  const frameworkId = await frameworkOf(north)
  return inNorth(tx => addResource(tx, content(title, frameworkId), act()))
}
const shareIt = async (resourceId: string) => {
  expect((await elin.post(share.href({ resourceId }))).status).toBe(303)
  await capable.runJobs()
}
const search = async (q: string) => (await southBen.get(learningUrls.catalogue.href({}, { q }))).text

test('nothing of the catalogue goes over before somebody shares it', async () => {
  const resourceId = await make('Aardvarks at work')
  await capable.runJobs()
  expect(await search('aardvarks')).not.toContain('Aardvarks at work')
  expect((await southBen.get(resource.href({ resourceId }))).status).toBe(404)
  const asha = await north.signedIn(north.people.asha)
  expect((await asha.post(share.href({ resourceId }))).status, 'only who keeps the catalogue shares').toBe(404)
})

test('what is shared is found in the partner’s catalogue, with whose it is and what it teaches', async () => {
  const resourceId = await make('Badgers and spreadsheets')
  await shareIt(resourceId)
  const found = await search('badgers')
  expect(found).toContain('Badgers and spreadsheets')
  expect(found).toContain('Shared by Northshire Council')
  const page = await southBen.get(resource.href({ resourceId }))
  expect(page.text).toContain('Northshire Council shares this with you and keeps it')
  expect(page.$('main strong').text()).toContain('this')
  expect(page.text).toContain('Keeping files in order from')
  expect(page.body).not.toContain(north.people.elin.name)
  expect((await southElin.get(edit.href({ resourceId }))).status, 'a copy is not edited').toBe(404)
  expect((await southElin.get(learningUrls.keeping.href())).text, 'nor does it wait for an owner').not.toContain(
    'Badgers',
  )
  expect((await southElin.post(share.href({ resourceId }))).status, 'and not passed on').toBe(404)
})

test('the copy follows what changes, and goes when it is withdrawn or shared no more', async () => {
  const resourceId = await make('Camels in the cloud')
  await shareIt(resourceId)
  const read = () =>
    inNorth(tx => findResource(tx, { ...north.people.elin, roles: ['programme-lead'] }, resourceId, 'en'))
  const before = await read()
  if (!before) throw new Error('It is not there.')
  await inNorth(tx => changeResource(tx, before, content('Dromedaries in the cloud'), act()))
  await capable.runJobs()
  expect(await search('dromedaries')).toContain('Dromedaries in the cloud')
  expect(await search('camels')).not.toContain('Camels in the cloud')
  await inNorth(tx => withdrawResource(tx, before, 'Out of date', act()))
  await capable.runJobs()
  expect((await southBen.get(resource.href({ resourceId }))).status).toBe(404)
  const other = await make('Emus')
  await shareIt(other)
  await elin.post(unshare.href({ resourceId: other }))
  await capable.runJobs()
  expect(await search('emus')).not.toContain('Emus')
})

test('what somebody finished stays in their own record by its title, and nothing else of it', async () => {
  const resourceId = await make('Ferrets for beginners')
  await shareIt(resourceId)
  const finished = await southBen.post(done.href({ resourceId }), { sureBefore: '2', sureAfter: '4', whatIDid: '' })
  expect(finished.status).toBeLessThan(400)
  await elin.post(unshare.href({ resourceId }))
  await capable.runJobs()
  expect((await southBen.get(learningUrls.mine.href())).text).toContain('Ferrets for beginners')
  const left = await capable.database.reading(south.organisationId, db =>
    db
      .selectFrom('learning_resources')
      .select(['texts', 'address', 'withdrawn_at', 'taken_back_at'])
      .where('organisation_id', '=', south.organisationId)
      .where('id', '=', resourceId)
      .executeTakeFirst(),
  )
  expect(left?.texts).toEqual({ en: { title: 'Ferrets for beginners' } })
  expect(left?.taken_back_at).toBeInstanceOf(Date)
})

test('whoever keeps the catalogue takes a copy over with the credit; it follows nobody then, and stays when all ends', async () => {
  const [kept, followed] = [await make('Goats on trains'), await make('Hens online')]
  await shareIt(kept)
  await shareIt(followed)
  expect((await southBen.post(takeOver.href({ resourceId: kept }))).status).toBe(404)
  expect((await southElin.post(takeOver.href({ resourceId: kept }))).status).toBe(303)
  const own = await southElin.get(resource.href({ resourceId: kept }))
  expect(own.text).toContain('Northshire Council, taken over')
  expect((await southElin.get(edit.href({ resourceId: kept }))).status).toBe(200)
  await elin.post(unshare.href({ resourceId: kept }))
  await capable.runJobs()
  expect(await search('goats')).toContain('Goats on trains')
  const farah = await north.signedIn(north.people.farah)
  await farah.post(partnershipsUrls.end.href({ partnershipId }))
  await capable.runJobs()
  expect(await search('goats')).toContain('Goats on trains')
  expect(await search('hens')).not.toContain('Hens online')
  expect((await southBen.get(resource.href({ resourceId: followed }))).status).toBe(404)
})
