import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { listNearestChampions } from './champions.queries.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await createWorld(capable, 'southshire', 'Southshire Council')
  const { ben, elin } = world.people
  await capable.database.writing(world.organisationId, async tx => {
    const grant = ({ id }: WorldPerson) => ({
      organisation_id: world.organisationId,
      id: uuid(),
      person_id: id,
      role: 'champion' as const,
    })
    await tx
      .insertInto('role_grants')
      .values([grant(ben), grant(elin)])
      .execute()
  })
})
afterAll(() => capable?.close())

const nearest = (person: WorldPerson, unitId: string | undefined, limit = 5) =>
  capable.database.reading(world.organisationId, async db =>
    (await listNearestChampions(db, { id: person.id, unitId }, limit)).map(({ name }) => name),
  )

describe('the nearest digital champions', () => {
  test('come from the own unit first, then from next door, then those who have served longest', async () => {
    const { asha, carol } = world.people
    expect(await nearest(asha, world.units.nightTeam)).toEqual(['Dag Solberg', 'Ben Okafor', 'Elin Berg'])
    expect(await nearest(carol, world.units.planning)).toEqual(['Ben Okafor', 'Dag Solberg', 'Elin Berg'])
    expect(await nearest(asha, undefined, 2)).toEqual(['Dag Solberg', 'Ben Okafor'])
  })

  test('are never oneself', async () => {
    expect(await nearest(world.people.dag, world.units.care)).toEqual(['Ben Okafor', 'Elin Berg'])
  })

  test('are those who still are: not who left, and not who gave it back', async () => {
    const { asha, ben, elin } = world.people
    await capable.database.writing(world.organisationId, async tx => {
      const here = tx.updateTable('people').where('organisation_id', '=', world.organisationId)
      await here.set({ left_at: new Date() }).where('id', '=', ben.id).execute()
      await tx
        .updateTable('role_grants')
        .set({ revoked_at: new Date() })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', elin.id)
        .where('role', '=', 'champion')
        .execute()
    })
    expect(await nearest(asha, world.units.nightTeam)).toEqual(['Dag Solberg'])
  })
})
