import { fold } from './cell-values.ts'
import type { CurrentUnit } from './current.ts'
import type { PlannedUnit, UnitTree } from './unit-tree.ts'

/**
 * Finds each unit of the file in the directory: by code, by its name under the same unit, or by a name that only one
 * unit has. Same code, other name: renamed. Answers the units of the directory that the file does not name.
 */
export function matchUnits({ units: planned, parentsKnown }: UnitTree, current: readonly CurrentUnit[]): CurrentUnit[] {
  const byId = new Map(current.map(unit => [unit.id, unit]))
  const byCode = new Map(current.flatMap(unit => (unit.code ? [[unit.code, unit]] : [])))
  const byWay = new Map(current.map(unit => [way(unit.parentId, unit.name), unit]))
  const byName = Map.groupBy(current, unit => fold(unit.name))
  const plannedByName = Map.groupBy(planned, unit => fold(unit.name))
  const free = new Set(current)

  for (const unit of planned) settle(unit, unit.code ? byCode.get(unit.code) : undefined)
  // From the top down, so that the unit above is known when its children look for themselves.
  for (const unit of planned) {
    const reachable = !unit.parent || unit.parent.id !== undefined
    if (!unit.id && reachable) settle(unit, agreeing(unit, byWay.get(way(unit.parent?.id, unit.name))))
    const [onlyNamesake, ...others] = byName.get(fold(unit.name)) ?? []
    const unique = others.length === 0 && plannedByName.get(fold(unit.name))?.length === 1
    if (!unit.id && unique) settle(unit, agreeing(unit, onlyNamesake))
  }
  settleByEarlierNames()
  for (const unit of planned) compare(unit)
  return [...free]

  // Somebody renamed or merged it here after the file was made: the file still means it, and the new name stays.
  function settleByEarlierNames(): void {
    const earlier = Map.groupBy(
      current.flatMap(unit => (unit.earlierNames ?? []).map(name => ({ key: fold(name), unit }))),
      ({ key }) => key,
    )
    if (earlier.size === 0) return
    const withBelow = new Set(planned.map(({ parent }) => parent))
    for (const unit of planned) {
      const [only, ...others] = earlier.get(fold(unit.name)) ?? []
      if (unit.id || !only || others.length > 0 || !agreeing(unit, only.unit)) continue
      if (free.has(only.unit)) {
        settle(unit, only.unit)
        unit.name = only.unit.name
      } else if (!withBelow.has(unit)) unit.standsFor = planned.find(({ id }) => id === only.unit.id)
    }
  }

  function settle(unit: PlannedUnit, match: CurrentUnit | undefined): void {
    if (!match || !free.delete(match)) return
    unit.id = match.id
    // A file without codes does not take away those that the directory has.
    unit.code ||= match.code
  }

  function compare(unit: PlannedUnit): void {
    const before = unit.id === undefined ? undefined : byId.get(unit.id)
    if (!before) return
    unit.keepsParent = !parentsKnown
    const samePlace = unit.parent
      ? unit.parent.id !== undefined && unit.parent.id === before.parentId
      : !before.parentId
    const moved = parentsKnown && !samePlace
    const renamed = before.name !== unit.name
    if (!renamed && !moved && before.code === unit.code) unit.outcome = 'stays'
    else {
      unit.outcome = renamed ? 'renamed' : moved ? 'moved' : 'recoded'
      unit.was = { name: before.name, code: before.code, parent: byId.get(before.parentId ?? '')?.name ?? '' }
    }
  }
}

const way = (parentId: string | undefined, name: string): string => `${parentId ?? ''}\u0001${fold(name)}`

/** Two units with different codes are two units, whatever their names. */
const agreeing = (unit: PlannedUnit, match: CurrentUnit | undefined): CurrentUnit | undefined =>
  match && (unit.code === '' || match.code === '' || unit.code === match.code) ? match : undefined
