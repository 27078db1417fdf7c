import { spawn } from 'node:child_process'
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { leakproofStatements } from '../leakproof.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { refuseFullDisk, spaceForNew } from './disk-space.ts'
import { DatabaseStartError, explainStartFailure } from './errors.ts'

const majorVersion = '18'

/**
 * Root lends PostgreSQL an account that may not be able to walk down to the data folder (/root is closed to it).
 * The kernel lets a process that was started inside a folder reach it through this name, whatever lies above.
 */
export function nameForServer(clusterDir: string, account: Account): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : clusterDir
}

/** Makes the cluster and its roles if the folder has none yet; refuses one of another PostgreSQL version. */
export async function ensureCluster(
  clusterDir: string,
  binaries: Binaries,
  account: Account,
): Promise<'made' | 'found'> {
  const found = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (found !== undefined) {
    refuseOtherVersion(found.trim(), clusterDir)
    return 'found'
  }
  await refuseForeignFolder(clusterDir)
  await refuseFullDisk(dirname(clusterDir), spaceForNew)
  const unfinished = `${clusterDir}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  if (account) await chown(unfinished, account.uid, account.gid)
  await initialise(unfinished, binaries, account)
  await rename(unfinished, clusterDir)
  await syncFolder(dirname(clusterDir))
  return 'made'
}

function refuseOtherVersion(found: string, clusterDir: string): void {
  if (found === majorVersion) return
  throw new DatabaseStartError(
    `The database in ${clusterDir} was made by PostgreSQL ${found}; this Capable brings PostgreSQL ${majorVersion}.`,
    'Start the Capable that wrote it, take a backup with bin/backup, and restore that into an empty data folder with this one.',
  )
}

async function refuseForeignFolder(clusterDir: string): Promise<void> {
  const found = await stat(clusterDir).catch(() => undefined)
  if (!found) return
  throw new DatabaseStartError(
    `${clusterDir} exists but holds no database.`,
    'If a backup of the folder was copied back, copy all of it; otherwise move it out of the way and start again.',
  )
}

async function initialise(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const name = nameForServer(folder, account)
  await run(binaries.initdb, folder, account, [
    `--pgdata=${name}`,
    '--username=capable_superuser',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--lc-messages=C',
    '--auth=reject',
    '--data-checksums',
    '--no-instructions',
  ])
  const single = ['--single', '-D', name, '-c', 'exit_on_error=on']
  await run(binaries.postgres, folder, account, [...single, 'postgres'], bootstrap)
  await run(binaries.postgres, folder, account, [...single, 'capable'], leakproofStatements.join('\n'))
  await writeFile(join(folder, 'pg_hba.conf'), authentication, { mode: 0o644 })
}

// PostgreSQL's single-user mode: one statement a line. Afterwards nobody can sign in as superuser any more.
const bootstrap = [
  'CREATE ROLE capable_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS',
  'CREATE ROLE capable_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS',
  'GRANT capable_app TO capable_owner',
  'CREATE DATABASE capable OWNER capable_owner',
  'REVOKE ALL ON DATABASE capable FROM PUBLIC',
  'GRANT CONNECT, TEMPORARY ON DATABASE capable TO capable_app',
  '',
].join('\n')

// The socket lies in a folder that nobody else may enter; that is the lock on this door.
const authentication = `# Written by Capable.
local  capable  capable_owner  trust
local  capable  capable_app    trust
`

function run(program: string, cwd: string, account: Account, args: string[], input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...account, cwd, env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } })
    let output = ''
    child.stdout.on('data', chunk => (output += chunk))
    child.stderr.on('data', chunk => (output += chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', error => reject(explainStartFailure(error.message, error)))
    child.on('close', code => (code === 0 ? resolve() : reject(explainStartFailure(output))))
  })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
