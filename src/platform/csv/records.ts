import { finished } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Delimiter } from './dialect.ts'
import type { TableFault } from './table.ts'

export interface CsvRecord {
  readonly line: number
  readonly cells: string[]
}

interface RecordOptions {
  readonly delimiter: Delimiter
  readonly maxRowBytes: number
}

/** Stands in for a zero byte on its way through the parser, which takes one for the end of the text. */
export const zeroMark = '\uFDD0'

/** Text to records with the line on which each begins. What stops the parser goes to `report`; it never throws. */
export async function* readRecords(
  text: AsyncIterable<string>,
  { delimiter, maxRowBytes }: RecordOptions,
  report: (fault: TableFault) => void,
): AsyncGenerator<CsvRecord> {
  const { feed, close } = openParser(delimiter, maxRowBytes)
  let line = 1
  let failure: unknown
  try {
    for await (const records of fedBy(text, feed, error => (failure = error))) {
      for (const cells of records) {
        const start = line
        line += 1 + lineBreaks(cells)
        yield { line: start, cells }
      }
    }
  } finally {
    close()
  }
  if (failure !== undefined) report(faultOf(failure, line, maxRowBytes))
}

type Feed = (piece: string | undefined) => Promise<{ records: string[][]; error?: unknown }>

/** Records piece by piece, those before a failure included: a stream would throw them away. */
async function* fedBy(text: AsyncIterable<string>, feed: Feed, failed: (error: unknown) => void) {
  try {
    for await (const piece of text) {
      const { records, error } = await feed(piece)
      yield records
      if (error !== undefined) return failed(error)
    }
  } catch (error) {
    return failed(error)
  }
  const { records, error } = await feed(undefined)
  yield records
  if (error !== undefined) failed(error)
}

function openParser(delimiter: Delimiter, maxRowBytes: number): { feed: Feed; close: () => void } {
  let records: string[][] = []
  let error: unknown
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: maxRowBytes,
    on_record: (cells: string[]) => {
      records.push(cells)
      return null
    },
  })
  parser.on('error', problem => (error = problem))
  parser.resume()
  return {
    close: () => void parser.destroy(),
    async feed(piece) {
      records = []
      if (piece === undefined) await finished(parser.end()).catch(() => {})
      else if (piece !== '') await new Promise(resolve => parser.write(piece, resolve))
      return { records, error }
    },
  }
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(/\r\n|\r|\n/g)?.length ?? 0
  }
  return breaks
}

function faultOf(error: unknown, line: number, limit: number): TableFault {
  if (!(error instanceof CsvError)) return { kind: 'unreadable' }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'quote-not-closed', line }
  return error.code === 'CSV_MAX_RECORD_SIZE' ? { kind: 'row-too-long', line, limit } : { kind: 'unreadable' }
}
