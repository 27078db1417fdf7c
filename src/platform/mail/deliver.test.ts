import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { enqueue } from '../jobs/job.ts'
import { deliverAll } from './deliver.ts'
import { type MailSink, startMailSink } from './mail.testing.ts'
import { putMails, sendMail } from './mail.ts'
import { deliverMany } from './sending.ts'

let capable: TestApp
let world: World
let sink: MailSink | undefined

beforeAll(async () => {
  capable = await testApp({ MAIL_FROM: 'Capable <no-reply@northshire.example>' })
  world = await createWorld(capable)
})
afterAll(() => capable?.close())
afterEach(async () => {
  await sink?.stop()
  sink = undefined
  await write(tx => tx.deleteFrom('mails').where('organisation_id', '=', tx.organisationId).execute())
  await capable.database.jobPool.query('delete from graphile_worker._private_jobs')
})

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const rows = () => write(tx => tx.selectFrom('mails').selectAll().orderBy('to_address').execute())
const letter = {
  to: 'asha@northshire.example',
  locale: 'nb' as const,
  subject: 'Æresord: kaken står på bordet',
  paragraphs: ['Kom før den er borte.'],
  action: { text: 'Se kaken', href: 'http://capable.test/cakes/1' },
  because: 'Du får denne fordi du liker kake.',
}
const withServer = async (behaviour: Parameters<typeof startMailSink>[0] = {}) => {
  sink = await startMailSink(behaviour)
  Object.assign(capable.config, { SMTP_URL: sink.url })
  return sink
}
const runJobsNow = async () => {
  const { jobPool } = capable.database
  // A job that has just failed is put back a moment after the worker is done with everything else.
  const locked = 'select count(*)::int as count from graphile_worker._private_jobs where locked_at is not null'
  await expect.poll(async () => (await jobPool.query(locked)).rows[0].count).toBe(0)
  await jobPool.query('update graphile_worker._private_jobs set run_at = now()')
  await capable.runJobs()
}

test('a mail arrives as text and as HTML, says that a program sent it, and its words are gone from the outbox', async () => {
  const { mails } = await withServer()
  const unsubscribeHref = 'http://capable.test/stop/northshire/abc'
  await write(tx => sendMail(tx, { ...letter, unsubscribeHref, listId: 'cakes.northshire' }))
  await capable.runJobs()
  expect(mails).toHaveLength(1)
  const source = mails[0]?.source ?? ''
  const [row] = await rows()
  expect(source).toMatch(/^From: Capable <no-reply@northshire\.example>\r$/m)
  expect(source).toContain(`Message-ID: <${row?.id}@capable.test>`)
  expect(source).toMatch(/^Date: .+ \+0000\r$/m)
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(source).toMatch(/^List-Id: <cakes\.northshire\.capable\.test>\r$/im)
  expect(source).toMatch(/^List-Unsubscribe: <http:\/\/capable\.test\/stop\/northshire\/abc>\r$/m)
  expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(source).toMatch(/Content-Type: multipart\/alternative/)
  expect(source.split(/\r\n/).every(line => line.length <= 998)).toBe(true)
  expect(row).toMatchObject({ text_body: null, html_body: null, unsubscribe_url: null, given_up_at: null })
  expect(row?.sent_at).toBeInstanceOf(Date)
})

test('a mail that was sent is not sent again, however often its job runs', async () => {
  const { mails } = await withServer()
  const ids = await write(tx => putMails(tx, [letter, { ...letter, to: 'ben@northshire.example' }]))
  for (let times = 0; times < 3; times += 1) {
    await write(tx => enqueue(tx, deliverMany, { mailIds: [...ids] }))
    await capable.runJobs()
  }
  expect(mails.map(({ to }) => to[0]).sort()).toEqual(['asha@northshire.example', 'ben@northshire.example'])
})

test('mails to many go out by a process of its own, each once, and what is refused for now is tried by itself', async () => {
  let times = 0
  const { mails } = await withServer({
    onEnd: () => {
      times += 1
      return times === 3 ? Object.assign(new Error('Greylisted, try again'), { responseCode: 451 }) : undefined
    },
  })
  const many = Array.from({ length: 42 }, (_, number) => ({ ...letter, to: `person-${number}@northshire.example` }))
  const mailIds = await write(tx => putMails(tx, many))
  await write(tx => enqueue(tx, deliverMany, { mailIds: [...mailIds] }))
  await capable.runJobs()
  await runJobsNow()
  expect(mails.map(({ to }) => to[0]).sort()).toEqual(many.map(({ to }) => to).sort())
  const all = await rows()
  expect(all.every(({ sent_at, handed_over_at, text_body }) => sent_at && handed_over_at && text_body === null)).toBe(
    true,
  )
  expect(
    all
      .map(({ attempts }) => attempts)
      .sort()
      .slice(-2),
  ).toEqual([1, 2])
})

test('two workers that have the same mail at the same time send it once', async () => {
  const { mails } = await withServer()
  const ids = await write(tx => putMails(tx, [letter]))
  const organisation = { id: world.organisationId } as never
  await Promise.all([1, 2, 3].map(() => deliverAll({ ...capable, organisation }, ids)))
  expect(mails).toHaveLength(1)
  expect((await rows())[0]).toMatchObject({ last_error: null })
})

test('an address that the mail server refuses for good is given up at once, with its words for the administrator', async () => {
  const { mails } = await withServer({
    onRcptTo: ({ address }, _session, answer) =>
      answer(
        address.startsWith('asha') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined,
      ),
  })
  const ids = await write(tx => putMails(tx, [letter, { ...letter, to: 'ben@northshire.example' }]))
  await write(tx => enqueue(tx, deliverMany, { mailIds: [...ids] }))
  await capable.runJobs()
  expect(mails.map(({ to }) => to[0])).toEqual(['ben@northshire.example'])
  const [asha, ben] = await rows()
  expect(asha?.last_error).toContain('No such mailbox')
  expect(asha?.given_up_at).toBeInstanceOf(Date)
  expect(ben?.sent_at).toBeInstanceOf(Date)
})

test('a mail that is refused for now goes out later, once', async () => {
  let times = 0
  const busy = () => Object.assign(new Error('Greylisted, try again'), { responseCode: 451 })
  const { mails } = await withServer({
    onEnd: () => {
      times += 1
      return times === 1 ? busy() : undefined
    },
  })
  await write(tx => sendMail(tx, letter))
  await capable.runJobs()
  expect(mails).toEqual([])
  expect((await rows())[0]).toMatchObject({ sent_at: null, given_up_at: null, handed_over_at: null, attempts: 1 })
  await runJobsNow()
  expect(mails).toHaveLength(1)
})

test('a mail that is refused while it is still being written down that the server has it is not in doubt', async () => {
  await withServer({
    onRcptTo: (_address, _session, answer) => answer(Object.assign(new Error('Full'), { responseCode: 450 })),
  })
  const mailIds = await write(tx => putMails(tx, [{ ...letter, neverTwice: true }]))
  const { database, config } = capable
  const written: Promise<unknown>[] = []
  const slow: typeof database = {
    ...database,
    writing(organisationId, work) {
      const isFirst = written.length === 0
      const done = pause(isFirst ? 300 : 0).then(() => database.writing(organisationId, work))
      written.push(done)
      return done
    },
  }
  const organisation = { id: world.organisationId } as never
  await expect(deliverAll({ database: slow, config, organisation }, mailIds)).rejects.toThrow('refused 1 of 1')
  await Promise.all(written)
  expect(await rows()).toMatchObject([{ attempts: 1, handed_over_at: null, given_up_at: null, sent_at: null }])
})

test('a mail server that is not there loses nothing: everything waits, and goes out when it is back', async () => {
  const { url, stop } = await startMailSink()
  await stop()
  Object.assign(capable.config, { SMTP_URL: url })
  const ids = await write(tx => putMails(tx, [letter, { ...letter, to: 'ben@northshire.example' }]))
  await write(tx => enqueue(tx, deliverMany, { mailIds: [...ids] }))
  await capable.runJobs()
  expect((await rows()).map(({ last_error }) => last_error)).toEqual([
    expect.stringContaining('ECONNREFUSED'),
    expect.stringContaining('ECONNREFUSED'),
  ])
  const { mails } = await withServer({ port: Number(new URL(url).port) })
  await runJobsNow()
  expect(mails).toHaveLength(2)
})

test('a mail server that takes the call and says nothing holds nobody up, and nothing is lost', async () => {
  const { createServer } = await import('node:net')
  const callers: Socket[] = []
  const silent = createServer(socket => void callers.push(socket.on('error', () => {})))
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  Object.assign(capable.config, { SMTP_URL: `smtp://127.0.0.1:${port}?greetingTimeout=100` })
  await write(tx => sendMail(tx, letter))
  await capable.runJobs()
  expect((await rows())[0]).toMatchObject({ sent_at: null, given_up_at: null, handed_over_at: null, attempts: 1 })
  for (const caller of callers) caller.destroy()
  await new Promise(resolve => silent.close(resolve))
  const { mails } = await withServer({})
  await runJobsNow()
  expect(mails).toHaveLength(1)
})

test('when the line breaks after the whole message was sent, a mail that must not come twice waits for a decision', async () => {
  const received: string[] = []
  await withServer({
    onEnd: ({ to }) => {
      received.push(to[0] ?? '')
      return Object.assign(new Error('gone'), { responseCode: 421 })
    },
  })
  await sink?.stop()
  sink = await startMailSink({ onEnd: ({ to }) => void received.push(to[0] ?? '') })
  const broken = await startBreakingServer(received)
  Object.assign(capable.config, { SMTP_URL: broken.url })
  await write(tx => sendMail(tx, { ...letter, neverTwice: true }))
  await write(tx => sendMail(tx, { ...letter, to: 'ben@northshire.example' }))
  await capable.runJobs()
  const [asha, ben] = await rows()
  expect(asha?.given_up_at).toBeInstanceOf(Date)
  expect(asha?.handed_over_at).toBeInstanceOf(Date)
  expect(ben).toMatchObject({ given_up_at: null, sent_at: null })
  await broken.stop()
  Object.assign(capable.config, { SMTP_URL: sink.url })
  await runJobsNow()
  expect(received.filter(to => to.startsWith('asha'))).toHaveLength(1)
  expect(received.filter(to => to.startsWith('ben'))).toHaveLength(2)
})

// Takes every message to its last byte and hangs up instead of answering.
async function startBreakingServer(received: string[]) {
  const { createServer } = await import('node:net')
  const server = createServer(socket => {
    let text = ''
    let to = ''
    socket.write('220 here\r\n')
    socket.on('error', () => {})
    socket.on('data', part => {
      text += part.toString()
      if (text.endsWith('\r\n.\r\n')) {
        received.push(to)
        return socket.destroy()
      }
      const command = part.toString()
      if (/^(EHLO|MAIL)/.test(command)) socket.write('250 fine\r\n')
      if (/^RCPT/m.test(command)) {
        to = /<(.+)>/.exec(command)?.[1] ?? ''
        socket.write('250 fine\r\n')
      }
      if (/^DATA/m.test(command)) socket.write('354 go on\r\n')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise(resolve => server.close(resolve)) }
}
