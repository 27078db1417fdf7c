import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisations } from '#platform/http/organisation.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { eventsUrls } from '../events.urls.ts'
import { calendarReader } from './answer-reader.ts'

let capable: TestApp
let world: World
let dag: TestBrowser
let asha: TestBrowser
let ben: TestBrowser
const mailIn = { MAIL_IN_ADDRESS: 'reply@in.example', MAIL_IN_SECRET: 'a secret of the gateway, long enough' }
beforeAll(async () => {
  capable = await testApp(mailIn)
  world = await createWorld(capable)
  const { people } = world
  ;[dag, asha, ben] = (await Promise.all(
    [people.dag, people.asha, people.ben].map(person => world.signedIn(person)),
  )) as [TestBrowser, TestBrowser, TestBrowser]
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

/** The last invitation that somebody got. */
async function invitationOf({ email }: WorldPerson): Promise<string> {
  await capable.runJobs()
  const rows = await write(tx =>
    tx.selectFrom('mails').select('calendar_body').where('to_address', '=', email).orderBy('id', 'desc').execute(),
  )
  return rows[0]?.calendar_body ?? ''
}

interface Odd {
  readonly from?: string
  readonly status?: string
  readonly change?: (answer: string) => string
}

// As calendars write it: the invitation's own name and edition, one attendee, and when it was written.
function answerTo(invitation: string, status: string): string {
  const unfolded = invitation.replace(/\r\n /g, '')
  const line = (name: string) => unfolded.split('\r\n').find(one => one.startsWith(name)) ?? ''
  const email = /mailto:(\S+)/i.exec(line('ATTENDEE'))?.[1] ?? ''
  const stamp = new Date(Date.now() + 1_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Else//EN', 'METHOD:REPLY', 'BEGIN:VEVENT'],
    ...[line('UID'), line('SEQUENCE'), `DTSTAMP:${stamp}Z`, 'DTSTART;TZID=America/New_York:20300101T090000'],
    ...[`ATTENDEE;PARTSTAT=${status};CN=Whoever:MAILTO:${email}`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
}

async function answers(
  person: WorldPerson,
  { from = person.email, status = 'DECLINED', change = text => text }: Odd = {},
) {
  const calendar = change(answerTo(await invitationOf(person), status))
  const found = await organisations(capable.database, 0).bySlug(world.slug)
  if (!found) throw new Error('The organisation is gone')
  const mail = {
    from,
    isAutomatic: false,
    subject: '',
    text: '',
    calendar,
    files: [],
    token: '',
  }
  return write(tx => calendarReader.read(tx, mail, { organisation: found, config: capable.config, now: new Date() }))
}

describe('what calendars answer', () => {
  test('an invitation asks for an answer at an address of ours', async () => {
    const eventId = await offer()
    await book(asha, eventId)
    const invitation = (await invitationOf(world.people.asha)).replace(/\r\n /g, '')
    expect(invitation).toMatch(/ORGANIZER.*mailto:reply\+calendar-[a-z2-7]{8}@in\.example/)
    expect(invitation).toContain('RSVP=TRUE')
  })

  test('a “no” gives the place to whoever waits, is told to whoever sent it, and counts once', async () => {
    const eventId = await offer({ capacity: '1', title: 'Declined in a calendar' })
    await book(asha, eventId)
    await book(ben, eventId)
    const answer = answerTo(await invitationOf(world.people.asha), 'DECLINED')
    expect(await answers(world.people.asha, { change: () => answer })).toMatchObject({ kind: 'taken' })
    expect(await show(ben, eventId)).toContain('A place is kept for you')
    expect(await inbox(asha)).toContain('Your place was given back: Declined in a calendar')
    await ben.post(eventsUrls.changeBooking.href({ eventId }), { what: 'give', colleague: '', needs: '' })
    await book(asha, eventId)
    await answers(world.people.asha, { change: () => answer })
    expect(await show(asha, eventId)).toContain('You have a place')
  })

  test.each([
    ['that is from somebody else’s address', { from: 'ben@elsewhere.example' }, 'refused', ''],
    [
      'of somebody else than was invited',
      { change: (text: string) => text.replace(/MAILTO:\S+/, 'MAILTO:x@y.example') },
      'refused',
      '',
    ],
    [
      'with a name that no invitation has',
      { change: (text: string) => text.replace(/UID:\S+/, 'UID:own@else.example') },
      'refused',
      '',
    ],
    ['that says perhaps', { status: 'TENTATIVE' }, 'taken', 'Your place is kept'],
    ['that passes the invitation on', { status: 'DELEGATED' }, 'taken', 'passed the invitation on'],
    [
      'that proposes another time',
      { change: (text: string) => text.replace('METHOD:REPLY', 'METHOD:COUNTER') },
      'taken',
      'proposed another time',
    ],
    [
      'that is a calendar and no answer',
      { change: (text: string) => text.replace('METHOD:REPLY', 'METHOD:PUBLISH') },
      'refused',
      '',
    ],
    [
      'from several people at once',
      { change: (text: string) => text.replace('END:VEVENT', 'ATTENDEE:mailto:b@c.example\r\nEND:VEVENT') },
      'refused',
      '',
    ],
    ['that is no calendar at all', { change: () => 'Sorry, cannot come' }, 'refused', ''],
    ['that says yes', { status: 'ACCEPTED' }, 'taken', ''],
  ])('an answer %s changes nothing', async (_, odd, verdict, said) => {
    const eventId = await offer({ title: `Odd ${Math.random()}` })
    await book(asha, eventId)
    expect((await answers(world.people.asha, odd)).kind).toBe(verdict)
    expect(await show(asha, eventId)).toContain('You have a place')
    if (said)
      expect(
        (await asha.get((await asha.get('/inbox')).$('main a[href^="/inbox/"]').first().attr('href') ?? '/inbox'))
          .body + (await inbox(asha)),
      ).toContain(said)
  })

  test('an answer to an earlier time, or to one of several, gives nothing back', async () => {
    const eventId = await offer({ title: 'Moved once' })
    await book(asha, eventId)
    const early = answerTo(await invitationOf(world.people.asha), 'DECLINED')
    const change = (await dag.get(eventsUrls.times.href({ eventId }))).$('main dl a').first().attr('href') ?? ''
    await dag.post(change, { day: inDays(12), from: '09:00', to: '10:00', place: 'Room 4', what: 'save' })
    await answers(world.people.asha, { change: () => early })
    expect(await show(asha, eventId)).toContain('You have a place')
    const both = await offer({ title: 'On two days' }, [20, 21])
    await book(asha, both)
    await answers(world.people.asha)
    expect(await show(asha, both)).toContain('You have a place')
    expect(await inbox(asha)).toContain('On two days')
  })

  test('a host hands in an answer that came to them; it counts for their own event only', async () => {
    const eventId = await offer({ title: 'Handed in' })
    const other = await offer({ title: 'Another' })
    await book(ben, eventId)
    const content = answerTo(await invitationOf(world.people.ben), 'DECLINED')
    const hand = (id: string, text = content) =>
      dag.upload(eventsUrls.answers.href({ eventId: id }), 'file', { name: 'answer.ics', content: text })
    expect((await hand(other)).text).toContain('belongs to no invitation of this event')
    expect((await hand(eventId, 'nothing')).text).toContain('It is no calendar')
    expect((await hand(eventId)).text).toContain('Ben Okafor cannot come')
    expect(await show(ben, eventId)).toContain('Book a place')
    expect((await asha.get(eventsUrls.answers.href({ eventId }))).status).toBe(404)
  })
})
