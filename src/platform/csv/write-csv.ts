import type { Delimiter } from './dialect.ts'

export type Cell = string | number | bigint | boolean | null | undefined

export interface WriteOptions {
  /** A comma unless told; spreadsheets set to Norwegian expect a semicolon. */
  readonly delimiter?: Delimiter
  readonly lineEnd?: '\r\n' | '\n' | '\r'
  /** The mark by which spreadsheets know UTF-8. On unless told. */
  readonly bom?: boolean
  /** Keeps a cell from being run as a formula when the file is opened in a spreadsheet. On unless told. */
  readonly protect?: boolean
}

/** One table as text. For a table that does not fit in memory use `streamCsv`. */
export function writeCsv(rows: Iterable<readonly Cell[]>, options: WriteOptions = {}): string {
  let text = options.bom === false ? '' : '\uFEFF'
  for (const row of rows) text += writeRow(row, options)
  return text
}

/** The same as `writeCsv` in pieces of about 16 kB, for `Readable.from`. */
export async function* streamCsv(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  let text = options.bom === false ? '' : '\uFEFF'
  for await (const row of rows) {
    text += writeRow(row, options)
    if (text.length > 16_384) {
      yield text
      text = ''
    }
  }
  if (text) yield text
}

function writeRow(row: readonly Cell[], { delimiter = ',', lineEnd = '\r\n', protect = true }: WriteOptions): string {
  const cells = row.map(cell => quote(asText(cell, protect), row.length === 1))
  return cells.join(delimiter) + lineEnd
}

function asText(cell: Cell, protect: boolean): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' && protect ? protectCell(cell) : String(cell)
}

/** Every delimiter there is calls for quotes, so that whoever guesses ours cannot guess wrong. */
function quote(text: string, alone: boolean): string {
  const needed = /[",;|\t\r\n\uFEFF]|^\s|\s$/.test(text) || (alone && text === '')
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}

const risky = /^'*[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula (OWASP, “CSV injection”). Plain numbers
 * stay as they are. `unprotectCell` undoes exactly this.
 */
export const protectCell = (text: string): string => (risky.test(text) && !plainNumber.test(text) ? `'${text}` : text)

/** Takes away the apostrophe that `protectCell`, or somebody at a spreadsheet, put before a text. */
export const unprotectCell = (text: string): string => (text.startsWith("'") && risky.test(text) ? text.slice(1) : text)
