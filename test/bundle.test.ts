import { appendFile, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { root } from '#platform/root.ts'

interface Module {
  isUnchanged(note: string): Promise<boolean>
  noteState(note: string, made: { sources: string[]; bundles: string[]; began: number }): Promise<void>
}

const address: string = new URL('../bin/unchanged.mjs', import.meta.url).href
const { isUnchanged, noteState }: Module = await import(address)
const folder = await mkdtemp(join(tmpdir(), 'capable-bundle-'))
const at = (name: string) => join(folder, name)
const named = (name: string) => relative(root, at(name))
const minute = 60_000

beforeEach(async () => {
  await writeFile(at('source.ts'), 'export const one = 1\n')
  await writeFile(at('bundle.js'), 'const one = 1\n')
  await rm(at('note.json'), { force: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// A build that began in a minute: everything it read was older.
const note = (began = Date.now() + minute) =>
  noteState(at('note.json'), { sources: [named('source.ts')], bundles: [named('bundle.js')], began })

test('a bundle is used again while nothing has changed', async () => {
  await note()
  expect(await isUnchanged(at('note.json'))).toBe(true)
})

test.each<[string, () => Promise<unknown>]>([
  ['a source is edited', () => appendFile(at('source.ts'), ' ')],
  ['a source is gone', () => rm(at('source.ts'))],
  ['the bundle is gone', () => rm(at('bundle.js'))],
  ['somebody else has bundled', () => writeFile(at('bundle.js'), 'const two = 2\n')],
  ['the note was cut short', () => writeFile(at('note.json'), '[["source')],
  [
    'a source as long and as old was put in its place',
    async () => {
      await writeFile(at('other.ts'), 'export const two = 2\n')
      await rename(at('other.ts'), at('source.ts'))
      await utimes(at('source.ts'), new Date(0), new Date(0))
    },
  ],
])('it is made anew when %s', async (_, change) => {
  await note()
  await change()
  expect(await isUnchanged(at('note.json'))).toBe(false)
})

test('nothing is noted when a source was edited while it was bundled', async () => {
  await note(Date.now() - minute)
  expect(await isUnchanged(at('note.json'))).toBe(false)
})
