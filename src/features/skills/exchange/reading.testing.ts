import { writeCsv } from '#platform/csv/index.ts'
import { guid } from './example.testing.ts'
import { type FaultKind, faultBook } from './faults.ts'
import { readJsonText, readTableFile } from './read-file.ts'
import { recogniseTable } from './table-columns.ts'

export const writing = {
  ...{ base: 'https://capable.test/ims/case/v1p1', creator: 'Northshire Council' },
  ...{ changedAt: new Date('2026-11-22T08:00:00Z'), isDraft: false },
}
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export function read(value: unknown) {
  const book = faultBook()
  const { read: found } = readJsonText(typeof value === 'string' ? value : JSON.stringify(value), book)
  const faults = Object.fromEntries(book.groups().map(({ kind, count }) => [kind, count]))
  return { framework: found?.framework, found, faults: faults as Partial<Record<FaultKind, number>> }
}

export async function readRows(rows: readonly (readonly string[])[], more: { levelOrder?: readonly string[] } = {}) {
  const [header = [], ...body] = rows
  const book = faultBook()
  const columns = recogniseTable(header, body)
  const bytes = Buffer.from(writeCsv(rows))
  const choices = { columns, guid: guid(9), name: 'Baking', language: 'en', version: '1', levelOrder: more.levelOrder }
  const { read: found } = await readTableFile(bytes, choices, book)
  if (!found) throw new Error('nothing read')
  return { columns, ...found, faults: book.groups(), kinds: book.groups().map(({ kind }) => kind) }
}
