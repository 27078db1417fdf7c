import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addChannel, announce, type ChannelKind, findChannel, listDeliveries, resendDelivery } from './index.ts'
import { cakeForAll, runNotificationJobs } from './notifications.testing.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

let capable: TestApp
let world: World
let server: Server
let address: string
let answers: number[] = []
const received: Received[] = []

beforeAll(async () => {
  server = createServer((request, answer) => {
    let text = ''
    request.on('data', part => {
      text += part
    })
    request.on('end', () => {
      received.push({ headers: request.headers, text })
      answer.writeHead(answers.shift() ?? 200).end('ok')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=secret-in-address`
  capable = await testApp({ OUTGOING_ALLOW: '127.0.0.1' })
  world = await createWorld(capable)
}, 60_000)
afterAll(async () => {
  server.close()
  await capable?.close()
})
afterEach(async () => {
  received.length = 0
  answers = []
  await capable.database.jobPool.query('delete from graphile_worker._private_jobs')
  await write(async tx => {
    for (const table of ['channel_deliveries', 'notification_channels', 'announcements'] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).execute()
  })
})

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const channelOf = async (kind: ChannelKind, to = address) => {
  const id = uuid()
  const secret = await write(tx =>
    addChannel(tx, capable.config, {
      ...{ id, kind, name: 'Kitchen', address: to, locale: 'nb', topics: [cakeForAll.name] },
      ...{ createdBy: world.people.farah.id, now: new Date() },
    }),
  )
  return { id, secret }
}
const tell = (key: string = uuid()) =>
  write(tx =>
    announce(tx, cakeForAll, {
      ...{ to: { personIds: [] }, payload: { kind: 'tart <b>&</b> *jam*' }, key },
      ...{ actorId: world.people.carol.id, now: new Date() },
    }),
  )
const deliveries = async (id: string) =>
  write(async tx => {
    const channel = await findChannel(tx, id)
    return channel ? listDeliveries(tx, channel) : []
  })
const runAll = async () => {
  const { jobPool } = capable.database
  const locked = 'select count(*)::int as count from graphile_worker._private_jobs where locked_at is not null'
  await expect.poll(async () => (await jobPool.query(locked)).rows[0].count).toBe(0)
  await jobPool.query('update graphile_worker._private_jobs set run_at = now()')
  await runNotificationJobs(capable)
}

test('a webhook is signed so that its receiver can check it, and a changed one is found out', async () => {
  const { secret = '' } = await channelOf('webhook')
  await tell()
  await runAll()
  const [request] = received
  const headers = request?.headers as Record<string, string>
  const checked = new Webhook(secret).verify(request?.text ?? '', headers) as { type: string; data: { title: string } }
  expect(checked).toMatchObject({
    type: 'test.cake-for-all',
    data: {
      title: 'Carol Jones har bakt tart <b>&</b> *jam*',
      url: expect.stringContaining('organisation=northshire'),
    },
  })
  expect(() => new Webhook(secret).verify(`${request?.text} `, headers)).toThrow()
  expect(() => new Webhook('whsec_c2VjcmV0IG9mIHNvbWVib2R5IGVsc2U=').verify(request?.text ?? '', headers)).toThrow()
})

test('Teams gets an Adaptive Card in which words stay words', async () => {
  await channelOf('teams')
  await tell()
  await runAll()
  const message = JSON.parse(received[0]?.text ?? '')
  const card = message.attachments[0]
  expect(message.type).toBe('message')
  expect(card.contentType).toBe('application/vnd.microsoft.card.adaptive')
  expect(card.content).toMatchObject({ type: 'AdaptiveCard', version: '1.4', lang: 'nb' })
  expect(card.content.body[0].text).toBe('Carol Jones har bakt tart \\<b\\>&\\</b\\> \\*jam\\*')
  expect(card.content.actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Se kaken', url: expect.stringMatching(/^http:\/\/capable\.test\//) },
  ])
})

test('Slack gets blocks within its limits, and words that it cannot take for a mention', async () => {
  await channelOf('slack')
  await tell()
  await runAll()
  const message = JSON.parse(received[0]?.text ?? '')
  expect(message.text).toBe('Carol Jones har bakt tart &lt;b&gt;&amp;&lt;/b&gt; *jam*')
  expect(message.blocks.map(({ type }: { type: string }) => type)).toEqual(['header', 'section', 'actions', 'context'])
  expect(message.blocks[0].text.type).toBe('plain_text')
})

test('what is refused for now is tried again with the same id, and stands once in the log', async () => {
  answers = [503, 429]
  const { id } = await channelOf('webhook')
  await tell()
  for (let times = 0; times < 3; times += 1) await runAll()
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(received).toHaveLength(3)
  expect(await deliveries(id)).toMatchObject([{ attempts: 3, lastStatus: 200, lastError: null, givenUpAt: null }])
  await runAll()
  expect(received).toHaveLength(3)
})

test('what is refused for good is given up at once, and an administrator can send it again', async () => {
  answers = [404]
  const { id } = await channelOf('webhook')
  await tell()
  await runAll()
  const [dead] = await deliveries(id)
  expect(dead).toMatchObject({ attempts: 1, lastStatus: 404, deliveredAt: null })
  expect(dead?.givenUpAt).toBeInstanceOf(Date)
  await write(async tx => {
    const channel = await findChannel(tx, id)
    expect(channel && (await resendDelivery(tx, channel, dead?.id ?? ''))).toBe(true)
    expect(channel && (await resendDelivery(tx, channel, 'nonsense'))).toBe(false)
  })
  await runAll()
  expect(await deliveries(id)).toMatchObject([{ lastStatus: 200, givenUpAt: null }])
})

test.each([
  ['the inside of a cloud', 'http://169.254.169.254/latest/meta-data/', 'private'],
  ['a private network', 'https://10.0.0.1/hook', 'private'],
  ['this machine in another spelling', 'https://[::ffff:7f00:2]/hook', 'private'],
])('a webhook to %s is never called and given up at once', async (_, to, reason) => {
  const { id } = await channelOf('webhook', to)
  await tell()
  await runAll()
  expect(received).toEqual([])
  const [delivery] = await deliveries(id)
  expect(delivery).toMatchObject({ lastError: reason, lastStatus: null })
  expect(delivery?.givenUpAt).toBeInstanceOf(Date)
})

test('address and secret are nowhere in the database to be read', async () => {
  const { secret = '' } = await channelOf('webhook')
  const rows = await write(tx => tx.selectFrom('notification_channels').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain('secret-in-address')
  expect(JSON.stringify(rows)).not.toContain(secret.slice(8))
})
