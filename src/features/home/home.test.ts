import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, offered, posted } from '#features/calls/calls.testing.ts'
import { callsUrls } from '#features/calls/index.ts'
import { ask, skillsOf } from '#features/evidence/evidence.testing.ts'
import { evidenceUrls } from '#features/evidence/index.ts'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { greetingName, nextLook } from './greeting.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable?.close())

describe('the first page', () => {
  test('welcomes a stranger and leads to signing in', async () => {
    const page = await capable.browser().get('/')
    expect(page.$('h1').text()).toContain('Northshire Council')
    expect(page.$('main a.govuk-button').attr('href')).toBe('/sign-in')
  })

  test('is there before an organisation has set up its passport', async () => {
    const page = await (await world.signedIn(world.people.ben)).get('/')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Your administrator can help')
    await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  })

  test('greets a person by name and answers three questions', async () => {
    const page = await (await world.signedIn(world.people.asha)).get('/')
    expect(page.$('h1').text()).toBe('Hello, Asha')
    expect(page.text).toContain('Only you can see this page')
    const questions = page.$('main h2').map((_, heading) => page.$(heading).text().trim())
    expect(questions.toArray()).toEqual(['What can I do next?', 'Who needs me?', 'What is coming for me?'])
    expect(page.$('main a.govuk-button').text()).toBe('Start my passport')
    expect(page.text).toContain('About 15 minutes')
    expect(page.$('main a[href="/passport/plan"]').text()).toBe('See my plan')
  })

  test('shows the next steps once the passport is finished, and when to look again', async () => {
    const browser = await world.signedIn(world.people.asha)
    await takePassport(browser, { except: { files: { level: 1, confidence: 1 } } })
    const page = await browser.get('/')
    expect(page.$('.app-home-steps li')).toHaveLength(3)
    expect(page.$('.app-home-steps a').first().attr('href')).toMatch(
      /^\/frameworks\/digital-basics\/skills\/files\?version=/,
    )
    expect(page.text).toMatch(/Around \d+ \w+ \d{4}: look at your passport again/)
  })

  test('a manager finds the team, a champion what that means', async () => {
    const manager = await (await world.signedIn(world.people.carol)).get('/')
    expect(manager.$(`a[href="/units/${world.units.care}"]`).text()).toBe('See my team')
    expect((await (await world.signedIn(world.people.dag)).get('/')).text).toContain('You are a digital champion')
    const other = await (await world.signedIn(world.people.ben)).get('/')
    expect(other.text).toContain('Nobody is waiting for you right now')
    expect(other.text).not.toContain('See my team')
  })

  test('says who waits for an answer, until it is given', async () => {
    const skill = await skillsOf(capable, world)
    const asha = await world.signedIn(world.people.asha)
    const ben = await world.signedIn(world.people.ben)
    const [first, second] = [skill('files'), skill('sign-in')]
    const requestId = await ask(asha, { purpose: 'endorse', skill: first, person: world.people.ben.id })
    const page = await ben.get('/')
    expect(page.$('main a[href="/passport/asked"]').text()).toBe('A colleague asks you to vouch for or confirm a skill')
    expect(page.text).not.toContain('Nobody is waiting')
    await ask(asha, { purpose: 'endorse', skill: second, person: world.people.ben.id })
    expect((await ben.get('/')).text).toContain('2 requests from colleagues wait for you')
    expect((await asha.get('/')).$('main a[href="/passport/asked"]')).toHaveLength(0)
    await ben.post(evidenceUrls.decline.href({ requestId }), { ready: '0', own: '' })
    expect((await ben.get('/')).text).toContain('A colleague asks you')
  })

  test('says that an offer of help waits, until it is answered', async () => {
    const [asha, ben] = [await world.signedIn(world.people.asha), await world.signedIn(world.people.ben)]
    const callId = await posted(asha)
    expect((await asha.get('/')).text).toContain('Nobody is waiting for you right now')
    const offerId = await offered(ben, callId)
    const page = await asha.get('/')
    expect(page.$('main a[href="/calls/mine"]').text()).toBe('A colleague offers to help you and waits for your answer')
    expect((await asha.get(callsUrls.mine.href())).text).toContain('Ben Okafor')
    await act(asha, callId, offerId, 'choose')
    expect((await asha.get('/')).text).toContain('Nobody is waiting for you right now')
  })
})

test.each([
  ['Asha Patel', 'Asha'],
  ['Patel, Asha', 'Asha'],
  ['Dr Asha Patel', 'Dr Asha Patel'],
  ['A. Patel', 'A. Patel'],
  ['Åse-Marie Øvrebø', 'Åse-Marie'],
  ['Prince', 'Prince'],
])('%s is greeted as %s', (name, greeting) => {
  expect(greetingName(name)).toBe(greeting)
})

test('a year after a leap day is the first of March', () => {
  expect(nextLook(new Date('2028-02-29T12:00:00Z')).toISOString()).toBe('2029-03-01T12:00:00.000Z')
})
