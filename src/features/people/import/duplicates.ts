import type { FaultBook } from './fault-book.ts'
import type { StaffRow } from './staff-row.ts'
import { repeatedTexts } from './text-index.ts'

/**
 * Makes sure that one employee number, and one e-mail address, is one person. The same row twice counts once. Of two
 * different rows with the same number the first comes in, unless somebody decides that the second is the right one.
 */
export function settleDuplicates(rows: readonly StaffRow[], book: FaultBook): void {
  settleNumbers(rows, book)
  settleEmails(rows, book)
}

function settleNumbers(rows: readonly StaffRow[], book: FaultBook): void {
  const repeated = repeatedTexts(rows.map(row => row.employeeNumber))
  const first = new Map<string, StaffRow>()
  for (const row of rows) {
    if (row.out || !repeated.has(row.employeeNumber)) continue
    const other = first.get(row.employeeNumber)
    if (!other) {
      first.set(row.employeeNumber, row)
      continue
    }
    const raised = {
      line: row.line,
      field: 'employeeNumber',
      value: row.employeeNumber,
      otherLine: other.line,
    } as const
    if (sameRow(row, other)) {
      book.raise({ kind: 'row-repeated', ...raised })
      row.out = 'row-repeated'
    } else if (book.raise({ kind: 'number-repeated', ...raised, names: [other.name] }) === 'accept') {
      other.out = 'number-repeated'
      first.set(row.employeeNumber, row)
    } else row.out = 'number-repeated'
  }
}

function settleEmails(rows: readonly StaffRow[], book: FaultBook): void {
  const repeated = repeatedTexts(rows.map(row => row.email))
  const first = new Map<string, StaffRow>()
  for (const row of rows) {
    if (row.out || !repeated.has(row.email)) continue
    const other = first.get(row.email)
    if (!other) {
      first.set(row.email, row)
      continue
    }
    const raised = { line: row.line, field: 'email', value: row.email, otherLine: other.line } as const
    const numbered = row.employeeNumber !== ''
    if (!numbered && !other.employeeNumber && sameRow(row, other)) {
      book.raise({ kind: 'row-repeated', ...raised })
      row.out = 'row-repeated'
    } else if (
      book.raise({ kind: 'email-repeated', ...raised, withoutAccept: !numbered, names: [other.name] }) === 'accept'
    ) {
      row.email = ''
    } else row.out = 'email-repeated'
  }
}

function sameRow(a: StaffRow, b: StaffRow): boolean {
  const same = a.name === b.name && a.email === b.email && a.employeeNumber === b.employeeNumber
  const sameJob = a.jobTitle === b.jobTitle && a.grade === b.grade && a.place === b.place && a.fte === b.fte
  const sameRest = a.location === b.location && a.startedOn === b.startedOn && a.phone === b.phone
  return same && sameJob && sameRest && a.managerText === b.managerText
}
