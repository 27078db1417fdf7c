import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listBuiltInTerms } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { World } from '#platform/testing/world.ts'
import { chaseCalls } from '../chasing/chase.ts'
import { matchingJobs } from './matching.jobs.ts'
import { day, openMatching } from './matching.testing.ts'
import { en } from './suggesting/everyday.en.ts'
import { suggestSkills } from './suggesting/suggest-skills.ts'

type House = Awaited<ReturnType<typeof openMatching>>
let app: House['app']
let world: World
let other: World
let terms: House['terms']
let house: House
const skill: House['skill'] = key => house.skill(key)
const tell: House['tell'] = (...given) => house.tell(...given)
const ask: House['ask'] = given => house.ask(given)
const told: House['told'] = callId => house.told(callId)
const rest: House['rest'] = () => house.rest()

beforeAll(async () => {
  house = await openMatching()
  ;({ app, world, other, terms } = house)
})
afterAll(() => app?.close())

describe('suggestions', () => {
  const suggest = (db: Reading, text: string) => suggestSkills(db, text, 'en')

  test('come from built-in words in both languages and from everyday words behind them', async () => {
    const names = await app.database.reading(world.organisationId, async db => [
      (await suggest(db, 'We want to start a blog about our work')).map(({ name }) => name),
      (await suggestSkills(db, 'Noen som kan regneark?', 'nb')).map(({ name }) => name),
    ])
    expect(names[0]).toContain('Publishing on the web')
    expect(names[1]?.[0]).toBe('Regneark')
  })

  test('name no word that somebody keeps to themselves, and no word that was hidden', async () => {
    const { organisationId } = other
    const [secret, hidden] = [uuid(), uuid()]
    await app.database.writing(organisationId, async tx => {
      const own = (id: string, label: string) => ({
        ...{ organisation_id: organisationId, id, kind: 'skill' as const, origin: 'own-word' as const },
        ...{ texts: JSON.stringify({ en: { label, alternatives: [], definition: '' } }), search_text: `| ${label} |` },
      })
      await tx
        .insertInto('terms')
        .values([own(secret, 'falconry'), own(hidden, 'beekeeping')])
        .execute()
      await tx
        .insertInto('person_terms')
        .values(
          (
            [
              [secret, 'team'],
              [hidden, 'organisation'],
            ] as const
          ).map(([term_id, audience]) => ({
            ...{
              organisation_id: organisationId,
              person_id: other.people.asha.id,
              term_id,
              relation: 'lends' as const,
              audience,
            },
          })),
        )
        .execute()
    })
    const ask = () =>
      app.database.reading(organisationId, async db =>
        (await suggest(db, 'Anybody for falconry or beekeeping?')).map(({ name }) => name),
      )
    expect(await ask()).toEqual(['beekeeping'])
    await app.database.writing(organisationId, tx =>
      tx
        .updateTable('terms')
        .set({ hidden_at: new Date() })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', hidden)
        .execute(),
    )
    expect(await ask()).toEqual([])
  })

  test('rest on everyday words for skills that exist', async () => {
    const known = await app.database.reading(world.organisationId, async db => {
      const labels = await listBuiltInTerms(db, 'skill', 'en')
      return labels.length
    })
    expect(known).toBeGreaterThan(100)
    for (const key of Object.keys(en.cues)) expect(terms.has(`skill ${key}`), key).toBe(true)
  })
})

describe('as days go by', () => {
  const run = (name: string, now: Date) => {
    const [found] = matchingJobs.filter(one => one.name === name)
    const organisation = { id: world.organisationId, timeZone: 'Europe/London' }
    return found?.run({ payload: {}, organisation, database: app.database, now } as never)
  }
  const inDays = (days: number) => new Date(Date.now() + days * day)
  const dayOf = (at: Date) => at.toISOString().slice(0, 10)

  test('a call without offers is brought to the next after two days, and to more when it is chased', async () => {
    await rest()
    const callId = await ask({ needs: ['gis'], title: 'Nobody yet' })
    expect(await told(callId)).toEqual([])
    await tell(world.people.ben, skill('gis'))
    await run('calls.next-rounds', inDays(1))
    expect(await told(callId)).toEqual([])
    await run('calls.next-rounds', inDays(3))
    await run('calls.next-rounds', inDays(3))
    expect(await told(callId)).toEqual(['Ben'])
    await tell(world.people.dag, skill('gis'))
    await app.database.writing(world.organisationId, tx =>
      tx
        .updateTable('call_rounds')
        .set({ happened_at: inDays(-1) })
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
    await app.database.writing(world.organisationId, tx => chaseCalls(tx, dayOf(inDays(4)), inDays(4)))
    await app.runJobs()
    expect(await told(callId)).toEqual(['Ben', 'Dag'])
  })

  test('everybody reads of all open calls in one line a week, and of none when nothing new is asked', async () => {
    const announced = () =>
      app.database.reading(world.organisationId, db =>
        db
          .selectFrom('announcements')
          .select('payload')
          .where('organisation_id', '=', world.organisationId)
          .where('topic', '=', 'calls.this-week')
          .execute(),
      )
    await run('calls.this-week', new Date('2027-11-22T04:00:00Z'))
    expect(await announced()).toEqual([])
    await run('calls.this-week', new Date())
    await run('calls.this-week', new Date())
    expect(await announced()).toHaveLength(1)
    expect((await announced())[0]?.payload).toMatchObject({ titles: expect.arrayContaining(['Nobody yet']) })
  })
})
