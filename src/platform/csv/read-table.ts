import { decodeText, type TextDecoding } from './decode-text.ts'
import { type Delimiter, declaredDelimiter, detectDelimiter } from './dialect.ts'
import { detectEncoding, givenEncoding, looksLikeText } from './encoding.ts'
import { recogniseForeignKind } from './file-kind.ts'
import { columnNames, headerAt, widest } from './header.ts'
import { type CsvRecord, readRecords } from './records.ts'
import { piecesOf, readSample, restOfText } from './source-text.ts'
import type { ReadOptions, Table, TableFault, TableRow, TableSource } from './table.ts'
import { tidyRow } from './tidy-row.ts'

const lookAhead = 40

/**
 * Reads a table of text in whatever encoding, delimiter and line ends it comes, as a stream with bounded memory.
 * Nothing in the file makes it throw: what is wrong stands in `faults` and on the rows. A source that fails
 * (a lost connection, an unreadable disk) ends the rows with the fault `unreadable`.
 */
export async function readTable(source: TableSource, options: ReadOptions = {}): Promise<Table> {
  const faults: TableFault[] = []
  const bytes = piecesOf(source)
  const stop = async (fault: TableFault): Promise<Table> => {
    faults.push(fault)
    await bytes.return(undefined)
    return {
      encoding: undefined,
      delimiter: undefined,
      header: [],
      headerLine: 0,
      rows: none(),
      faults,
      close: async () => {},
    }
  }
  const beginning = await readSample(bytes).catch(() => undefined)
  if (!beginning) return stop({ kind: 'unreadable' })
  const { sample, whole } = beginning
  const found = options.encoding ? undefined : recogniseForeignKind(sample)
  if (found) return stop({ kind: 'foreign-file', found })
  const detected = options.encoding ? givenEncoding(options.encoding, sample) : detectEncoding(sample, whole)
  if (!detected)
    return stop(looksLikeText(sample) ? { kind: 'unknown-encoding' } : { kind: 'foreign-file', found: 'binary' })

  const decoding = decodeText(detected)
  const sampleText = decoding.write(sample.subarray(detected.bomLength)) + (whole ? decoding.end() : '')
  const declared = options.delimiter ? undefined : declaredDelimiter(sampleText)
  const delimiter = options.delimiter ?? declared ?? detectDelimiter(sampleText)
  const text = restOfText(sampleText, whole ? none() : bytes, decoding)
  const limits = { delimiter, maxRowBytes: options.maxRowBytes ?? 1_048_576 }
  const records = readRecords(text, limits, fault => faults.push(fault))
  return tableFrom({ records, delimiter, decoding, declared: declared !== undefined, options, faults })
}

interface Opened {
  readonly records: AsyncGenerator<CsvRecord>
  readonly delimiter: Delimiter
  readonly decoding: TextDecoding
  readonly declared: boolean
  readonly options: ReadOptions
  readonly faults: TableFault[]
}

async function tableFrom({ records, delimiter, decoding, declared, options, faults }: Opened): Promise<Table> {
  const ahead: CsvRecord[] = []
  while (ahead.length < lookAhead) {
    const next = await records.next()
    if (next.done) break
    if (!(declared && next.value.line === 1)) ahead.push(next.value)
  }
  const at = headerAt(ahead, options.header ?? 'detect')
  const named = ahead[at]
  if (!ahead.some(({ cells }) => cells.some(cell => cell.trim() !== ''))) faults.push({ kind: 'empty' })
  else if (!named && options.header !== 'none') faults.push({ kind: 'no-header' })
  const body = ahead.slice(named ? at + 1 : 0)
  const header = options.header === 'none' ? widest(body) : columnNames(named?.cells ?? [], body, faults)
  const maxColumns = options.maxColumns ?? 500
  if (header.length > maxColumns) {
    faults.push({ kind: 'too-many-columns', line: named?.line ?? 1, found: header.length, limit: maxColumns })
  }
  const open = header.length <= maxColumns
  if (!open) await records.return(undefined)
  return {
    get encoding() {
      return decoding.encoding
    },
    delimiter,
    header: open ? header : header.slice(0, maxColumns),
    headerLine: named?.line ?? 0,
    rows: open ? bodyRows(chain(body, records), header, named?.cells, options, faults) : none(),
    faults,
    close: async () => void (await records.return(undefined)),
  }
}

async function* bodyRows(
  records: AsyncIterable<CsvRecord>,
  header: readonly string[],
  headerCells: readonly string[] | undefined,
  options: ReadOptions,
  faults: TableFault[],
): AsyncGenerator<TableRow> {
  const maxRows = options.maxRows ?? 1_000_000
  const keepBlank = options.blankRows === 'keep'
  const cellLimit = options.maxCellLength ?? 32_767
  let count = 0
  for await (const { line, cells } of records) {
    if (!keepBlank && cells.every(cell => cell.trim() === '')) continue
    if (headerCells && !keepBlank && sameCells(cells, headerCells)) {
      faults.push({ kind: 'repeated-header', line })
      continue
    }
    if (++count > maxRows) {
      faults.push({ kind: 'too-many-rows', line, limit: maxRows })
      return
    }
    yield tidyRow(line, cells, header.length, cellLimit)
  }
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, at) => cell === b[at])

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}

async function* none(): AsyncGenerator<never> {}
