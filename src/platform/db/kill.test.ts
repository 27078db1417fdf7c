import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from './embedded.ts'
import { connectOnce } from './pool.ts'

const program = fileURLToPath(new URL('./kill.test.writer.ts', import.meta.url))
const log = { info() {}, warn() {}, error() {} }
let base: string
let dataDir: string
beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'capable-kill-')))
  dataDir = join(base, 'data')
})
afterAll(() => rm(base, { recursive: true, force: true }))

const confirmed: number[] = []
const writers: ChildProcess[] = []
afterEach(() => {
  for (const writer of writers.splice(0)) writer.kill('SIGKILL')
})

/** A Capable in a process of its own, busy saving what clients send. */
async function startWriter(): Promise<{ writer: ChildProcess; hasConfirmed(more: number): Promise<void> }> {
  const first = String((confirmed.at(-1) ?? 0) + 1_000_000)
  const writer = spawn(process.execPath, [program, dataDir, first], { stdio: ['ignore', 'pipe', 'inherit'] })
  writers.push(writer)
  let rest = ''
  writer.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    confirmed.push(...lines.map(Number))
  })
  const hasConfirmed = async (more: number) => {
    const goal = confirmed.length + more
    await expect.poll(() => confirmed.length, { timeout: 20_000 }).toBeGreaterThan(goal)
  }
  await hasConfirmed(50)
  return { writer, hasConfirmed }
}

const serverPid = async () =>
  Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
const lives = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function kill(writer: ChildProcess): Promise<void> {
  writer.kill('SIGKILL')
  await once(writer, 'close')
}

async function expectAllConfirmed(): Promise<void> {
  const embedded = await startEmbedded({ dataDir, log })
  try {
    const address = { host: embedded.host, database: embedded.database, user: embedded.ownerRole }
    const client = await connectOnce(address, 'kill test')
    const saved = new Set((await client.query<{ n: number }>('select n from saved')).rows.map(({ n }) => n))
    await client.end()
    expect(confirmed.filter(n => !saved.has(n))).toEqual([])
  } finally {
    await embedded.stop()
  }
}

test('killing Capable while people save loses nothing that was confirmed to them, and its server ends by itself', async () => {
  const { writer } = await startWriter()
  const server = await serverPid()
  await kill(writer)
  await expect.poll(() => lives(server), { timeout: 10_000 }).toBe(false)
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
  await expectAllConfirmed()
})

test('starting again at once after a kill works, with one server on the folder', async () => {
  const { writer } = await startWriter()
  const server = await serverPid()
  writer.kill('SIGKILL')
  await expectAllConfirmed()
  await expect.poll(() => lives(server), { timeout: 10_000 }).toBe(false)
})

test('killing the database server while people save loses nothing, and saving goes on', async () => {
  const { writer, hasConfirmed } = await startWriter()
  const server = await serverPid()
  process.kill(server, 'SIGKILL')
  await hasConfirmed(100)
  expect(await serverPid()).not.toBe(server)
  await kill(writer)
  await expectAllConfirmed()
})

test('killing both at the same moment, as a power cut does, loses nothing that was confirmed', async () => {
  const { writer } = await startWriter()
  process.kill(await serverPid(), 'SIGKILL')
  await kill(writer)
  await expectAllConfirmed()
})
