import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digitalBasics, installBuiltInFrameworks } from '#features/skills/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { cascadeUrls, eventsUrls, refreshersUrls } from './events.urls.ts'

let capable: TestApp
let world: World
let dag: TestBrowser
let asha: TestBrowser
let ben: TestBrowser
let carol: TestBrowser
let elin: TestBrowser
let skill: string
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  const now = new Date('2026-01-05')
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, now))
  const { people } = world
  ;[dag, asha, ben, carol, elin] = (await Promise.all(
    [people.dag, people.asha, people.ben, people.carol, people.elin].map(person => world.signedIn(person)),
  )) as [TestBrowser, TestBrowser, TestBrowser, TestBrowser, TestBrowser]
  skill = await capable.database.reading(world.organisationId, async db => {
    const { id } = await db
      .selectFrom('frameworks')
      .select('id')
      .where('key', '=', digitalBasics.key)
      .executeTakeFirstOrThrow()
    return `${id}/files`
  })
})
afterAll(() => capable.close())

const basics = {
  kind: 'workshop',
  title: 'Find a file again',
  booking: 'places',
  managerRule: 'nobody',
  hoursToAccept: '24',
}
const sql = <T>(work: Parameters<typeof capable.database.writing<T>>[1]) =>
  capable.database.writing(world.organisationId, work)

/** An event of Dag's that is on now, and its session. */
async function onNow(more: Record<string, string> = {}): Promise<{ eventId: string; sessionId: string }> {
  const made = await dag.post(eventsUrls.make.href(), { ...basics, ...more })
  const eventId = made.location?.split('/')[2] ?? ''
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  await dag.post(eventsUrls.times.href({ eventId }), { day, from: '10:00', to: '11:30', place: 'Library' })
  await dag.post(eventsUrls.skills.href({ eventId }), { skill, search: '' })
  await dag.post(eventsUrls.publication.href({ eventId }))
  for (const browser of [asha, ben]) await browser.post(eventsUrls.book.href({ eventId }), { needs: '', toManager: '' })
  const sessionId = await sql(async tx => {
    const times = { starts_at: new Date(Date.now() - 60_000), ends_at: new Date(Date.now() + 5_340_000) }
    await tx.updateTable('events').set(times).where('id', '=', eventId).execute()
    const row = await tx
      .updateTable('event_sessions')
      .set(times)
      .where('event_id', '=', eventId)
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
  return { eventId, sessionId }
}

const end = (eventId: string, hoursAgo: number) =>
  sql(async tx => {
    const ends = new Date(Date.now() - hoursAgo * 3_600_000)
    const times = { starts_at: new Date(ends.getTime() - 5_400_000), ends_at: ends }
    await tx.updateTable('event_sessions').set(times).where('event_id', '=', eventId).execute()
    await tx.updateTable('events').set(times).where('id', '=', eventId).execute()
  })

const run = async (name: string) => {
  const jobs = await import('./events.jobs.ts')
  const job = jobs.eventsJobs.find(one => one.name === name)
  if (!job) throw new Error(`There is no job ${name}`)
  await sql(tx => enqueue(tx, job, {}))
  await capable.runJobs()
}

describe('being there', () => {
  test('the host ticks who came, and it stands in their passport and among their events', async () => {
    const { eventId, sessionId } = await onNow()
    const saved = await dag.submit(eventsUrls.attendance.href({ eventId, sessionId }), {
      came: [world.people.asha.id],
      other: world.people.carol.email,
    })
    expect(saved.text).toContain('Saved: 2 people came')
    await capable.runJobs()
    expect((await asha.get('/passport/evidence')).text).toContain('Find a file again')
    expect((await asha.get(eventsUrls.mine.href())).text).toContain('Find a file again')
    expect((await carol.get('/passport/evidence')).text).toContain('Find a file again')
    expect((await ben.get('/passport/evidence')).text).not.toContain('Find a file again')
    const pdf = await asha.get(eventsUrls.certificate.href({ eventId }))
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect((await ben.get(eventsUrls.certificate.href({ eventId }))).status).toBe(404)
  })

  test('somebody signs in at the door with the code, however it is typed, and no other code works', async () => {
    const { eventId } = await onNow()
    const code = (await dag.get(eventsUrls.door.href({ eventId }))).$('.govuk-heading-xl').text()
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase()
    expect((await elin.submit(eventsUrls.here.href(), { code: typed })).text).toContain('Welcome. You are signed in')
    expect((await elin.post(eventsUrls.here.href(), { code: 'ZZZZZZ' })).text).toContain('That is not the code')
    await end(eventId, 5)
    expect((await ben.post(eventsUrls.here.href(), { code })).status).toBe(400)
  })

  test('a step of the plan that came from the event is done by being there', async () => {
    const { eventId, sessionId } = await onNow()
    const step = {
      source: 'events',
      source_key: eventId,
      kind: 'reading',
      why: 'wish',
      title: 'Find a file again',
    } as const
    await sql(tx =>
      tx
        .insertInto('plan_steps')
        .values({
          ...step,
          organisation_id: world.organisationId,
          id: crypto.randomUUID(),
          person_id: world.people.asha.id,
          taken_at: new Date(),
        })
        .execute(),
    )
    await dag.post(eventsUrls.attendance.href({ eventId, sessionId }), { came: [world.people.asha.id], other: '' })
    await capable.runJobs()
    expect((await asha.get('/passport/plan/past')).text).toContain('Find a file again')
  })

  test('two questions are asked afterwards, and the host reads them only in groups', async () => {
    const { eventId, sessionId } = await onNow()
    await dag.post(eventsUrls.attendance.href({ eventId, sessionId }), { came: [world.people.asha.id], other: '' })
    await end(eventId, 2)
    await run('events.remind')
    expect((await asha.get('/inbox')).text).toContain('How was it: Find a file again?')
    await asha.post(eventsUrls.feedback.href({ eventId }), { helped: 'no', words: 'Too fast for me' })
    const host = await dag.get(eventsUrls.host.href({ eventId }))
    expect(host.text).toContain('Shown when at least 10 people have answered')
    expect(host.text).not.toContain('Too fast')
    expect((await ben.get(eventsUrls.feedback.href({ eventId }))).status).toBe(404)
  })

  test('what people need is forgotten two days after the event', async () => {
    const { eventId } = await onNow()
    await sql(tx =>
      tx.updateTable('event_bookings').set({ needs: 'No nuts' }).where('event_id', '=', eventId).execute(),
    )
    await end(eventId, 30)
    await run('events.tidy')
    expect((await dag.get(eventsUrls.host.href({ eventId }))).text).toContain('No nuts')
    await end(eventId, 50)
    await run('events.tidy')
    expect((await dag.get(eventsUrls.host.href({ eventId }))).text).not.toContain('No nuts')
  })

  test('the event is repeated with one click: the same clock time, the skills, a new code', async () => {
    const { eventId } = await onNow()
    await end(eventId, 30)
    const day = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)
    const repeated = await dag.submit(eventsUrls.repetition.href({ eventId }), { day })
    expect(repeated.text).toContain('The repeat is there as a draft')
    const rows = await sql(tx =>
      tx.selectFrom('events').select(['walk_in_code', 'seats_taken']).where('series_id', '=', eventId).execute(),
    )
    expect(new Set(rows.map(row => row.walk_in_code)).size).toBe(2)
    expect(rows.map(row => row.seats_taken).sort()).toEqual([0, 2])
  })
})

describe('taking it to the team', () => {
  test('a participant takes the kit to the team, tells how it went, and a colleague takes it further', async () => {
    const { eventId } = await onNow()
    expect((await asha.get(cascadeUrls.kit.href({ eventId }))).status).toBe(404)
    const kit = { minutes: '30', plan: '0:00 Welcome', exercises: 'Find one file', slides: '', whatChanged: '' }
    await dag.post(cascadeUrls.editKit.href({ eventId }), kit)
    expect((await asha.get(cascadeUrls.kit.href({ eventId }))).text).toContain('0:00 Welcome')
    const taken = await asha.post(cascadeUrls.takeOn.href({ eventId }), { from: 'event', by: '' })
    const href = taken.location ?? ''
    const faults = await asha.post(href, { day: '2020-13-01', people: '0', went: '', advice: '' })
    expect(faults.$('.govuk-error-summary li').length).toBe(3)
    const day = new Date().toISOString().slice(0, 10)
    const told = await asha.submit(href, { day, people: '7', went: 'well', advice: 'Bring spare mice' })
    expect(told.text).toContain('7 more people know it now')
    expect((await ben.get(href)).status).toBe(404)
    const from = (await ben.get(cascadeUrls.takeOn.href({ eventId }))).$('input[name="from"]').last().val()
    const further = await ben.post(cascadeUrls.takeOn.href({ eventId }), { from: String(from), by: '' })
    await ben.post(further.location ?? '', { day, people: '5', went: 'all-right', advice: '' })
    const reach = await carol.get(cascadeUrls.reach.href({ eventId }))
    expect(reach.text).toContain('12 people in 2 units')
    expect(reach.$('main ul ul ul').text()).toContain('Ben Okafor, Planning: 5 people')
    expect(reach.text).not.toContain('spare mice')
    const improving = await dag.get(cascadeUrls.editKit.href({ eventId }))
    expect(improving.text).toContain('Bring spare mice')
    expect((await dag.post(cascadeUrls.editKit.href({ eventId }), kit)).status).toBe(400)
    await dag.post(cascadeUrls.editKit.href({ eventId }), { ...kit, whatChanged: 'Spare mice' })
    expect((await asha.get(cascadeUrls.kit.href({ eventId }))).text).toContain('Edition 2')
  })
})

describe('refreshing', () => {
  const refresher = {
    ...{ title: 'Mails that look wrong', why: 'Most break-ins begin with one.', words: 'Stop, look, ask.' },
    ...{ statement: 'I know whom to ask.', months: '12', remindDays: '30', graceDays: '10', forWhom: 'everybody' },
  }

  test('somebody is asked, reads the short form, and is asked again before it ends and when it is over', async () => {
    await elin.post(refreshersUrls.make.href(), refresher)
    await run('events.tidy')
    expect((await asha.get('/inbox')).text).toContain('To refresh soon: Mails that look wrong')
    const list = await asha.get(refreshersUrls.list.href())
    expect(list.text).toContain('Not done yet')
    const href = list.$('article a').first().attr('href') ?? ''
    expect((await asha.post(href, {})).status).toBe(400)
    expect((await asha.submit(href, { read: 'yes' })).text).toContain('It holds until')
    expect((await asha.get(refreshersUrls.list.href())).text).toContain('Current until')
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await sql(tx =>
      tx
        .updateTable('refresher_renewals')
        .set({ good_until: day(-1) })
        .execute(),
    )
    expect((await asha.get(refreshersUrls.list.href())).text).toContain('still counts for a while')
    await run('events.tidy')
    expect((await asha.get('/inbox')).text).toContain('Time to refresh: Mails that look wrong')
  })

  test('being at the event refreshes it too, and the history is kept', async () => {
    const { eventId, sessionId } = await onNow()
    await elin.post(refreshersUrls.make.href(), {
      ...refresher,
      title: 'By event',
      series: eventId,
      forWhom: 'attended',
    })
    await dag.post(eventsUrls.attendance.href({ eventId, sessionId }), { came: [world.people.ben.id], other: '' })
    await capable.runJobs()
    const list = await ben.get(refreshersUrls.list.href())
    expect(list.text).toContain('By event')
    const href = list.$('article').last().find('a').first().attr('href') ?? ''
    expect((await ben.get(href)).text).toContain('at an event')
    expect((await asha.get(href)).status).toBe(404)
  })

  test('a manager sees counts of units and never of six people, and who is no manager sees no page', async () => {
    const list = await elin.get(refreshersUrls.list.href())
    const href = list.$('a[href$="/counts"]').first().attr('href') ?? ''
    expect((await carol.get(href)).status).toBe(200)
    expect((await asha.get(href)).status).toBe(404)
    const { countRefresher } = await import('./refreshers/count.ts')
    const { listRefreshers } = await import('./refreshers/refreshers.queries.ts')
    await sql(async tx => {
      for (const each of await listRefreshers(tx)) await countRefresher(tx, each, { today: '2026-11-23', minimum: 10 })
    })
    const counted = await elin.get(href)
    expect(counted.text).toContain('Hidden: too few')
    expect(counted.text).not.toMatch(/\d of \d/)
  })
})
