import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SkillRef } from '#features/skills/index.ts'
import { fileKinds, fileNameFor } from '#platform/files/file-kinds.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addFile, skillsOf } from '../evidence.testing.ts'
import { evidenceUrls } from '../evidence.urls.ts'
import { zip } from './zip.testing.ts'

let capable: TestApp
let world: World
let skill: SkillRef
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  skill = (await skillsOf(capable, world))('files')
  asha = await world.signedIn(world.people.asha)
}, 120_000)
afterAll(() => capable?.close())

const there = evidenceUrls.addKind.href({ kind: 'file' })
const handIn = (name: string, content: Buffer | string) =>
  asha.upload(there, 'file', { name, content }, { title: 'Mine' })
const download = async ({ evidenceId, fileId }: { evidenceId: string; fileId: string }) => {
  const session = asha.cookies.get('session') ?? ''
  const url = evidenceUrls.file.href({ evidenceId, fileId })
  return capable.app.inject({ url, headers: { cookie: `session=${session}; organisation=${world.slug}` } })
}

const word = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })
const sheet = zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })
const openText = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' })
const openSheet = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' })

describe('a file', () => {
  test.each([
    ['plan.pdf', '%PDF-1.7 and so on', 'plan.pdf', 'application/pdf'],
    ['plan.PNG', '%PDF-1.7 in truth a document', 'plan.pdf', 'application/pdf'],
    ['letter.docx', word, 'letter.docx', fileKinds.docx.type],
    ['sheet', sheet, 'sheet.xlsx', fileKinds.xlsx.type],
    ['text.odt', openText, 'text.odt', fileKinds.odt.type],
    ['table.zip', openSheet, 'table.ods', fileKinds.ods.type],
    ['notes.txt', 'Blåbær\n<script>alert(1)</script>', 'notes.txt', 'text/plain; charset=utf-8'],
  ])(
    '%s is known by its content, and comes back as it was, to be saved and never shown',
    async (given, content, name, type) => {
      const kept = await addFile(asha, skill, given, content)
      const answer = await download(kept)
      expect(answer.rawPayload.equals(Buffer.from(content))).toBe(true)
      expect(answer.headers['content-type']).toBe(type)
      expect(answer.headers['content-disposition']).toContain(`attachment; filename="${name}"`)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
      expect(answer.headers['cache-control']).toBe('private, no-store')
    },
  )

  test('a picture is made anew: the place where it was taken is gone, and what hung behind it too', async () => {
    const taken = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
      .withExif({ IFD3: { GPSLatitude: '59/1 54/1 0/1' }, IFD0: { Make: 'Spy camera' } })
      .jpeg()
      .toBuffer()
    expect(taken.includes('Spy camera')).toBe(true)
    const kept = await addFile(asha, skill, 'board.jpg', Buffer.concat([taken, Buffer.from('<?php evil() ?>')]))
    const { rawPayload } = await download(kept)
    expect(rawPayload.includes('Spy camera')).toBe(false)
    expect(rawPayload.includes('evil')).toBe(false)
    expect(await sharp(rawPayload).metadata()).toMatchObject({ width: 400, height: 300, format: 'jpeg' })
  })

  test('what its owner deletes for good is gone from the database', async () => {
    const kept = await addFile(asha, skill, 'gone.txt', 'nothing')
    await asha.post(evidenceUrls.withdraw.href(kept))
    await asha.post(evidenceUrls.erase.href(kept))
    expect((await download(kept)).statusCode).toBe(404)
    const pieces = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('evidence_file_pieces').select('number').where('file_id', '=', kept.fileId).execute(),
    )
    expect(pieces).toEqual([])
  })
})

describe('a file that is not taken', () => {
  const macros = zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': 'x' })
  const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 7)])
  // A directory that says ten thousand files of four gigabytes each; nothing of it is ever unpacked.
  const bomb = zip({ '[Content_Types].xml': '', 'word/document.xml': '' }, { entries: 10_000 })
  test.each([
    ['a script named as a picture', 'me.png', '<script>alert(1)</script>', 'do not take this kind'],
    ['a web page', 'page.html', '<!doctype html><p>Hello', 'do not take this kind'],
    ['a drawing that can run', 'pic.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'do not take this kind'],
    ['a program', 'run.txt', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]), 'do not take this kind'],
    ['text in no Unicode', 'old.txt', Buffer.from([0x62, 0xe5, 0x62]), 'do not take this kind'],
    ['any archive', 'all.docx', zip({ 'a.exe': 'MZ' }), 'do not take this kind'],
    ['a document with macros', 'm.docx', macros, 'macros'],
    ['an archive that lies about its size', 'bomb.docx', bomb, 'could not read'],
    ['half a document', 'half.docx', word.subarray(0, 40), 'could not read'],
    ['a broken picture', 'broken.png', picture, 'could not read'],
    ['a locked document', 'l.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'password'],
    ['an empty one', 'empty.txt', '', 'empty or damaged'],
    ['nothing', '', '', 'Choose a file'],
  ])('%s', async (_, name, content, words) => {
    const page = await handIn(name, content)
    expect(page.status).toBe(400)
    expect(page.$('#file-error').text()).toContain(words)
    expect(page.$('input[name=title]').val()).toBe('Mine')
  })

  test('one of fifty megabytes, without reading more of it than is allowed', async () => {
    const page = await handIn('large.pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(50 * 1024 * 1024)]))
    expect(page.status).toBe(400)
    expect(page.$('#file-error').text()).toContain('larger than 10 MB')
    expect(page.$('input[name=title]').val()).toBe('Mine')
  })

  test('whatever the bytes are, there is a page that says so', async () => {
    const heads = fc.constantFrom('', 'PK\x03\x04', '%PDF-', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF0000WEBP')
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
        const { status } = await handIn('x.docx', Buffer.concat([Buffer.from(head, 'latin1'), rest]))
        expect([303, 400]).toContain(status)
      }),
      { numRuns: 25 },
    )
  })
})

test('no name hides what a file is, or leaves its folder', () => {
  expect(fileNameFor('../../etc/passwd', 'txt')).toBe('etc passwd.txt')
  expect(fileNameFor('photo\u202Egnp.exe', 'png')).toBe('photo gnp.png')
  expect(fileNameFor('invoice.pdf.exe', 'pdf')).toBe('invoice.pdf')
  expect(fileNameFor('حساب.pdf', 'pdf')).toBe('حساب.pdf')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), given => {
      const name = fileNameFor(given, 'pdf')
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]+\.pdf$/u)
      expect(name.startsWith('.')).toBe(false)
    }),
  )
})
