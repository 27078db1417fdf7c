import { fold } from './cell-values.ts'
import type { FaultBook } from './fault-book.ts'
import type { Place } from './places.ts'
import { findWays, type Way } from './unit-ways.ts'

/** A unit as the directory shall have it. */
export interface PlannedUnit {
  name: string
  readonly parent: PlannedUnit | undefined
  /** The first line of the file that names it. */
  readonly line: number
  code: string
  /** Rows that work in this very unit. */
  rows: number
  /** The unit in the directory that this is. */
  id: string | undefined
  outcome: 'new' | 'renamed' | 'moved' | 'recoded' | 'stays'
  /** What the directory has, when that changes. */
  was: { readonly name: string; readonly code: string; readonly parent: string } | undefined
  /** The file says nothing about what lies above: the unit stays where the directory has it. */
  keepsParent: boolean
  /** The file calls it by the name of a unit that was merged: it is that other unit, which the file names as well. */
  standsFor: PlannedUnit | undefined
}

export interface UnitTree {
  /** Parents before children. */
  readonly units: readonly PlannedUnit[]
  /** The unit of each place, in the order of the places; nothing where only left-out rows stand. */
  readonly ofPlace: readonly (PlannedUnit | undefined)[]
  /** Whether the file says at all which unit lies above which. */
  readonly parentsKnown: boolean
}

/** Builds the tree of units out of the places where people work: a unit is its name and the way to it from the top. */
export function buildUnitTree(places: readonly Place[], book: FaultBook): UnitTree {
  const coded = new Set<string>()
  const ways = oneWayPerCode(places, findWays(places, book), coded, book)
  const units = new Map<string, PlannedUnit>()
  const ofPlace = places.map((place, at) => (place.rows ? unitAt(ways[at] ?? [place.unit], place, units) : undefined))
  const codesOf = new Map<PlannedUnit, Place[]>()
  for (const [at, place] of places.entries()) {
    const unit = ofPlace[at]
    if (unit && coded.has(place.code)) codesOf.set(unit, [...(codesOf.get(unit) ?? []), place])
  }
  for (const [unit, withCode] of codesOf) unit.code = oneCode(unit, withCode, book)
  const parentsKnown = ways.some(way => way.length > 1)
  return { units: [...units.values()], ofPlace, parentsKnown }
}

const wayKey = (way: Way): string => way.map(fold).join('\u0001')

function unitAt(way: Way, place: Place, units: Map<string, PlannedUnit>): PlannedUnit {
  let unit: PlannedUnit | undefined
  for (const [at, name] of way.entries()) {
    const key = wayKey(way.slice(0, at + 1))
    const parent = unit
    unit = units.get(key) ?? newUnit(name, parent, place.line)
    units.set(key, unit)
  }
  const leaf = unit ?? newUnit(place.unit, undefined, place.line)
  leaf.rows += place.rows
  return leaf
}

function newUnit(name: string, parent: PlannedUnit | undefined, line: number): PlannedUnit {
  return {
    name,
    parent,
    line,
    code: '',
    rows: 0,
    id: undefined,
    outcome: 'new',
    was: undefined,
    keepsParent: false,
    standsFor: undefined,
  }
}

/** A code that stands for several units is no name for any of them; or they are one, if somebody says so. */
function oneWayPerCode(places: readonly Place[], ways: readonly Way[], coded: Set<string>, book: FaultBook): Way[] {
  const merged = [...ways]
  const byCode = Map.groupBy(places.keys(), at => places[at]?.code ?? '')
  for (const [code, indexes] of byCode) {
    if (code === '') continue
    const distinct = new Map(indexes.map(at => [wayKey(ways[at] ?? []), at]))
    if (distinct.size < 2) {
      coded.add(code)
      continue
    }
    const byRows = indexes.toSorted((a, b) => (places[b]?.rows ?? 0) - (places[a]?.rows ?? 0))
    const line = places[byRows.at(-1) ?? 0]?.line ?? 0
    const typed = book.typed('unit-name-unclear', line, 'unitCode')
    if (typed === undefined) {
      const names = [...distinct.values()].map(at => ways[at]?.at(-1) ?? '')
      book.raise({ kind: 'unit-name-unclear', line, field: 'unitCode', value: code, names })
      continue
    }
    const named = byRows.find(at => fold(ways[at]?.at(-1) ?? '') === fold(typed))
    const way = named === undefined ? [...(ways[byRows[0] ?? 0] ?? []).slice(0, -1), typed] : (ways[named] ?? [typed])
    for (const at of indexes) merged[at] = way
    coded.add(code)
  }
  return merged
}

function oneCode(unit: PlannedUnit, places: readonly Place[], book: FaultBook): string {
  const codes = [...new Set(places.map(place => place.code))]
  const [only = ''] = codes
  if (codes.length === 1) return only
  const line = places.at(-1)?.line ?? unit.line
  const typed = book.typed('unit-code-unclear', line, 'unitCode')
  if (typed !== undefined && codes.includes(typed)) return typed
  book.raise({ kind: 'unit-code-unclear', line, field: 'unitCode', value: unit.name, names: codes })
  return ''
}
