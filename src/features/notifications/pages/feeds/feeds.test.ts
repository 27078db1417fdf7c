import { load } from 'cheerio'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { newsAnnounced } from '../../news.topic.ts'
import { notificationsUrls } from '../../notifications.urls.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
const { feeds } = notificationsUrls

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await createWorld(capable, 'southshire', 'Southshire Council')
  asha = await world.signedIn(world.people.asha)
  const payload = { newsId: crypto.randomUUID(), headline: 'Cake & <tea>', text: 'One\u0007.\n\nTwo <b>.' }
  await write(tx => notify(tx, newsAnnounced, { to: world.people.asha.id, payload }))
}, 60_000)
afterAll(() => capable?.close())

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const fetch = (url: string, headers: Record<string, string> = {}) =>
  capable.app.inject({ url, headers: { host: 'capable.test', ...headers } })
const make = async (name = 'Phone') => {
  const form = await asha.get(feeds.href())
  const sent = { name, feedId: String(form.$('input[name=feedId]').attr('value')) }
  const page = await asha.post(feeds.href(), sent)
  const address = (format: string) => page.$(`#feed-${format}`).text().trim().replace('http://capable.test', '')
  return { sent, page, rss: address('rss'), atom: address('atom'), json: address('json') }
}

describe('a private feed of an inbox', () => {
  test('is shown once and fetched without signing in, in three formats that say where they are from', async () => {
    const { rss, atom, json, sent } = await make()
    expect((await asha.submit(feeds.href(), sent)).body).toContain('cannot be shown again')
    expect((await asha.get(feeds.href())).body).not.toContain(rss.split('/')[3])
    const asRss = await fetch(rss)
    expect(asRss.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    const xml = load(asRss.body, { xml: true })
    expect(xml('item title').text()).toBe('Cake & <tea>')
    expect(xml('atom\\:link').attr('href')).toBe(`http://capable.test${rss}`)
    expect(xml('item pubDate').text()).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)
    expect(xml('item link').text()).toMatch(/^http:\/\/capable\.test\/news\/.+organisation=northshire$/)
    expect(xml('language').text()).toBe('en')
    const asAtom = load((await fetch(atom)).body, { xml: true })
    expect(asAtom('link[rel=self]').attr('href')).toBe(`http://capable.test${atom}`)
    expect(asAtom('entry id').text()).toMatch(/^urn:uuid:/)
    const asJson = JSON.parse((await fetch(json)).body)
    expect(asJson).toMatchObject({ version: 'https://jsonfeed.org/version/1', feed_url: `http://capable.test${json}` })
    expect(asJson.items[0]).toMatchObject({ title: 'Cake & <tea>', content_html: '<p>One.</p><p>Two &lt;b&gt;.</p>' })
  })

  test('is not sent again to a reader that has it already', async () => {
    const { atom } = await make()
    const first = await fetch(atom)
    const etag = String(first.headers.etag)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await fetch(atom, { 'if-none-match': known })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
    await write(tx =>
      notify(tx, newsAnnounced, {
        to: world.people.asha.id,
        payload: { newsId: crypto.randomUUID(), headline: 'More', text: 'x' },
      }),
    )
    expect((await fetch(atom, { 'if-none-match': etag })).statusCode).toBe(200)
  })

  test('ends when it is withdrawn, and for everybody who leaves', async () => {
    const { rss, atom, sent } = await make('Office')
    const ben = await world.signedIn(world.people.ben)
    const revoke = notificationsUrls.revokeFeed.href({ feedId: sent.feedId })
    expect((await ben.post(revoke)).status).toBe(404)
    await write(tx =>
      tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', world.people.asha.id).execute(),
    )
    expect((await fetch(rss)).statusCode).toBe(404)
    await write(tx => tx.updateTable('people').set({ left_at: null }).where('id', '=', world.people.asha.id).execute())
    expect((await fetch(rss)).statusCode).toBe(200)
    expect((await asha.submit(revoke)).body).toContain('can fetch nothing any more')
    expect([(await fetch(rss)).statusCode, (await fetch(atom)).statusCode]).toEqual([404, 404])
    expect((await asha.post(revoke)).status).toBe(404)
  })

  test('needs a name, and there are at most ten', async () => {
    expect((await asha.post(feeds.href(), { name: ' ' })).text).toContain('Write which reader it is for')
    for (let n = 0; n < 10; n += 1) await make(`Reader ${n}`)
    expect((await asha.post(feeds.href(), { name: 'One more' })).text).toContain('Ten are enough')
  })
})

test('nobody guesses their way into an inbox, and a token opens nothing in another organisation', async () => {
  const { asha: owner } = world.people
  await write(tx => tx.deleteFrom('feed_tokens').where('person_id', '=', owner.id).execute())
  const { json } = await make()
  const token = json.split('/')[3] ?? ''
  const other = notificationsUrls.json.href({ organisation: 'southshire', token })
  expect((await fetch(other)).statusCode).toBe(404)
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ minLength: 1, maxLength: 150 }),
        fc.nat(token.length - 1).map(at => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)),
        fc.constantFrom(token.slice(1), `${token}A`, token.toLowerCase(), `${token}%00`, "' or 1=1 --"),
      ),
      async guess => {
        const { statusCode, body } = await fetch(
          notificationsUrls.json.href({ organisation: 'northshire', token: guess }),
        )
        expect([400, 404]).toContain(statusCode)
        expect(body).not.toContain('Cake')
      },
    ),
    { numRuns: 60 },
  )
})
