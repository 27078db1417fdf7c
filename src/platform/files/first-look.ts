import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { readTable, sayTableFault, stopsReading } from '../csv/index.ts'
import type { Locale } from '../i18n/index.ts'

interface Wanted {
  readonly locale: Locale
  /** How many rows are looked at. */
  readonly rows: number
  /** Said where it is no table at all. */
  readonly unreadable: string
}

interface Beginning {
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
}

interface Unreadable {
  readonly problem: string
}

/** Reads the title row and the first rows of a table. */
export async function beginningOfTable(
  path: string,
  { locale, rows, unreadable }: Wanted,
): Promise<Beginning | Unreadable> {
  const table = await readTable(createReadStream(path))
  try {
    const sample: (readonly string[])[] = []
    for await (const { cells } of table.rows) {
      sample.push(cells)
      if (sample.length === rows) break
    }
    const fatal = table.faults.find(stopsReading)
    if (fatal) return { problem: sayTableFault(locale, fatal) }
    if (table.header.length === 0 || sample.length === 0) return { problem: unreadable }
    return { header: table.header, sample }
  } finally {
    await table.close()
  }
}

/** The same for a file that may also be JSON, which has no columns: told by how it begins. */
export async function beginningOfFile(
  path: string,
  wanted: Wanted,
): Promise<(Beginning & { readonly format: 'json' | 'csv' }) | Unreadable> {
  if (await beginsLikeJson(path)) return { format: 'json', header: [], sample: [] }
  const table = await beginningOfTable(path, wanted)
  return 'problem' in table ? table : { format: 'csv', ...table }
}

async function beginsLikeJson(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(256) })
    return /^\uFEFF?\s*[{[]/.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await file.close()
  }
}
