import { type FileHandle, open } from 'node:fs/promises'
import type { FileKind } from './file-kinds.ts'
import { readAt, zipNames } from './zip-names.ts'

/** Why a file is not taken. */
export type FileFault = 'missing' | 'tooLarge' | 'kind' | 'macros' | 'locked' | 'unreadable' | 'pixels'

const documents = { 'word/document.xml': 'docx', 'xl/workbook.xml': 'xlsx' } as const
const openDocuments = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const

/** What a file is. Its content says so; only of plain text the name must say that text is meant. */
export async function sniff(path: string, name: string, bytes: number): Promise<FileKind | FileFault> {
  const file = await open(path)
  try {
    const head = await readAt(file, 0, Math.min(bytes, 4096))
    const says = (text: string, at = 0) => head.toString('latin1', at, at + text.length) === text
    if (says('%PDF-')) return 'pdf'
    if (says('\x89PNG\r\n\x1a\n')) return 'png'
    if (says('\xff\xd8\xff')) return 'jpeg'
    if (says('RIFF') && says('WEBP', 8)) return 'webp'
    if (says('PK\x03\x04')) return await documentIn(file, head, bytes)
    // The old container of Office also wraps documents that a password locks.
    if (says('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'locked'
    if (/\.(txt|md)$/i.test(name)) return (await isPlainText(file, bytes)) ? 'txt' : 'kind'
    return 'kind'
  } finally {
    await file.close()
  }
}

async function documentIn(file: FileHandle, head: Buffer, bytes: number): Promise<FileKind | FileFault> {
  const names = await zipNames(file, bytes)
  if (!names) return 'unreadable'
  if (names.some(name => /vbaProject|^Basic\/|^Scripts\//i.test(name))) return 'macros'
  // An OpenDocument file begins with its type, as plain words.
  if (head.toString('latin1', 30, 38) === 'mimetype') {
    const [, type = ''] = /^mimetype(application\/[a-z.-]+)/.exec(head.toString('latin1', 30, 130)) ?? []
    const found = Object.entries(openDocuments).find(([mediaType]) => type.startsWith(mediaType))
    return found?.[1] ?? 'kind'
  }
  if (!names.includes('[Content_Types].xml')) return 'kind'
  const found = Object.entries(documents).find(([part]) => names.includes(part))
  return found?.[1] ?? 'kind'
}

async function isPlainText(file: FileHandle, bytes: number): Promise<boolean> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readAt(file, 0, bytes))
    return !/[^\P{Cc}\t\n\r\f]/u.test(text)
  } catch {
    return false
  }
}
