import type { FieldOwners } from '../sources/fields.ts'
import type { CurrentPerson } from './current.ts'
import type { FaultBook, Raised } from './fault-book.ts'
import { type FoundManager, isRow, type Node, openManagerFinder, standIn } from './find-manager.ts'
import type { Matches } from './match-directory.ts'
import { isSaidElsewhere, isTakenFromFile } from './other-sources.ts'
import { findCircles } from './reporting-circles.ts'
import type { StaffRow } from './staff-row.ts'

export interface ReportingLines {
  /** Looks after those whose manager was left out, and cuts circles. To be asked again when more rows are left out. */
  settle(): void
  /** Gives each row its manager. Answers how many report past a vacant post, to the next manager above it. */
  finish(): number
}

/**
 * Finds each row's manager. Whatever the file says, nobody ends up above themselves: the lines of the file and those
 * of the people whom it does not touch are looked at together, and every circle is cut at one place.
 */
export function openReportingLines(given: Given): ReportingLines {
  const { rows, book } = given
  const sets = { pastVacant: new Set<StaffRow>(), told: new Set<StaffRow>() }
  const lines: Lines = { below: undefined, ...given, ...sets }
  const tops = nameManagers(lines)
  return {
    settle() {
      let check = rows.filter(row => !row.out)
      while (check.length > 0) {
        reportPastThoseLeftOut(lines, check)
        check = cutCircles(lines)
      }
    },
    finish() {
      for (const row of rows) if (row.out) row.manager = undefined
      raiseTops(tops, book)
      return [...lines.pastVacant].filter(row => !row.out).length
    },
  }
}

interface Given {
  readonly rows: readonly StaffRow[]
  readonly matches: Matches
  readonly stays: (person: CurrentPerson) => boolean
  readonly book: FaultBook
  readonly owners: FieldOwners
}

interface Lines extends Given {
  below: Map<Node, StaffRow[]> | undefined
  readonly pastVacant: Set<StaffRow>
  readonly told: Set<StaffRow>
}

/**
 * Answers the rows at the top, who report to nobody. Left-out rows keep the manager whom the file names for a while, so
 * that those below can report past them.
 */
function nameManagers(lines: Lines): StaffRow[] {
  const { rows, matches, stays, book, owners } = lines
  const find = openManagerFinder(rows, matches, stays)
  const tops: StaffRow[] = []
  for (const row of rows) {
    const found = row.managerText === '' ? undefined : find(row.managerText)
    if (row.out) {
      if (found?.kind === 'found' && found.node !== row) row.manager = found.node
      continue
    }
    if (isSaidElsewhere(row, 'manager', owners) && keepsManager(lines, row, found)) continue
    const about = { line: row.line, field: 'manager', value: row.managerText } as const
    if (!found) tops.push(row)
    else if (found.kind === 'placeholder') {
      if (isKept(book, row, { kind: 'manager-placeholder', ...about })) tops.push(row)
    } else if (found.kind === 'missing') isKept(book, row, { kind: 'manager-missing', ...about })
    else if (found.kind === 'ambiguous') isKept(book, row, { kind: 'manager-ambiguous', ...about, names: found.names })
    else if (found.node === row) {
      if (isKept(book, row, { kind: 'manager-self', ...about })) tops.push(row)
    } else if (
      found.kind === 'found' ||
      isKept(book, row, { kind: 'manager-nearly', ...about, names: [whoIs(found.node)] })
    ) {
      row.manager = found.node
    }
  }
  return tops
}

/** Another system has the say about this line: it stays as it is, unless somebody decides for the file. */
function keepsManager(lines: Lines, row: StaffRow, found: FoundManager | undefined): boolean {
  const now = row.match && managerNow(lines, row.match)
  const named = found?.kind === 'found' || found?.kind === 'nearly' ? found.node : undefined
  const says = named ? whoIs(named) : ''
  if (named !== now && found?.kind !== 'missing' && found?.kind !== 'ambiguous')
    if (isTakenFromFile(row, 'manager', 'manager', says, now ? whoIs(now) : '', lines.book, named)) return false
  row.manager = now
  return true
}

/** Whom somebody of the directory reports to, as a row where there is one. */
function managerNow({ matches, stays }: Lines, { managerId }: CurrentPerson): Node | undefined {
  const manager = managerId === undefined ? undefined : matches.byId.find(managerId)
  const row = manager && matches.rowOf(manager)
  if (row && !row.out) return row
  return manager && stays(manager) ? manager : undefined
}

function isKept(book: FaultBook, row: StaffRow, raised: Raised): boolean {
  if (book.raise(raised) !== 'leave-out') return true
  row.out = raised.kind
  return false
}

const whoIs = (node: Node): string => `${node.name} (${node.employeeNumber || node.email})`

/** Leaving one row out concerns those who report to it, and so on downwards. */
function reportPastThoseLeftOut(lines: Lines, check: readonly StaffRow[]): void {
  const { stays, pastVacant } = lines
  const past = new Map<StaffRow, Node | undefined>()
  const waiting = [...check]
  // The list grows while we walk it.
  for (const row of waiting) {
    const { manager } = row
    if (row.out || !manager || !isRow(manager) || !manager.out) continue
    const next = nextAbove(manager, past, stays)
    const instead = next === row ? undefined : next
    if (manager.out === 'post-vacant') {
      if (instead) pastVacant.add(row)
    } else if (!isToldOf(lines, row, manager, instead)) {
      for (const report of reportsOf(lines, row)) waiting.push(report)
      continue
    }
    row.manager = instead
    if (instead) lines.below?.get(instead)?.push(row)
  }
}

function isToldOf(lines: Lines, row: StaffRow, manager: StaffRow, instead: Node | undefined): boolean {
  // Left out of the import but still in the directory: for those below nothing changes.
  if (lines.told.has(row) || (instead && instead === manager.match)) return true
  lines.told.add(row)
  const names = [manager.name, instead ? whoIs(instead) : ''].filter(name => name !== '')
  const about = { line: row.line, field: 'manager', value: row.managerText, otherLine: manager.line, names } as const
  return isKept(lines.book, row, { kind: 'manager-left-out', ...about })
}

/** The first one above a left-out row who comes in or stays in the directory. */
function nextAbove(
  from: StaffRow,
  past: Map<StaffRow, Node | undefined>,
  stays: (person: CurrentPerson) => boolean,
): Node | undefined {
  const walked = new Set<StaffRow>()
  let node: Node | undefined = from
  while (node && isRow(node) && node.out) {
    const stand = standIn(node, stays)
    if (stand !== node) {
      node = stand
      break
    }
    if (walked.has(node)) {
      node = undefined
      break
    }
    walked.add(node)
    node = past.has(node) ? past.get(node) : node.manager
  }
  for (const row of walked) past.set(row, node)
  return node
}

function reportsOf(lines: Lines, manager: StaffRow): readonly StaffRow[] {
  if (!lines.below) {
    lines.below = new Map(lines.rows.map(row => [row, []]))
    for (const row of lines.rows) if (row.manager) lines.below.get(row.manager)?.push(row)
  }
  return lines.below.get(manager) ?? []
}

/** Answers the rows that must be looked at again, because somebody in a circle is left out altogether. */
function cutCircles(lines: Lines): StaffRow[] {
  const { rows, book } = lines
  const again: StaffRow[] = []
  const aboveOf = (node: Node): Node | undefined => (isRow(node) ? node.manager : managerNow(lines, node))
  for (const circle of findCircles(rows, aboveOf)) {
    const [top] = circle
    if (!top || !isRow(top)) continue
    const names = circle.map(node => node.name)
    const about = { line: top.line, field: 'manager', value: top.managerText, names, count: circle.length } as const
    top.manager = undefined
    if (!isKept(book, top, { kind: 'manager-cycle', ...about }))
      for (const report of reportsOf(lines, top)) again.push(report)
  }
  return again
}

/** Several people at the top are usual in some organisations and a sign of missing rows in others: only told. */
function raiseTops(tops: readonly StaffRow[], book: FaultBook): void {
  const staying = tops.filter(row => !row.out)
  if (staying.length < 2) return
  const names = staying.slice(0, 20).map(row => row.name)
  book.raise({ kind: 'several-roots', line: 0, field: 'manager', count: staying.length, names })
}
