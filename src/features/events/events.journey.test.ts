import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { calendarUrls, eventsUrls } from './events.urls.ts'

let capable: TestApp
let world: World
let dag: TestBrowser
let asha: TestBrowser
let ben: TestBrowser
let carol: TestBrowser
let elin: TestBrowser
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  const { people } = world
  ;[dag, asha, ben, carol, elin] = (await Promise.all(
    [people.dag, people.asha, people.ben, people.carol, people.elin].map(person => world.signedIn(person)),
  )) as [TestBrowser, TestBrowser, TestBrowser, TestBrowser, TestBrowser]
})
afterAll(() => capable.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const basics = {
  kind: 'workshop',
  title: 'Share a file so that the right people open it',
  summary: 'Try it on your own files.',
  booking: 'places',
  managerRule: 'nobody',
  hoursToAccept: '24',
}
const time = (days: number, more: object = {}) => ({
  ...{ day: inDays(days), from: '13:00', to: '14:30', place: 'Room 3', link: 'https://meet.example/abc' },
  ...more,
})

/** Dag offers an event that takes place in some days. */
async function offer(more: Record<string, string> = {}, days = 10): Promise<string> {
  const made = await dag.post(eventsUrls.make.href(), { ...basics, ...more })
  const eventId = made.location?.split('/')[2] ?? ''
  await dag.post(eventsUrls.times.href({ eventId }), time(days))
  await dag.post(eventsUrls.publication.href({ eventId }))
  return eventId
}

const mailsTo = (email: string) =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .selectAll()
      .where('organisation_id', '=', world.organisationId)
      .where('to_address', '=', email)
      .orderBy('id')
      .execute(),
  )
const editionOf = (text?: string | null) => parse(text ?? '')[0]?.getFirstPropertyValue('sequence')
const book = (browser: TestBrowser, eventId: string, needs = '') =>
  browser.submit(eventsUrls.book.href({ eventId }), { needs, toManager: '' })

describe('offering an event', () => {
  test('a champion makes a draft that nobody else sees, adds a time and publishes it', async () => {
    const made = await dag.post(eventsUrls.make.href(), basics)
    const eventId = made.location?.split('/')[2] ?? ''
    expect((await asha.get(eventsUrls.show.href({ eventId }))).status).toBe(404)
    await dag.post(eventsUrls.times.href({ eventId }), time(9))
    const published = await dag.submit(eventsUrls.publication.href({ eventId }))
    expect(published.text).toContain('It is published')
    expect((await asha.get(eventsUrls.list.href())).text).toContain(basics.title)
    const { text } = await asha.get(eventsUrls.show.href({ eventId }))
    expect(text).toContain('13:00–14:30')
    expect(text).toContain('Room 3')
  })

  test('somebody who holds no role cannot offer one, nor open the pages of a host', async () => {
    const eventId = await offer()
    expect((await asha.get(eventsUrls.make.href())).status).toBe(404)
    for (const url of [eventsUrls.host, eventsUrls.edit, eventsUrls.times, eventsUrls.door, eventsUrls.cancellation])
      expect((await asha.get(url.href({ eventId }))).status).toBe(404)
  })

  test('an event for one unit is not found by others, and is found by those below it', async () => {
    const eventId = await offer({ title: 'Only for care', audience: 'Adult care' })
    expect((await ben.get(eventsUrls.show.href({ eventId }))).status).toBe(404)
    expect((await ben.post(eventsUrls.book.href({ eventId }), { needs: '', toManager: '' })).status).toBe(404)
    expect((await asha.get(eventsUrls.show.href({ eventId }))).status).toBe(200)
  })

  test.each([
    ['a time that ends before it begins', { from: '14:00', to: '13:00' }, 'It ends before it begins'],
    ['a day that does not exist', { day: '2027-02-30' }, 'Choose a day that exists'],
    ['a time that the clocks skip', { day: '2027-03-28', from: '01:30', to: '03:00' }, 'The clocks skip this time'],
    ['a day that has gone by', { day: '2020-01-01' }, 'This time has gone by'],
    ['a link that is none', { link: 'javascript:alert(1)' }, 'begins with https://'],
    ['a time twice', {}, 'It has a session at that time already'],
  ])('refuses %s, says why, and keeps what was typed', async (_, wrong, said) => {
    const eventId = await offer({}, 20)
    const answer = await dag.post(eventsUrls.times.href({ eventId }), time(20, wrong))
    expect(answer.status).toBe(400)
    expect(answer.$('.govuk-error-summary').text()).toContain(said)
    expect(answer.$('#place').val()).toBe('Room 3')
  })

  test('it cannot have fewer places than are taken', async () => {
    const eventId = await offer({ capacity: '5' })
    await book(asha, eventId)
    await book(ben, eventId)
    const answer = await dag.post(eventsUrls.edit.href({ eventId }), { ...basics, capacity: '1' })
    expect(answer.$('.govuk-error-summary').text()).toContain('2 places are taken')
  })
})

describe('booking', () => {
  test('somebody books, gets an invitation that a calendar reads, and the same invitation is taken back', async () => {
    const eventId = await offer({ title: 'Tidy up, “share” & archive; gently' })
    expect((await book(asha, eventId, 'A seat near the door')).text).toContain('You have a place')
    await capable.runJobs()
    const mail = (await mailsTo(world.people.asha.email)).find(({ subject }) => subject.includes('Tidy up'))
    expect(mail?.calendar_method).toBe('REQUEST')
    const [entry, zone] = parse(mail?.calendar_body ?? '')
    expect(entry?.getFirstPropertyValue('summary')).toBe('Tidy up, “share” & archive; gently')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/London')
    await asha.post(eventsUrls.changeBooking.href({ eventId }), { what: 'give', colleague: '', needs: '' })
    await capable.runJobs()
    const last = (await mailsTo(world.people.asha.email)).at(-1)
    expect(last?.calendar_method).toBe('CANCEL')
    const [cancelled] = parse(last?.calendar_body ?? '')
    expect(cancelled?.getFirstPropertyValue('uid')).toBe(entry?.getFirstPropertyValue('uid'))
    expect([editionOf(mail?.calendar_body), editionOf(last?.calendar_body)]).toEqual([0, 1])
  })

  test('what somebody needs is read by the host and by nobody else', async () => {
    const eventId = await offer({ managerRule: 'asked' })
    await asha.post(eventsUrls.book.href({ eventId }), { needs: 'No nuts, please', toManager: 'For the rota' })
    expect((await asha.get(eventsUrls.book.href({ eventId }))).$('main textarea').length).toBe(0)
    expect((await dag.get(eventsUrls.host.href({ eventId }))).text).toContain('No nuts')
    const list = await carol.get(eventsUrls.asked.href())
    const href = list.$('main a[href*="/events/asked/"]').last().attr('href') ?? ''
    const { text } = await carol.get(href)
    expect(text).toContain('For the rota')
    expect(text).not.toContain('No nuts')
    expect((await ben.get(eventsUrls.show.href({ eventId }))).text).not.toContain('No nuts')
  })

  test('a place that comes free is offered to whoever waits longest, and to the next when it is not taken', async () => {
    const eventId = await offer({ capacity: '1' })
    await book(asha, eventId)
    expect((await book(ben, eventId)).text).toContain('waiting list')
    await book(elin, eventId)
    await asha.post(eventsUrls.changeBooking.href({ eventId }), { what: 'give', colleague: '', needs: '' })
    expect((await ben.get(eventsUrls.show.href({ eventId }))).text).toContain('It is kept for you until')
    expect((await elin.post(eventsUrls.acceptance.href({ eventId }))).status).toBe(303)
    expect((await elin.get(eventsUrls.show.href({ eventId }))).text).toContain('You are next')
    await letOffersRunOut(eventId)
    expect((await ben.get(eventsUrls.show.href({ eventId }))).text).not.toContain('It is kept for you')
    const accepted = await elin.submit(eventsUrls.acceptance.href({ eventId }))
    expect(accepted.text).toContain('You have a place')
  })

  test('nobody who comes later overtakes those who wait', async () => {
    const eventId = await offer({ capacity: '1' })
    await book(asha, eventId)
    await book(ben, eventId)
    await dag.post(eventsUrls.edit.href({ eventId }), { ...basics, capacity: '2' })
    expect((await ben.get(eventsUrls.show.href({ eventId }))).text).toContain('A place is kept for you')
    expect((await book(elin, eventId)).text).toContain('On the waiting list')
  })

  test('a manager who is asked says not now with a reason, and the place goes to the next', async () => {
    const eventId = await offer({ capacity: '1', managerRule: 'asked', title: 'With leave' })
    await book(asha, eventId)
    await book(elin, eventId)
    const asked = await carol.get(eventsUrls.asked.href())
    const href = asked.$('main dl').find(`a`).last().attr('href') ?? ''
    expect((await carol.post(href, { answer: 'not-now', reason: '' })).status).toBe(400)
    await carol.post(href, { answer: 'not-now', reason: 'We are two short that night. May suits.' })
    expect((await asha.get(eventsUrls.show.href({ eventId }))).text).toContain('May suits')
    expect((await elin.get(eventsUrls.show.href({ eventId }))).text).toContain('A place is kept for you')
    expect((await ben.post(href, { answer: 'yes', reason: '' })).status).toBe(404)
  })

  test('somebody gives their place to a colleague', async () => {
    const eventId = await offer({ capacity: '1' })
    await book(asha, eventId)
    const give = { what: 'transfer', needs: '' }
    const url = eventsUrls.changeBooking.href({ eventId })
    expect((await asha.post(url, { ...give, colleague: 'Nobody At All' })).text).toContain('We know nobody called')
    await asha.post(url, { ...give, colleague: world.people.ben.email })
    expect((await ben.get(eventsUrls.show.href({ eventId }))).text).toContain('You have a place')
  })

  test('a time of a surgery is booked by one person', async () => {
    const made = await dag.post(eventsUrls.make.href(), {
      ...basics,
      kind: 'surgery',
      booking: 'slots',
      title: 'Surgery',
    })
    const eventId = made.location?.split('/')[2] ?? ''
    await dag.post(eventsUrls.times.href({ eventId }), time(5, { slotMinutes: '30' }))
    await dag.post(eventsUrls.publication.href({ eventId }))
    const { $ } = await asha.get(eventsUrls.show.href({ eventId }))
    const slots = $(`a[href*="/slots/"]`)
    expect(slots.length).toBe(3)
    const href = slots.first().attr('href') ?? ''
    expect((await asha.submit(href, { needs: '', toManager: '' })).text).toContain('You have a place')
    expect((await ben.submit(href, { needs: '', toManager: '' })).text).toContain('Somebody else has just booked it')
    for (const [place, who] of [ben, elin].entries())
      await who.post(slots.eq(place + 1).attr('href') ?? '', { needs: '', toManager: '' })
    expect((await carol.get(eventsUrls.show.href({ eventId }))).text).toContain('All times are taken')
  })
})

describe('changes', () => {
  test('who booked is told in the calendar when a time moves, and when it is cancelled', async () => {
    const eventId = await offer()
    await book(asha, eventId)
    await capable.runJobs()
    const { $ } = await dag.get(eventsUrls.times.href({ eventId }))
    const change = $('main dl a').first().attr('href') ?? ''
    await dag.post(change, { ...time(11), what: 'save' })
    await capable.runJobs()
    const moved = (await mailsTo(world.people.asha.email)).at(-1)
    expect(moved?.subject).toContain('Changed')
    expect(editionOf(moved?.calendar_body)).toBe(1)
    await dag.post(eventsUrls.times.href({ eventId }), time(18))
    await capable.runJobs()
    const told = (await mailsTo(world.people.asha.email)).filter(({ id }) => moved && id > moved.id)
    // The time that stayed as it was is not told anew.
    expect(told.map(mail => editionOf(mail.calendar_body))).toEqual([0])
    await dag.post(eventsUrls.cancellation.href({ eventId }), { why: 'The speaker is ill.' })
    await capable.runJobs()
    const cancelled = (await mailsTo(world.people.asha.email)).slice(-2)
    expect(cancelled.map(({ calendar_method }) => calendar_method)).toEqual(['CANCEL', 'CANCEL'])
    for (const { text_body } of cancelled) expect(text_body).toMatch(/When: .*20\d\d, 13:00.*The speaker is ill\./s)
    expect((await asha.get(eventsUrls.show.href({ eventId }))).text).toContain('The speaker is ill.')
  })

  test('interest is counted before there is a date, and those who would come hear of it first', async () => {
    const made = await dag.post(eventsUrls.make.href(), { ...basics, title: 'Formulas without fear' })
    const eventId = made.location?.split('/')[2] ?? ''
    await dag.post(eventsUrls.publication.href({ eventId }))
    await asha.post(eventsUrls.interest.href({ eventId }), { would: 'yes', times: ['night', 'online'] })
    expect((await dag.get(eventsUrls.times.href({ eventId }))).text).toContain('On a night shift: 1')
    await dag.post(eventsUrls.times.href({ eventId }), time(12))
    expect((await asha.get('/inbox')).text).toContain('There is a date: Formulas without fear')
  })
})

describe('calendars', () => {
  test('a private address shows what one booked until it is withdrawn, and asks nobody twice', async () => {
    const eventId = await offer({ title: 'In my feed' })
    await book(asha, eventId)
    const made = await asha.post(calendarUrls.feeds.href(), { what: 'make', name: 'Phone' })
    const href = made.$('#calendar-address').text().replace('http://capable.test', '')
    const stranger = capable.browser()
    const feed = await stranger.get(href)
    expect(feed.headers['content-type']).toContain('text/calendar')
    expect(feed.body).toContain('SUMMARY:In my feed')
    const etag = String(feed.headers.etag)
    expect((await stranger.get(href, { 'if-none-match': etag })).status).toBe(304)
    const { $ } = await asha.get(calendarUrls.feeds.href())
    await asha.post($('form[action$="/revocation"]').attr('action') ?? '')
    expect((await stranger.get(href)).status).toBe(404)
  })

  test('the public address shows public events without names and without links to join', async () => {
    await offer({ title: 'Open to all', isPublic: 'yes' })
    await offer({ title: 'Not outside' })
    const { body } = await capable.browser().get(calendarUrls.public.href({ organisation: world.slug }))
    expect(body).toContain('SUMMARY:Open to all')
    expect(body).not.toContain('Not outside')
    expect(body).not.toContain('meet.example')
    expect(body).not.toContain('Dag')
  })
})

async function letOffersRunOut(eventId: string): Promise<void> {
  await capable.database.writing(world.organisationId, tx =>
    tx
      .updateTable('event_bookings')
      .set({ offer_ends_at: new Date(Date.now() - 1_000) })
      .where('event_id', '=', eventId)
      .where('state', '=', 'offered')
      .execute(),
  )
  const { passOnOffers } = await import('./events.jobs.ts')
  await capable.database.writing(world.organisationId, async tx => {
    const { enqueue } = await import('#platform/jobs/job.ts')
    await enqueue(tx, passOnOffers, {})
  })
  await capable.runJobs()
}

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return [calendar.getFirstSubcomponent('vevent'), calendar.getFirstSubcomponent('vtimezone')] as const
}
