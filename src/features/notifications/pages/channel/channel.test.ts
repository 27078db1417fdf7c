import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { newsAnnounced } from '../../news.topic.ts'
import { notificationsUrls } from '../../notifications.urls.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
let server: Server
let hook: string
let status = 200
const received: { headers: Record<string, string>; text: string }[] = []
const { channels, newChannel, channel, announce, inbox } = notificationsUrls

beforeAll(async () => {
  server = createServer((request, answer) => {
    let text = ''
    request.on('data', part => {
      text += part
    })
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, text })
      answer.writeHead(status).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/take-this`
  capable = await testApp({ OUTGOING_ALLOW: '127.0.0.1' })
  world = await createWorld(capable)
  farah = await world.signedIn(world.people.farah)
}, 60_000)
afterAll(async () => {
  server.close()
  await capable?.close()
})

const add = async (fields: Record<string, string | string[]> = {}) => {
  const form = await farah.get(newChannel.href())
  const channelId = String(form.$('input[name=channelId]').attr('value'))
  const sent = {
    ...{
      kind: 'webhook',
      name: 'Intranet',
      secretAddress: hook,
      topics: [newsAnnounced.name],
      locale: 'en',
      channelId,
    },
    ...fields,
  }
  return { page: await farah.post(newChannel.href(), sent), channelId, sent }
}

describe('an administrator', () => {
  test('adds a webhook, sees its secret once, tries it, and reads what came of it', async () => {
    const { page, channelId, sent } = await add()
    const secret = page.$('#secret').text().trim()
    expect(secret).toMatch(/^whsec_/)
    expect((await farah.post(newChannel.href(), sent)).location).toBe(channel.href({ channelId }))
    const before = await farah.get(channel.href({ channelId }))
    expect(before.body).not.toContain(secret)
    expect(before.body).not.toContain('take-this')
    await farah.post(before.$('form[action$="/test"]').attr('action') ?? '')
    expect((await farah.get(channel.href({ channelId }))).text).toContain('On its way')
    await capable.runJobs()
    expect((await farah.get(channel.href({ channelId }))).text).toContain('Taken ')
    const [request] = received.splice(0)
    expect(new Webhook(secret).verify(request?.text ?? '', request?.headers ?? {})).toMatchObject({
      type: 'capable.test',
    })
    expect((await farah.get(channels.href())).text).toContain('Intranet')
  })

  test('is told in plain words why an address is not taken, and nothing that was chosen is lost', async () => {
    const { page: empty } = await add({ kind: '', name: '', secretAddress: '', topics: [], locale: '' })
    const errors = empty
      .$('.govuk-error-summary a')
      .map((_, link) => empty.$(link).attr('href'))
      .get()
    expect(errors).toEqual(['#kind', '#name', '#secretAddress', '#topics', '#locale'])
    for (const address of ['http://169.254.169.254/latest', 'https://[::ffff:10.1.1.1]/', 'https://2130706434/'])
      expect((await add({ secretAddress: address })).page.text).toContain('lies in a private network')
    const { page } = await add({ secretAddress: 'http://example.org/', name: 'Kept' })
    expect(page.text).toContain('Write an address that begins with https://')
    expect(page.$('#name').attr('value')).toBe('Kept')
    expect(page.$('#secretAddress').attr('value')).toBeFalsy()
  })

  test('sees a message that was given up, with the reason, and sends it again', async () => {
    status = 410
    const { channelId } = await add({ name: 'Broken' })
    const page = await farah.get(channel.href({ channelId }))
    await farah.post(page.$('form[action$="/test"]').attr('action') ?? '')
    await capable.runJobs()
    const dead = await farah.get(channel.href({ channelId }))
    expect(dead.text).toContain('Given up after one attempt: it answered with 410')
    status = 200
    const resend = dead.$('form[action$="/resend"]').attr('action') ?? ''
    expect((await farah.submit(resend)).body).toContain('It is on its way again.')
    await capable.runJobs()
    expect((await farah.get(channel.href({ channelId }))).text).toContain('Taken ')
    expect((await farah.submit(resend)).body).toContain('sent or removed in the meantime')
  })

  test('changes what a channel carries, and removes it', async () => {
    const { channelId } = await add({ name: 'Short-lived', kind: 'slack' })
    const empty = await farah.post(channel.href({ channelId }), {})
    expect(empty.status).toBe(400)
    expect((await farah.submit(channel.href({ channelId }), { topics: [newsAnnounced.name] })).body).toContain('Saved.')
    const remove = notificationsUrls.removeChannel.href({ channelId })
    expect((await farah.get(remove)).text).toContain('Remove “Short-lived”?')
    expect((await farah.submit(remove)).body).toContain('“Short-lived” is removed.')
    expect((await farah.get(channel.href({ channelId }))).status).toBe(404)
  })
})

describe('news for everybody', () => {
  const tell = (browser: TestBrowser, fields: Record<string, string>) =>
    browser.submit(announce.href(), { ...fields, step: 'send' })

  test('are announced by the programme team, stand in every inbox, and reach the channels', async () => {
    received.splice(0)
    const elin = await world.signedIn(world.people.elin)
    const form = await elin.get(announce.href())
    const newsId = String(form.$('input[name=newsId]').attr('value'))
    const words = { headline: 'Cake', text: 'Mind the "nuts".\n\nBring plates.', newsId }
    const check = await elin.post(announce.href(), words)
    expect(check.status).toBe(200)
    expect(check.text).toContain('This goes to 6 people. Nothing has been sent yet.')
    expect(check.$('main p:contains("Bring plates.")').text()).toBe('Bring plates.')
    for (const [name, value] of Object.entries(words)) expect(check.$(`input[name=${name}]`).val()).toBe(value)
    const change = await elin.post(announce.href(), { ...words, step: 'change' })
    expect(change.$('textarea').text()).toContain('Bring plates.')
    expect(change.$('input[name=headline]').val()).toBe('Cake')
    expect(change.$('input[name=newsId]').val()).toBe(newsId)
    expect(change.$('tbody tr')).toHaveLength(0)
    const fields = { headline: 'Digital week begins <b>today</b>', text: 'Come and see.\n\nBring a friend.', newsId }
    expect((await tell(elin, fields)).body).toContain('It is on its way to everybody.')
    expect((await tell(elin, fields)).body).toContain('This was announced already.')
    await capable.runJobs()
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get(inbox.href())).$('.app-inbox__open').text()).toBe('Digital week begins <b>today</b>')
    const page = await asha.get(notificationsUrls.news.href({ newsId }))
    expect(page.text).toContain('Bring a friend.')
    expect(page.text).toContain('Elin Berg')
    expect((await elin.get(announce.href())).$('tbody tr').text()).toContain('5')
    expect(received.map(({ text }) => JSON.parse(text)).find(({ type }) => type === newsAnnounced.name)).toMatchObject({
      data: { title: 'Digital week begins <b>today</b>' },
    })
    const mails = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('mails').selectAll().execute(),
    )
    expect(mails).toEqual([])
  })

  test('are taken back with a reason: out of every inbox, and said where a link leads to them; and written anew', async () => {
    const elin = await world.signedIn(world.people.elin)
    const asha = await world.signedIn(world.people.asha)
    const newsId = crypto.randomUUID()
    await tell(elin, { headline: 'Digital week is cancelled', text: 'Oh no', newsId })
    await capable.runJobs()
    expect((await asha.get(inbox.href())).text).toContain('Digital week is cancelled')
    const withdraw = notificationsUrls.withdraw.href({ newsId })
    expect((await asha.get(withdraw)).status).toBe(404)
    expect((await asha.post(withdraw, { why: 'x' })).status).toBe(404)
    expect((await elin.get(withdraw)).text).toContain('It has reached 5 people')
    expect((await elin.post(withdraw, { why: 'x'.repeat(501) })).status).toBe(400)
    const done = await elin.submit(withdraw, { why: 'The day was wrong' })
    expect(done.body).toContain('It is taken back')
    expect((await elin.submit(withdraw, { why: '' })).body).toContain('taken back already')
    await capable.runJobs()
    expect((await asha.get(inbox.href())).text).not.toContain('Digital week is cancelled')
    const gone = await asha.get(notificationsUrls.news.href({ newsId }))
    expect(gone.status).toBe(404)
    expect(gone.text).toContain('The day was wrong')
    expect(gone.text).not.toContain('Oh no')
    const again = await elin.get(String(done.$(`a[href*="again=${newsId}"]`).attr('href')))
    expect(again.$('textarea').text().trim()).toBe('Oh no')
  })

  test('need a point, and no more than that, and there are at most five a day', async () => {
    const missing = await farah.post(announce.href(), { headline: ' ', text: 'x'.repeat(3001) })
    expect(missing.$('.govuk-error-summary').text()).toMatch(/Write the point.*at most 3,000/s)
    for (let n = 0; n < 5; n += 1) await farah.post(announce.href(), { headline: `News ${n}`, text: '', step: 'send' })
    const many = await farah.post(announce.href(), { headline: 'One more', text: 'x' })
    expect(many.text).toContain('Five announcements a day are enough')
  })
})

test('nobody else finds the channels or announces anything, and another organisation sees none of it', async () => {
  const { channelId } = await add({ name: 'Ours' })
  const asha = await world.signedIn(world.people.asha)
  const elin = await world.signedIn(world.people.elin)
  const other = await createWorld(capable, 'southshire', 'Southshire Council')
  const stranger = await other.signedIn(other.people.farah)
  for (const href of [channels.href(), newChannel.href(), channel.href({ channelId })]) {
    expect((await asha.get(href)).status).toBe(404)
    expect((await elin.get(href)).status).toBe(404)
  }
  expect((await asha.get(announce.href())).status).toBe(404)
  expect((await asha.post(announce.href(), { headline: 'x', text: 'x' })).status).toBe(404)
  expect((await stranger.get(channel.href({ channelId }))).status).toBe(404)
  expect((await stranger.post(notificationsUrls.testChannel.href({ channelId }))).status).toBe(404)
})
