import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrationUrls } from '#features/administration/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { becomePartners } from '#features/partnerships/testing/become-partners.ts'
import { peopleUrls } from '#features/people/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { profilesUrls } from '../profiles.urls.ts'
import { peopleAtPartnersUrls } from './partners.urls.ts'

const { list, person } = peopleAtPartnersUrls

let capable: TestApp
let north: World
let south: World
let partnershipId: string
let asha: TestBrowser
let ben: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  north = await createWorld(capable)
  south = await createWorld(capable, 'southshire', 'Southshire Council')
  asha = await north.signedIn(north.people.asha)
  ben = await south.signedIn(south.people.ben)
  partnershipId = await becomePartners(capable, north, south)
}, 60_000)
afterAll(() => capable?.close())

const tell = async (group: string, fields: Record<string, string>) => {
  const answer = await asha.post(profilesUrls.group.href({ group }), fields)
  expect(answer.status).toBe(303)
  await capable.runJobs()
}
const aboutMe = (about: string) => ({
  ...{ about, askMeAbout: 'Secret orchids', workingOn: '' },
  ...{ 'about-audience': 'partners', 'askMeAbout-audience': 'organisation', 'workingOn-audience': 'partners' },
})
const seen = (words = '') => ben.get(list.href({}, { words }))
const copies = (table: 'partner_people' | 'partner_deliveries', world: World) =>
  capable.database.reading(world.organisationId, db =>
    db.selectFrom(table).selectAll().where('organisation_id', '=', world.organisationId).execute(),
  )

test('nobody at a partner is seen before they say so', async () => {
  expect((await seen()).text).toContain('Nobody shows themselves yet')
  expect(await copies('partner_people', south)).toEqual([])
})

test('whoever shows partners their name is found there by what they show, and by nothing else', async () => {
  await tell('about', aboutMe('I grow leeks'))
  expect(await copies('partner_people', south), 'the name is for the organisation still').toEqual([])
  await tell('basics', { 'basics-audience': 'partners' })
  const found = await seen('leeks')
  expect(found.text).toContain('Asha Patel')
  expect(found.text).toContain('About: I grow leeks')
  expect((await seen('orchids')).text).toContain('Nobody was found')
  expect((await seen('northshire.example')).text).toContain('Nobody was found')
  expect((await seen('Asha Patl')).text).toContain('These come close')
  expect((await seen('Care assistant')).text).toContain('Asha Patel')
})

test('the page at the partner says what the preview says', async () => {
  const there = await ben.get(person.href({ partnerPersonId: north.people.asha.id }))
  const preview = await asha.get(profilesUrls.preview.href({}, { as: 'partners' }))
  const rows = (page: typeof there) =>
    page
      .$('.govuk-summary-list__row')
      .map((_, row) => page.$(row).text().trim())
      .get()
  expect(rows(there)).toEqual(rows(preview))
  expect(rows(there).join()).toContain('I grow leeks')
  expect(there.body).not.toContain('orchids')
  expect(there.body).not.toContain(north.people.asha.email)
  expect(there.text).toContain('Works at Northshire Council')
  const carol = await north.signedIn(north.people.carol)
  expect((await carol.get(person.href({ partnerPersonId: north.people.asha.id }))).status).toBe(404)
})

test('their own page at home stays closed to a partner, whatever they share', async () => {
  for (const href of [
    peopleUrls.person.href({ personId: north.people.asha.id }),
    peopleUrls.unit.href({ unitId: north.units.nightTeam }),
  ])
    expect((await ben.get(href)).status, href).toBe(404)
})

test('the person sees where a copy lies and since when, and takes it along with their own data', async () => {
  expect((await asha.get(partnershipsUrls.overview.href())).text).toContain(
    'People: a copy at Southshire Council since',
  )
  expect((await asha.get(administrationUrls.myDataFile.href())).body).toContain('Southshire Council')
  const farah = await north.signedIn(north.people.farah)
  expect((await farah.get(partnershipsUrls.show.href({ partnershipId }))).text).toContain('1 thing, the first since')
})

test('what is taken back or changed is gone over there once the job has run', async () => {
  await tell('about', aboutMe('I grow beans'))
  expect((await seen('leeks')).text).toContain('Nobody was found')
  expect((await seen('beans')).text).toContain('Asha Patel')
  await tell('basics', { 'basics-audience': 'organisation' })
  expect(await copies('partner_people', south)).toEqual([])
  expect(await copies('partner_deliveries', north)).toEqual([])
})

test('an ended partnership leaves nothing, and nothing goes over any more', async () => {
  await tell('basics', { 'basics-audience': 'partners' })
  expect(await copies('partner_people', south)).toHaveLength(1)
  const farah = await north.signedIn(north.people.farah)
  await farah.post(partnershipsUrls.end.href({ partnershipId }))
  await capable.runJobs()
  expect(await copies('partner_people', south)).toEqual([])
  await tell('about', aboutMe('I grow peas'))
  expect(await copies('partner_people', south)).toEqual([])
  partnershipId = await becomePartners(capable, north, south)
  expect((await seen('peas')).text).toContain('Asha Patel')
})

test('the copy of somebody who is erased goes as well', async () => {
  const farah = await north.signedIn(north.people.farah)
  const { id: personId, name } = north.people.asha
  expect(await copies('partner_people', south)).toHaveLength(1)
  await farah.post(administrationUrls.erasure.href({ personId }), { name })
  await capable.runJobs()
  expect(await copies('partner_people', south)).toEqual([])
})
