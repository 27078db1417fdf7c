import { zeroMark } from './records.ts'
import type { RowProblem, TableRow } from './table.ts'

const noProblems: readonly RowProblem[] = []

/** One row at the width of the header, its cells bounded and free of zero bytes, and what was odd about it. */
export function tidyRow(line: number, cells: string[], width: number, cellLimit: number): TableRow {
  const problems: RowProblem[] = []
  const found = cells.length
  if (found > width) {
    while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop()
    if (cells.length > width) problems.push({ kind: 'too-many-cells', found: cells.length, expected: width })
  } else if (found < width) {
    while (cells.length < width) cells.push('')
    problems.push({ kind: 'too-few-cells', found, expected: width })
  }
  for (let column = 0; column < cells.length; column++) tidyCell(cells, column, cellLimit, problems)
  return { line, cells, problems: problems.length ? problems : noProblems }
}

function tidyCell(cells: string[], column: number, limit: number, problems: RowProblem[]): void {
  let cell = cells[column] ?? ''
  if (cell.includes(zeroMark)) {
    cell = cell.replaceAll(zeroMark, '')
    if (!problems.some(({ kind }) => kind === 'zero-bytes-removed')) problems.push({ kind: 'zero-bytes-removed' })
  }
  if (cell.length > limit) {
    cell = cell.slice(0, limit)
    problems.push({ kind: 'cell-cut', column, limit })
  }
  if (cell.includes('\uFFFD')) problems.push({ kind: 'lost-character', column })
  cells[column] = cell
}
