import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import { ask, draft, name, skillsOf } from './evidence.testing.ts'
import { evidenceUrls } from './evidence.urls.ts'
import { remindOfRequests, tellOfNobodyLeft } from './reminders.ts'

let capable: TestApp
let world: World
let skill: (key: string) => SkillRef
let asha: TestBrowser
let ben: TestBrowser
let carol: TestBrowser
let dag: TestBrowser
let elin: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  skill = await skillsOf(capable, world)
  const { people } = world
  asha = await world.signedIn(people.asha)
  ben = await world.signedIn(people.ben)
  carol = await world.signedIn(people.carol)
  dag = await world.signedIn(people.dag)
  elin = await world.signedIn(people.elin)
}, 120_000)
afterAll(() => capable?.close())

const writing = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const queue = evidenceUrls.queue.href()
const asked = (requestId: string) => evidenceUrls.askedRequest.href({ requestId })
const askAssessors = (browser: TestBrowser, key: string) =>
  ask(browser, { purpose: 'confirm', skill: skill(key), level: 2, person: 'assessors' })
const age = (requestId: string, days: number) =>
  writing(tx =>
    tx
      .updateTable('confirmation_requests')
      .set({ sent_at: new Date(Date.now() - days * day) })
      .where('id', '=', requestId)
      .execute(),
  )
const told = (topic: string) =>
  writing(async tx =>
    (await tx.selectFrom('notifications').select(['person_id', 'payload']).where('topic', '=', topic).execute()).map(
      ({ person_id, payload }): Record<string, unknown> => ({ person: person_id, ...(payload as object) }),
    ),
  )

test('without an assessor nobody can be asked together, and the page of the queue does not exist', async () => {
  const requestId = await draft(asha, { purpose: 'confirm', skill: skill('files'), level: 2, person: 'assessors' })
  expect((await asha.post(evidenceUrls.request.href({ requestId }), { message: '' })).text).toContain(
    'Choose who is asked',
  )
  expect((await ben.get(queue)).status).toBe(404)
  await asha.post(evidenceUrls.withdrawRequest.href({ requestId }))
})

test('a programme lead names assessors for everything, an area or a unit; others cannot', async () => {
  expect((await ben.get(evidenceUrls.assessors.href())).status).toBe(404)
  expect((await name(dag, world.people.dag.id)).status).toBe(404)
  expect((await elin.get(evidenceUrls.nameAssessor.href({}, { search: 'carol' }))).text).toContain('Carol Jones')
  const { frameworkId } = skill('files')
  expect((await name(elin, world.people.carol.id, frameworkId, world.units.care)).status).toBe(303)
  expect((await name(elin, world.people.carol.id, frameworkId, world.units.care)).text).toContain(
    'exactly this already',
  )
  await name(elin, world.people.ben.id, `${frameworkId}/safe`)
  const list = await elin.get(evidenceUrls.assessors.href())
  expect(list.text).toContain('Carol JonesDigital basicsAdult care')
  expect(list.text).toMatch(/Ben OkaforDigital basics: .+The whole organisation/)
  expect(await told('evidence.assessor')).toHaveLength(2)
})

test('a request reaches those assessors who may confirm all of it, oldest first, and nobody else', async () => {
  const old = await askAssessors(asha, 'files')
  const safe = await askAssessors(asha, 'sign-in')
  await age(old, 9)
  const carols = await carol.get(queue)
  expect(carols.$('tbody tr').length).toBe(2)
  expect(carols.$('tbody tr').first().text()).toContain('waiting 9 days')
  const bens = await ben.get(queue)
  expect(bens.$('tbody tr').length).toBe(1)
  expect((await ben.get(asked(old))).status).toBe(404)
  expect((await ben.get(asked(safe))).text).toContain('the other assessors for these skills (Carol Jones)')
  expect((await dag.get(asked(safe))).status).toBe(404)
  expect((await elin.get(asked(safe))).status).toBe(404)
  const mine = await asha.get(evidenceUrls.request.href({ requestId: safe }))
  expect(mine.text).toContain('You, Ben Okafor, Carol Jones and whoever is named an assessor')
  // Ben's own requests do not come to Ben, and his unit is not Carol's.
  const bens2 = await draft(ben, { purpose: 'confirm', skill: skill('sign-in'), level: 2, person: 'assessors' })
  expect((await ben.post(evidenceUrls.request.href({ requestId: bens2 }), { message: '' })).status).toBe(400)
})

test('the work is split: take one, give it back, hand it on; filters show whose and what', async () => {
  const requestId = await askAssessors(asha, 'spot-fraud')
  expect((await carol.submit(evidenceUrls.take.href({ requestId }))).text).toContain('You have taken this')
  expect((await ben.get(asked(requestId))).text).toContain('Carol Jones has taken this')
  const rows = async (browser: TestBrowser, query: Record<string, string>) =>
    (await browser.get(evidenceUrls.queue.href({}, query))).$('tbody tr').length
  expect(await rows(carol, { whose: 'mine' })).toBe(1)
  expect(await rows(carol, { whose: 'free' })).toBe(2)
  expect(await rows(ben, { whose: 'taken' })).toBe(1)
  expect(await rows(carol, { scope: `${skill('files').frameworkId}/safe` })).toBe(2)
  expect(await rows(carol, { unit: world.units.planning })).toBe(0)
  expect((await carol.get(evidenceUrls.asked.href())).$('tbody tr').length).toBe(1)
  await carol.post(evidenceUrls.giveBack.href({ requestId }))
  expect(await rows(carol, { whose: 'mine' })).toBe(0)
  await carol.post(evidenceUrls.assign.href({ requestId }), { to: world.people.dag.id })
  expect(await rows(carol, { whose: 'free' })).toBe(3)
  await carol.post(evidenceUrls.assign.href({ requestId }), { to: world.people.ben.id })
  expect(await rows(ben, { whose: 'mine' })).toBe(1)
  expect((await told('evidence.asked')).filter(({ isHandedOn }) => isHandedOn)).toMatchObject([
    { person: world.people.ben.id },
  ])
  // Answered once: whoever is slower is told so and changes nothing.
  await ben.post(asked(requestId), { 'level-0': '2' })
  expect((await carol.post(asked(requestId), { 'level-0': '1', words: 'Late.' })).status).toBe(404)
  expect((await carol.get(asked(requestId))).status).toBe(404)
})

test('a reminder comes after a week, once for all that waits, and stops when it is heeded', async () => {
  const now = new Date()
  const inDays = (days: number) => new Date(now.getTime() + days * day)
  const { carol: person } = world.people
  await writing(async tx => {
    await tx.deleteFrom('notifications').where('organisation_id', '=', tx.organisationId).execute()
    expect(await remindOfRequests(tx, now)).toBe(1)
    expect(await remindOfRequests(tx, now)).toBe(0)
  })
  expect(await told('evidence.waiting')).toEqual([{ person: person.id, waiting: 1, days: 9, isShared: true }])
  await writing(tx => remindOfRequests(tx, inDays(7)))
  expect(await told('evidence.waiting')).toContainEqual({ person: person.id, waiting: 2, days: 16, isShared: true })
  const open = await writing(tx =>
    tx.selectFrom('confirmation_requests').select('id').where('state', '=', 'waiting').execute(),
  )
  for (const { id } of open) await carol.post(asked(id), { 'level-0': '2' })
  expect(await writing(tx => remindOfRequests(tx, inDays(14)))).toBe(0)
})

test('after three reminders its asker learns that it still waits', async () => {
  const requestId = await askAssessors(asha, 'spot-fraud')
  const now = Date.now()
  for (const week of [1, 2, 3, 4]) await writing(tx => remindOfRequests(tx, new Date(now + week * 7 * day + 1000)))
  const stillWaiting = (await told('evidence.answered')).filter(({ outcome }) => outcome === 'still-waiting')
  expect(stillWaiting).toEqual([{ person: world.people.asha.id, requestId, outcome: 'still-waiting' }])
})

test('who is no assessor any more sees nothing; when the last one goes the asker is told', async () => {
  const requestId = await askAssessors(asha, 'sign-in')
  await ben.post(evidenceUrls.take.href({ requestId }))
  const ends = (await elin.get(evidenceUrls.assessors.href())).$('a[href$="/end"]').toArray()
  expect(ends.length).toBe(2)
  await elin.post(ends[0]?.attribs.href ?? '')
  expect((await ben.get(asked(requestId))).status).toBe(404)
  expect((await ben.get(queue)).status).toBe(404)
  expect((await carol.get(asked(requestId))).text).toContain('Nobody has taken this yet')
  await elin.post(ends[1]?.attribs.href ?? '')
  expect((await carol.get(asked(requestId))).status).toBe(404)
  expect(await writing(tx => tellOfNobodyLeft(tx, new Date()))).toBeGreaterThan(0)
  expect((await asha.get(evidenceUrls.request.href({ requestId }))).text).toContain('Nobody is named to confirm')
})
