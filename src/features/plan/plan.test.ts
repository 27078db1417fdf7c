import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { planUrls } from './index.ts'
import { nudgeSome } from './nudges.ts'

let app: TestApp
let world: World
let other: World
let asha: TestBrowser

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  await app.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  asha = await world.signedIn(world.people.asha)
})
afterAll(() => app?.close())

const plan = planUrls.show.href()
const offersOn = ({ $ }: TestPage) =>
  $(`form[action="${planUrls.steps.href()}"] input[name="offer"]`)
    .toArray()
    .map(input => String($(input).attr('value')))
const stepIds = ({ $ }: TestPage) =>
  $('a[href$="/done"]')
    .toArray()
    .map(link => String($(link).attr('href')?.split('/').at(-2)))
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a plan', () => {
  test('is a blank page for somebody who has said nothing, and says where to begin', async () => {
    const elin = await world.signedIn(world.people.elin)
    const page = await elin.get(plan)
    expect(page.text).toContain('Your plan is a blank page')
    expect(page.$('main a[href="/passport"]').length).toBeGreaterThan(0)
  })

  test('begins with three steps of three kinds for the skills that need it most, from what the person said', async () => {
    await takePassport(asha, { except: { files: { level: 1, confidence: 1 }, 'sign-in': { level: 2, confidence: 1 } } })
    const page = await asha.get(plan)
    expect(page.text).toContain('Three steps to begin with')
    const first = offersOn(page).slice(0, 3)
    expect(new Set(first.map(name => name.split(/[|:]/)[1]))).toEqual(new Set(['try', 'reading', 'person']))
    expect(new Set(first.map(name => name.split('/').at(-1)))).toEqual(new Set(['files', 'sign-in']))
    expect(first[0]).toContain('/files')
    const taken = await asha.submit(planUrls.steps.href(), { offer: first })
    expect(taken.text).toContain('3 steps added to your plan')
    expect(stepIds(taken).length).toBe(3)
    expect(taken.text).toContain('More ideas')
  })

  test('takes nothing that is not offered, and nothing twice', async () => {
    const before = stepIds(await asha.get(plan))
    const made = await asha.submit(planUrls.steps.href(), { offer: ['built-in|try:nothing/at-all', 'x', "'; drop"] })
    expect(made.text).toContain('no longer offered')
    expect(stepIds(made)).toEqual(before)
  })

  test('keeps a step of one’s own with its date, refuses what cannot be, and keeps what was typed', async () => {
    const wrong = await asha.post(planUrls.add.href(), { title: '', dueOn: '2020-01-01', note: 'Ask Sam first' })
    expect(wrong.status).toBe(400)
    expect(wrong.$('.govuk-error-summary a[href="#title"]').text()).toBe('Write what you will do')
    expect(wrong.$('#note').text()).toBe('Ask Sam first')
    const past = await asha.post(planUrls.add.href(), { title: 'Tidy my folders', dueOn: '2020-01-01', note: '' })
    expect(past.$('.govuk-error-summary a[href="#dueOn"]').text()).toBe('Enter today or a later date')
    const never = await asha.post(planUrls.add.href(), { title: 'Tidy my folders', dueOn: '2027-02-31', note: '' })
    expect(never.status).toBe(400)
    const saved = await asha.submit(planUrls.add.href(), { title: 'Tidy <b>my</b> folders', dueOn: dayIn(3), note: '' })
    expect(saved.$('.app-passport-step h3').first().text()).toBe('Tidy <b>my</b> folders')
  })

  test('calls a step done with a word about it, which becomes evidence if the person wants it', async () => {
    const [, second = ''] = stepIds(await asha.get(plan))
    const href = planUrls.done.href({ stepId: second })
    const empty = await asha.post(href, { whatIDid: '', whatHappened: '', whatNext: '', keep: 'yes' })
    expect(empty.$('.govuk-error-summary a[href="#whatIDid"]').length).toBe(1)
    const said = { whatIDid: 'Moved the rota into a shared folder', whatHappened: 'Nobody rang me', whatNext: '' }
    const done = await asha.submit(href, { ...said, keep: 'yes' })
    expect(done.text).toContain('kept as evidence')
    expect(done.text).toContain('You have done 1 step so far')
    expect((await asha.get('/passport/evidence')).text).toContain('1 piece of evidence')
    await asha.submit(href, { ...said, whatNext: 'Tell the team', keep: 'yes' })
    expect((await asha.get('/passport/evidence')).text).toContain('1 piece of evidence')
    expect((await asha.get(planUrls.past.href())).text).toContain('Tell the team')
  })

  test('puts a step aside with a reason, offers it no more, and brings it back', async () => {
    const before = await asha.get(plan)
    const stepId = stepIds(before).at(-1) ?? ''
    const none = await asha.post(planUrls.setAside.href({ stepId }))
    expect(none.$('.govuk-error-summary').text()).toContain('Choose one of the answers')
    const away = await asha.submit(planUrls.setAside.href({ stepId }), { why: 'not-for-me' })
    expect(stepIds(away)).not.toContain(stepId)
    const aside = await asha.get(planUrls.past.href({}, { show: 'aside' }))
    expect(aside.text).toContain('It is not for me')
    const back = await asha.submit(planUrls.bringBack.href({ stepId }))
    expect(stepIds(back)).toContain(stepId)
  })

  test('never makes the same offer again once it was refused', async () => {
    const [offer = ''] = offersOn(await asha.get(plan))
    const after = await asha.submit(planUrls.refusals.href(), { offer })
    expect(after.text).toContain('We will not suggest that again')
    expect(offersOn(after)).not.toContain(offer)
  })

  test('gives its dates to a calendar', async () => {
    const file = await asha.get(planUrls.calendar.href())
    expect(file.headers['content-type']).toContain('text/calendar')
    expect(file.body).toContain('SUMMARY:Your own step: Tidy <b>my</b> folders')
    expect(file.body).toContain(`DTSTART;VALUE=DATE:${dayIn(3).replaceAll('-', '')}`)
  })

  test('belongs to one person: nobody else finds its steps, in the same house or another', async () => {
    const [stepId = ''] = stepIds(await asha.get(plan))
    const strangers = [await world.signedIn(world.people.carol), await world.signedIn(world.people.farah)]
    strangers.push(await other.signedIn(other.people.asha))
    for (const stranger of strangers)
      for (const address of [planUrls.step, planUrls.done, planUrls.setAside]) {
        expect((await stranger.get(address.href({ stepId }))).status).toBe(404)
        expect((await stranger.post(address.href({ stepId }), { why: 'known', title: 'x' })).status).toBe(404)
      }
    expect((await strangers[0]?.post(planUrls.bringBack.href({ stepId })))?.status).toBe(404)
    expect(stepIds(await asha.get(plan))).toContain(stepId)
  })
})

describe('a reminder of the plan', () => {
  const nudge = (days: number) => {
    const now = new Date(Date.now() + days * 86_400_000)
    return app.database.writing(world.organisationId, tx => nudgeSome(tx, now.toISOString().slice(0, 10), now, 100))
  }

  test('comes once the plan has stood still for two weeks, and not again at once', async () => {
    expect(await nudge(13)).toBe(0)
    expect(await nudge(15)).toBe(1)
    expect(await nudge(15)).toBe(0)
    const inbox = await asha.get('/inbox')
    expect(inbox.text).toMatch(/in your plan (is|are) due/)
    expect(inbox.text).not.toContain('Tidy')
  })

  test('stays away while somebody pauses it, or never wants it', async () => {
    const href = planUrls.nudges.href()
    expect((await asha.post(href, { every: 'hourly', pausedUntil: '' })).status).toBe(400)
    await asha.submit(href, { every: 'week', pausedUntil: dayIn(60) })
    expect(await nudge(40)).toBe(0)
    expect(await nudge(70)).toBe(1)
    await asha.submit(href, { every: 'off', pausedUntil: '' })
    expect(await nudge(300)).toBe(0)
  })
})
