import { fold } from './cell-values.ts'
import type { FaultBook } from './fault-book.ts'
import type { Place } from './places.ts'

/** The names of the units from the top of the tree down to where somebody works. */
export type Way = readonly string[]

interface NamedUnit {
  readonly name: string
  readonly line: number
  readonly parents: Map<string, { readonly name: string; readonly line: number; rows: number }>
}

/**
 * The way to each place. Files that name only the unit and the one above leave the rest to be found: the way goes up
 * from parent to parent. A unit that is said to lie under several others lies there as several units.
 */
export function findWays(places: readonly Place[], book: FaultBook): Way[] {
  const units = namedUnits(places)
  for (const unit of units.values()) settleParents(unit, units, book)
  cutCycles(units, book)
  return places.map(place => place.levels ?? wayUp(place, units))
}

function namedUnits(places: readonly Place[]): Map<string, NamedUnit> {
  const nameOfCode = new Map(places.flatMap(place => (place.code ? [[place.code, place.unit]] : [])))
  const units = new Map<string, NamedUnit>()
  for (const place of places) {
    if (place.levels) continue
    const key = fold(place.unit)
    const unit = units.get(key) ?? { name: place.unit, line: place.line, parents: new Map() }
    units.set(key, unit)
    const parent = place.parent || (nameOfCode.get(place.parentCode) ?? '')
    if (parent === '' || fold(parent) === key) continue
    const known = unit.parents.get(fold(parent)) ?? { name: parent, line: place.line, rows: 0 }
    known.rows += place.rows
    unit.parents.set(fold(parent), known)
  }
  return units
}

const usualParent = (unit: NamedUnit | undefined) =>
  unit &&
  [...unit.parents.values()].reduce<{ name: string; rows: number } | undefined>(
    (most, parent) => (most && most.rows >= parent.rows ? most : parent),
    undefined,
  )

function settleParents(unit: NamedUnit, units: ReadonlyMap<string, NamedUnit>, book: FaultBook): void {
  if (unit.parents.size < 2) return
  const byRows = [...unit.parents.values()].toSorted((a, b) => b.rows - a.rows)
  const line = byRows.at(-1)?.line ?? unit.line
  const typed = book.typed('unit-parent-unclear', line, 'parentUnit')
  if (typed !== undefined && isKnown(typed, units)) {
    const rows = byRows.reduce((sum, parent) => sum + parent.rows, 0)
    unit.parents.clear()
    unit.parents.set(fold(typed), { name: typed, line, rows })
    return
  }
  const names = byRows.map(parent => parent.name)
  book.raise({ kind: 'unit-parent-unclear', line, field: 'parentUnit', value: unit.name, names })
}

function isKnown(name: string, units: ReadonlyMap<string, NamedUnit>): boolean {
  const key = fold(name)
  return units.has(key) || [...units.values()].some(unit => unit.parents.has(key))
}

/** Two units cannot each lie under the other: the one that most others lie under becomes a top unit. */
function cutCycles(units: ReadonlyMap<string, NamedUnit>, book: FaultBook): void {
  const children = new Map<string, number>()
  for (const unit of units.values()) {
    for (const key of unit.parents.keys()) children.set(key, (children.get(key) ?? 0) + 1)
  }
  const settled = new Set<string>()
  for (const start of units.keys()) {
    const seen: string[] = []
    let key: string | undefined = start
    while (key !== undefined && !settled.has(key) && !seen.includes(key)) {
      seen.push(key)
      const parent = usualParent(units.get(key))
      key = parent && fold(parent.name)
    }
    const cycle = key === undefined || settled.has(key) ? [] : seen.slice(seen.indexOf(key))
    const top = cycle.toSorted((a, b) => (children.get(b) ?? 0) - (children.get(a) ?? 0))[0]
    if (top !== undefined) cutAt(units, top, cycle, book)
    for (const done of seen) settled.add(done)
  }
}

function cutAt(units: ReadonlyMap<string, NamedUnit>, top: string, cycle: readonly string[], book: FaultBook): void {
  const unit = units.get(top)
  if (!unit) return
  unit.parents.clear()
  const typed = book.typed('unit-cycle', unit.line, 'parentUnit')
  if (typed !== undefined && isKnown(typed, units) && !leadsTo(typed, top, units)) {
    unit.parents.set(fold(typed), { name: typed, line: unit.line, rows: 0 })
    return
  }
  const at = cycle.indexOf(top)
  const names = [...cycle.slice(at), ...cycle.slice(0, at)].map(key => units.get(key)?.name ?? key)
  book.raise({ kind: 'unit-cycle', line: unit.line, field: 'parentUnit', value: unit.name, names })
}

function leadsTo(from: string, to: string, units: ReadonlyMap<string, NamedUnit>): boolean {
  const seen = new Set<string>()
  for (let key: string | undefined = fold(from); key !== undefined && !seen.has(key); ) {
    if (key === to) return true
    seen.add(key)
    const parent: { name: string } | undefined = usualParent(units.get(key))
    key = parent && fold(parent.name)
  }
  return false
}

function wayUp(place: Place, units: ReadonlyMap<string, NamedUnit>): Way {
  const own = fold(place.unit)
  const way = [units.get(own)?.name ?? place.unit]
  const seen = new Set([own])
  const said = units.get(own)?.parents.get(fold(place.parent))
  for (let parent: { name: string } | undefined = said ?? usualParent(units.get(own)); parent; ) {
    const key = fold(parent.name)
    if (seen.has(key)) break
    seen.add(key)
    way.unshift(units.get(key)?.name ?? parent.name)
    parent = usualParent(units.get(key))
  }
  return way
}
