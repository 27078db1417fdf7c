import { type ChildProcess, fork, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/root.ts'

/** Milliseconds of processor time that these processes have used so far (Linux counts in hundredths of a second). */
export function processorTime(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = readProc(pid, 'stat')?.split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
  }, 0)
}

/** Megabytes of memory in use by a process. */
export function memory(pid: number): number {
  const line = readProc(pid, 'status')?.match(/VmRSS:\s+(\d+)/)?.[1]
  return Number(line ?? 0) / 1024
}

/** The most memory a process has used since it started, in megabytes. */
export function peakMemory(pid: number): number {
  const line = readProc(pid, 'status')?.match(/VmHWM:\s+(\d+)/)?.[1]
  return Number(line ?? 0) / 1024
}

/** The server process of PostgreSQL on a data folder, and all its workers. */
export function databaseProcesses(dataDir: string): readonly number[] {
  const pids = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
  const main = pids.find(
    pid => workingFolder(pid) === join(dataDir, 'postgres') && parentOf(pid) !== undefined && isMain(pid),
  )
  return main === undefined ? [] : [main, ...pids.filter(pid => parentOf(pid) === main)]
}

/** A process, those that it started, and the database's on a data folder: each once. */
export function allProcesses(pid: number, dataDir: string): readonly number[] {
  const started = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(other => parentOf(other) === pid)
  return [...new Set([pid, ...started, ...databaseProcesses(dataDir)])]
}

const isMain = (pid: number) => (readProc(pid, 'cmdline') ?? '').includes('unix_socket_directories')
const parentOf = (pid: number) => Number(readProc(pid, 'stat')?.split(') ')[1]?.split(' ')[1]) || undefined

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

export interface RunningProgram {
  readonly pid: number
  readonly port: number
  /** Milliseconds from the start until it said that it is ready. */
  readonly startedIn: number
  stop(): Promise<void>
}

/** Runs a command of the product as its users do and waits until it says that it is ready. */
export async function runProgram(command: string, settings: Record<string, string>): Promise<RunningProgram> {
  const started = performance.now()
  const child = spawn(process.execPath, [...process.execArgv, join(root, '.build/server/main.js'), command], {
    env: { ...process.env, LOG_LEVEL: 'warn', RATE_LIMIT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', piece => {
      said += piece
      if (said.includes('Capable is ready at ')) resolve()
    })
    child.once('exit', code => reject(new Error(`The program ended with ${code} before it was ready:\n${said}`)))
  })
  const startedIn = performance.now() - started
  return { pid: child.pid ?? 0, port: Number(settings.PORT), startedIn, stop: () => end(child) }
}

/** Node's own server that says hello: what a machine can do at the very most. */
export async function runBareServer(): Promise<{ port: number; stop(): Promise<void> }> {
  const child = fork(join(root, 'bench/bare-server.mjs'))
  const port = await new Promise<number>(resolve => child.once('message', resolve as (message: unknown) => void))
  return { port, stop: () => end(child) }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
