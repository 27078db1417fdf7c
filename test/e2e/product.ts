import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#platform/root.ts'

/** The product as its users start it: a process of its own, on a port and in a folder of its own. */
export interface Product {
  readonly origin: string
  readonly dataDir: string
  /** Everything that it has printed so far. */
  printed(): string
  /** Asks it to stop, waits until it has, and removes its folder. */
  stop(): Promise<void>
}

/** Starting, with a promise for each moment that others may wait for. */
export interface Starting {
  /** The program is loaded and has begun its work. */
  readonly begun: Promise<void>
  readonly ready: Promise<Product>
}

const patience = 180_000

/** Starts the product in a fresh folder on a free port, exactly as `npm run demo` and `npm start` do. */
export async function startProduct(
  command: 'demo' | 'serve',
  settings: Record<string, string> = {},
): Promise<Starting> {
  const dataDir = await mkdtemp(join(tmpdir(), `capable-e2e-${command}-`))
  const port = await freePort()
  const { PUBLIC_URL, DATABASE_URL, SMTP_URL, ...environment } = process.env
  const child = spawn(process.execPath, [join(root, 'bin', 'capable.mjs'), command], {
    cwd: root,
    env: { ...environment, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
  const product: Product = {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    printed: () => output,
    async stop() {
      await stopChild(child)
      // A database that was broken on purpose may still be putting its files in order.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
    },
  }
  const printed = (sign: RegExp) => untilPrinted(child, () => output, sign)
  const ready = printed(/^Capable is ready at /m).then(() => product)
  ready.catch(() => product.stop())
  return { begun: printed(/\n/), ready }
}

function untilPrinted(child: ChildProcess, output: () => string, sign: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => settle(() => reject(new Error(`Capable ${why}. It printed:\n${output()}`)))
    const look = () => sign.test(output()) && settle(resolve)
    const onExit = () => fail('ended before it was ready')
    const timer = setTimeout(() => fail('was not ready in time'), patience)
    const settle = (outcome: () => void) => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      child.off('exit', onExit)
      outcome()
    }
    child.stdout?.on('data', look)
    child.once('exit', onExit)
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(hurry)
}

async function freePort(): Promise<number> {
  const server = createServer().listen({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
