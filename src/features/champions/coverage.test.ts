import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageOf } from './coverage.queries.ts'
import { placeTiles, tilesOf } from './pages/where/tiles.ts'

const node = (id: string, parentId: string | undefined, people: number) => ({ id, name: id, parentId, people })
const champion = (id: string, unitId: string | undefined, alsoIn: readonly string[] = []) => ({
  ...{ id, name: id, unitId, alsoIn },
})

describe('a unit is covered', () => {
  const nodes = [
    node('council', undefined, 2),
    node('care', 'council', 5),
    node('night', 'care', 9),
    node('day', 'care', 4),
  ]
  const namesIn = (champions: Parameters<typeof coverageOf>[1], id: string) =>
    coverageOf(nodes, champions).units.find(unit => unit.id === id)

  test('by whoever sits in it, and not by whoever sits above', () => {
    expect(namesIn([champion('Dag', 'care')], 'care')?.champions).toEqual([{ id: 'Dag', name: 'Dag' }])
    expect(namesIn([champion('Dag', 'care')], 'night')).toMatchObject({ champions: [], nearest: { id: 'Dag' } })
  })

  test('by whoever was given it, or a unit above it, to look after', () => {
    expect(namesIn([champion('Dag', 'council', ['care'])], 'night')?.champions).toHaveLength(1)
    expect(namesIn([champion('Dag', 'night', ['day'])], 'day')?.champions).toHaveLength(1)
  })

  test('once by each, however often they were given it', () => {
    expect(namesIn([champion('Dag', 'care', ['care', 'council'])], 'care')?.champions).toHaveLength(1)
  })

  test('has nobody near where nobody is', () => {
    expect(namesIn([], 'night')).toMatchObject({ champions: [], nearest: undefined })
    expect(namesIn([champion('Dag', undefined)], 'night')?.nearest).toBeUndefined()
  })
})

const trees = fc
  .array(fc.record({ above: fc.nat(40), people: fc.nat(60) }), { minLength: 1, maxLength: 40 })
  .map(units =>
    units.map(({ above, people }, place) => node(`u${place}`, place === 0 ? undefined : `u${above % place}`, people)),
  )

test('the map loses nobody and shows no more tiles than asked, whatever the tree', () => {
  fc.assert(
    fc.property(
      trees,
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.nat(40), { maxLength: 12 }),
      (nodes, most, seats) => {
        const champions = seats.map((seat, place) => champion(`c${place}`, nodes[seat % nodes.length]?.id))
        const { units, branches } = coverageOf(nodes, champions)
        const tiles = tilesOf(units, branches, most)
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
        expect(tiles.length).toBeLessThanOrEqual(most)
        if (tiles.length === 0) return
        expect(sum(tiles.map(({ people }) => people))).toBe(sum(nodes.map(({ people }) => people)))
        expect(sum(tiles.map(tile => tile.units))).toBe(units.length)
        for (const { covered, units: all } of tiles) expect(covered).toBeLessThanOrEqual(all)
      },
    ),
    { numRuns: 150 },
  )
})

test('tiles fill the picture, each as large as it has people, and none over another', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }), sizes => {
      const tiles = sizes
        .toSorted((a, b) => b - a)
        .map((people, place) => ({ id: `t${place}`, name: '', people, units: 1, covered: 0 }))
      const total = sizes.reduce((all, one) => all + one, 0)
      const placed = placeTiles(tiles, 2)
      for (const { x, y, width, height, people } of placed) {
        expect(width * height).toBeCloseTo(people / total, 6)
        for (const edge of [x, y, x + width, y + height]) {
          expect(edge).toBeGreaterThan(-1e-9)
          expect(edge).toBeLessThan(1 + 1e-9)
        }
      }
      for (const [place, one] of placed.entries())
        for (const other of placed.slice(place + 1)) {
          const overlap =
            Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1e-9 &&
            Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1e-9
          expect(overlap).toBe(false)
        }
    }),
    { numRuns: 60 },
  )
})
