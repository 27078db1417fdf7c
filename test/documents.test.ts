import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#platform/root.ts'
import { readConfig } from '../src/config.ts'
import { passwordLength } from '../src/features/sign-in/password.ts'
import { linkLifetime } from '../src/features/sign-in/session.ts'
import { limits } from '../src/features/sign-in/throttle.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { scripts, dependencies, version } = JSON.parse(read('package.json'))
const commands = [...read('src/commands.ts').matchAll(/^ {2}'?([a-z-]+)'?: /gm)].map(([, name]) => name)
const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'bin/**/*.md', 'test/**/*.md'], { cwd: root })
const all = documents.map(path => ({ path, text: read(path) }))

/** Every match in every document, with the document in which it stands. */
const mentions = (pattern: RegExp) =>
  all.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, found = '']) => ({ path, found })))

describe('somebody who follows the documents', () => {
  test('finds every setting in the README, with its default', () => {
    const names = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): z\./gm)].map(([, name = '']) => name)
    const config: Record<string, unknown> = { ...readConfig({}, 'production') }
    const rows = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)].map(([, name, value]) => [
      name,
      value,
    ])
    const said = (name: string) => (config[name] === undefined ? 'none' : `\`${config[name]}\``)
    const wanted = names.map(name => [name, name === 'PUBLIC_URL' ? 'from `HOST` and `PORT`' : said(name)])
    expect(rows.sort()).toEqual(wanted.sort())
  })

  test('can type every command that is named', () => {
    const unknown = [
      ...mentions(/npm run ([\w:-]+)/g).filter(({ found }) => !scripts[found]),
      ...mentions(/capable\.mjs ([a-z][\w-]*)/g).filter(({ found }) => !commands.includes(found)),
      ...mentions(/(?<![\w/])(bin\/[\w.-]+\w)/g).filter(({ found }) => !existsSync(join(root, found))),
    ]
    expect(unknown).toEqual([])
  })

  test('learns what every npm command does', () => {
    const explained = `${read('README.md')}${read('CONTRIBUTING.md')}`
    const silent = Object.keys(scripts).filter(name => !new RegExp(`npm (run )?${name}\\b`).test(explained))
    expect(silent).toEqual([])
  })

  test('arrives wherever a link leads', () => {
    const broken = mentions(/\]\(([^)\s]+)\)/g)
      .filter(({ found }) => !/^(https?:|mailto:|#)/.test(found))
      .filter(({ path, found }) => !existsSync(join(root, dirname(path), found.replace(/#.*/, ''))))
    expect(broken).toEqual([])
  })

  test('reads no number that the code contradicts', () => {
    const security = read('SECURITY.md').replace(/\s+/g, ' ')
    const minutes = (ms: number) => ms / 60_000
    for (const sentence of [
      `good for ${minutes(linkLifetime)} minutes`,
      `at least ${passwordLength.least} characters`,
      `${limits.linkToAccount.attempts} links and ${limits.passwordOfAccount.attempts} passwords in ${minutes(limits.linkToAccount.windowMs)} minutes for an account`,
      `${limits.linkFromAddress.attempts} links and ${limits.passwordFromAddress.attempts} failed passwords for a network address`,
      `${limits.passkeyFromAddress.attempts} failed passkeys`,
      `${readConfig({}, 'production').RATE_LIMIT} requests a minute`,
    ])
      expect(security).toContain(sentence)
  })
})

describe('somebody who opens a folder', () => {
  const folders = ['src/features', 'src/platform'].flatMap(place =>
    readdirSync(join(root, place), { withFileTypes: true })
      .filter(entry => entry.isDirectory() && globSync(`${place}/${entry.name}/**/*.ts`, { cwd: root }).length > 0)
      .map(({ name }) => `${place}/${name}`),
  )

  test.each(folders)('%s is told in one screen what it is', folder => {
    const text = existsSync(join(root, folder, 'README.md')) ? read(`${folder}/README.md`) : ''
    expect(text).toMatch(/^# .+/)
    expect(text.split('\n').length).toBeLessThanOrEqual(60)
  })

  test('finds every table in the README of whoever answers for it', () => {
    const tables = [...read('docs/schema/schema.md').matchAll(/^## (\w+)/gm)].map(([, name = '']) => name)
    const readmes = all.filter(({ path }) => path.startsWith('src/')).map(({ text }) => text)
    expect(tables.length).toBeGreaterThan(10)
    expect(tables.filter(table => !readmes.some(text => text.includes(`\`${table}\``)))).toEqual([])
  })

  test('finds every feature in the picture of the house', () => {
    const picture = read('ARCHITECTURE.md')
    const { features } = JSON.parse(read('architecture.json'))
    expect(Object.keys(features).filter(name => !picture.includes(name))).toEqual([])
  })
})

describe('somebody who asks why', () => {
  const decisions = readdirSync(join(root, 'docs/decisions')).filter(name => /^\d/.test(name))

  test('finds every decision in the index, by its title', () => {
    const lines = decisions.map(name => `- [${read(`docs/decisions/${name}`).split('\n')[0]?.slice(2)}](${name})`)
    const index = read('docs/decisions/README.md').split('\n')
    expect(index.filter(line => line.startsWith('- ['))).toEqual(lines.sort())
  })

  test.each(decisions)('reads in %s when it was decided, in which circumstances, and what follows', name => {
    const text = read(`docs/decisions/${name}`)
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)}\\. `))
    expect(text).toMatch(/^\d{1,2} \w+ \d{4} · (accepted|superseded)/m)
    for (const part of ['Context', 'Decision', 'Consequences']) expect(text).toContain(`\n## ${part}\n`)
  })

  test('learns of every package at run time what it saves', () => {
    const text = read('docs/decisions/0019-runtime-dependencies.md')
    const listed = [...text.matchAll(/^\| `(.+?)` \| \S/gm)].map(([, name = '']) => name)
    expect(listed.sort()).toEqual(Object.keys(dependencies).sort())
    expect(text).toContain(`${listed.length} packages at run time`)
  })

  test('sees what is in this version', () => {
    const [, date] = new RegExp(`^## ${version} · (.+)$`, 'm').exec(read('CHANGELOG.md')) ?? []
    expect(date).toBeDefined()
    const publiccode = read('publiccode.yml')
    expect(publiccode).toContain(`softwareVersion: "${version}"`)
    expect(publiccode).toContain(`releaseDate: "${new Date(`${date} UTC`).toISOString().slice(0, 10)}"`)
  })
})

describe('a catalogue of public software', () => {
  test('finds in publiccode.yml what its standard demands', () => {
    const text = read('publiccode.yml')
    const must = ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'categories', 'developmentStatus', 'softwareType']
    for (const key of [...must, 'description', 'legal', 'maintenance', 'localisation'])
      expect(text).toMatch(new RegExp(`^${key}:`, 'm'))
    for (const [, short = ''] of text.matchAll(/shortDescription: "(.*)"/g))
      expect(short.length).toBeLessThanOrEqual(150)
    for (const [, long = ''] of text.matchAll(/longDescription: >\n((?: {6}.*\n)+)/g))
      expect(long.trim().length).toBeGreaterThan(150)
  })
})
