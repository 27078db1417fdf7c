import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { listNearestChampions } from './nearest-champions.queries.ts'

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

interface Asker extends WorldPerson {
  readonly managerId?: string
}

const nearest = (person: Asker, unitId: string | undefined, limit = 5) =>
  capable.database.reading(world.organisationId, async db =>
    (
      await listNearestChampions(
        db,
        { managerId: undefined, ...person, unitId },
        { limit, now: new Date('2026-11-22T12:00:00Z') },
      )
    ).map(({ name }) => name),
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

  test('are not those who take nothing new, nor who is away as far as one may know, unless nobody else is there', async () => {
    const { asha, ben, carol, dag, elin } = world.people
    const here = { organisation_id: world.organisationId }
    await capable.database.writing(world.organisationId, async tx => {
      const agreed = {
        ...here,
        state: 'active',
        how: 'volunteered',
        made_at: new Date(),
        changed_at: new Date(),
      } as const
      const busy = { ...agreed, id: uuid(), person_id: dag.id, active_since: new Date(), busy_until: '2026-11-22' }
      await tx.insertInto('champions').values(busy).execute()
      await tx
        .insertInto('profiles')
        .values({ ...here, person_id: ben.id, away_until: '2026-12-01' })
        .execute()
    })
    expect(await nearest(asha, world.units.nightTeam)).toEqual(['Ben Okafor', 'Elin Berg'])
    expect(await nearest({ ...asha, managerId: ben.id }, world.units.nightTeam)).toEqual(['Elin Berg'])
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('role_grants')
        .set({ revoked_at: new Date() })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', elin.id)
        .where('role', '=', 'champion')
        .execute(),
    )
    const mine = { ...carol, managerId: ben.id }
    expect(await nearest(mine, world.units.planning)).toEqual(['Ben Okafor', 'Dag Solberg'])
    await capable.database.writing(world.organisationId, async tx => {
      await tx.deleteFrom('champions').where('organisation_id', '=', world.organisationId).execute()
      await tx.deleteFrom('profiles').where('person_id', '=', ben.id).execute()
      await tx
        .updateTable('role_grants')
        .set({ revoked_at: null })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', elin.id)
        .where('role', '=', 'champion')
        .execute()
    })
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
