import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { courseNamespace, coursePackage, courseXml, unitXml } from '../courses.testing.ts'
import { words } from '../words.ts'
import { isPath, readPackage } from './import-package.ts'
import { readStructure } from './read-structure.ts'
import { unitsOf } from './structure.ts'
import { BadArchive, unpack } from './unpack.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'capable-courses-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(content: Uint8Array | string) {
  const path = join(folder, 'package')
  writeFileSync(path, content)
  return readPackage(path)
}

const faultsOf = async (content: Uint8Array | string) => {
  const result = await read(content)
  return 'faults' in result ? result.faults.map(({ fault }) => fault) : []
}

describe('a course package', () => {
  test('is read with its blocks, units and texts, and objectives do not get in the way', async () => {
    const objective =
      '<objectives><objective id="https://x.example/o"><title><langstring>No</langstring></title></objective></objectives>'
    const inner = unitXml({ id: 'https://courses.example/one', title: 'Read', more: 'moveOn="Completed"' })
    const block = `<block id="https://courses.example/block"><title><langstring lang="en">First</langstring></title>${objective}${inner}</block>`
    const last = unitXml({
      id: 'https://courses.example/two',
      title: 'Try',
      url: './quiz/start.html?level=2',
      more: 'moveOn="Passed" masteryScore="0.8"',
    })
    const result = await read(coursePackage(courseXml(block + last), { 'index.html': 'x', 'quiz/start.html': 'y' }))
    if ('faults' in result) throw new Error(JSON.stringify(result.faults))
    expect(result.course.title).toEqual({ en: 'Safe letters', nb: 'Safe letters på norsk' })
    expect(result.course.children.map(({ kind, title }) => [kind, title.en])).toEqual([
      ['block', 'First'],
      ['unit', 'Try'],
    ])
    expect(unitsOf(result.course.children)).toMatchObject([
      { title: { en: 'Read' }, moveOn: 'Completed', masteryScore: undefined, address: 'index.html' },
      { title: { en: 'Try' }, moveOn: 'Passed', masteryScore: 0.8, address: './quiz/start.html?level=2' },
    ])
  })

  test('may lie in a folder of its archive, and may be a bare cmi5.xml whose units run elsewhere', async () => {
    const xml = courseXml(unitXml({}))
    const inFolder = zipSync({ 'my course/cmi5.xml': Buffer.from(xml), 'my course/index.html': Buffer.from('x') })
    expect(await read(inFolder)).toMatchObject({ root: 'my course/' })
    expect(await faultsOf(courseXml(unitXml({ url: 'https://elsewhere.example/start' })))).toEqual([])
    expect(await faultsOf(xml)).toEqual(['no-file'])
  })

  test('that cannot run is refused with what is wrong and where', async () => {
    const broken = [
      unitXml({ id: 'no iri', more: 'moveOn="Sometimes" masteryScore="80"' }),
      unitXml({ id: 'https://x.example/same', url: 'javascript:alert(1)' }),
      unitXml({ id: 'https://x.example/same', url: '' }),
      '<au id="https://x.example/untitled"><url>index.html</url></au>',
    ].join('\n')
    const result = readStructure(courseXml(broken))
    expect(result.faults?.map(({ fault, line }) => [fault, line])).toEqual([
      ['no-id', 4],
      ['odd-move-on', 4],
      ['odd-score', 4],
      ['odd-address', 5],
      ['same-id', 6],
      ['no-address', 6],
      ['no-title', 7],
    ])
    expect(await faultsOf('PK no archive')).toEqual(['not-zip'])
    expect(await faultsOf(zipSync({ 'imsmanifest.xml': Buffer.from('<manifest/>') }))).toEqual(['no-structure'])
    expect(await faultsOf(coursePackage(courseXml(unitXml({ url: 'gone.html' }))))).toEqual(['no-file'])
    expect(await faultsOf(zipSync({ '../evil.html': Buffer.from('x') }))).toEqual(['odd-path'])
    expect(await faultsOf(courseXml(''))).toEqual(['no-units'])
    expect(await faultsOf(`<!DOCTYPE x [<!ENTITY a "b">]>${courseXml(unitXml({})).slice(38)}`)).toEqual(['entities'])
    expect(await faultsOf(`<courseStructure xmlns="${courseNamespace}"><course>`)).toContain('not-xml')
  })

  test('that grows when it is unpacked is stopped, whatever it says of its size', async () => {
    const limits = { files: 3, file: 300_000, all: 500_000 }
    const faultOf = async (files: Readonly<Record<string, Uint8Array>>) => {
      const path = join(folder, 'bomb')
      writeFileSync(path, zipSync(files))
      try {
        for await (const _ of unpack(path, () => true, limits));
      } catch (error) {
        return error instanceof BadArchive && error.fault
      }
      return undefined
    }
    const zeros = (bytes: number) => new Uint8Array(bytes)
    expect(await faultOf({ a: zeros(299_000), b: zeros(100_000) })).toBeUndefined()
    expect(await faultOf({ a: zeros(2_000_000) })).toBe('too-large-inside')
    expect(await faultOf({ a: zeros(260_000), b: zeros(260_000) })).toBe('too-large-inside')
    expect(await faultOf({ a: zeros(1), b: zeros(1), c: zeros(1), d: zeros(1) })).toBe('too-many-files')
  })

  test('is never believed, however it is mangled: it is read, or refused in words that both languages have', async () => {
    const whole = coursePackage(courseXml(unitXml({ more: 'moveOn="Passed"' })))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), async (at, bytes) => {
        const mangled = Buffer.from(whole)
        mangled.set(bytes.slice(0, whole.length - at), at)
        const result = await read(mangled)
        for (const { fault, about } of 'faults' in result ? result.faults : [])
          for (const locale of ['en', 'nb'] as const) expect(words(locale).keeping.faults[fault](about)).toBeTruthy()
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(readStructure(courseXml(text)).faults?.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })

  test('has files only below its root', () => {
    for (const good of ['index.html', 'a/b c.js', 'æøå.png']) expect(isPath(good), good).toBe(true)
    for (const bad of ['../x', 'a/../../x', '/etc/passwd', 'C:/x', 'a//b', 'a/', 'x\u0001', '..\\x'])
      expect(isPath(bad), bad).toBe(false)
  })
})
