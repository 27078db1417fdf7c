import { afterAll, beforeAll, expect, test } from 'vitest'
import { personTermsUrls, profilesUrls } from '#features/profiles/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addNote, ask, skillsOf } from './evidence.testing.ts'
import { evidenceUrls } from './evidence.urls.ts'

let capable: TestApp
let world: World
let skill: SkillRef
let asha: TestBrowser
let dag: TestBrowser
let farah: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  skill = (await skillsOf(capable, world))('files')
  asha = await world.signedIn(world.people.asha)
  dag = await world.signedIn(world.people.dag)
  farah = await world.signedIn(world.people.farah)
  const term = await capable.database.writing(world.organisationId, async tx => {
    await installTerms(tx)
    return tx.selectFrom('terms').select('id').where('key', '=', 'digital-basics/files').executeTakeFirstOrThrow()
  })
  await asha.post(personTermsUrls.section.href({ section: 'skills-i-lend' }), { typed: 'files', chosen: term.id })
}, 120_000)
afterAll(() => capable?.close())

const profile = async () => {
  await capable.runJobs()
  return (await farah.get(profilesUrls.person.href({ personId: world.people.asha.id }))).$('.app-terms__facts').text()
}
const share = (shows: 'yes' | 'no') => asha.post(evidenceUrls.sharing.href(), { shows })

test('a profile says nothing of evidence until its owner says so', async () => {
  await addNote(asha, skill, 'A note')
  expect(await profile()).not.toMatch(/evidence/i)
  await share('yes')
  expect(await profile()).toMatch(/with evidence/i)
  await share('no')
  expect(await profile()).not.toMatch(/evidence/i)
})

test('a profile that says so follows what is confirmed and taken back', async () => {
  await share('yes')
  const requestId = await ask(asha, { purpose: 'confirm', skill, level: 2, person: world.people.dag.id })
  await dag.post(evidenceUrls.askedRequest.href({ requestId }), { 'level-0': '2' })
  expect(await profile()).toMatch(/confirmed/i)
  await dag.post(evidenceUrls.retract.href({ requestId }), { why: 'A mistake.' })
  expect(await profile()).toMatch(/with evidence/i)
  const [note] = (await asha.get(evidenceUrls.list.href())).$('article h2 a').toArray()
  await asha.post(`${note?.attribs.href}/withdraw`)
  expect(await profile()).not.toMatch(/evidence|confirmed/i)
})
