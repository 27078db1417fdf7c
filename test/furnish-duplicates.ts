import { v7 as uuid } from 'uuid'
import { administrationUrls } from '#features/administration/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Ola was here three times: two of them are one again, and the third is suggested. */
export async function furnishDuplicates({ database }: TestApp, world: World): Promise<Examples> {
  const { organisationId, people } = world
  const [first, second, third] = [uuid(), uuid(), uuid()]
  const rows = [first, second, third].map((id, index) => ({
    organisation_id: organisationId,
    id,
    name: 'Ola Nilsen',
    email: `ola.nilsen@${['one', 'two', 'three'][index]}.example`,
    search_text: 'ola nilsen',
  }))
  await database.writing(organisationId, tx => tx.insertInto('people').values(rows).execute())
  const farah = await world.signedIn(people.farah)
  await farah.post(administrationUrls.mergePeople.href({ personId: first, otherId: second }), {
    keep: 'first',
    email: 'first',
  })
  const { id } = await database.reading(organisationId, db =>
    db.selectFrom('person_merges').select('id').where('organisation_id', '=', organisationId).executeTakeFirstOrThrow(),
  )
  return { otherId: third, mergeId: id }
}
