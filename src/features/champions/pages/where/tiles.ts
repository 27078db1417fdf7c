import type { Coverage, CoveredUnit } from '../../coverage.queries.ts'

/** One tile of the map: a unit, or all units below one where there are too many to draw. */
export interface Tile {
  readonly id: string
  readonly name: string
  readonly people: number
  readonly units: number
  readonly covered: number
}

/**
 * What the map shows: single units while they are few enough to be seen, and otherwise the finest floor of the tree that
 * has no more than `most`.
 */
export function tilesOf(units: readonly CoveredUnit[], branches: Coverage['branches'], most: number): readonly Tile[] {
  const deepest = Math.max(0, ...units.map(({ way }) => way.length))
  for (let depth = deepest; depth > 0; depth -= 1) {
    const groups = Map.groupBy(units, ({ id, way }) => way[Math.min(depth, way.length) - 1] ?? id)
    if (groups.size <= most) return [...groups].map(([id, some]) => tileOf(id, some, branches)).toSorted(bySize)
  }
  return []
}

const bySize = (a: Tile, b: Tile) => b.people - a.people || (a.id < b.id ? -1 : 1)

const tileOf = (id: string, units: readonly CoveredUnit[], branches: Coverage['branches']): Tile => ({
  id,
  name: branches.get(id)?.name ?? '',
  people: units.reduce((sum, { people }) => sum + people, 0),
  units: units.length,
  covered: units.filter(({ champions }) => champions.length > 0).length,
})

/** A tile with its place, in shares of the whole from 0 to 1. */
export interface PlacedTile extends Tile {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Squarified treemap (Bruls, Huizing and van Wijk, 2000): tiles as large as they have people, and near to squares. */
export function placeTiles(tiles: readonly Tile[], ratio: number): readonly PlacedTile[] {
  const total = tiles.reduce((sum, { people }) => sum + people, 0)
  if (total === 0) return []
  const placed: PlacedTile[] = []
  let [x, y, width, height] = [0, 0, ratio, 1]
  let rest = tiles.map(tile => ({ tile, area: (tile.people / total) * ratio }))
  while (rest.length > 0) {
    const side = Math.min(width, height)
    const row = bestRow(rest, side)
    const area = row.reduce((sum, one) => sum + one.area, 0)
    const thickness = area / side
    let along = 0
    for (const { tile, area: own } of row) {
      const length = own / thickness
      const spot =
        width >= height
          ? { x, y: y + along, width: thickness, height: length }
          : { x: x + along, y, width: length, height: thickness }
      placed.push({ ...tile, x: spot.x / ratio, y: spot.y, width: spot.width / ratio, height: spot.height })
      along += length
    }
    if (width >= height) [x, width] = [x + thickness, width - thickness]
    else [y, height] = [y + thickness, height - thickness]
    rest = rest.slice(row.length)
  }
  return placed
}

type Sized = { readonly tile: Tile; readonly area: number }

function bestRow(rest: readonly Sized[], side: number): readonly Sized[] {
  let count = 1
  while (count < rest.length && worst(rest.slice(0, count + 1), side) <= worst(rest.slice(0, count), side)) count += 1
  return rest.slice(0, count)
}

function worst(row: readonly Sized[], side: number): number {
  const sum = row.reduce((all, { area }) => all + area, 0)
  const areas = row.map(({ area }) => area)
  return Math.max((side * side * Math.max(...areas)) / (sum * sum), (sum * sum) / (side * side * Math.min(...areas)))
}
