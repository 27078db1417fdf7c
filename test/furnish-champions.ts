import { championsUrls, keepInStep } from '#features/champions/index.ts'
import { grantRole } from '#features/people/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/**
 * Ben volunteers and waits for Carol; Dag, a champion from before the network, says what he helps with and asks Elin to
 * take over; Carol is suggested; there is a cohort.
 */
export async function furnishChampions({ database }: TestApp, world: World): Promise<Examples> {
  const { ben, dag, elin, carol } = world.people
  const wish = { hours: '4', areas: ['safe', 'everyday-tools'], helpsWith: 'Shared calendars, and staying calm' }
  await database.writing(world.organisationId, async tx => {
    await grantRole(tx, { personId: elin.id, role: 'champion', actorId: undefined, now: new Date() })
    await keepInStep(tx, new Date(), { tells: false })
  })
  const runs = await world.signedIn(elin)
  await runs.post(championsUrls.policy.href(), { what: 'cohort', name: 'Autumn 2026', startsOn: '2026-09-01' })
  await (await world.signedIn(ben)).post(championsUrls.join.href(), wish)
  const helper = await world.signedIn(dag)
  await helper.post(championsUrls.focus.href(), { ...wish, busyUntil: '' })
  await helper.post(championsUrls.term.href(), { what: 'hand-over', until: '', successor: elin.email, words: '' })
  await helper.post(championsUrls.nominate.href({}, { search: 'carol' }), {
    ...{ personId: carol.id, because: 'She never laughs at a question' },
  })
  const rows = await database.reading(world.organisationId, db =>
    db
      .selectFrom('champions')
      .select(['id', 'person_id as personId'])
      .where('organisation_id', '=', world.organisationId)
      .execute(),
  )
  const of = (personId: string) => rows.find(row => row.personId === personId)?.id ?? ''
  return {
    championId: of(ben.id),
    '/champions/handovers/:championId championId': of(dag.id),
    '/champions/mine/steps/:step step': 'meet',
  }
}
