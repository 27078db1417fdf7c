import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#platform/root.ts'

const program = `.build/test/demo-${process.pid}.mjs`
const running = new Set<ChildProcess>()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capable-demo-'))
  const bundler: string = new URL('../bin/build.mjs', import.meta.url).href
  await (await import(bundler)).buildServer('src/main.ts', program)
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
  await rm(join(root, program), { force: true })
  await rm(join(root, `${program}.map`), { force: true })
  await rm(join(root, program.replace(/mjs$/, 'made-from.json')), { force: true })
})

interface Started {
  readonly address: string
  readonly said: () => string
  /** Asks it to stop, as an operating system would; gives its exit code. */
  stop(): Promise<number | null>
  readonly gone: Promise<number | null>
}

/** Starts the program, and waits until it is ready, has said this, or has ended. */
async function start(
  command: readonly string[],
  place: { port: number; dataDir: string },
  awaited = `Capable is ready at http://127.0.0.1:${place.port}\n`,
): Promise<Started> {
  const { PATH, HOME, TMPDIR, LANG } = process.env
  const environment = { PATH, HOME, TMPDIR, LANG, LOG_LEVEL: 'error', PORT: `${place.port}`, DATA_DIR: place.dataDir }
  const child = spawn(process.execPath, [join(root, program), ...command], { cwd: folder, env: environment })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
  const gone = once(child, 'exit').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  const address = `http://127.0.0.1:${place.port}`
  const ready = new Promise<void>(resolve => {
    child.stdout.on('data', () => output.includes(awaited) && resolve())
  })
  await Promise.race([ready, gone])
  const stop = () => {
    child.kill('SIGTERM')
    return gone
  }
  return { address, said: () => output, stop, gone }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

const newPlace = async (name: string) => ({ port: await freePort(), dataDir: join(folder, name) })
const credentialsIn = async (dataDir: string) =>
  JSON.parse(await readFile(join(dataDir, 'demo-credentials.json'), 'utf8'))
const post = (url: string) => fetch(url, { method: 'POST', redirect: 'manual' })
const times = (text: string, wanted: string) => text.split(wanted).length - 1

test('one command makes the demonstration, says how to get in, and keeps what visitors change', async () => {
  const place = await newPlace('kept')
  const first = await start(['demo'], place)
  expect(first.said()).toMatch(
    /Wendlemoor Council … 2500 people in 223 units, \d+ answers in \d+ passports \(\d+\.\d s\)/,
  )
  expect(first.said()).toMatch(/Bjørkvåg kommune … 400 people in 56 units/)
  const { personas, api } = await credentialsIn(place.dataDir)
  expect(Object.keys(personas)).toHaveLength(14)
  const { signInAddress, signIn } = personas['Grace Adeyemi']
  expect(await (await fetch(signInAddress)).text()).toContain('Sign in as Grace Adeyemi')
  const answer = await post(signIn.url)
  expect(answer.status).toBe(303)
  const cookie = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  expect((await stat(join(place.dataDir, 'demo-credentials.json'))).mode & 0o077).toBe(0)
  const me = () => fetch(`${api.baseUrl}/me`, { headers: { authorization: `Bearer ${api.token}` } })
  expect(await (await me()).json()).toMatchObject({ organisation: { slug: 'wendlemoor' } })
  expect(await first.stop()).toBe(0)
  expect(times(first.said(), 'Capable is ready at')).toBe(1)
  expect(first.said()).toContain(`Open ${first.address}/demo`)

  const second = await start(['demo'], place)
  expect(second.said()).not.toContain('Preparing')
  const home = await fetch(second.address, { headers: { cookie } })
  expect(await home.text()).toContain('Hello, Grace')
  expect((await me()).status).toBe(200)
  expect((await credentialsIn(place.dataDir)).api.token).toBe(api.token)
  expect(await second.stop()).toBe(0)

  const ordinary = await start(['serve'], place)
  expect(ordinary.said()).toContain('This database holds the demonstration')
  expect((await post(`${ordinary.address}${new URL(signIn.url).pathname}`)).status).toBe(404)
  expect(await ordinary.stop()).toBe(0)

  // Whoever starts over and thinks better of it at once has neither the old people nor half of the new ones.
  const third = await start(['demo', '--reset'], place, 'Preparing')
  await third.stop()
  expect(third.said()).not.toContain('Capable is ready')
  const empty = await start(['serve'], place)
  expect(empty.said()).not.toContain('This database holds the demonstration')
  expect(await (await fetch(empty.address, { headers: { cookie } })).text()).not.toContain('Hello, Grace')
  expect(await empty.stop()).toBe(0)
}, 400_000)

test('no other command offers the choice of a person, or writes how programs get in', async () => {
  const place = await newPlace('other')
  const ordinary = await start(['serve'], place)
  expect((await fetch(`${ordinary.address}/demo`)).status).toBe(404)
  expect(await ordinary.stop()).toBe(0)
  expect(existsSync(join(place.dataDir, 'demo-credentials.json'))).toBe(false)
}, 120_000)

test('what the demonstration does not understand, it says, and does nothing', async () => {
  const place = await newPlace('never')
  const { gone, said } = await start(['demo', '--fresh'], place)
  expect(await gone).toBe(1)
  expect(said()).toContain('does not know --fresh')
  expect(existsSync(place.dataDir)).toBe(false)
})

test('a port that is taken is noticed before anything is made or removed', async () => {
  const place = await newPlace('taken')
  const other = createServer().listen(place.port, '127.0.0.1')
  await once(other, 'listening')
  const { gone, said } = await start(['demo', '--reset'], place)
  expect(await gone).toBe(1)
  expect(said()).toBe(
    `Another program already uses port ${place.port}.\nStop it, or choose another port: PORT=${place.port + 1}\n`,
  )
  expect(existsSync(place.dataDir)).toBe(false)
  other.close()
})
