#!/usr/bin/env node
// `npm test`: types, lint, then every test, in that order; ends with one line that counts them all.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, runTool } from './bootstrap.mjs'

ensureInstalled()
// The shell is the same browser without what draws windows: it takes less of the processor, and less to bring.
const chromium =
  findChromium() ??
  installFromDebian('chromium-headless-shell', findChromium) ??
  installFromDebian('chromium', findChromium)
if (!chromium) {
  console.error('The browser tests need Chromium. Install it, or name it in CHROMIUM, and run the same command again.')
  process.exit(1)
}
if (!existsSync('/usr/lib/postgresql/15/bin/postgres')) installFromDebian('postgresql-15', () => true)

const reports = join(root, '.build', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const env = { CHROMIUM: chromium, FORCE_COLOR: '0' }
const results = [
  ['Types', () => byExitCode('tsc', ['-p', 'tsconfig.json'])],
  ['Types of the browser code', () => byExitCode('tsc', ['-p', 'client/tsconfig.json'])],
  ['Lint and format', () => byExitCode('biome', ['check', '.'])],
  ['Rules, queries, pages, architecture, accessibility', vitest],
  ['Journeys in the browser', playwright],
].map(([title, run]) => {
  console.log(`\n── ${title} ──`)
  const result = run()
  console.log(`${title}: ${result.passed} passed, ${result.failed} failed`)
  return result
})
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function byExitCode(command, args) {
  return runTool(command, args, env) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function vitest() {
  const report = join(reports, 'vitest.json')
  const code = runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], env)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(report))
  const failed = numFailedTests + numPendingTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites))
  return { passed: numPassedTests, failed }
}

function playwright() {
  const report = join(reports, 'playwright.json')
  const code = runTool('playwright', ['test'], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats, suites } = JSON.parse(readFileSync(report))
  for (const { title, tries } of triedAgain(suites)) console.log(`\n${title}\n${tries.join('\n')}`)
  if (stats.flaky > 0) console.log(`\n${stats.flaky} passed at the second try only; why the first failed stands above.`)
  const failed = stats.unexpected + stats.skipped
  return { passed: stats.expected + stats.flaky, failed: failed || (code === 0 ? 0 : 1) }
}

/** Every journey that failed at least once, with what each failed try said: the last lines of a log must tell why. */
function triedAgain(suites) {
  return suites.flatMap(suite => [
    ...triedAgain(suite.suites ?? []),
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests
        .map(({ projectName, results }) => ({
          title: `[${projectName}] ${suite.file} › ${title}`,
          tries: results.flatMap(({ error }) => (error ? [`${error.message}\n${error.snippet ?? ''}`] : [])),
        }))
        .filter(({ tries }) => tries.length > 0),
    ),
  ])
}

function findChromium() {
  const named = process.env.CHROMIUM
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
  return [named, ...names.map(name => `/usr/bin/${name}`)].find(path => path && existsSync(path))
}

// Only root on a Debian machine may install packages; everybody else is told what is missing.
function installFromDebian(name, found) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found()
  console.log(`Installing ${name} (once) …`)
  if (name.startsWith('postgresql') && !existsSync('/etc/postgresql-common/createcluster.conf')) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n')
  }
  const quietly = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quietly)
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', name],
    quietly,
  )
  return found()
}
