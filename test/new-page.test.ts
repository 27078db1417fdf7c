import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '#platform/root.ts'

// A checkout of its own, with the tools of this one, so that nothing here is changed.
const copy = mkdtempSync(join(tmpdir(), 'capable-new-page-'))
const made = { 'sign-in': 'lost-badge', people: 'time-off', canteen: 'todays-menu' }

beforeAll(() => {
  for (const part of ['src', 'bin', 'tsconfig.json', 'package.json', 'biome.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  mkdirSync(join(copy, 'migrations'))
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const newPage = (...args: string[]) =>
  spawnSync(process.execPath, [join(copy, 'bin/new-page.mjs'), ...args], { encoding: 'utf8' })
const tool = (name: string, ...args: string[]) =>
  spawnSync(join(root, 'node_modules/.bin', name), args, { cwd: copy, encoding: 'utf8' })
const read = (path: string) => readFileSync(join(copy, path), 'utf8')

describe('somebody who adds a page', () => {
  test('gets the folder, the address, the door and the words, and is told what is left to do', () => {
    for (const [feature, page] of Object.entries(made)) {
      const { status, stdout } = newPage(feature, page)
      expect(status).toBe(0)
      expect(stdout).toContain('What is left to do')
      expect(stdout).not.toContain('by hand')
    }
    expect(read('src/features/people/people.urls.ts')).toContain("timeOff: url('/people/time-off')")
    expect(read('src/features/people/index.ts')).toMatch(/pages: \[[^\]]*timeOffPage,?\s*\]/)
    expect(read('src/features/people/people.nb.ts')).toContain('timeOff: {')
    expect(read('src/features/canteen/README.md')).toContain('# canteen')
  })

  test('has a page that compiles and passes the lint before a word of it is changed', () => {
    const files = Object.entries(made).flatMap(([feature, page]) => [
      `src/features/${feature}/index.ts`,
      ...['page.ts', 'view.tsx', 'test.ts'].map(end => `src/features/${feature}/pages/${page}/${page}.${end}`),
    ])
    const { compilerOptions } = JSON.parse(read('tsconfig.json'))
    writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify({ compilerOptions, files }))
    const { stdout } = tool('tsc', '-p', 'tsconfig.new.json')
    const ours = Object.entries(made).flatMap(([feature, page]) => [
      `/${feature}/index.ts`,
      `/${feature}/pages/${page}/`,
    ])
    expect(stdout.split('\n').filter(line => ours.some(place => line.includes(place)))).toEqual([])
    const lint = tool('biome', 'check', ...files)
    expect(lint.stdout + lint.stderr).not.toContain('Found')
    expect(lint.status).toBe(0)
  }, 120_000)

  test('does not lose a page that is there already', () => {
    const path = 'src/features/people/pages/time-off/time-off.view.tsx'
    writeFileSync(join(copy, path), '// mine')
    const { status, stderr } = newPage('people', 'time-off')
    expect(status).toBe(2)
    expect(stderr).toContain('there already')
    expect(read(path)).toBe('// mine')
  })

  test.each([['People', 'x'], ['people', '../x'], ['people']])(
    'is told how to name it instead of %s %s',
    (...names) => {
      const { status, stderr } = newPage(...names)
      expect(status).toBe(2)
      expect(stderr).toContain('Usage')
    },
  )
})
