import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personSearchText } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { listTeamIds } from './asking.queries.ts'
import { type Condition, happyCondition, termCondition, unitCondition } from './conditions.ts'
import { listHits } from './hits.queries.ts'
import { mostHitsByWords } from './page-sizes.ts'
import { type FinderWorld, finderWorld } from './testing/finder-world.ts'
import { tell, vocabularyOf } from './testing/tell.ts'

let world: FinderWorld
const ids: Record<string, string> = {}

beforeAll(async () => {
  world = await finderWorld()
  await world.writing(async tx => {
    const term = await vocabularyOf(tx)
    for (const name of ['skill/spreadsheets', 'skill/user-research', 'language/polish']) ids[name] = term(name)
    await tell(tx, world.people.dag.id, term('skill/spreadsheets'), { happy: true })
  })
}, 60_000)
afterAll(() => world?.capable.close())

const found = (many: number, conditionsFor: (asking: Parameters<typeof happyCondition>[0]) => readonly Condition[]) =>
  world.capable.database.reading(world.organisationId, async (db: Reading) => {
    const me = { id: world.people.elin.id, managerId: undefined }
    const asking = { db, me, team: await listTeamIds(db, me) }
    const { people } = await listHits(asking, conditionsFor(asking), {
      sort: 'best',
      limit: 25,
      offset: 0,
      most: mostHitsByWords,
      many,
    })
    return people.map(({ name }) => name)
  })

const meant = (name: string) => {
  const id = ids[name] ?? ''
  return [{ id, ids: [id], kind: 'skill' as const, label: name, via: undefined, points: 90, isCommon: true }]
}

describe('the same people are found', () => {
  // With one as “many” every condition counts as one that very many people meet.
  test.each([1, 2_500])('in the same order, when more than %i are many', async many => {
    expect(
      await found(many, asking => [
        termCondition(asking, meant('skill/spreadsheets'), {}),
        termCondition(asking, meant('language/polish'), {}),
      ]),
    ).toEqual(['Dag Solberg'])
    expect(
      await found(many, asking => [termCondition(asking, meant('skill/spreadsheets'), {}), happyCondition(asking)]),
    ).toEqual(['Ben Okafor', 'Dag Solberg'])
    expect(
      await found(many, asking => [
        termCondition(asking, meant('skill/spreadsheets'), {}),
        termCondition(asking, meant('skill/user-research'), {}),
        unitCondition(asking, [world.units.care]),
      ]),
    ).toEqual(['Dag Solberg'])
    expect(
      await found(many, asking => [
        termCondition(asking, meant('skill/spreadsheets'), { happy: true }),
        unitCondition(asking, [world.units.planning]),
      ]),
    ).toEqual(['Ben Okafor'])
  })
})

test('a small organisation goes through all of its people by name, and a search by words ends earlier', async () => {
  const { organisationId, namesAt, signedIn, people, writing, units } = world
  const newcomers = Array.from({ length: 400 }, (_, index) => ({
    organisation_id: organisationId,
    id: uuid(),
    name: `Zoe Zeal ${String(index).padStart(3, '0')}`,
    job_title: 'Zookeeper',
    unit_id: units.planning,
  }))
  await writing(tx =>
    tx
      .insertInto('people')
      .values(newcomers.map(one => ({ ...one, search_text: personSearchText(one) })))
      .execute(),
  )
  const reader = await signedIn(people.asha)
  expect((await reader.get('/people')).text).toContain('411 people')
  expect((await reader.get('/people?q=zeal')).text).toContain('More than 300 people')
  expect(await namesAt('/people?page=17')).toContain('Zoe Zeal 399')
  expect(await namesAt('/people?q=zeal&page=99')).toContain('Zoe Zeal 299')
})
