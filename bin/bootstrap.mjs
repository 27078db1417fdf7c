// Runs on whatever Node the machine has (20 or newer), before anything is installed: Node's own modules only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const marker = join(modules, '.capable-installed')
export const pinned = join(modules, 'node', 'bin', 'node')

/** Installs exactly what the lock file says, unless that is there already. */
export function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted && existsSync(pinned)) return
  console.log('Installing what Capable needs (once, about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const exact = spawnSync(npm, ['ci', ...quiet], { cwd: root, stdio: 'inherit' })
  // A registry that lacks another platform's optional packages makes `npm ci` refuse; the versions are pinned all the same.
  if (exact.status !== 0)
    must(spawnSync(npm, ['install', '--no-save', ...quiet], { cwd: root, stdio: 'inherit' }), 'npm install')
  if (!existsSync(pinned))
    must(spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: join(modules, 'node'), stdio: 'inherit' }))
  writeFileSync(marker, wanted)
}

function must(result, what = 'The installation') {
  if (result.status !== 0) {
    console.error(`${what} did not succeed. Check the network and the messages above, then run the same command again.`)
    process.exit(result.status ?? 1)
  }
}

/** The environment in which scripts run: the pinned Node and the installed tools come first. */
export const environment = () => ({ ...process.env, PATH: `${join(modules, '.bin')}:${process.env.PATH}` })

// Measured on a large import: without these the process holds 160 MB more, for nothing that a visitor would notice.
// The less heap there may be in the end, the less of it V8 takes early on; and a heap that may grow by a quarter before
// it is tidied, instead of to several times its size, held 250 MB where it had held 310 to 410 under the same visitors.
const frugal = ['--max-semi-space-size=8', '--max-old-space-size=1024', '--heap-growing-percent=25']
// A fifth of a start is compiling what has not changed since the last one.
const compiled = join(root, '.build', 'compiled')
// What V8 compiles in comes in pieces of 32 kB: these go back to the system, instead of leaving 20 MB of holes behind.
const frugalAllocation = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '32768', MALLOC_TRIM_THRESHOLD_: '65536' }

/**
 * Runs a script on the pinned Node until it ends, passes on the signals, and ends with its exit code.
 * The channel lets the script notice when this process is killed outright.
 */
export function runPinned(script, args = [], more = {}) {
  const child = spawn(pinned, [...frugal, ...(more.flags ?? []), script, ...args], {
    cwd: more.cwd ?? process.cwd(),
    env: { ...environment(), ...frugalAllocation, NODE_COMPILE_CACHE: compiled, ...more.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

// npm passes a signal to the shell between us and itself, and the shell dies without telling us: then we are orphans.
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 300)
}

/** Runs a command with the pinned Node first in PATH and returns its exit code. */
export function runTool(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, env: { ...environment(), ...env }, stdio: 'inherit' }).status ?? 1
}
