import { type ChildProcess, spawn } from 'node:child_process'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { nameForServer } from './cluster.ts'
import { explainStartFailure } from './errors.ts'

export type Server = {
  pid: number
  /** Settles when the server is gone, however it went. */
  gone: Promise<{ output: string }>
  stop(): Promise<void>
}

export type Placement = {
  clusterDir: string
  socketDir: string
  binaries: Binaries
  account: Account
  settings: Settings
}
export type Settings = Readonly<Record<string, string>>

/** Tuned for two cores and little memory; commits are on disk before they are confirmed. */
export const carefulSettings: Settings = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  max_connections: '60',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  jit: 'off',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  max_wal_size: '1GB',
  autovacuum_naptime: '30s',
  autovacuum_vacuum_insert_scale_factor: '0.1',
}

const settingsOfEveryServer: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  lc_messages: 'C',
  // What people wrote must not end up in a log: no statements, no values of a failed constraint.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '',
  logging_collector: 'off',
}

/** Starts one PostgreSQL on the cluster; resolves when it accepts connections, rejects with a DatabaseStartError. */
export async function launch({ clusterDir, socketDir, binaries, account, settings }: Placement): Promise<Server> {
  const all = { ...settings, ...settingsOfEveryServer, unix_socket_directories: socketDir }
  const args = ['-D', nameForServer(clusterDir, account)]
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`)
  // Its own process group: Ctrl+C in a terminal is for us; we stop the database when the last request is answered.
  const child = spawn(binaries.postgres, args, {
    ...account,
    cwd: clusterDir,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
  })
  await untilReady(child)
  const pid = child.pid ?? 0
  const watchdog = watchOver(pid, socketDir, account)
  const gone = new Promise<{ output: string }>(resolve => {
    let output = ''
    child.stderr?.on('data', chunk => (output = (output + chunk).slice(-4000)))
    child.once('close', () => {
      watchdog.kill('SIGKILL')
      resolve({ output })
    })
  })
  return { pid, gone, stop: () => stopServer(child, gone) }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const onOutput = (chunk: Buffer) => {
      output += chunk
      if (output.includes('ready to accept connections')) settle(resolve)
    }
    const onClose = () => settle(() => reject(explainStartFailure(output)))
    const onError = (error: Error) => settle(() => reject(explainStartFailure(error.message, error)))
    const settle = (outcome: () => void) => {
      child.stderr?.off('data', onOutput)
      child.off('close', onClose).off('error', onError)
      outcome()
    }
    child.stderr?.on('data', onOutput)
    child.once('close', onClose).once('error', onError)
  })
}

// Should we be killed without warning, the pipe to this small shell closes; it stops the database for us and tidies up.
function watchOver(pid: number, socketDir: string, account: Account): ChildProcess {
  const duty = 'read _; kill -INT "$0"; while kill -0 "$0"; do sleep 0.1; done; rmdir "$1"'
  const watchdog = spawn('/bin/sh', ['-c', duty, String(pid), socketDir], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.on('error', () => {})
  watchdog.unref()
  return watchdog
}

async function stopServer(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  // Node sends nothing once the process is gone, so that no other program with its number is hit.
  child.kill('SIGINT')
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 8000)
  await gone
  clearTimeout(hurry)
}

/** Sends a signal to a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
