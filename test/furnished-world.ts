import type { TestApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

export interface FurnishedWorld extends World {
  readonly examples: Examples
}

/** A small organisation in which something has happened everywhere, so that no page shows only its empty state. */
export async function furnishedWorld(
  capable: TestApp,
  slug = 'northshire',
  name = 'Northshire Council',
): Promise<FurnishedWorld> {
  const world = await createWorld(capable, slug, name)
  return {
    ...world,
    examples: {
      personId: world.people.ben.id,
      unitId: world.units.care,
    },
  }
}
