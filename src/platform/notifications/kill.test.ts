import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { enqueue } from '../jobs/job.ts'
import { type MailSink, startMailSink } from '../mail/mail.testing.ts'
import { putMails } from '../mail/mail.ts'
import { deliverMany } from '../mail/sending.ts'
import { notify } from './index.ts'
import { cakeMade } from './notifications.testing.ts'

const program = fileURLToPath(new URL('./kill.test.worker.ts', import.meta.url))
let capable: TestApp
let world: World
let sink: MailSink
const workers: ChildProcess[] = []

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable?.close())
afterEach(async () => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL')
  await sink?.stop()
  await write(async tx => {
    for (const table of ['notifications', 'mails'] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).execute()
  })
})

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const mails = () => write(tx => tx.selectFrom('mails').selectAll().execute())

async function startWorker(): Promise<ChildProcess> {
  const { owner, app } = capable.database
  const place = JSON.stringify({ owner, app, SMTP_URL: sink.url })
  const worker = spawn(process.execPath, ['--no-warnings', program, place], { stdio: ['ignore', 'pipe', 'inherit'] })
  workers.push(worker)
  await once(worker.stdout ?? worker, 'data')
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL')
  await once(worker, 'close')
  // What was to be tried again in a while is tried now.
  await capable.database.jobPool.query('update graphile_worker._private_jobs set run_at = now()')
}

const until = (done: () => Promise<boolean> | boolean) => expect.poll(done, { timeout: 30_000 }).toBe(true)
const isSettled = async () => (await mails()).every(mail => mail.sent_at !== null || mail.given_up_at !== null)

/** Something that happens at one step of a mail's way, once, while everybody there waits. */
function step() {
  let reached = () => {}
  const isReached = new Promise<void>(resolve => {
    reached = resolve
  })
  let goOn = () => {}
  const mayGoOn = new Promise<void>(resolve => {
    goOn = resolve
  })
  return { reached: () => reached(), isReached, goOn: () => goOn(), mayGoOn }
}

const tellAsha = () =>
  write(tx => notify(tx, cakeMade, { to: world.people.asha.id, payload: { kind: 'pie' }, key: uuid() }))

test('a worker that is killed before the mail server has the message leaves nothing undone and nothing done twice', async () => {
  const killing = step()
  let times = 0
  sink = await startMailSink({
    onConnect(_session, answer) {
      times += 1
      if (times > 1) return answer()
      killing.reached()
      killing.mayGoOn.then(() => answer())
    },
  })
  await tellAsha()
  const first = await startWorker()
  await killing.isReached
  await kill(first)
  killing.goOn()
  await startWorker()
  await until(async () => sink.mails.length > 0 && (await isSettled()))
  expect(sink.mails).toHaveLength(1)
})

test('a worker that is killed while the mail server has the whole message, but has not answered, sends it once', async () => {
  const killing = step()
  let times = 0
  sink = await startMailSink({
    async onEnd() {
      times += 1
      if (times > 1) return undefined
      killing.reached()
      await killing.mayGoOn
      return undefined
    },
  })
  await tellAsha()
  const first = await startWorker()
  await killing.isReached
  await kill(first)
  killing.goOn()
  await startWorker()
  await until(isSettled)
  expect(sink.mails).toHaveLength(1)
  const [mail] = await mails()
  expect(mail?.last_error).toContain('The worker ended')
  expect(mail?.given_up_at).toBeInstanceOf(Date)
})

test('killed again and again at any moment, nobody gets a mail twice, and what nobody knows about is named', async () => {
  sink = await startMailSink({ onEnd: () => pause(Math.random() * 20).then(() => undefined) })
  const everybody = Object.values(world.people)
  for (let round = 0; round < 15; round += 1)
    await write(tx =>
      notify(tx, cakeMade, { to: everybody.map(({ id }) => id), payload: { kind: 'bun' }, key: `round ${round}` }),
    )
  for (let times = 0; times < 6; times += 1) {
    const worker = await startWorker()
    await pause(20 + Math.random() * 120)
    await kill(worker)
  }
  await startWorker()
  const rows = everybody.length * 15
  await until(async () => (await mails()).length === rows && (await isSettled()))
  const ids = sink.mails.map(({ source }) => /^Message-ID: <([^@]+)@/m.exec(source)?.[1])
  expect(new Set(ids).size).toBe(ids.length)
  const arrived = new Set(ids)
  const missing = (await mails()).filter(({ id }) => !arrived.has(id))
  expect(missing.every(({ given_up_at, handed_over_at }) => given_up_at && handed_over_at)).toBe(true)
  expect(missing.length).toBeLessThan(rows / 2)
}, 120_000)

test('killed while many mails leave by a process of its own, that ends too, and nobody gets a mail twice', async () => {
  sink = await startMailSink({ onEnd: () => pause(Math.random() * 20).then(() => undefined) })
  const letter = {
    locale: 'en' as const,
    subject: 'Cake',
    paragraphs: ['It stands in the kitchen.'],
    because: 'You like it.',
  }
  const many = Array.from({ length: 300 }, (_, number) => ({ ...letter, to: `${number}@n.example`, neverTwice: true }))
  await write(async tx => enqueue(tx, deliverMany, { mailIds: [...(await putMails(tx, many))] }))
  for (let times = 0; times < 4; times += 1) {
    const before = sink.mails.length
    const worker = await startWorker()
    await until(() => sink.mails.length > before + 20)
    await pause(Math.random() * 20)
    await kill(worker)
  }
  await startWorker()
  await until(isSettled)
  const addresses = sink.mails.map(({ to }) => to[0])
  expect(new Set(addresses).size).toBe(addresses.length)
  const missing = (await mails()).filter(({ to_address }) => !addresses.includes(to_address))
  expect(missing.every(({ given_up_at, handed_over_at }) => given_up_at && handed_over_at)).toBe(true)
  expect(missing.length).toBeLessThan(many.length / 2)
}, 120_000)
