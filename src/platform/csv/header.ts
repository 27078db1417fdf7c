import { type CsvRecord, zeroMark } from './records.ts'
import type { ReadOptions, TableFault } from './table.ts'

/** The index of the header among the first rows, -1 when there is none. */
export function headerAt(ahead: readonly CsvRecord[], header: NonNullable<ReadOptions['header']>): number {
  if (header === 'none') return -1
  if (header === 'first') return ahead.length ? 0 : -1
  if (header === 'detect') return findHeaderRow(ahead.map(({ cells }) => cells))
  return ahead.findIndex(({ line }) => line === header)
}

/** Names for the columns of a table that has none. */
export const widest = (body: readonly CsvRecord[]): string[] =>
  Array.from({ length: Math.max(0, ...body.map(({ cells }) => cells.length)) }, () => '')

/** Blank names at the end are dropped when nothing stands under them; a name that comes twice is told apart. */
export function columnNames(cells: readonly string[], body: readonly CsvRecord[], faults: TableFault[]): string[] {
  const named = cells.findLastIndex(cell => cell.trim() !== '') + 1
  const used = (row: CsvRecord) => row.cells.findLastIndex(cell => cell.trim() !== '') + 1
  const inUse = body.map(used).toSorted((a, b) => a - b)
  const usual = cells.length ? (inUse[Math.floor(inUse.length / 2)] ?? 0) : (inUse.at(-1) ?? 0)
  const width = Math.max(named, cells.length ? Math.min(usual, cells.length) : usual)
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const name = (cells[at] ?? '').replaceAll(zeroMark, '').trim()
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    if (name === '' || times === 1) return name
    faults.push({ kind: 'repeated-column', name })
    return `${name} (${times})`
  })
}

const headerSearch = 30

/**
 * The index of the row that names the columns: the first one about as wide as the table. Titles, dates and blank lines
 * above it are passed over. Answers -1 when that row holds data, so that nobody is taken for a heading.
 */
function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const candidates = rows.slice(0, headerSearch)
  const width = usualWidth(candidates)
  const index = candidates.findIndex(cells => filledIn(cells).length >= Math.max(1, Math.ceil(width * 0.6)))
  const cells = candidates[index]
  return cells && filledIn(cells).every(isLabel) && isUnlikeData(cells, rows.slice(index + 1)) ? index : -1
}

const filledIn = (cells: readonly string[]): string[] => cells.filter(cell => cell.trim() !== '')

function usualWidth(rows: readonly (readonly string[])[]): number {
  const seen = new Map<number, number>()
  for (const cells of rows) {
    const width = cells.findLastIndex(cell => cell.trim() !== '') + 1
    if (width > 0) seen.set(width, (seen.get(width) ?? 0) + 1)
  }
  const usual = [...seen].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  return usual[0]
}

function isLabel(cell: string): boolean {
  const text = cell.trim()
  if (text.length > 500 || text.startsWith('=') || /\S@\S+\.\S/.test(text)) return false
  return !/^[\d\s.,:/%£€$+-]+$/.test(text) || /^(19|20)\d\d$/.test(text)
}

/** The words of a heading do not come back in the rows below; those of a person's unit and job do. */
function isUnlikeData(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const alike = below.filter(row => row.some((cell, at) => cell !== '' && cell === cells[at])).length
  return below.length < 4 || alike * 2 <= below.length
}
