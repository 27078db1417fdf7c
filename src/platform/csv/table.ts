import type { Delimiter } from './dialect.ts'
import type { Encoding } from './encoding.ts'
import type { ForeignKind } from './file-kind.ts'

/** What is wrong with the file as a whole. The first group stops the reading, the second is only worth knowing. */
export type TableFault =
  | { readonly kind: 'foreign-file'; readonly found: ForeignKind }
  | { readonly kind: 'unknown-encoding' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'quote-not-closed'; readonly line: number }
  | { readonly kind: 'row-too-long'; readonly line: number; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly line: number; readonly found: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly line: number; readonly limit: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-header' }
  | { readonly kind: 'repeated-header'; readonly line: number }
  | { readonly kind: 'repeated-column'; readonly name: string }

const noted: readonly TableFault['kind'][] = ['no-header', 'repeated-header', 'repeated-column']

/** Whether the rows that came are all there are to get: a fault that stops the reading says no. */
export const stopsReading = (fault: TableFault): boolean => !noted.includes(fault.kind)

/** What was odd about one row; the cells are as good as they can be. */
export type RowProblem =
  | { readonly kind: 'too-few-cells'; readonly found: number; readonly expected: number }
  | { readonly kind: 'too-many-cells'; readonly found: number; readonly expected: number }
  | { readonly kind: 'cell-cut'; readonly column: number; readonly limit: number }
  | { readonly kind: 'zero-bytes-removed' }
  | { readonly kind: 'lost-character'; readonly column: number }

export interface TableRow {
  /** The line of the file on which the row begins, as an editor counts them: a cell may run over several. */
  readonly line: number
  /** As many as the header has columns, or more when the row is too long. */
  readonly cells: readonly string[]
  readonly problems: readonly RowProblem[]
}

export interface Table {
  /** Final only when the rows are read: a file may be plain ASCII for a long while. */
  readonly encoding: Encoding | undefined
  readonly delimiter: Delimiter | undefined
  readonly header: readonly string[]
  /** The line of the header, 0 when there is none. */
  readonly headerLine: number
  /** To be read once. Never throws for what is in the file: see `faults` afterwards. */
  readonly rows: AsyncIterable<TableRow>
  /** Complete when the rows are read. */
  readonly faults: readonly TableFault[]
  /** Lets go of the source when the rows are not wanted, or not all of them. */
  close(): Promise<void>
}

export interface ReadOptions {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** `detect` (the default), `first`, `none`, or the line on which the header stands. */
  readonly header?: 'detect' | 'first' | 'none' | number
  /** Rows in which every cell is blank are passed over unless asked for. */
  readonly blankRows?: 'skip' | 'keep'
  /** Longest row in bytes, 1 MiB unless told. A quotation mark that is never closed ends here. */
  readonly maxRowBytes?: number
  /** Longest cell in characters, 32,767 unless told (the limit of spreadsheets). Longer ones are cut. */
  readonly maxCellLength?: number
  /** 500 unless told. */
  readonly maxColumns?: number
  /** 1,000,000 unless told. */
  readonly maxRows?: number
}

export type TableSource = Uint8Array | AsyncIterable<Uint8Array>
