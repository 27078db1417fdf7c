export { type Delimiter, delimiters } from './dialect.ts'
export { type Encoding, encodings } from './encoding.ts'
export type { ForeignKind } from './file-kind.ts'
export { readTable } from './read-table.ts'
export {
  type ReadOptions,
  type RowProblem,
  stopsReading,
  type Table,
  type TableFault,
  type TableRow,
  type TableSource,
} from './table.ts'
export { sayTableFault, tableWords } from './table-words.ts'
export { type Cell, protectCell, streamCsv, unprotectCell, type WriteOptions, writeCsv } from './write-csv.ts'
