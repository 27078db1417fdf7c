import { v7 as uuid } from 'uuid'
import { installTerms } from '#features/terms/index.ts'
import { publish } from '#platform/events/event.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { findCallForWork } from '../calls.queries.ts'
import { callPosted } from '../index.ts'
import { findWhoWasTold, previewReach } from './finding/reach.ts'

export const day = 86_400_000

interface Telling {
  readonly relation?: 'lends' | 'wants' | 'has'
  readonly audience?: 'me' | 'team' | 'organisation'
  readonly level?: number
  readonly levelAudience?: 'me' | 'organisation'
}

interface Ask {
  readonly by?: WorldPerson
  readonly needs?: readonly string[]
  readonly teaches?: readonly string[]
  readonly title?: string
  readonly unitId?: string
}

/** Two organisations with their vocabulary, and short ways to tell, to ask, and to see who was told. */
export async function openMatching() {
  const app: TestApp = await testApp()
  const world: World = await createWorld(app, 'northshire', 'Northshire Council')
  const other: World = await createWorld(app, 'southshire', 'Southshire Council')
  for (const { organisationId } of [world, other]) await app.database.writing(organisationId, tx => installTerms(tx))
  const termsByKey = ({ organisationId }: World) =>
    app.database.reading(organisationId, async db => {
      const rows = await db
        .selectFrom('terms')
        .select(['id', 'kind', 'key'])
        .where('organisation_id', '=', organisationId)
        .execute()
      return new Map(rows.map(({ id, kind, key }) => [`${kind} ${key}`, id]))
    })
  const terms = await termsByKey(world)
  const skill = (key: string) => terms.get(`skill ${key}`) ?? ''

  async function tell(
    { id }: WorldPerson,
    termId: string,
    { relation = 'lends', audience = 'organisation', level, levelAudience = 'me' }: Telling = {},
  ) {
    await app.database.writing(world.organisationId, tx =>
      tx
        .insertInto('person_terms')
        .values({
          ...{ organisation_id: world.organisationId, person_id: id, term_id: termId, relation, audience },
          ...{ level: level ?? null, level_audience: levelAudience, happy_to_help: relation === 'lends' },
        })
        .execute(),
    )
  }

  async function ask({ by = world.people.elin, needs = [], teaches = [], title = 'Who can help us?', unitId }: Ask) {
    const callId = uuid()
    const [now, whose] = [new Date(), { organisation_id: world.organisationId }]
    await app.database.writing(world.organisationId, async tx => {
      await tx
        .insertInto('calls')
        .values({
          ...{
            ...whose,
            id: callId,
            person_id: by.id,
            direction: 'asks',
            kind: 'hour',
            state: 'open',
            locale: 'en',
            title,
          },
          ...{ audience: unitId ? 'unit' : 'organisation', unit_id: unitId ?? null },
          ...{ begun_at: now, posted_at: now, changed_at: now },
        })
        .execute()
      const rows = [...needs.map(key => ['needed', key] as const), ...teaches.map(key => ['gained', key] as const)]
      await tx
        .insertInto('call_skills')
        .values(
          rows.map(([relation, key]) => ({
            ...{ ...whose, id: uuid(), call_id: callId, relation, term_id: skill(key), added_at: now },
          })),
        )
        .execute()
      await publish(tx, callPosted, { callId })
    })
    await app.runJobs()
    return callId
  }

  const told = (callId: string) =>
    app.database.reading(world.organisationId, async db => {
      const rows = await db
        .selectFrom('call_tellings as t')
        .innerJoin('people as p', 'p.id', 't.person_id')
        .select('p.name')
        .where('t.organisation_id', '=', world.organisationId)
        .where('t.call_id', '=', callId)
        .orderBy('p.name')
        .execute()
      return rows.map(({ name }) => name.split(' ')[0])
    })

  const again = (event: typeof callPosted, callId: string) =>
    app.database.writing(world.organisationId, tx => publish(tx, event, { callId })).then(() => app.runJobs())

  const reach = (callId: string) =>
    app.database.reading(world.organisationId, async db => {
      const call = await findCallForWork(db, callId)
      if (!call) throw new Error('no call')
      return { before: await previewReach(db, call, 'en', new Date()), after: await findWhoWasTold(db, call, 'en') }
    })

  // So that each test begins with people who were asked nothing this week.
  const rest = () =>
    app.database.writing(world.organisationId, async tx => {
      const before = new Date(Date.now() - 30 * day)
      await tx
        .updateTable('call_tellings')
        .set({ told_at: before })
        .where('organisation_id', '=', world.organisationId)
        .execute()
      for (const table of ['call_askings', 'call_nevers', 'person_terms'] as const)
        await tx.deleteFrom(table).where('organisation_id', '=', world.organisationId).execute()
    })

  return { app, world, other, terms, skill, tell, ask, told, again, reach, rest }
}
