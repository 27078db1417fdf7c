import { v7 as uuid } from 'uuid'
import { personSearchText } from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { learnWords } from '../learn-words.ts'
import { tell, vocabularyOf } from './tell.ts'

export interface FinderWorld extends World {
  readonly capable: TestApp
  /** The names found at an address, by Asha unless somebody else reads it. */
  namesAt(href: string, reader?: WorldPerson): Promise<readonly string[]>
  found(query: string, more?: string): Promise<readonly string[]>
  writing<T>(work: (tx: Writing) => Promise<T>): Promise<T>
}

/** A house in which people tell what they can, some of it to some. Close it with `capable.close()`. */
export async function finderWorld(): Promise<FinderWorld> {
  const capable = await testApp()
  const world = await createWorld(capable)
  const writing: FinderWorld['writing'] = work => capable.database.writing(world.organisationId, work)
  await furnish(world, writing)
  const namesAt: FinderWorld['namesAt'] = async (href, reader = world.people.asha) => {
    const page = await (await world.signedIn(reader)).get(href)
    if (page.status !== 200) throw new Error(`${href} answered ${page.status}`)
    return page
      .$('tbody th a')
      .toArray()
      .map(link => page.$(link).text())
  }
  const found = (query: string, more = '') => namesAt(`/people?q=${encodeURIComponent(query)}${more}`)
  return { ...world, capable, writing, namesAt, found }
}

async function furnish(world: World, writing: FinderWorld['writing']): Promise<void> {
  const nurses = ['Åse Bjørnå', 'María José Ñúñez', "Siobhán O'Neill", '李小龙', 'Cher'].map(name => ({
    organisation_id: world.organisationId,
    id: uuid(),
    name,
    job_title: 'Nurse',
    unit_id: world.units.nightTeam,
    search_text: personSearchText({ name, jobTitle: 'Nurse', unitName: 'Night team' }),
  }))
  const { ben, carol, dag, elin } = world.people
  const profile = (person: WorldPerson, told: object) => ({
    organisation_id: world.organisationId,
    person_id: person.id,
    ...told,
  })
  const shown = (person: WorldPerson, field: string, audience: 'me' | 'team' | 'organisation') => ({
    organisation_id: world.organisationId,
    person_id: person.id,
    field,
    audience,
  })
  await writing(async tx => {
    await tx.insertInto('people').values(nurses).execute()
    const term = await vocabularyOf(tx)
    await tell(tx, ben.id, term('skill/spreadsheets'), {
      level: 3,
      levelAudience: 'organisation',
      happy: true,
      evidence: 'confirmed',
    })
    await tell(tx, carol.id, term('skill/spreadsheets'), { level: 4, evidence: 'said' })
    await tell(tx, dag.id, term('skill/user-research'), { level: 2, levelAudience: 'team' })
    await tell(tx, dag.id, term('language/polish'), { relation: 'has', level: 3, levelAudience: 'organisation' })
    await tell(tx, dag.id, term('role/fire-warden'), { relation: 'has' })
    await tell(tx, elin.id, term('interest/running'), { relation: 'has' })
    await tell(tx, elin.id, term('skill/spreadsheets'), { relation: 'wants' })
    await tx
      .insertInto('profiles')
      .values([
        profile(ben, {
          preferred_name: 'Benji',
          ask_me_about: 'Tree preservation orders',
          working_days: [1, 2, 3, 4, 5, 6, 7],
        }),
        profile(dag, { working_days: [1, 2, 3, 4, 5, 6, 7], away_until: '2999-01-01' }),
      ])
      .execute()
    await tx.updateTable('people').set({ location: 'Harbour Road' }).where('id', 'in', [ben.id, dag.id]).execute()
    await tx
      .insertInto('profile_audiences')
      .values([
        shown(dag, 'location', 'organisation'),
        shown(ben, 'workingTime', 'organisation'),
        shown(dag, 'workingTime', 'organisation'),
        shown(dag, 'awayUntil', 'organisation'),
        shown(carol, 'email', 'me'),
      ])
      .execute()
    await learnWords(tx)
  })
}
