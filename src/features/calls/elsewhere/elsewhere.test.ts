import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feedUrl, notificationsUrls } from '#features/notifications/index.ts'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { planUrls } from '#features/plan/index.ts'
import { getCurrentFramework, installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import { feedFormats } from '#platform/feeds/feed.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { act, draft, offered, posted } from '../calls.testing.ts'
import { callsUrls } from '../calls.urls.ts'

let app: TestApp
let world: World
let browsers: Record<'asha' | 'ben' | 'elin', TestBrowser>
let framework: { readonly frameworkId: string }

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  framework = await app.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await installTerms(tx)
    return getCurrentFramework(tx, 'digital-basics', 'en')
  })
  const names = ['asha', 'ben', 'elin'] as const
  const pairs = await Promise.all(names.map(async name => [name, await world.signedIn(world.people[name])] as const))
  browsers = Object.fromEntries(pairs) as typeof browsers
})
afterAll(() => app?.close())

const offersOfCalls = ({ $ }: TestPage) =>
  $(`form[action="${planUrls.steps.href()}"] input[name="offer"][value^="calls|"]`)
    .toArray()
    .map(input => String($(input).attr('value')))

/** A call that teaches a skill of the basics, posted. */
async function teaching(who: TestBrowser, skillKey: string, fields = {}): Promise<string> {
  const callId = await draft(who, fields)
  const gained = `${framework.frameworkId}/${skillKey}`
  expect((await who.post(callsUrls.skills.href({ callId }), { needed: [], gained: [gained] })).status).toBe(303)
  expect((await who.post(callsUrls.check.href({ callId }))).status).toBe(303)
  return callId
}

describe('a plan', () => {
  test('offers a call that teaches what somebody wants to learn, and ticks it off when the help was given', async () => {
    const { asha, ben } = browsers
    await takePassport(asha, { except: { files: { level: 1, confidence: 1 } } })
    const own = await teaching(asha, 'files', { title: 'My own call' })
    const callId = await teaching(ben, 'files', { title: 'Help us tidy our shared folders' })
    const page = await asha.get(planUrls.show.href())
    expect(offersOfCalls(page)).toEqual([`calls|${callId}`])
    expect(page.text).toContain('you would learn this by helping')
    expect(page.body).not.toContain(own)
    const taken = await asha.submit(planUrls.steps.href(), { offer: `calls|${callId}` })
    expect(taken.text).toContain('Help us tidy our shared folders')
    expect(taken.$(`a[href="${callsUrls.show.href({ callId })}"]`).length).toBe(1)
    const offerId = await offered(asha, callId)
    await act(ben, callId, offerId, 'choose')
    await ben.submit(callsUrls.close.href({ callId }), {
      ...{ outcome: 'helped', whatCame: '', helped: offerId, [`hours-${offerId}`]: '2' },
      ...{ amount: '', basis: '', basisWords: '' },
    })
    expect((await asha.get(planUrls.past.href())).text).toContain('Help us tidy our shared folders')
  })

  test('offers no call that is closed, answered in writing, for another unit, or that has all the help it wants', async () => {
    const { asha, ben, elin } = browsers
    const closed = await teaching(ben, 'files', { title: 'Closed already' })
    await ben.submit(callsUrls.close.href({ callId: closed }), { outcome: 'not-needed', whatCame: '' })
    await teaching(ben, 'files', { title: 'Which folder is it?', kind: 'answer' })
    await teaching(ben, 'files', { title: 'For our own unit', audience: 'unit' })
    const full = await teaching(ben, 'files', { title: 'One is enough', helpers: '1' })
    const offerId = await offered(elin, full)
    await act(ben, full, offerId, 'choose')
    expect(offersOfCalls(await asha.get(planUrls.show.href()))).toEqual([])
  })
})

describe('a feed reader', () => {
  test('reads what colleagues ask for now, and never who asks nor the rest of their words', async () => {
    const { asha, ben } = browsers
    const callId = await posted(ben, { title: 'Who has done <b>captions</b> & films?', why: 'Our deaf residents wait' })
    const inUnit = await posted(ben, { title: 'Only for us', audience: 'unit' })
    const { feeds } = notificationsUrls
    const feedId = String((await asha.get(feeds.href())).$('input[name=feedId]').attr('value'))
    const page = await asha.post(feeds.href(), { name: 'Phone', feedId })
    for (const format of feedFormats) {
      const address = page.$(`#feed-calls-${format}`).text().trim().replace('http://capable.test', '')
      const { statusCode, body } = await app.app.inject({ url: address, headers: { host: 'capable.test' } })
      expect(statusCode).toBe(200)
      expect(body).toContain(callId)
      for (const secret of [inUnit, 'Ben Okafor', 'deaf residents', 'nobody who has written for the web', '@'])
        expect(body, `${format} ${secret}`).not.toContain(secret)
    }
    const address = page.$('#feed-calls-rss').text().trim().replace('http://capable.test', '')
    const xml = load((await app.app.inject({ url: address, headers: { host: 'capable.test' } })).body, { xml: true })
    expect(xml('item title').first().text()).toBe('Who has done <b>captions</b> & films?')
    const wrong = feedUrl('calls', 'rss').href({ organisation: 'northshire', token: 'x'.repeat(43) })
    expect((await app.app.inject({ url: wrong, headers: { host: 'capable.test' } })).statusCode).toBe(404)
  })
})
