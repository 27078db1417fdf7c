import { stopsReading, type Table, type TableFault, type TableRow, unprotectCell } from '#platform/csv/index.ts'
import { guidIn, guidOf } from '../guid.ts'
import { mostItems } from './case-package.ts'
import type { FaultBook } from './faults.ts'
import { keyMaker } from './keys.ts'
import { splitLabels } from './label-list.ts'
import { givenOrder, isNoLevel, orderLevels } from './level-order.ts'
import type { PortableSkill, SkillWords } from './portable.ts'
import type { ReadFramework } from './read-case.ts'
import { areaBook } from './table-areas.ts'
import { type Columns, levelInHeader, type TableField } from './table-columns.ts'
import { hasZeroWidth, tidyText } from './tidy.ts'
import { inTreeOrder } from './tree-order.ts'

export interface TableChoices {
  readonly columns: Columns
  readonly guid: string
  readonly name: string
  readonly language: string
  readonly version: string
  readonly levelOrder: readonly string[] | undefined
}

export type ReadTableFramework = ReadFramework & { readonly tableFaults: readonly TableFault[] }

interface Draft {
  readonly guid: string
  readonly line: number
  readonly name: string
  readonly definition: string
  readonly area: string | undefined
  readonly position: number
  readonly kind: string
  readonly labels: readonly string[]
  readonly code: string
  readonly basic: string
  readonly statements: Map<string, string>
  readonly columns: Map<string, Set<string>>
}

/** A table of skills as a framework: one row a skill with a column for each level, or one row for each of its levels. */
export async function readTableFramework(
  table: Table,
  choices: TableChoices,
  book: FaultBook,
): Promise<ReadTableFramework> {
  const { columns, language, guid } = choices
  const areas = areaBook(guid, language)
  const drafts = new Map<string, Draft>()
  const seenRows = new Set<string>()
  const levelNames = new Set<string>()
  const headerOf = (at: number) => table.header[at] ?? ''
  for (const [at, field] of columns.entries()) if (field === 'level-text') levelNames.add(levelInHeader(headerOf(at)))
  const isLong = columns.includes('level')
  for await (const row of table.rows) {
    if (drafts.size >= mostItems) {
      book.raise('too-many-items', { line: row.line })
      break
    }
    noteProblems(row, headerOf, columns, book)
    const read = cellsOf(row, columns)
    const whole = JSON.stringify(row.cells)
    if (seenRows.has(whole)) {
      book.raise('row-repeated', { line: row.line, value: read.one('name') })
      continue
    }
    seenRows.add(whole)
    if (read.one('name') === '') {
      book.raise('name-missing', { line: row.line, column: headerOf(columns.indexOf('name')) })
      continue
    }
    const draft = draftFor(row, read, { guid, isLong, areas, drafts, book })
    takeLevels(draft, row, read, { headerOf, columns, levelNames, book })
    for (const [at, field] of columns.entries()) {
      const value = tidyText(unprotectCell(row.cells[at] ?? ''))
      if (field !== 'keep' || value === '') continue
      const kept = draft.columns.get(headerOf(at)) ?? new Set()
      draft.columns.set(headerOf(at), kept.add(value))
    }
  }
  if (table.faults.some(stopsReading)) book.raise('table-broken')
  if (drafts.size === 0) book.raise('nothing-in-it')
  if (levelNames.size > 20) book.raise('too-many-levels', { value: String(levelNames.size) })
  // Columns stand in an order already; names in rows come as they come.
  const order = isLong ? orderLevels([...levelNames]) : { names: [...levelNames], isSure: true }
  const given = givenOrder(order.names, choices.levelOrder)
  const scale = given ?? order.names
  if (areas.onlyNumbers()) book.raise('areas-are-numbers', { column: headerOf(columns.indexOf('area')) })
  const skillKey = keyMaker('skill')
  const skills = [...drafts.values()].map((draft): PortableSkill => {
    if (scale.length > 0 && draft.statements.size === 0) {
      book.raise('levels-missing', { line: draft.line, value: draft.name })
    }
    return skillFrom(draft, scale, language, skillKey)
  })
  return {
    framework: inTreeOrder({
      guid,
      version: choices.version,
      languages: [language],
      texts: { [language]: { name: choices.name } },
      levels: scale.map(name => ({ texts: { [language]: { name } } })),
      areas: areas.all(),
      skills,
    }),
    levelNames: scale,
    asksForOrder: !order.isSure && !given,
    tableFaults: table.faults,
  }
}

type Cells = ReturnType<typeof cellsOf>

function cellsOf(row: TableRow, columns: Columns) {
  return {
    one: (field: TableField): string => {
      const at = columns.indexOf(field)
      return at < 0 ? '' : tidyText(unprotectCell(row.cells[at] ?? ''))
    },
  }
}

interface Around {
  readonly guid: string
  readonly isLong: boolean
  readonly areas: ReturnType<typeof areaBook>
  readonly drafts: Map<string, Draft>
  readonly book: FaultBook
}

function draftFor({ line }: TableRow, read: Cells, { guid, isLong, areas, drafts, book }: Around): Draft {
  const path = [read.one('area'), read.one('area2'), read.one('area3')].filter(Boolean)
  const [name, code, identifier] = [read.one('name'), read.one('code'), read.one('identifier')]
  const identity = identifier || code || [...path, name].join(' / ')
  const wanted = guidIn(identifier) ?? guidOf(`${guid}/skills/${identity}`)
  const earlier = drafts.get(wanted)
  if (earlier && isLong && earlier.name === name) return earlier
  if (earlier) book.raise('code-repeated', { line, value: `${identity}: ${name}` })
  const own = earlier ? guidOf(`${wanted}/${line}`) : wanted
  const { area, position } = areas.place(path)
  const draft: Draft = {
    ...{ guid: own, line, name, code, area, position },
    definition: read.one('definition'),
    kind: read.one('kind'),
    labels: [...new Set(splitLabels(read.one('labels')).map(tidyText))].filter(label => label !== '' && label !== name),
    basic: read.one('basic'),
    statements: new Map(),
    columns: new Map(),
  }
  drafts.set(own, draft)
  return draft
}

interface LevelsAround {
  readonly headerOf: (at: number) => string
  readonly columns: Columns
  readonly levelNames: Set<string>
  readonly book: FaultBook
}

function takeLevels(draft: Draft, row: TableRow, read: Cells, { headerOf, columns, levelNames, book }: LevelsAround) {
  for (const [at, field] of columns.entries()) {
    const text = tidyText(unprotectCell(row.cells[at] ?? ''))
    if (field === 'level-text' && text !== '') draft.statements.set(levelInHeader(headerOf(at)), text)
  }
  const level = read.one('level')
  if (level === '') return
  const column = headerOf(columns.indexOf('level'))
  if (isNoLevel(level))
    return book.raise('level-not-in-use', { line: row.line, column, value: `${level}: ${draft.name}` })
  levelNames.add(level)
  const statement = read.one('statement')
  const earlier = draft.statements.get(level)
  const where = { line: row.line, column: headerOf(columns.indexOf('statement')), value: `${draft.name}: ${level}` }
  if (statement === '') book.raise('level-text-missing', where)
  else if (earlier === undefined) draft.statements.set(level, statement)
  else if (earlier !== statement) book.raise('statement-differs', where)
}

function skillFrom(draft: Draft, scale: readonly string[], language: string, keyFor: (text: string) => string) {
  const statements = scale.flatMap((level, index) => {
    const text = draft.statements.get(level)
    return text ? [[String(index + 1), text] as const] : []
  })
  const words: SkillWords = {
    name: draft.name,
    ...(draft.definition ? { definition: draft.definition } : {}),
    ...(statements.length > 0 ? { statements: Object.fromEntries(statements) } : {}),
  }
  const columns = Object.fromEntries([...draft.columns].map(([name, values]) => [name, [...values]]))
  const basic = scale.indexOf(draft.basic) + 1
  return {
    guid: draft.guid,
    key: keyFor(draft.name),
    ...(draft.area ? { area: draft.area } : {}),
    position: draft.position,
    ...(draft.kind ? { kind: draft.kind } : {}),
    ...(basic > 0 ? { basicLevel: basic } : {}),
    texts: { [language]: words },
    labels: draft.labels.length > 0 ? { [language]: draft.labels } : {},
    source: { ...(draft.code ? { code: draft.code } : {}), ...(draft.columns.size > 0 ? { columns } : {}) },
  }
}

function noteProblems(row: TableRow, headerOf: (at: number) => string, columns: Columns, book: FaultBook): void {
  const { line } = row
  for (const problem of row.problems) {
    if (problem.kind === 'cell-cut') book.raise('cell-too-long', { line, column: headerOf(problem.column) })
    else if (problem.kind === 'lost-character') book.raise('character-lost', { line, column: headerOf(problem.column) })
    else if (problem.kind === 'zero-bytes-removed') book.raise('character-lost', { line })
    else book.raise('row-length', { line, value: `${problem.found} / ${problem.expected}` })
  }
  for (const [at, cell] of row.cells.entries()) {
    if (columns[at] && hasZeroWidth(cell)) book.raise('zero-width', { line, column: headerOf(at), value: cell.trim() })
  }
}
