import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailInUrls } from '#features/mail-in/index.ts'
import { grantRole } from '#features/people/index.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { recognitionUrls } from '../recognition/recognition.urls.ts'
import { chaseRequests, remindOfFollowUps } from './chase.ts'
import { passOnAllOf } from './requests.ts'
import { supportUrls } from './support.urls.ts'

let app: TestApp
let world: World
let other: World
let browsers: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin', TestBrowser>
const secret = 'a secret of the mail gateway, long enough'
const today = calendarDay('Europe/London', new Date())

beforeAll(async () => {
  app = await testApp({ MAIL_IN_ADDRESS: 'reply@capable.test', MAIL_IN_SECRET: secret })
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  await app.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await installTerms(tx)
    const role = { role: 'champion', actorId: world.people.elin.id, source: 'person', now: new Date() } as const
    await grantRole(tx, { ...role, personId: world.people.ben.id })
  })
  const names = ['asha', 'ben', 'carol', 'dag', 'elin'] as const
  const pairs = await Promise.all(names.map(async name => [name, await world.signedIn(world.people[name])] as const))
  browsers = Object.fromEntries(pairs) as typeof browsers
})
afterAll(() => app?.close())

const read = <T>(ask: Parameters<typeof app.database.reading<T>>[1]) => app.database.reading(world.organisationId, ask)
const noted = async (who: TestBrowser, fields: Record<string, string>) => {
  const answer = await who.post(supportUrls.desk.href(), { outcome: 'solved', ...fields })
  expect(answer.status).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}
const codeOn = async (who: TestBrowser, sessionId: string) =>
  (await who.get(supportUrls.session.href({ sessionId }))).$('.govuk-inset-text .govuk-heading-l').text()

describe('a champion', () => {
  test('notes help in one sentence and one button, and sees what was understood', async () => {
    const sessionId = await noted(browsers.dag, { words: 'Helped two with sharing files, 15 minutes', itDesk: 'yes' })
    const page = await browsers.dag.get(supportUrls.session.href({ sessionId }))
    expect(page.text).toContain('Saved: 2 people, 15 minutes, Working together, solved.')
    expect(page.$('#people').attr('value')).toBe('2')
    const desk = await browsers.dag.get(supportUrls.desk.href())
    expect(desk.text).toContain('In the last 30 days you helped 2 people.')
    expect((await browsers.ben.get(supportUrls.session.href({ sessionId }))).status).toBe(404)
    expect((await browsers.asha.get(supportUrls.desk.href())).status).toBe(404)
  })

  test('is told every fault at once and keeps what was typed; nobody’s address is kept', async () => {
    const faulty = { words: 'Rang asha@example.org', outcome: '', people: '0', minutes: 'x', happenedOn: '2020-01-01' }
    const page = await browsers.dag.post(supportUrls.desk.href(), faulty)
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').toArray()).toHaveLength(5)
    expect(page.$('#words').text()).toBe(faulty.words)
    expect((await browsers.dag.post(supportUrls.desk.href(), { outcome: 'solved' })).text).toContain(
      'Say in a few words',
    )
  })

  test('puts it right, looks again on the day, takes it away and puts it back', async () => {
    const { dag } = browsers
    const sessionId = await noted(dag, { words: 'Passwords, back tomorrow', outcome: 'follow-up' })
    expect((await dag.get(supportUrls.desk.href())).text).toContain('To look at again')
    const here = supportUrls.session.href({ sessionId })
    const changed = { words: 'Passkeys', outcome: 'solved', area: 'safe', people: '3', minutes: '', happenedOn: today }
    expect((await dag.submit(here, changed)).text).toContain('Changed.')
    await dag
      .submit(here, { ...changed, outcome: 'follow-up', followUpOn: '2099-01-01' })
      .then(page => expect(page.text).toContain('Enter a day from tomorrow on'))
    await dag.post(here, { ...changed, outcome: 'follow-up' })
    await app.database.writing(world.organisationId, tx => remindOfFollowUps(tx, '2099-01-01', new Date()))
    const notice = await read(db =>
      db.selectFrom('notifications').select('topic').where('person_id', '=', world.people.dag.id).execute(),
    )
    expect(notice.map(({ topic }) => topic)).toContain('champions.follow-up')
    expect((await dag.submit(here, { act: 'done' })).text).toContain('One thing less')
    expect((await dag.submit(supportUrls.removal.href({ sessionId }))).text).toContain('counted nowhere')
    expect((await dag.submit(supportUrls.removal.href({ sessionId }), { back: 'yes' })).text).toContain('It is back')
    expect((await browsers.ben.post(supportUrls.removal.href({ sessionId }))).status).toBe(404)
  })

  test('notes help with a code on a shared device and by a link, until the code ends', async () => {
    const { dag } = browsers
    const made = await dag.post(supportUrls.code.href(), { act: 'make' })
    const code = made.$('#own-code').text().trim()
    expect(code).toMatch(/^(\w{4} ){2}\w{4}$/)
    const stranger = app.browser()
    const device = supportUrls.withCode.href({ organisation: world.slug })
    const link = supportUrls.withLink.href({ organisation: world.slug, code: code.replaceAll(' ', '') })
    const fields = { words: 'Two people, printing', outcome: 'solved' }
    expect((await stranger.submit(device, { ...fields, code: code.toLowerCase() })).text).toContain('Saved: 2 people')
    expect((await stranger.submit(link, fields)).text).toContain('Their code')
    expect((await stranger.post(device, { ...fields, code: 'AAAA BBBB CCCC' })).status).toBe(400)
    expect(
      (await stranger.get(supportUrls.withLink.href({ organisation: other.slug, code: 'AAAABBBBCCCC' }))).status,
    ).toBe(404)
    expect((await dag.get(supportUrls.code.href())).text).toContain('It was last used on')
    await dag.post(supportUrls.code.href(), { act: 'end' })
    expect((await stranger.get(link)).status).toBe(404)
    const hows = await read(db =>
      db.selectFrom('champion_sessions').select('how').where('champion_id', '=', world.people.dag.id).execute(),
    )
    expect(hows.map(({ how }) => how)).toEqual(expect.arrayContaining(['page', 'code', 'link']))
  })

  test('hears from those who were helped, no more than there were, and it is evidence', async () => {
    const sessionId = await noted(browsers.dag, { words: 'A colleague, phishing', people: '1' })
    const code = await codeOn(browsers.dag, sessionId)
    const helped = supportUrls.helped.href()
    expect((await browsers.dag.post(helped, { code })).text).toContain('your own code')
    const said = await browsers.asha.submit(helped, { code: ` ${code.toLowerCase()} `, thanks: 'You saved my day' })
    expect(said.text).toContain('That counts for more')
    expect((await browsers.asha.submit(helped, { code })).text).toContain('You have said so already')
    expect((await browsers.carol.post(helped, { code })).text).toContain('As many people as were helped')
    expect((await browsers.carol.post(helped, { code: 'ZZZZZZ' })).status).toBe(400)
    const evidence = await read(db =>
      db.selectFrom('evidence').select('kind').where('person_id', '=', world.people.dag.id).execute(),
    )
    expect(evidence).toEqual([{ kind: 'help' }])
    expect((await browsers.dag.get(recognitionUrls.thanks.href())).text).toContain('You saved my day')
  })

  test('sets up six surgeries in one form, which people book', async () => {
    const { ben, asha } = browsers
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    const row = { kind: 'surgery', name: 'Half an hour with Ben', day, from: '13:00', to: '15:00', slot: '30' }
    const rest = { every: '7', times: '6', place: 'Library', link: '' }
    expect((await ben.post(supportUrls.surgeries.href(), { ...row, ...rest, place: '', times: '99' })).status).toBe(400)
    expect((await ben.submit(supportUrls.surgeries.href(), { ...row, ...rest })).text).toContain('6 times are set up')
    const ask = await asha.get(supportUrls.ask.href({ personId: world.people.ben.id }))
    expect(ask.text).toContain('Or book a time with Ben Okafor')
  })
})

describe('a question to a champion', () => {
  const ask = async (who: TestBrowser, personId: string, words = 'How do I share a file?') => {
    const answer = await who.post(supportUrls.ask.href({ personId }), { words })
    expect(answer.status).toBe(303)
    return answer.location ?? ''
  }

  test('is answered, noted as help, said to have helped, and seen by nobody else', async () => {
    const { asha, dag, carol, elin } = browsers
    const aboutSomebody = 'How do I open the file of 01234 567890?'
    const warned = await asha.post(supportUrls.ask.href({ personId: world.people.dag.id }), { words: aboutSomebody })
    expect(warned.text).toContain('This may be about a resident')
    const here = await ask(asha, world.people.dag.id)
    expect((await dag.get(supportUrls.desk.href())).text).toContain('How do I share a file?')
    for (const stranger of [carol, elin]) expect((await stranger.get(here)).status).toBe(404)
    expect((await dag.post(here, { act: 'answer' })).text).toContain('Write an answer')
    const answered = await dag.submit(here, { act: 'answer', answer: 'Press Share', minutes: '5' })
    expect(answered.text).toContain('you need not write it down again')
    expect((await dag.post(here, { act: 'close' })).status).toBe(404)
    expect((await asha.post(here, { act: 'again', more: aboutSomebody })).text).toContain(
      'This may be about a resident',
    )
    expect((await asha.submit(here, { act: 'again', more: 'Where is that?' })).text).toContain('Asked again')
    await dag.post(here, { act: 'answer', answer: 'At the top right' })
    expect((await asha.submit(here, { act: 'close', thanks: 'Found it!' })).text).toContain('It helped')
    const sessions = await read(db =>
      db.selectFrom('champion_sessions').select(['minutes', 'area_key']).where('how', '=', 'request').execute(),
    )
    expect(sessions).toEqual([{ minutes: 5, area_key: 'together' }])
  })

  test('is passed on, chased, shown to the programme when it was left, and taken back', async () => {
    const { asha, dag, ben, elin } = browsers
    const here = await ask(asha, world.people.dag.id, 'Which form is it?')
    expect((await dag.post(here, { act: 'pass', to: world.people.asha.id })).status).toBe(400)
    expect((await dag.submit(here, { act: 'pass', to: world.people.ben.id, passWords: 'Yours' })).text).toContain(
      'Ben Okafor has it now',
    )
    expect((await dag.get(here)).status).toBe(404)
    expect((await ben.get(here)).text).toContain('Yours')
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    await app.database.writing(world.organisationId, tx => chaseRequests(tx, inDays(4)))
    expect((await elin.get(here)).status).toBe(404)
    await app.database.writing(world.organisationId, tx => chaseRequests(tx, inDays(7)))
    expect((await elin.get(here)).text).toContain('the programme team because it was not answered')
    expect((await elin.post(here, { act: 'answer', answer: 'x' })).status).toBe(404)
    await elin.submit(here, { act: 'pass', to: world.people.dag.id })
    expect((await asha.submit(here, { act: 'withdraw' })).text).toContain('Nobody has to answer it')
    expect((await dag.submit(here, { act: 'answer', answer: 'late' })).text).toContain('look at how it stands now')
  })

  test('goes on to another champion when somebody takes a break, and only five are open at a time', async () => {
    const { asha } = browsers
    const here = await ask(asha, world.people.dag.id, 'Before the break')
    await app.database.writing(world.organisationId, tx =>
      passOnAllOf(tx, world.people.dag, { successorId: undefined, now: new Date() }),
    )
    expect((await browsers.ben.get(here)).text).toContain('Before the break')
    for (const words of ['two', 'three', 'four', 'five']) await ask(asha, world.people.ben.id, words)
    const sixth = await asha.post(supportUrls.ask.href({ personId: world.people.ben.id }), { words: 'six' })
    expect(sixth.text).toContain('You have five open questions')
    expect((await asha.get(supportUrls.requests.href())).text).toContain('Before the break')
    for (const personId of [world.people.carol.id, other.people.dag.id, 'nobody'])
      expect((await asha.get(supportUrls.ask.href({ personId }))).status).toBe(404)
  })
})

describe('by mail, a champion', () => {
  const bring = async (from: string, to: string, body: string, subject = 'Help') => {
    const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${crypto.randomUUID()}@x.example>`]
    const answer = await app.app.inject({
      method: 'POST',
      url: mailInUrls.receive.href(),
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'message/rfc822' },
      payload: [...head, '', body].join('\r\n'),
    })
    return answer.json() as { verdict: string; why?: string }
  }
  const mailTo = async (email: string, words: string) => {
    await app.runJobs()
    return read(db =>
      db
        .selectFrom('mails')
        .select(['reply_to', 'subject', 'text_body'])
        .where('organisation_id', '=', world.organisationId)
        .where('to_address', '=', email)
        .where('text_body', 'like', `%${words}%`)
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow(),
    )
  }

  test('notes help with one sentence, hears what was understood, and notes the next by answering that', async () => {
    const { email } = world.people.dag
    const page = await browsers.dag.get(supportUrls.code.href())
    const address = page.$('a[href^="mailto:"]').text().trim()
    expect(address).toMatch(/^reply\+h-[a-z2-7]{8}-[a-z2-7]{39}@capable\.test$/)
    expect(await bring(email, address, 'Helped three people with a spreadsheet, 20 minutes')).toMatchObject({
      verdict: 'taken',
    })
    const told = await mailTo(email, 'Their code')
    expect(told.subject).toBe('Noted: 3 people, 20 minutes, Data, solved')
    const next = 'Helped one with passwords, back on Friday\r\n\r\nOn Sunday Capable wrote:\r\n> Noted: 3 people'
    expect(await bring(email, told.reply_to ?? '', next)).toMatchObject({ verdict: 'taken' })
    const desk = await browsers.dag.get(supportUrls.desk.href())
    expect(desk.text).toContain('Helped one with passwords, back on Friday')
    expect(desk.text).not.toContain('On Sunday')
    expect(desk.text).toContain('To look at again')
    await bring(email, address, '', 'Helped a colleague sign in, 5 minutes')
    expect((await browsers.dag.get(supportUrls.desk.href())).text).toContain('Helped a colleague sign in')
  })

  test('is told why a sentence was not noted, and nothing is noted in somebody else’s name', async () => {
    const { dag, ben, asha } = world.people
    const address = (await browsers.dag.get(supportUrls.code.href())).$('a[href^="mailto:"]').text().trim()
    await bring(dag.email, address, 'Helped kari@example.org with her phone')
    expect((await mailTo(dag.email, 'Leave out e-mail addresses')).subject).toBe('We did not note your help')
    expect(await bring(ben.email, address, 'Helped two')).toEqual({ verdict: 'refused', why: 'wrong-sender' })
    expect(await bring(asha.email, address.replace('-', 'x-'), 'x')).toMatchObject({ why: 'unknown-address' })
    expect(await bring(dag.email, address, '', '')).toEqual({ verdict: 'refused', why: 'empty' })
  })

  test('answers a question by answering its mail, once; it is noted as help', async () => {
    const { dag } = world.people
    await browsers.carol.post(supportUrls.ask.href({ personId: dag.id }), { words: 'How do I share a calendar?' })
    const told = await mailTo(dag.email, 'How do I share a calendar?')
    const answer = 'Open it, choose Share, and type a name.\r\n\r\n-----Original Message-----\r\nFrom: Capable'
    expect(await bring(dag.email, told.reply_to ?? '', answer)).toMatchObject({ verdict: 'taken' })
    const asked = await browsers.carol.get(supportUrls.requests.href())
    const href = asked.$('a[href^="/champions/requests/"]').first().attr('href') ?? ''
    const page = await browsers.carol.get(href)
    expect(page.text).toContain('Open it, choose Share, and type a name.')
    expect(page.text).not.toContain('Original Message')
    expect(await bring(dag.email, told.reply_to ?? '', 'Again')).toEqual({ verdict: 'refused', why: 'closed' })
  })
})
