import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { remindProfiles } from './profiles.jobs.ts'
import { fillIn } from './profiles.testing.ts'
import { profilesUrls } from './profiles.urls.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
let ben: TestBrowser
let farah: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  asha = await world.signedIn(world.people.asha)
  ben = await world.signedIn(world.people.ben)
  farah = await world.signedIn(world.people.farah)
})
afterAll(() => capable.close())

const pageOf = (who: keyof World['people']) => profilesUrls.person.href({ personId: world.people[who].id })
const suggestTo = (who: keyof World['people']) => profilesUrls.suggest.href({ personId: world.people[who].id })
const mailsTo = async (who: keyof World['people']) => {
  await capable.runJobs()
  return capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .select(['subject', 'text_body as text'])
      .where('organisation_id', '=', world.organisationId)
      .where('person_id', '=', world.people[who].id)
      .orderBy('created_at')
      .execute(),
  )
}
const waitingOf = async (browser: TestBrowser) => {
  const page = await browser.get(profilesUrls.suggestions.href())
  return page
    .$('.app-suggestion form')
    .map((_, form) => page.$(form).attr('action'))
    .get()
}

describe('a correction that a colleague suggests', () => {
  test('reaches the owner by mail and on their profile, and changes nothing yet', async () => {
    const page = await ben.submit(suggestTo('asha'), {
      field: 'askMeAbout',
      suggestion: 'night shifts',
      reason: 'Everybody asks you about them.',
    })
    expect(page.text).toContain('Asha Patel can now decide')
    const [mail] = await mailsTo('asha')
    expect(mail?.text).toContain('/account/profile/suggestions')
    expect(mail?.text).not.toContain('Ben Okafor')
    expect((await asha.get(profilesUrls.mine.href())).text).toContain('A colleague suggests a correction')
    const waiting = await asha.get(profilesUrls.suggestions.href())
    expect(waiting.text).toContain('From Ben Okafor')
    expect(waiting.text).toContain('night shifts')
    expect((await ben.get(pageOf('asha'))).text).not.toContain('night shifts')
  })

  test('is taken over with one click, and stands in history and log', async () => {
    const [accept = ''] = await waitingOf(asha)
    expect((await asha.submit(accept)).text).toContain('now reads as suggested')
    expect((await ben.get(pageOf('asha'))).text).toContain('night shifts')
    expect((await asha.get(profilesUrls.history.href())).text).toContain('night shifts')
    expect((await asha.post(accept)).status).toBe(404)
    const log = (await farah.get('/administration/audit')).text
    expect(log).toContain('Suggested a correction to a colleague’s profile')
    expect(log).toContain('Took over a suggested correction')
    const inbox = (await ben.get('/inbox')).text
    expect(inbox).toContain('Asha Patel has taken over your correction')
    expect(inbox).toContain('“Ask me about” now reads as you suggested')
  })

  test('is declined with one click, and everything stays', async () => {
    await ben.post(suggestTo('asha'), { field: 'about', suggestion: 'She snores', reason: '' })
    const [, decline = ''] = await waitingOf(asha)
    expect((await asha.submit(decline)).text).toContain('Everything stays as it was')
    const told = (await ben.get('/inbox', { 'accept-language': 'nb' })).text
    expect(told).toContain('Asha Patel har sett på rettelsen din')
    expect(told).not.toContain('snores')
    expect((await ben.get(pageOf('asha'))).text).not.toContain('snores')
    expect(await waitingOf(asha)).toEqual([])
  })

  test('is decided by its owner alone', async () => {
    await ben.post(suggestTo('asha'), { field: 'about', suggestion: 'She helps', reason: '' })
    const actions = await waitingOf(asha)
    expect(actions).toHaveLength(2)
    for (const href of actions) for (const other of [ben, farah]) expect((await other.post(href)).status).toBe(404)
    expect((await ben.get(profilesUrls.suggestions.href())).text).not.toContain('She helps')
  })

  test('says what is missing or too long, and keeps what was typed', async () => {
    const empty = await ben.post(suggestTo('asha'), {})
    expect(empty.status).toBe(400)
    expect(empty.$('.govuk-error-summary a')).toHaveLength(2)
    const long = await ben.post(suggestTo('asha'), { field: 'pronouns', suggestion: 'x'.repeat(41), reason: 'y' })
    expect(long.$('#suggestion-error').text()).toContain('at most 40')
    expect(long.$('#suggestion').text()).toBe('x'.repeat(41))
    expect((await ben.post(suggestTo('asha'), { field: 'email', suggestion: 'x@y.z', reason: '' })).status).toBe(400)
  })

  test('is not for oneself, and not for strangers', async () => {
    expect((await ben.get(suggestTo('ben'))).status).toBe(404)
    expect((await capable.browser().get(suggestTo('asha'))).location).toContain('/sign-in')
  })

  test('comes ten times a day from one person, not more', async () => {
    for (let sent = 0; sent < 12; sent += 1)
      await farah.post(suggestTo('asha'), { field: 'about', suggestion: `No ${sent}`, reason: '' })
    const page = await farah.post(suggestTo('asha'), { field: 'about', suggestion: 'One more', reason: '' })
    expect(page.$('#suggestion-error').text()).toContain('tomorrow')
    expect((await waitingOf(asha)).length / 2).toBe(11)
  })
})

describe('somebody who no longer works here', () => {
  const reports = profilesUrls.leaverReports.href()
  const reportHref = async () => (await farah.get(reports)).$('tbody a').attr('href') ?? ''

  test('is reported by a colleague, once, and the administrators are told', async () => {
    const href = profilesUrls.reportLeft.href({ personId: world.people.dag.id })
    await ben.submit(href, { note: 'Moved to Oslo.' })
    expect((await asha.submit(href, { note: 'I think so too.' })).text).toContain('look into it')
    const page = await farah.get(reports)
    expect(page.$('tbody tr')).toHaveLength(1)
    expect(page.text).toContain('Moved to Oslo.')
    expect((await mailsTo('farah')).map(({ text }) => text?.includes(world.people.dag.name))).toEqual([false])
    expect((await ben.get(pageOf('dag'))).status).toBe(200)
  })

  test('is decided about by administrators alone', async () => {
    const href = await reportHref()
    for (const other of [ben, asha, await world.signedIn(world.people.elin)]) {
      expect((await other.get(reports)).status).toBe(404)
      expect((await other.post(href, { decision: 'left' })).status).toBe(404)
    }
  })

  test('stays when an administrator finds that they work here', async () => {
    expect((await farah.submit(await reportHref(), { decision: 'stays' })).text).toContain('stays in the directory')
    expect((await ben.get(pageOf('dag'))).status).toBe(200)
    expect((await farah.get(reports)).text).toContain('No report waits')
  })

  test('is gone from the directory and signed out when an administrator says so', async () => {
    const dag = await world.signedIn(world.people.dag)
    expect((await dag.get('/people')).status).toBe(200)
    await ben.post(profilesUrls.reportLeft.href({ personId: world.people.dag.id }), { note: '' })
    const href = await reportHref()
    expect((await farah.post(href, {})).$('.govuk-error-summary a').attr('href')).toBe('#decision')
    await farah.post(href, { decision: 'left' })
    await capable.runJobs()
    expect((await ben.get(pageOf('dag'))).status).toBe(404)
    expect((await dag.get('/people')).location).toContain('/sign-in')
    expect((await farah.post(href, { decision: 'left' })).status).toBe(404)
  })

  test('is reported ten times a day by one person, not more', async () => {
    const people = ['carol', 'elin', 'asha'] as const
    const report = (who: (typeof people)[number]) =>
      ben.post(profilesUrls.reportLeft.href({ personId: world.people[who].id }), { note: '' })
    const dismiss = async () => farah.post(await reportHref(), { decision: 'stays' })
    for (let sent = 0; sent < 8; sent += 1) {
      expect((await report(people[sent % 3] ?? 'carol')).status).toBe(303)
      await dismiss()
    }
    expect((await report('carol')).$('#note-error').text()).toContain('tomorrow')
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('leaver_reports')
        .set({ reported_at: new Date(0) })
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
  })

  test('cannot be the administrator who decides', async () => {
    await ben.post(profilesUrls.reportLeft.href({ personId: world.people.farah.id }), { note: '' })
    const page = await farah.post(await reportHref(), { decision: 'left' })
    expect(page.text).toContain('Another administrator can')
    expect((await farah.get('/people')).status).toBe(200)
  })
})

describe('reminders', () => {
  const half = 190 * 86_400_000
  const age = (who: keyof World['people'], milliseconds: number) =>
    capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('profiles')
        .set({ changed_at: new Date(Date.now() - milliseconds), confirmed_at: null })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people[who].id)
        .execute(),
    )
  const organisation = { slug: 'northshire', locales: ['en', 'nb'] } as const
  const remind = (now = new Date()) =>
    remindProfiles.run({
      payload: {},
      organisation: { ...organisation, id: world.organisationId } as never,
      actorId: undefined,
      database: capable.database,
      config: capable.config,
      now,
    })
  const remindersTo = async (who: keyof World['people']) =>
    (await mailsTo(who)).filter(({ subject }) => subject === 'Is your profile still right?')

  test('come after half a year of silence, once, and stop when heeded', async () => {
    await fillIn(ben, profilesUrls.group.href({ group: 'about' }), { about: 'I plan' })
    await remind()
    expect(await remindersTo('ben')).toHaveLength(0)
    await age('ben', half)
    await remind()
    await remind()
    expect(await remindersTo('ben')).toHaveLength(1)
    expect((await remindersTo('ben'))[0]?.text).toContain('for 6 months')
    await ben.post(profilesUrls.stillRight.href())
    await remind(new Date(Date.now() + 170 * 86_400_000))
    expect(await remindersTo('ben')).toHaveLength(1)
    await remind(new Date(Date.now() + half))
    expect(await remindersTo('ben')).toHaveLength(2)
  })

  test('end with one click from the mail, without signing in, and a program that opens links ends nothing', async () => {
    const text = (await remindersTo('ben')).at(-1)?.text ?? ''
    const href = /\/profile-reminders\/\S+/.exec(text)?.[0] ?? ''
    const anybody = capable.browser()
    const { location = '' } = await anybody.get(href)
    const page = await anybody.get(location || href)
    expect(page.text).toContain('Stop the reminders?')
    expect((await ben.get(profilesUrls.mine.href())).text).toContain('Remind me to look at my profileYes')
    const done = await anybody.submit(page.$('main form').attr('action') ?? '')
    expect(done.body).toContain('We will not remind you any more')
    expect((await ben.get(profilesUrls.mine.href())).text).toContain('Remind me to look at my profileNo')
    await remind(new Date(Date.now() + 3 * half))
    expect(await remindersTo('ben')).toHaveLength(2)
    expect((await anybody.get('/profile-reminders/made-up')).text).toContain('no longer works')
  })

  test('are not for those who have told nothing, nor for those who left', async () => {
    await age('dag', half)
    await remind(new Date(Date.now() + 3 * half))
    expect(await remindersTo('dag')).toHaveLength(0)
    expect(await remindersTo('elin')).toHaveLength(0)
  })

  test('can be wanted or not on one’s profile', async () => {
    await fillIn(ben, profilesUrls.mails.href(), { reminders: 'yes', locale: 'nb' })
    expect((await ben.get(profilesUrls.mine.href())).text).toContain('Ja')
  })
})
