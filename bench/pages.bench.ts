import { brotliCompressSync, constants } from 'node:zlib'
import { buildBigHouse, primaryKeyReads } from './big-house.ts'
import { print, round } from './figure.ts'
import { load } from './load.ts'
import { databaseProcesses, memory, processorTime, runBareServer, runProgram } from './processes.ts'
import { searches } from './searches.ts'
import { measureSuggestions } from './suggestions.ts'

const people = 100_000
const port = '3981'

/** Signed-in pages, the search, memory and weight, all at 100,000 people. */
export async function measurePages(dataDir: string): Promise<void> {
  console.error(`Filling a data folder with ${people} people …`)
  const house = await buildBigHouse(dataDir, people)
  const byKey = await primaryKeyReads(dataDir, house)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  const bare = await runBareServer()
  const asked = { port: program.port, cookie: house.cookie }
  try {
    const pages = {
      home: '/',
      passport: '/passport',
      'passport result': '/passport/result',
      'passport area': '/passport/areas/safe',
      person: `/people/${house.personId}`,
      'everyone at basic': '/basics',
    }
    const processes = () => [program.pid, ...databaseProcesses(dataDir)]
    for (const [name, path] of Object.entries(pages)) {
      const hello = async () => (await load({ port: bare.port, paths: ['/'], connections: 16, seconds: 3 })).perSecond
      const page = { name, goal: true, asked: { ...asked, paths: [path] }, hello, processes }
      await measurePage(page)
      // An address that nobody asked for before: nothing is kept of it, so all is read and drawn.
      const paths = Array.from({ length: 5000 }, (_, n) => `${path}?anew=${n}`)
      await measurePage({ ...page, name: `${name}, drawn anew`, goal: false, asked: { ...asked, paths } })
    }
    await measureSearch(asked, byKey.p95)
    await measureSuggestions(asked, byKey.p95)
    const used = memory(program.pid)
    print({
      name: 'memory: web process',
      figure: `${round(used, 0)} MB`,
      reference: 'after all of the above',
      goal: '≤ 250 MB',
      met: used <= 250,
    })
    await measureWeight(program.port, house.cookie)
  } finally {
    await bare.stop()
    await program.stop()
  }
}

interface MeasuredPage {
  readonly name: string
  /** Whether the figures are held against the goal, or told for comparison. */
  readonly goal: boolean
  readonly asked: { readonly port: number; readonly cookie: string; readonly paths: readonly string[] }
  /** How many requests a second the bare server answers at this moment. */
  readonly hello: () => Promise<number>
  readonly processes: () => readonly number[]
}

async function measurePage({ name, goal, asked, hello, processes }: MeasuredPage): Promise<void> {
  // The engine goes on compiling through the first thousands of requests; what is measured is the day, not the morning.
  await load({ ...asked, connections: 8, seconds: 6 })
  const bare = await hello()
  const before = processorTime(processes())
  const result = await load({ ...asked, connections: 8, seconds: 5 })
  const cpu = (processorTime(processes()) - before) / result.requests
  const ratio = result.perSecond / bare
  const failed = result.failures > 0 ? `, ${result.failures} failed` : ''
  print({
    name: `page: ${name}`,
    figure: `${round(result.perSecond, 0)}/s${failed}`,
    reference: `${round(bare, 0)}/s bare node:http`,
    ratio,
    ...(goal && { goal: '≥ 0.03', met: ratio >= 0.03 && result.failures === 0 }),
  })
  print({
    name: `processor: ${name}`,
    figure: `${round(cpu, 2)} ms a request`,
    reference: 'web and database together',
    ...(goal && { goal: '≤ 1 ms', met: cpu <= 1 }),
  })
}

async function measureSearch(asked: { port: number; cookie: string }, byKey: number): Promise<void> {
  const paths = searches.map(query => `/people?q=${encodeURIComponent(query)}`)
  await load({ ...asked, paths, connections: 1, seconds: 4 })
  for (const connections of [1, 4]) {
    const { p95, failures, requests } = await load({ ...asked, paths, connections, seconds: 10 })
    print({
      name: `search: ${connections === 1 ? 'one reader' : `${connections} readers at once`}`,
      figure: `p95 ${round(p95)} ms of ${requests}`,
      reference: `p95 ${round(byKey, 2)} ms by primary key`,
      ratio: p95 / byKey,
      goal: '≤ 50 ms',
      met: p95 <= 50 && failures === 0,
    })
  }
}

async function measureWeight(onPort: number, cookie: string): Promise<void> {
  const origin = `http://127.0.0.1:${onPort}`
  const get = async (path: string) => {
    const answer = await fetch(origin + path, { headers: { cookie, 'accept-encoding': 'identity' } })
    return Buffer.from(await answer.arrayBuffer())
  }
  const squeezed = (bytes: Buffer) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
  const html = await get('/')
  const named = [...html.toString().matchAll(/<(?:link|script|img)[^>]+(?:href|src)="(\/(?:assets|brand)\/[^"]+)"/g)]
  const linked = [...new Set(named.map(([, path = '']) => path))]
  const style = linked.find(path => path.endsWith('.css') && path.startsWith('/assets/')) ?? ''
  const faces = [...(await get(style)).toString().matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, path = '']) => path)
  // A page in English or Norwegian needs the two Latin faces; the others are fetched where a page has their letters.
  const latin = faces.map(path => (path.startsWith('/') ? path : `/assets/${path}`)).slice(0, 2)
  const visited = [...new Set([...linked, ...latin])]
  let total = squeezed(html)
  for (const path of visited) {
    const bytes = await get(path)
    total += path.endsWith('.woff2') ? bytes.length : squeezed(bytes)
  }
  print({
    name: 'weight: first visit',
    figure: `${round(total / 1000)} kB`,
    reference: `${1 + visited.length} files, HTML ${round(squeezed(html) / 1000)} kB`,
    goal: '≤ 60 kB',
    met: total <= 60_000,
  })
}
