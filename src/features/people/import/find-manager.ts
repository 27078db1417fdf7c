import { fold, isPlaceholder } from './cell-values.ts'
import type { CurrentPerson } from './current.ts'
import type { Matches } from './match-directory.ts'
import type { StaffRow } from './staff-row.ts'
import { indexBy, type TextIndex } from './text-index.ts'

/** Somebody a person may report to: a row of the file, or a person of the directory whom the file does not touch. */
export type Node = StaffRow | CurrentPerson

export const isRow = (node: Node): node is StaffRow => 'line' in node

export type FoundManager =
  | { readonly kind: 'found'; readonly node: Node }
  | { readonly kind: 'nearly'; readonly node: Node }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'missing' }

/**
 * Finds whom a manager's cell means: an employee number, an e-mail address, a name, or “name (number)”. The file comes
 * before the directory. A number that differs only in capitals or leading zeros is found, but only nearly.
 */
export function openManagerFinder(
  rows: readonly StaffRow[],
  matches: Matches,
  stays: (person: CurrentPerson) => boolean,
): (text: string) => FoundManager {
  const rowsByNumber = firstOf(rows, row => row.employeeNumber)
  let rowsByEmail: TextIndex<StaffRow> | undefined
  let loose: Map<string, StaffRow | undefined> | undefined
  let names: Map<string, Node[]> | undefined

  const inDirectory = (person: CurrentPerson | undefined): Node | undefined => {
    const row = person && matches.rowOf(person)
    if (row && !row.out) return row
    return person && stays(person) ? person : undefined
  }

  /** Not by a number or an address that this very file takes away from them. */
  function known(person: CurrentPerson | undefined, by: 'employeeNumber' | 'email'): Node | undefined {
    const node = inDirectory(person)
    const given = node && isRow(node) ? node[by] : ''
    return given === '' || given === person?.[by] ? node : undefined
  }

  function exactly(text: string): Node | undefined {
    const row = rowsByNumber.find(text) ?? (text.includes('@') ? rowByEmail(text.toLowerCase()) : undefined)
    if (row) return standIn(row, stays)
    const inDirectoryBy = { number: matches.byNumber.find(text), email: matches.byEmail.find(text.toLowerCase()) }
    return known(inDirectoryBy.number, 'employeeNumber') ?? known(inDirectoryBy.email, 'email')
  }

  // Most lists name managers by number: then nobody has to be found by address.
  function rowByEmail(email: string): StaffRow | undefined {
    rowsByEmail ??= firstOf(rows, row => row.email)
    return rowsByEmail.find(email)
  }

  function nearly(text: string): Node | undefined {
    loose ??= uniqueOf(rowsByNumber.firsts(), row => looseNumber(row.employeeNumber), namedBy(looseNumber))
    const row = loose.get(looseNumber(text))
    return row && standIn(row, stays)
  }

  function byName(text: string): readonly Node[] {
    names ??= groupByName()
    return names.get(fold(text)) ?? names.get(fold(turned(text))) ?? []
  }

  function groupByName(): Map<string, Node[]> {
    const named = namedBy(fold).union(namedBy(text => fold(turned(text))))
    const isNamed = (node: Node): boolean => named.has(fold(node.name))
    const nodes: Node[] = rows.filter(row => row.out === '' && row.name !== '' && isNamed(row))
    return Map.groupBy(
      nodes.concat(matches.people.filter(person => onlyInDirectory(person) && isNamed(person))),
      node => fold(node.name),
    )
  }

  /** What managers' cells say, in this form: there are far fewer managers than people to look through. */
  const namedBy = (form: (text: string) => string): ReadonlySet<string> =>
    new Set([...new Set(rows.map(row => row.managerText))].map(form))

  const onlyInDirectory = (person: CurrentPerson): boolean => inDirectory(person) === person

  const found = new Map<string, FoundManager>()
  return text => {
    const before = found.get(text)
    if (before) return before
    const answer = find(text)
    found.set(text, answer)
    return answer
  }

  function find(text: string): FoundManager {
    const inBrackets = /[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(text)?.[1]
    const exact = exactly(text) ?? (inBrackets ? exactly(inBrackets) : undefined)
    if (exact) return { kind: 'found', node: exact }
    if (isPlaceholder(text)) return { kind: 'placeholder' }
    const near = nearly(text)
    if (near) return { kind: 'nearly', node: near }
    const [only, ...others] = byName(text)
    if (!only) return { kind: 'missing' }
    if (others.length === 0) return { kind: 'found', node: only }
    return {
      kind: 'ambiguous',
      names: [only, ...others].map(node => `${node.name} (${node.employeeNumber || node.email})`),
    }
  }
}

/** Somebody who is left out of this import but stays in the directory is still there to report to. */
export const standIn = (row: StaffRow, stays: (person: CurrentPerson) => boolean): Node =>
  row.out && row.match && stays(row.match) ? row.match : row

/** Rows that come in win over rows that are left out; among those the first wins. */
const firstOf = (rows: readonly StaffRow[], textOf: (row: StaffRow) => string): TextIndex<StaffRow> =>
  indexBy(rows.filter(row => !row.out).concat(rows.filter(row => row.out)), textOf)

function uniqueOf(
  rows: readonly StaffRow[],
  key: (row: StaffRow) => string,
  wanted: ReadonlySet<string>,
): Map<string, StaffRow | undefined> {
  const unique = new Map<string, StaffRow | undefined>()
  for (const row of rows) if (wanted.has(key(row))) unique.set(key(row), unique.has(key(row)) ? undefined : row)
  return unique
}

/** “Kari Nordmann” out of “Nordmann, Kari”; everything else as it is. */
const turned = (text: string): string => text.replace(/^([^,]+), ?([^,]+)$/, '$2 $1')

const looseNumber = (text: string): string => text.toLowerCase().replace(/^0+(?=.)/, '')
