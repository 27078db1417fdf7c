import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { learningUrls, type NewResource, writeResources } from '#features/learning/index.ts'
import { digitalBasics, installBuiltInFrameworks } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { eventsJobs } from './events.jobs.ts'
import { eventsUrls } from './events.urls.ts'

let capable: TestApp
let world: World
let dag: TestBrowser
let asha: TestBrowser
let ben: TestBrowser
let elin: TestBrowser
let frameworkId: string
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await write(tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  const { people } = world
  ;[dag, asha, ben, elin] = (await Promise.all(
    [people.dag, people.asha, people.ben, people.elin].map(person => world.signedIn(person)),
  )) as [TestBrowser, TestBrowser, TestBrowser, TestBrowser]
  frameworkId = await write(async tx => {
    const found = await tx.selectFrom('frameworks').select('id').where('key', '=', digitalBasics.key).execute()
    return found[0]?.id ?? ''
  })
})
afterAll(() => capable?.close())

const write = <T>(work: Parameters<typeof capable.database.writing<T>>[1]) =>
  capable.database.writing(world.organisationId, work)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const basics = { kind: 'workshop', title: 'Tidy files', booking: 'places', managerRule: 'nobody', hoursToAccept: '24' }

/** Dag offers something on these days. */
async function offer(more: Record<string, string> = {}, days: readonly number[] = [10]): Promise<string> {
  const made = await dag.post(eventsUrls.make.href(), { ...basics, ...more })
  const eventId = made.location?.split('/')[2] ?? ''
  for (const day of days)
    await dag.post(eventsUrls.times.href({ eventId }), {
      day: inDays(day),
      from: '13:00',
      to: '14:30',
      place: 'Room 3',
    })
  await dag.post(eventsUrls.publication.href({ eventId }))
  return eventId
}
const book = (browser: TestBrowser, eventId: string) =>
  browser.post(eventsUrls.book.href({ eventId }), { needs: '', toManager: '' })
const show = async (browser: TestBrowser, eventId: string) =>
  (await browser.get(eventsUrls.show.href({ eventId }))).text
const inbox = async (browser: TestBrowser) => (await browser.get('/inbox')).text

async function run(name: string): Promise<void> {
  const job = eventsJobs.find(one => one.name === name)
  if (!job) throw new Error(`There is no job ${name}`)
  await write(tx => enqueue(tx, job, {}))
  await capable.runJobs()
}

describe('too few', () => {
  test('the host hears of it in time, says that it takes place, and those who come are told', async () => {
    const eventId = await offer({ title: 'A small group', minimum: '3' }, [2])
    await book(asha, eventId)
    await run('events.remind')
    await run('events.remind')
    const told = await write(tx =>
      tx.selectFrom('notifications').select('id').where('topic', '=', 'events.minimum-missed').execute(),
    )
    expect(told).toHaveLength(1)
    expect(await inbox(dag)).toContain('Too few so far: A small group')
    const url = eventsUrls.decision.href({ eventId })
    expect((await asha.get(url)).status).toBe(404)
    expect((await dag.post(url, { what: '', why: '' })).status).toBe(400)
    expect((await dag.submit(url, { what: 'ahead', why: '' })).text).toContain('You said that it takes place')
    expect(await inbox(asha)).toContain('It takes place: A small group')
    expect(await show(asha, eventId)).toContain('It takes place')
  })

  test('or cancels it kindly, with words that stand there already', async () => {
    const eventId = await offer({ title: 'Nobody but Ben', minimum: '3' }, [2])
    await book(ben, eventId)
    const url = eventsUrls.decision.href({ eventId })
    const why = (await dag.get(url)).$('textarea[name=why]').val()
    expect(why).toContain('Too few could come')
    await dag.post(url, { what: 'cancel', why: String(why) })
    expect(await show(ben, eventId)).toContain('Too few could come')
  })
})

describe('afterwards', () => {
  test('who had a place and was not there gets a kind word and the next date, once, where the rules say so', async () => {
    const eventId = await offer({ title: 'Who was missed' })
    for (const browser of [asha, ben]) await book(browser, eventId)
    await dag.post(eventsUrls.repetition.href({ eventId }), {
      day: inDays(40),
      times: '2',
      every: '14',
      publish: 'yes',
    })
    const sessionId = await begin(eventId, 1)
    await dag.post(eventsUrls.attendance.href({ eventId, sessionId }), { came: [world.people.asha.id], other: '' })
    await begin(eventId, 60)
    await run('events.tidy')
    expect(await inbox(ben)).toContain('We missed you: Who was missed')
    expect(await inbox(asha)).not.toContain('We missed you')
    expect(
      (await elin.get(eventsUrls.list.href({}, { q: 'Who was missed' }))).$('main h3, main article').length,
    ).toBeGreaterThan(1)
  })

  test('being there finishes what stands in the catalogue of learning for it', async () => {
    const eventId = await offer({ title: 'In the catalogue too' })
    await dag.post(eventsUrls.skills.href({ eventId }), { skill: `${frameworkId}/files`, search: '' })
    const resourceId = await write(tx => teachByBeingThere(tx, frameworkId))
    const form = await dag.get(eventsUrls.skills.href({ eventId }))
    expect(form.$('input[name=course]').length).toBe(2)
    await dag.post(eventsUrls.skills.href({ eventId }), { course: resourceId, search: '' })
    expect(await show(asha, eventId)).toContain('In the catalogue of learning: Files, taught in a room')
    await book(asha, eventId)
    const sessionId = await begin(eventId, 1)
    await dag.post(eventsUrls.attendance.href({ eventId, sessionId }), { came: [world.people.asha.id], other: '' })
    await capable.runJobs()
    expect((await asha.get(learningUrls.mine.href())).text).toContain('Files, taught in a room')
  })

  test('what people needed is gone two days later, and is in nobody’s export any more', async () => {
    const eventId = await offer({ title: 'With a need' })
    await asha.post(eventsUrls.book.href({ eventId }), { needs: 'No nuts, please', toManager: '' })
    await begin(eventId, 60)
    await run('events.tidy')
    expect((await dag.get(eventsUrls.host.href({ eventId }))).text).not.toContain('No nuts')
    const left = await write(tx => tx.selectFrom('event_bookings').select('id').where('needs', '<>', '').execute())
    expect(left).toEqual([])
  })
})

describe('what a host hands out', () => {
  test('a file before for everybody, and one to take along for those who were there', async () => {
    const eventId = await offer({ title: 'With files' })
    await book(asha, eventId)
    const url = eventsUrls.materials.href({ eventId })
    const hand = (content: string, fields: Record<string, string>) =>
      dag.upload(url, 'file', { name: 'plan.pdf', content }, { remove: '', name: '', address: '', ...fields })
    expect((await hand('<script>', { moment: 'before' })).text).toContain('do not take this kind')
    await hand('%PDF-1.7 before', { moment: 'before' })
    await hand('%PDF-1.7 after', { moment: 'after', name: 'To take along' })
    const seen = await asha.get(eventsUrls.show.href({ eventId }))
    const before = seen.$('a[href*="/materials/"]').attr('href') ?? ''
    expect(seen.text).toContain('PDF, ')
    expect((await asha.get(before)).body).toBe('%PDF-1.7 before')
    expect((await asha.get(before)).headers['content-disposition']).toContain('attachment; filename="plan.pdf"')
    const after =
      (await dag.get(eventsUrls.show.href({ eventId }))).$('a[href*="/materials/"]').last().attr('href') ?? ''
    expect(after).not.toBe(before)
    expect((await asha.get(after)).status).toBe(404)
    const sessionId = await begin(eventId, 1)
    await dag.post(eventsUrls.attendance.href({ eventId, sessionId }), { came: [world.people.asha.id], other: '' })
    expect((await asha.get(after)).body).toBe('%PDF-1.7 after')
  })

  test('a repeat hands out the same file, and it stays until nobody hands it out any more', async () => {
    const eventId = await offer({ title: 'Handed on' })
    const url = eventsUrls.materials.href({ eventId })
    await dag.upload(
      url,
      'file',
      { name: 'a.txt', content: 'a' },
      { remove: '', name: '', address: '', moment: 'before' },
    )
    const copy = await dag.post(eventsUrls.repetition.href({ eventId }), { day: inDays(30), times: '1', every: '7' })
    const copyId = copy.location?.split('/')[2] ?? ''
    const removal = async (id: string) => {
      const there = eventsUrls.materials.href({ eventId: id })
      await dag.post(there, { remove: (await dag.get(there)).$('button[name=remove]').attr('value') ?? '' })
    }
    const pieces = () => write(tx => tx.selectFrom('event_file_pieces').select('number').execute())
    const many = (await pieces()).length
    await removal(eventId)
    expect((await dag.get(eventsUrls.show.href({ eventId: copyId }))).$('a[href*="/materials/"]').length).toBe(1)
    await removal(copyId)
    expect(await pieces()).toHaveLength(many - 1)
  })
})

// A workshop in the catalogue, as if those who keep it had written it.
async function teachByBeingThere(tx: Writing, framework: string): Promise<string> {
  const id = uuid()
  const content: NewResource = {
    ...{
      id,
      origin: 'own',
      sourceKey: id,
      kind: 'workshop',
      texts: { en: { title: 'Files, taught in a room', summary: '', forWhom: '', body: '' } },
    },
    ...{ address: undefined, provider: '', languages: ['en'], minutes: 90, price: undefined, currency: 'GBP' },
    ...{ accessNeeds: [], activityId: undefined, ownerId: undefined, reviewOn: undefined },
    skills: [{ frameworkId: framework, skillKey: 'files', fromLevel: undefined, toLevel: undefined }],
  }
  const now = new Date()
  await writeResources(tx, [content], { by: undefined, now })
  await tx.updateTable('learning_resources').set({ published_at: now }).where('id', '=', id).execute()
  return id
}

/** As if it had begun so many hours ago. */
const begin = (eventId: string, hours: number) =>
  write(async tx => {
    const starts_at = new Date(Date.now() - hours * 3_600_000)
    const times = { starts_at, ends_at: new Date(starts_at.getTime() + 3_000_000) }
    await tx.updateTable('events').set(times).where('id', '=', eventId).execute()
    const row = await tx
      .updateTable('event_sessions')
      .set(times)
      .where('event_id', '=', eventId)
      .returning('id')
      .execute()
    return row[0]?.id ?? ''
  })
