import { type TableRow, unprotectCell } from '#platform/csv/index.ts'
import { looksLikeFormula, tidyText, unwrapText } from './cell-values.ts'
import { type Choices, typedCells } from './choices.ts'
import type { FaultBook } from './fault-book.ts'
import type { FaultKind } from './faults.ts'
import { columnOf, type Field, fields, isMapped, type Mapping } from './mapping.ts'
import type { Cells } from './places.ts'

/** Harmless things that were put right without asking: how many cells, and the first line on which one stood. */
export interface Note {
  readonly kind: 'invisible-removed' | 'spaces-tidied' | 'text-unwrapped' | 'zeros-kept' | 'zero-bytes-removed'
  readonly count: number
  readonly line: number
}

/** The longest a cell may be; the database holds as much. */
const longest: Partial<Record<Field, number>> = { employeeNumber: 60, email: 254, phone: 60, grade: 100, unitCode: 60 }
const longestText = 200

export interface CellCleaner {
  /** The cells that we use, one line of plain text each, and the fault for which the row is left out, if any. */
  clean(row: TableRow): { cells: Cells; out: FaultKind | '' }
  notes(): Note[]
}

export function openCellCleaner(mapping: Mapping, choices: Choices, book: FaultBook): CellCleaner {
  const typed = typedCells(choices)
  const mapped = fields
    .filter(field => isMapped(mapping, field))
    .map(field => ({ field, column: columnOf(mapping, field) }))
  const lastColumn = mapped.reduce((last, { column }) => Math.max(last, column), -1)
  const notes = new Map<Note['kind'], { count: number; line: number }>()

  function note(kind: Note['kind'], line: number): void {
    const noted = notes.get(kind)
    if (noted) noted.count++
    else notes.set(kind, { count: 1, line })
  }

  /** A row that is too short matters only when a column that we use is missing. */
  function raiseShape({ line, problems, cells }: TableRow): FaultKind | '' {
    for (const problem of problems) {
      if (problem.kind === 'zero-bytes-removed') note('zero-bytes-removed', line)
      const misshapen =
        problem.kind === 'too-many-cells' || (problem.kind === 'too-few-cells' && problem.found <= lastColumn)
      if (!misshapen) continue
      const kind = problem.kind === 'too-many-cells' ? 'row-long' : 'row-short'
      const value = cells.filter(cell => cell !== '').join(' ')
      if (book.raise({ kind, line, value, count: problem.found }) === 'leave-out') return kind
    }
    return ''
  }

  function cleanText(line: number, field: Field, raw: string): { text: string; out: FaultKind | '' } {
    let out: FaultKind | '' = ''
    const raise = (kind: FaultKind, value: string) => {
      if (book.raise({ kind, line, field, value }) === 'leave-out') out ||= kind
    }
    const tidy = tidyText(raw)
    if (tidy?.hadInvisible) note('invisible-removed', line)
    if (tidy?.hadSpaces) note('spaces-tidied', line)
    if (tidy?.hadControl) raise('control-characters', tidy.text)
    const text = tidy?.text ?? raw
    const bare = unprotectCell(unwrapText(text))
    if (bare !== text) note('text-unwrapped', line)
    else if (looksLikeFormula(bare)) raise('formula', bare)
    if (field === 'employeeNumber' && /^0\d/.test(bare)) note('zeros-kept', line)
    if (bare.includes('\uFFFD')) raise('lost-character', bare)
    const limit = longest[field] ?? longestText
    if (bare.length > limit) raise('too-long', bare)
    return { text: cut(bare, limit), out }
  }

  return {
    clean(row) {
      const corrections = typed.get(row.line)
      const cells: Cells = {}
      let out = raiseShape(row)
      for (const { field, column } of mapped) {
        const raw = corrections?.get(field) ?? row.cells[column] ?? ''
        if (raw === '') continue
        const cleaned = cleanText(row.line, field, raw)
        cells[field] = cleaned.text
        out ||= cleaned.out
      }
      return { cells, out }
    },
    notes: () => [...notes].map(([kind, noted]) => ({ kind, ...noted })),
  }
}

/** Cuts between characters, never inside one. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
  return text.slice(0, end).trim()
}
