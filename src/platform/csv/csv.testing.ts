import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { type Encoding, type ReadOptions, readTable, type TableSource } from './index.ts'

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

export async function read(source: TableSource | string, options?: ReadOptions) {
  const table = await readTable(typeof source === 'string' ? Buffer.from(source) : source, options)
  const rows = await all(table.rows)
  return { ...table, encoding: table.encoding, rows, cells: rows.map(row => row.cells) }
}

const marks: Record<Encoding, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
}
export const encode = (text: string, encoding: Encoding, bom = false): Buffer =>
  Buffer.concat([Buffer.from(bom ? marks[encoding] : []), iconv.encode(text, encoding, { addBOM: false })])

export function piecesOf(bytes: Buffer, size: number): Readable {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return Readable.from(pieces)
}
