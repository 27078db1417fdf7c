import { readTable, type TableFault, type TableSource } from '#platform/csv/index.ts'
import { looksLikePackage, parseJson } from './case-package.ts'
import type { FaultBook } from './faults.ts'
import { looksLikeOwn, readOwn } from './own-json.ts'
import { type ReadFramework, readCase } from './read-case.ts'
import { readTableFramework, type TableChoices } from './read-table-framework.ts'
import { cleanJson } from './tidy.ts'

export type FileFormat = 'case' | 'capable' | 'csv'
export interface ReadFile {
  readonly format: FileFormat
  readonly read: ReadFramework | undefined
  readonly tableFaults: readonly TableFault[]
}

/** Reads a table in the columns that somebody confirmed. */
export async function readTableFile(bytes: TableSource, choices: TableChoices, book: FaultBook): Promise<ReadFile> {
  const table = await readTable(bytes)
  const { tableFaults, ...read } = await readTableFramework(table, choices, book)
  return { format: 'csv', read, tableFaults }
}

/** Reads JSON: a CASE package or our own file. What is wrong with it stands in the book. */
export function readJsonText(text: string, book: FaultBook): ReadFile {
  const nothing = { format: 'case', read: undefined, tableFaults: [] } as const
  const parsed = parseJson(text)
  if (parsed === undefined) {
    book.raise('not-json')
    return nothing
  }
  const clean = cleanOrNone(parsed)
  if (!clean) {
    book.raise('shape-wrong', { value: 'nested more than 100 deep' })
    return nothing
  }
  if (clean.lost > 0) book.raise('character-lost', { value: String(clean.lost) })
  const { value } = clean
  if (looksLikeOwn(value)) return { format: 'capable', read: readOwn(value, book), tableFaults: [] }
  if (looksLikePackage(value)) return { format: 'case', read: readCase(value, book), tableFaults: [] }
  book.raise('not-a-framework')
  return nothing
}

function cleanOrNone(value: unknown) {
  try {
    return cleanJson(value)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
