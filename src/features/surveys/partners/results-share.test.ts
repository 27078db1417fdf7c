import { afterAll, beforeAll, expect, test } from 'vitest'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { becomePartners } from '#features/partnerships/testing/become-partners.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addClosedWave, countAsJob, smallQuestionnaire } from '../results/results.testing.ts'
import { resultsUrls } from '../results/results.urls.ts'
import { partnerResultsUrls } from './partners.urls.ts'

let capable: TestApp
let north: World
let south: World
let partnershipId: string
let elin: TestBrowser
let ben: TestBrowser
let waveId: string

beforeAll(async () => {
  capable = await testApp()
  north = await createWorld(capable)
  south = await createWorld(capable, 'southshire', 'Southshire Council')
  elin = await north.signedIn(north.people.elin)
  ben = await south.signedIn(south.people.ben)
  const responses = Array.from({ length: 60 }, (_, at) => ({
    dimensions: { unit: at < 35 ? north.units.planning : north.units.care, group: 'staff' },
    answers: { ease: { choice: `c${1 + ((at * 7) % 5)}` }, wish: { text: 'Only we read this' } },
  }))
  waveId = await capable.database.writing(north.organisationId, async tx => {
    const wave = await addClosedWave(tx, { questionnaire: smallQuestionnaire, groups: ['staff'], responses })
    await countAsJob(tx, wave.waveId)
    return wave.waveId
  })
  partnershipId = await becomePartners(capable, north, south)
}, 60_000)
afterAll(() => capable?.close())

const publish = async (audience: string, words: string) => {
  await elin.post(resultsUrls.publish.href({ waveId }), { audience, words, items: ['ease'] })
  await capable.runJobs()
}
const listed = () => ben.get(partnerResultsUrls.list.href())
const links = async () => {
  const page = await listed()
  return page
    .$('main li a')
    .toArray()
    .map(link => page.$(link).attr('href') ?? '')
}

test('results published for staff stay at home', async () => {
  await publish('staff', 'Among ourselves')
  expect((await listed()).text).toContain('No partner has published results yet')
})

test('results published for partners are read there, as figures of everybody and nothing else', async () => {
  await publish('partners', 'Thank you, all of you')
  const [href = ''] = await links()
  const page = await ben.get(href)
  expect(page.text).toContain('Published by Northshire Council')
  expect(page.text).toContain('Thank you, all of you')
  expect(page.text).toContain('60 people answered')
  expect(page.text).toContain('to learn from, not to rank by')
  expect(page.body).not.toContain('Only we read this')
  expect(page.body).not.toContain(waveId)
  const asha = await north.signedIn(north.people.asha)
  expect((await asha.get(href)).status, 'at home it has another address').toBe(404)
  const publicationId = href.split('/').at(-1) ?? ''
  expect((await asha.get(resultsUrls.published.href({ publicationId }))).text).toContain('or at a partner organisation')
  const open = resultsUrls.publicPage.href({ organisation: north.slug, publicationId })
  expect((await capable.browser().get(open)).status, 'not for everybody').toBe(404)
})

test('a page that is taken back is gone there, and all of them when the partnership ends', async () => {
  const [href = ''] = await links()
  const publicationId = href.split('/').at(-1) ?? ''
  await elin.post(resultsUrls.withdraw.href({ waveId, publicationId }))
  await capable.runJobs()
  expect((await ben.get(href)).status).toBe(404)
  await publish('everybody', 'For all')
  expect(await links()).toHaveLength(1)
  const farah = await south.signedIn(south.people.farah)
  await farah.post(partnershipsUrls.end.href({ partnershipId }))
  expect((await listed()).text).toContain('No partner has published results yet')
})
