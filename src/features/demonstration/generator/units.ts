import { searchText } from '#features/people/index.ts'
import type { OutlineUnit } from './outline.ts'
import type { Random } from './random.ts'
import type { Year } from './year.ts'

export interface Unit {
  readonly id: string
  readonly parentId: string | undefined
  readonly name: string
  readonly code: string
  readonly path: readonly string[]
  readonly searchText: string
  readonly createdAt: Date
}

/** The outline's units as rows to be, in the same order. */
export function placeUnits(outline: readonly OutlineUnit[], { launch }: Year, chance: Random): readonly Unit[] {
  const units: Unit[] = []
  for (const [index, { name, parent }] of outline.entries()) {
    const id = chance.uuid(launch.getTime())
    const above = parent === undefined ? undefined : units[parent]
    units.push({
      id,
      parentId: above?.id,
      name,
      code: String(1000 + index * 10),
      path: [...(above?.path ?? []), id],
      searchText: searchText(name),
      createdAt: launch,
    })
  }
  return units
}
