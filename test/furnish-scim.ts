import { createToken } from '#features/api/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/**
 * An identity system that looks after Asha and Ben and differs about Asha from the staff list, a group, a refused
 * request, and units that were renamed and merged and are as they were again.
 */
export async function furnishScim({ app, database }: TestApp, world: World): Promise<Examples> {
  const { organisationId, people, units } = world
  const now = new Date()
  const { text } = await database.writing(organisationId, tx =>
    createToken(tx, { name: 'Entra ID', scopes: ['scim'], expiresAt: new Date(now.getTime() + 86_400_000), now }),
  )
  const post = async (path: string, payload: object) =>
    (
      await app.inject({
        method: 'POST',
        url: `/scim/v2${path}`,
        headers: { authorization: `Bearer ${text}` },
        payload,
      })
    ).json()
  const farah = await world.signedIn(people.farah)
  await farah.post(peopleUrls.sources.href(), { 'job-title': 'csv', manager: 'csv' })
  const ben = await post('/Users', {
    userName: people.ben.email,
    displayName: people.ben.name,
    emails: [{ value: people.ben.email }],
  })
  const asha = await post('/Users', {
    userName: people.asha.email,
    displayName: people.asha.name,
    title: 'Nurse',
    emails: [{ value: people.asha.email }],
    [enterpriseUrn]: { manager: { value: ben.id } },
  })
  await post('/Users', { userName: people.asha.email })
  const group = await post('/Groups', {
    displayName: 'Digital helpers',
    members: [{ value: asha.id }, { value: ben.id }],
  })
  const change = (unitId: string, fields: Record<string, string>) =>
    farah.post(peopleUrls.unitChange.href({ unitId }), fields)
  await change(units.planning, { kind: 'rename', name: 'Planning and building' })
  await change(units.nightTeam, { kind: 'merge', into: 'Planning and building' })
  const page = await farah.get(peopleUrls.unitChange.href({ unitId: units.planning }))
  await farah.post(page.$('main form[action$="/undo"]').first().attr('action') ?? '')
  await change(units.planning, { kind: 'rename', name: 'Planning' })
  return database.reading(organisationId, async db => {
    const conflict = await db
      .selectFrom('field_conflicts')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('settled_at', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    const change = await db
      .selectFrom('unit_changes')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('unit_id', '=', units.planning)
      .limit(1)
      .executeTakeFirstOrThrow()
    return {
      groupId: group.id,
      conflictId: conflict.id,
      '/units/:unitId/changes/:changeId/undo unitId': units.planning,
      changeId: change.id,
    }
  })
}
