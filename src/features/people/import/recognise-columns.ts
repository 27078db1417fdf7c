import { isPlaceholder, readDate, readEmail, readFte } from './cell-values.ts'
import { headerPhrases, levelPhrases, numberedLevel, sensitivePhrases } from './header-words.ts'
import { type Field, headerWords, type Mapping, unitLevels } from './mapping.ts'

export interface RecognisedColumn {
  readonly header: string
  readonly field: Field | null
  /** From 0 to 1. Below 0.6 a person should look at it. */
  readonly confidence: number
  /** Never to be taken in, such as a date of birth: this product has no use for it. */
  readonly sensitive: boolean
}

interface Guess {
  readonly column: number
  readonly field: Field
  readonly confidence: number
}

/**
 * Says what each column of a staff list holds, from the words at its top and from up to a few hundred rows below.
 * Certain enough to start with, never the last word: the mapping is shown and can be changed.
 */
export function recogniseColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): { readonly mapping: Mapping; readonly columns: readonly RecognisedColumn[] } {
  const words = header.map(headerWords)
  const cells = header.map((_, column) => sample.map(row => row[column]?.trim() ?? '').filter(cell => cell !== ''))
  const sensitive = words.map(
    (text, column) => sensitivePhrases.includes(text) || looksLikeNationalId(cells[column] ?? []),
  )
  const guesses = [...byHeader(words, cells), ...byContents(cells), ...unitColumns(words)]
  const chosen = choose(guesses.filter(({ column }) => !sensitive[column]))
  const fields = header.map((_, column) => chosen.get(column)?.field ?? null)
  const columnOf = (field: Field) => cells[fields.indexOf(field)] ?? []
  return {
    mapping: {
      columns: fields,
      nameOrder: mostly(columnOf('name'), cell => /^[^,]+,[^,]+$/.test(cell)) ? 'family-comma-given' : 'given-first',
      dateOrder: isMonthFirst(columnOf('startedOn')) ? 'month-first' : 'day-first',
      fteIs: columnOf('fte').some(cell => /^\d+/.test(cell) && Number.parseFloat(cell) > 2) ? 'percent' : 'share',
    },
    columns: header.map((name, column) => ({
      header: name,
      field: fields[column] ?? null,
      confidence: chosen.get(column)?.confidence ?? 0,
      sensitive: sensitive[column] ?? false,
    })),
  }
}

/** The surest guess first; each field once, each column once. */
function choose(guesses: readonly Guess[]): Map<number, Guess> {
  const taken = new Map<number, Guess>()
  const used = new Set<Field>()
  const full = (field: Field) =>
    used.has(field) || (field === 'name' && used.has('givenName')) || (isNamePart(field) && used.has('name'))
  for (const guess of guesses.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (taken.has(guess.column) || full(guess.field)) continue
    taken.set(guess.column, guess)
    used.add(guess.field)
  }
  return taken
}

const isNamePart = (field: Field): boolean => field === 'givenName' || field === 'familyName'

function byHeader(words: readonly string[], cells: readonly (readonly string[])[]): Guess[] {
  return words.flatMap((text, column) =>
    Object.entries(headerPhrases).flatMap(([name, phrases]) => {
      const field = name as keyof typeof headerPhrases
      const sure = field !== 'manager' && isAboutManager(text) ? 0 : sureness(text, phrases)
      return sure > 0 ? [{ column, field, confidence: sure * agreement(field, cells[column] ?? []) }] : []
    }),
  )
}

const isAboutManager = (text: string): boolean => /\b(manager|managers|supervisor|leder|leders)\b/.test(text)

/** The earlier a phrase stands in its list, the more usual it is; a phrase inside a longer header is a weaker sign. */
function sureness(text: string, phrases: readonly string[]): number {
  const at = phrases.indexOf(text)
  if (at >= 0) return 0.98 - at * 0.002
  const inside = phrases.filter(phrase => phrase.length > 3 && ` ${text} `.includes(` ${phrase} `))
  const longest = inside.reduce((most, phrase) => Math.max(most, phrase.length), 0)
  return longest === 0 ? 0 : 0.5 + 0.3 * (longest / text.length)
}

/** How well the cells agree with what the header says: a column “E-mail” without an @ is not one. */
function agreement(field: keyof typeof headerPhrases, cells: readonly string[]): number {
  if (cells.length === 0) return 0.9
  const reads: Partial<Record<keyof typeof headerPhrases, (cell: string) => boolean>> = {
    email: cell => readEmail(cell) !== undefined,
    fte: cell => readFte(cell, false) !== undefined || readFte(cell, true) !== undefined || isPlaceholder(cell),
    startedOn: cell => readDate(cell, false) !== undefined || readDate(cell, true) !== undefined,
    employeeNumber: cell => cell.length <= 40 && readEmail(cell) === undefined && (/\d/.test(cell) || !/ /.test(cell)),
    jobTitle: cell => !/^(mr|mrs|ms|miss|mx|dr|prof|rev|sir)\.?$/i.test(cell),
    name: cell => /\p{L}/u.test(cell) && readEmail(cell) === undefined && cell.length <= 100,
    manager: cell => cell.length <= 120,
    phone: cell => /^[+\d][\d\s()/.-]{2,}$/.test(cell),
  }
  const test = reads[field]
  return test ? 0.25 + 0.75 * share(cells, test) : 1
}

function byContents(cells: readonly (readonly string[])[]): Guess[] {
  const guesses: Guess[] = []
  for (const [column, values] of cells.entries()) {
    if (values.length < 3) continue
    const distinct = new Set(values).size / values.length
    if (mostly(values, cell => readEmail(cell) !== undefined)) {
      guesses.push({ column, field: distinct > 0.8 ? 'email' : 'manager', confidence: 0.55 })
    } else if (distinct > 0.95 && mostly(values, cell => /^[A-Za-z]{0,4}[-_]?\d{2,10}$/.test(cell))) {
      guesses.push({ column, field: 'employeeNumber', confidence: 0.4 })
    } else if (
      distinct > 0.6 &&
      mostly(values, cell => /^\p{Lu}[\p{L}'’.-]+(,? \p{Lu}[\p{L}'’.-]*){1,4}$/u.test(cell))
    ) {
      guesses.push({ column, field: 'name', confidence: 0.35 })
    } else if (mostly(values, cell => /^(0[.,]\d{1,3}|1([.,]0+)?)$/.test(cell))) {
      guesses.push({ column, field: 'fte', confidence: 0.4 })
    } else if (mostly(values, cell => /\D/.test(cell) && readDate(cell, false) !== undefined)) {
      guesses.push({ column, field: 'startedOn', confidence: 0.3 })
    }
  }
  return guesses
}

/** Names of units come as one column, as a unit and the one above it, as a path, or as one column for each level. */
function unitColumns(words: readonly string[]): Guess[] {
  const levels = words
    .flatMap((text, column) => {
      const numbered = numberedLevel.exec(text)?.[1]
      const rank = numbered ? Number(numbered) : levelPhrases.findIndex(phrases => phrases.includes(text))
      return rank >= 0 ? [{ column, rank, numbered: numbered !== undefined }] : []
    })
    .toSorted((a, b) => a.rank - b.rank || a.column - b.column)
  const below = levels.filter(({ rank, numbered }) => numbered || rank > 0)
  if (below.length >= 2) return levels.slice(0, unitLevels.length).map(({ column }, at) => levelGuess(column, at))
  if (below.length === 1) return below.map(({ column }) => ({ column, field: 'unit', confidence: 0.95 }))
  const everyLevel = levelPhrases.flat()
  return words.flatMap((text, column) => {
    const hinted = everyLevel.some(phrase => ` ${text} `.includes(` ${phrase} `)) && !isAboutManager(text)
    return hinted ? [{ column, field: 'unit', confidence: 0.5 }] : []
  })
}

const levelGuess = (column: number, at: number): Guess => ({
  column,
  field: unitLevels[at] ?? 'unitLevel6',
  confidence: 0.985,
})

/** Norwegian national identity numbers have eleven digits with two check digits; a column full of them is no accident. */
function looksLikeNationalId(cells: readonly string[]): boolean {
  return cells.length >= 3 && share(cells, cell => isNorwegianId(cell.replaceAll(' ', ''))) > 0.5
}

function isNorwegianId(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false
  const check = (weights: readonly number[]) =>
    weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0
  return check([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length ? cells.filter(test).length / cells.length : 0
const mostly = (cells: readonly string[], test: (cell: string) => boolean): boolean => share(cells, test) > 0.7

/** 03/25/2019 can only be an American date. */
function isMonthFirst(cells: readonly string[]): boolean {
  const parts = cells.map(cell => /^(\d{1,2})[/](\d{1,2})[/]\d{2,4}$/.exec(cell)).filter(part => part !== null)
  return parts.some(part => Number(part[2]) > 12) && !parts.some(part => Number(part[1]) > 12)
}
