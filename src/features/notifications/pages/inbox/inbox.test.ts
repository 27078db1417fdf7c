import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctionSuggested, profilesUrls } from '#features/profiles/index.ts'
import { termHidden } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { notificationsUrls } from '../../notifications.urls.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
let ben: TestBrowser
const { inbox } = notificationsUrls

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  asha = await world.signedIn(world.people.asha)
  ben = await world.signedIn(world.people.ben)
}, 60_000)
afterAll(() => capable?.close())

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const suggest = (to: WorldPerson, key: string) =>
  write(tx => notify(tx, correctionSuggested, { to: to.id, payload: { field: 'about' }, key }))
const hide = (to: WorldPerson, label: string) =>
  write(tx => notify(tx, termHidden, { to: to.id, payload: { label }, key: label }))
const bell = async (browser: TestBrowser) =>
  (await browser.get(inbox.href())).$('.app-header__link[href="/inbox"]').text().replace(/\s+/g, ' ').trim()
const lines = (page: Awaited<ReturnType<TestBrowser['get']>>) =>
  page
    .$('.app-inbox__open')
    .map((_, line) => page.$(line).text().trim())
    .get()

describe('an inbox', () => {
  test('says what will be in it while it is empty, and the header counts nothing', async () => {
    const page = await asha.get(inbox.href())
    expect(page.text).toContain('Nothing here yet')
    expect(page.text).toContain('Only you can see this')
    expect(await bell(asha)).toBe('Inbox')
  })

  test('shows what happened, the latest first, and every page says how much is unread', async () => {
    await suggest(world.people.asha, 'one')
    await hide(world.people.asha, 'Wizard')
    const page = await asha.get(inbox.href())
    expect(lines(page)).toEqual([
      'About the word “Wizard” on your profile',
      'A colleague suggests a correction to your profile',
    ])
    expect(page.text).toContain('2 messages, 2 unread.')
    expect(await bell(asha)).toBe('Inbox (2) unread')
    const elsewhere = await asha.get('/')
    expect(elsewhere.$('.app-header__link[href="/inbox"]').text()).toContain('(2)')
  })

  test('speaks the reader’s language', async () => {
    const page = await asha.get(inbox.href({}, { lang: 'nb' }))
    const norwegian = await asha.get(page.location ?? '')
    expect(lines(norwegian)).toContain('En kollega foreslår en rettelse til profilen din')
    expect(norwegian.text).toContain('2 meldinger, 2 uleste.')
    await asha.get(inbox.href({}, { lang: 'en' }))
  })

  test('is filtered by what it is about and by what is unread', async () => {
    const about = await asha.get(inbox.href({}, { topic: termHidden.name }))
    expect(lines(about)).toEqual(['About the word “Wizard” on your profile'])
    const odd = await asha.get(inbox.href({}, { topic: 'no.such-thing', page: '99', show: 'unread' }))
    expect(odd.text).toContain('Nothing like that in your inbox')
  })

  test('leads to what it is about and counts that as read', async () => {
    const page = await asha.get(inbox.href())
    const action = page.$('.app-inbox__line form').last().prev('form').attr('action')
    const opening = page.$('.app-inbox__line').last().find('form').first().attr('action') ?? action ?? ''
    expect((await asha.post(opening)).location).toBe(profilesUrls.suggestions.href())
    expect(await bell(asha)).toBe('Inbox (1) unread')
  })

  test('marks one as read and as unread again, and comes back to the same list', async () => {
    const page = await asha.get(inbox.href({}, { topic: termHidden.name }))
    const reading = page.$('.app-inbox__line form').last().attr('action') ?? ''
    const read = await asha.post(reading, { topic: termHidden.name, read: 'yes' })
    expect(read.location).toBe(inbox.href({}, { topic: termHidden.name }))
    expect(await bell(asha)).toBe('Inbox')
    await asha.post(reading, { read: 'no' })
    expect(await bell(asha)).toBe('Inbox (1) unread')
  })

  test('marks all as read that was there when the page was drawn, and nothing that came since', async () => {
    const page = await asha.get(inbox.href())
    const until = String(page.$('input[name=until]').attr('value'))
    await suggest(world.people.asha, 'two')
    const done = await asha.submit(notificationsUrls.readAll.href(), { until })
    expect(done.body).toContain('1 message marked as read.')
    expect(await bell(asha)).toBe('Inbox (1) unread')
    const odd = await asha.submit(notificationsUrls.readAll.href(), { until: 'yesterday' })
    expect(odd.body).toContain('Everything was read already.')
  })

  test('is turned page by page', async () => {
    await write(async tx => {
      for (let n = 0; n < 45; n += 1)
        await notify(tx, termHidden, { to: world.people.ben.id, payload: { label: `Word ${n}` }, key: `${n}` })
    })
    const first = await ben.get(inbox.href())
    expect(lines(first)).toHaveLength(20)
    expect(first.text).toContain('Showing 1 to 20 of 45')
    const third = await ben.get(inbox.href({}, { page: 3 }))
    expect(lines(third)).toHaveLength(5)
    expect(lines(await ben.get(inbox.href({}, { page: 'x' })))).toHaveLength(20)
  })

  test('forgets a message whose feature is gone, and breaks on nothing', async () => {
    const row = { organisation_id: world.organisationId, person_id: world.people.carol.id, pace: 'inbox' as const }
    await write(tx =>
      tx
        .insertInto('notifications')
        .values([
          { ...row, topic: 'gone.feature', key: '1', payload: '{}' },
          { ...row, topic: termHidden.name, key: '2', payload: '{"label":7}' },
        ])
        .execute(),
    )
    const page = await (await world.signedIn(world.people.carol)).get(inbox.href())
    expect(page.status).toBe(200)
    expect(lines(page)).toEqual([])
  })
})

test('nobody reads, opens or marks what is in another’s inbox', async () => {
  const page = await asha.get(inbox.href())
  const [opening = '', reading = ''] = page
    .$('.app-inbox__line form')
    .map((_, one) => page.$(one).attr('action'))
    .get()
  for (const href of [opening, reading, opening.replace(/[0-9a-f-]{36}/, 'nonsense')])
    expect((await ben.post(href)).status).toBe(404)
  expect((await capable.browser().get(inbox.href())).status).toBe(303)
  expect((await capable.browser().post(opening)).status).toBe(303)
})
