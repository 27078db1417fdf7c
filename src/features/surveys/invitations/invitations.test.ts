import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '#platform/db/tx.ts'
import { type MailSink, startMailSink } from '#platform/mail/mail.testing.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { addPeople, dayIn, launchSurvey } from '../answering/answering.testing.ts'
import { answeringUrls } from '../answering/answering.urls.ts'
import { codeOf } from '../modes/codes.ts'
import { getWaveKey } from '../modes/wave-keys.ts'
import { closeWave, extendWave, pauseWave, reopenWave, resumeWave } from '../waves/status.ts'
import { getWave } from '../waves/waves.queries.ts'
import { invitationUrls } from './invitations.urls.ts'
import { closeDueSurveys } from './surveys.jobs.ts'

let app: TestApp
let sink: MailSink
let world: World
let people: readonly WorldPerson[]
let waveId: string
let elin: TestBrowser

beforeAll(async () => {
  sink = await startMailSink()
  app = await testApp({ SMTP_URL: sink.url })
  world = await createWorld(app)
  people = await addPeople(app, world)
  waveId = await launchSurvey(app, world)
  elin = await world.signedIn(world.people.elin)
}, 60_000)
afterAll(async () => {
  await app?.close()
  await sink?.stop()
})

const read = <T>(work: (db: Reading) => Promise<T>) => app.database.reading(world.organisationId, work)
const addressed = () => sink.mails.flatMap(({ to }) => to)

async function answer(person: WorldPerson, id = waveId): Promise<void> {
  const browser = await world.signedIn(person)
  const { location = '' } = await browser.post(answeringUrls.start.href({ waveId: id }))
  const sheet = ((await browser.get(location)).location ?? location).replace(/\?.*/, '')
  await browser.post(`${sheet}?s=work`, { tool: 'desk', go: 'next' })
  await browser.post(`${sheet}?s=check`)
}

/** Pretends that the last mails went out two days ago. */
const letTwoDaysPass = () =>
  app.database.writing(world.organisationId, tx =>
    sql`update survey_mailings set asked_at = asked_at - interval '2 days' where organisation_id = ${tx.organisationId}`.execute(
      tx,
    ),
  )

describe('invitations and reminders', () => {
  test('go to everybody who is asked and has an address, once, with no secret in what is kept', async () => {
    const invited = addressed()
    expect(invited.length).toBe(30)
    expect(new Set(invited).size).toBe(30)
    for (const { source } of sink.mails) {
      const mail = source.replaceAll('=\r\n', '')
      expect(mail).toContain(answeringUrls.start.href({ waveId }))
      expect(mail).not.toContain('/surveys/sheet/')
    }
  })

  test('remind only those who have not answered, and leave no list of them behind', async () => {
    const answered = people.slice(0, 6)
    for (const person of answered) await answer(person)
    const early = await elin.post(invitationUrls.remind.href({ waveId }))
    await app.runJobs()
    expect(early.status).toBe(303)
    expect(addressed().length).toBe(30)

    await letTwoDaysPass()
    expect((await elin.submit(invitationUrls.remind.href({ waveId }))).text).toContain('on its way')
    await app.runJobs()
    const reminded = addressed().slice(30)
    expect(reminded.length).toBe(24)
    for (const { email } of answered) expect(reminded).not.toContain(email)
    expect(sink.mails.at(-1)?.source).toContain('Still open')

    const { rows } = await read(db =>
      sql<{ kept: number }>`select (select count(*) from mails m where m.organisation_id = ${db.organisationId})::int
        + (select count(*) from notifications n where n.organisation_id = ${db.organisationId})::int as kept`.execute(
        db,
      ),
    )
    // One mail and one line in the inbox for each invitation; the two who have no address have the line.
    expect(rows[0]?.kept).toBe(30 + 34)
    expect((await elin.get(invitationUrls.answered.href({ waveId }))).text).toContain('Has gone out')
  })

  test('leave out whoever asked for no such mails', async () => {
    const quiet = people[10]
    await app.database.writing(world.organisationId, tx =>
      tx
        .insertInto('notification_choices')
        .values({
          ...{ organisation_id: world.organisationId, person_id: quiet?.id ?? '', topic: 'surveys.asked' },
          ...{ pace: 'off', changed_at: new Date() },
        })
        .execute(),
    )
    await letTwoDaysPass()
    const before = addressed().length
    await elin.post(invitationUrls.remind.href({ waveId }))
    await app.runJobs()
    expect(addressed().slice(before).length).toBe(23)
    expect(addressed().slice(before)).not.toContain(quiet?.email)
  })
})

describe('how many have answered', () => {
  test('is shown for units and the whole, never for a few people, and never exactly where it is nearly nobody', async () => {
    const counted = await elin.submit(invitationUrls.countNow.href({ waveId }))
    expect(counted.text).toContain('Have answered')
    const page = await elin.get(invitationUrls.answered.href({ waveId }, { all: 1 }))
    const rows = page
      .$('table')
      .last()
      .find('tbody tr')
      .toArray()
      .map(row => page.$(row).text())
    expect(rows.some(row => row.includes('Adult care'))).toBe(true)
    expect(rows.some(row => row.includes('Night team'))).toBe(false)
    // Six of those in care have answered and nobody in planning: the first is told, the second a range.
    expect(rows.find(row => row.includes('Planning'))).toMatch(/0%–\d+%/)
    expect(page.text).not.toContain('Person 0-0')
  })

  test('is for those who run surveys, and for nobody else', async () => {
    const ben = await world.signedIn(world.people.ben)
    for (const href of [invitationUrls.answered.href({ waveId }), invitationUrls.codes.href({ waveId })])
      expect((await ben.get(href)).status).toBe(404)
    expect((await ben.post(invitationUrls.remind.href({ waveId }))).status).toBe(404)
  })
})

describe('codes on paper', () => {
  const slip = (serial: number, id = waveId) => codeOf(getWaveKey(app.config, id), serial)
  const typed = () => answeringUrls.code.href({ organisation: world.slug })
  let tablet: TestBrowser

  test('are made for a unit and printed, eight to a page', async () => {
    const wrong = await elin.post(invitationUrls.codes.href({ waveId }), { unitId: 'x', number: '5000' })
    expect(wrong.$('.govuk-error-summary li').length).toBe(2)
    const page = await elin.submit(invitationUrls.codes.href({ waveId }), { unitId: world.units.care, number: '12' })
    expect(page.text).toContain('12 slips for Adult care')
    const file = await elin.get(page.$('a[href$="slips.pdf"]').attr('href') ?? '')
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.body.slice(0, 5)).toBe('%PDF-')
    expect(file.body.match(/\/Type \/Page\b/g)?.length).toBe(2)
  })

  test('open the survey without an account, and lead back to the start when it is done', async () => {
    tablet = app.browser()
    const sheet = (await tablet.post(typed(), { code: slip(3).toLowerCase().replaceAll('-', ' ') })).location
    expect(sheet).toContain('/surveys/sheet/')
    await tablet.post(`${sheet}?s=work`, { tool: 'phone', go: 'next' })
    const done = await tablet.submit(`${sheet}?s=check`)
    expect(done.text).toContain('Your answers are in')
    expect(done.$('input[name="code"]').attr('value') ?? '').toBe('')
  })

  test('work once, and say kindly what is wrong with them', async () => {
    const say = async (code: string) => (await tablet.post(typed(), { code })).$('.govuk-error-summary').text()
    expect(await say(slip(3))).toContain('has been used')
    expect(await say('')).toContain('Type the code')
    expect(await say(slip(4).replace(/.$/, last => (last === 'A' ? 'B' : 'A')))).toContain('letter by letter')
    expect(await say(slip(400))).toContain('do not know this code')
  })

  test('show the next person nothing of what somebody began and left', async () => {
    const first = (await tablet.post(typed(), { code: slip(5) })).location
    await tablet.post(`${first}?s=work`, { tool: 'tablet', go: 'next' })
    const next = (await tablet.post(typed(), { code: slip(5) })).location
    expect(next).not.toBe(first)
    const page = await tablet.get(`${next}?s=work`)
    expect(page.$('input[checked]').length).toBe(0)
    expect(page.text).toContain('These answers were begun in another place, or earlier.')
  })

  test('cannot be tried on and on from one place', async () => {
    for (let tried = 0; tried < 62; tried++) await tablet.post(typed(), { code: slip(500 + tried) })
    const page = await tablet.post(typed(), { code: slip(6) })
    expect(page.text).toContain('Too many codes were tried')
  })

  test('bear a name where answers do, and then are that person’s one way to answer', async () => {
    const named = await launchSurvey(app, world, { mode: 'confidential' })
    const page = await elin.submit(invitationUrls.codes.href({ waveId: named }), { unitId: world.units.care })
    expect(page.text).toContain('2 slips for Adult care')
    const again = await elin.post(invitationUrls.codes.href({ waveId: named }), { unitId: world.units.care })
    expect(again.text).toContain('has a code already')
    const hand = app.browser()
    hand.cookies.set('organisation', world.slug)
    const href = answeringUrls.codeOf.href({ organisation: world.slug, code: slip(0, named) })
    const form = await hand.get(href)
    expect(form.$('input[name="code"]').attr('value')).toBe(slip(0, named))
    await app.database.writing(world.organisationId, tx =>
      sql`delete from throttles where organisation_id = ${tx.organisationId}`.execute(tx),
    )
    const { location: sheet = '' } = await hand.post(href, { code: slip(0, named) })
    await hand.post(`${sheet}?s=work`, { tool: 'desk', go: 'next' })
    await hand.post(`${sheet}?s=check`)
    const { rows } = await read(db =>
      sql<{ name: string }>`select p.name from survey_responses r join people p on p.organisation_id = r.organisation_id
        and p.id = r.person_id where r.organisation_id = ${db.organisationId} and r.wave_id = ${named}`.execute(db),
    )
    expect(rows).toEqual([{ name: 'Person 0-12' }])
  })
})

describe('the end of a survey', () => {
  const act = { actorId: undefined, now: new Date() }
  const turn = (id: string, verb: typeof closeWave) =>
    app.database.writing(world.organisationId, async tx => verb(tx, await getWave(tx, id), act))

  test('comes by itself after the last day, unless it was given more time', async () => {
    const id = await launchSurvey(app, world, { mode: 'confidential' })
    await turn(id, pauseWave)
    await turn(id, resumeWave)
    const closeDue = (days: number) =>
      closeDueSurveys.run({
        ...{ payload: {}, actorId: undefined, database: app.database, config: app.config },
        now: new Date(Date.now() + days * 86_400_000),
        organisation: {
          ...{ id: world.organisationId, slug: world.slug, name: '', locales: ['en'], accentColour: undefined },
          ...{ logoHash: undefined, minimumGroup: 10, timeZone: 'UTC', isDemonstration: false },
        },
      })
    await app.database.writing(world.organisationId, async tx => extendWave(tx, await getWave(tx, id), dayIn(20), act))
    await closeDue(18)
    expect((await read(db => getWave(db, id))).status).toBe('open')
    await closeDue(22)
    expect((await read(db => getWave(db, id))).status).toBe('closed')
  })

  test('of answers that are not anonymous can be taken back: who had begun goes on, who has answered is done', async () => {
    const id = await launchSurvey(app, world, { mode: 'confidential' })
    await answer(world.people.asha, id)
    const ben = await world.signedIn(world.people.ben)
    const { location = '' } = await ben.post(answeringUrls.start.href({ waveId: id }))
    const sheet = ((await ben.get(location)).location ?? location).replace(/\?.*/, '')
    await ben.post(`${sheet}?s=work`, { tool: 'phone', go: 'next' })
    await turn(id, closeWave)
    await app.runJobs()
    await app.database.writing(world.organisationId, async tx => reopenWave(tx, await getWave(tx, id), dayIn(5), act))
    await app.runJobs()
    expect((await ben.get(`${sheet}?s=check`)).text).toContain('A phone')
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get(answeringUrls.start.href({ waveId: id }))).text).toContain('You have answered this survey')
  })
})
