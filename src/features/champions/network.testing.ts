import { digitalBasics, getCurrentFramework, installBuiltInFrameworks } from '#features/skills/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World, WorldPerson } from '#platform/testing/world.ts'
import { keepInStep } from './in-step.ts'

/** What everybody in the tests says of the help that they want to give. */
export const wish = { hours: '4', areas: ['safe', 'everyday-tools'], helpsWith: 'Shared calendars, and staying calm' }

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export type Network = Awaited<ReturnType<typeof openNetwork>>

/** The world with Digital basics and with Dag in the network, a browser for everybody, and ways to look inside. */
export async function openNetwork(capable: TestApp, world: World) {
  const { database } = capable
  const { organisationId } = world
  const basicsId = await database.writing(organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await keepInStep(tx, new Date(), { tells: false })
    return (await getCurrentFramework(tx, digitalBasics.key, 'en')).frameworkId
  })
  const browsers = new Map<string, TestBrowser>()
  for (const person of Object.values(world.people)) browsers.set(person.id, await world.signedIn(person))
  const read = <T>(work: (db: Reading) => Promise<T>) => database.reading(organisationId, work)
  return {
    basicsId,
    as: (person: WorldPerson): TestBrowser => browsers.get(person.id) ?? capable.browser(),
    read,
    write: <T>(work: (tx: Writing) => Promise<T>) => database.writing(organisationId, work),
    toldOf: (person: WorldPerson, topic: string) =>
      read(db =>
        db
          .selectFrom('notifications')
          .select(['topic', 'payload'])
          .where('organisation_id', '=', organisationId)
          .where('person_id', '=', person.id)
          .where('topic', '=', topic)
          .execute(),
      ),
  }
}
