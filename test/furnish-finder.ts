import { learnWords } from '#features/finder/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** The search knows every word, and Asha has saved one. */
export async function furnishFinder({ database }: TestApp, world: World): Promise<Examples> {
  await database.writing(world.organisationId, tx => learnWords(tx))
  const asha = await world.signedIn(world.people.asha)
  await asha.post('/account/searches', { name: 'Planners', search: 'q=planner' })
  const { id } = await database.reading(world.organisationId, db =>
    db
      .selectFrom('saved_searches')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .executeTakeFirstOrThrow(),
  )
  return { searchId: id }
}
