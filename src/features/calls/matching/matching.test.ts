import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installTerms, listBuiltInTerms } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { findCallForWork } from '../calls.queries.ts'
import { callClosed, callPosted, callWidened } from '../index.ts'
import { findWhoWasTold, previewReach } from './finding/reach.ts'
import { matchingJobs } from './matching.jobs.ts'
import { matchingUrls } from './matching.urls.ts'
import { en } from './suggesting/everyday.en.ts'
import { suggestSkills } from './suggesting/suggest-skills.ts'

let app: TestApp
let world: World
let other: World
let terms: ReadonlyMap<string, string>
let browsers: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin', TestBrowser>

const day = 86_400_000

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  for (const { organisationId } of [world, other]) await app.database.writing(organisationId, tx => installTerms(tx))
  terms = await termsByKey(world)
  const { asha, ben, carol, dag, elin } = world.people
  const signedIn = await Promise.all([asha, ben, carol, dag, elin].map(person => world.signedIn(person)))
  const [a, b, c, d, e] = signedIn as [TestBrowser, TestBrowser, TestBrowser, TestBrowser, TestBrowser]
  browsers = { asha: a, ben: b, carol: c, dag: d, elin: e }
})
afterAll(() => app?.close())

const termsByKey = ({ organisationId }: World) =>
  app.database.reading(organisationId, async db => {
    const rows = await db
      .selectFrom('terms')
      .select(['id', 'kind', 'key'])
      .where('organisation_id', '=', organisationId)
      .execute()
    return new Map(rows.map(({ id, kind, key }) => [`${kind} ${key}`, id]))
  })
const skill = (key: string) => terms.get(`skill ${key}`) ?? ''

interface Telling {
  readonly relation?: 'lends' | 'wants' | 'has'
  readonly audience?: 'me' | 'team' | 'organisation'
  readonly level?: number
  readonly levelAudience?: 'me' | 'organisation'
}

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

interface Ask {
  readonly by?: WorldPerson
  readonly needs?: readonly string[]
  readonly teaches?: readonly string[]
  readonly title?: string
  readonly unitId?: string
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

describe('a call', () => {
  test('is brought to who lends what it needs, with the reason, and to nobody twice', async () => {
    await tell(world.people.ben, skill('gis'), { level: 3 })
    await tell(world.people.asha, skill('spreadsheets'))
    const callId = await ask({ needs: ['gis'], title: 'Put our bins on a map' })
    expect(await told(callId)).toEqual(['Ben'])
    const inbox = await browsers.ben.get('/inbox')
    expect(inbox.text).toContain('Can you help Elin Berg? “Put our bins on a map”')
    expect(inbox.text).toContain('You show that you lend “Maps and GIS”')
    await again(callPosted, callId)
    await again(callWidened, callId)
    expect(await told(callId)).toEqual(['Ben'])
    expect((await browsers.asha.get('/inbox')).text).not.toContain('bins on a map')
  })

  test('is brought to who wants to learn what it teaches, where they show that wish', async () => {
    await rest()
    await tell(world.people.ben, skill('facilitation'), { relation: 'wants' })
    await tell(world.people.dag, skill('facilitation'), { relation: 'wants', audience: 'me' })
    const callId = await ask({ needs: ['gis'], teaches: ['facilitation'] })
    expect(await told(callId)).toEqual(['Ben'])
  })

  test('knows nothing of a skill that its owner keeps from the asker, nor of any passport', async () => {
    await rest()
    await tell(world.people.asha, skill('gis'), { audience: 'me', level: 4 })
    await tell(world.people.ben, skill('gis'), { audience: 'team', level: 4 })
    const fromOutside = await ask({ needs: ['gis'] })
    expect(await told(fromOutside)).toEqual([])
    expect((await reach(fromOutside)).before).toMatchObject({ told: 0, canSee: 5 })
    const fromTheTeam = await ask({ by: world.people.carol, needs: ['gis'] })
    expect(await told(fromTheTeam)).toEqual(['Ben'])
  })

  test('for a unit is brought to nobody outside of it', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    await tell(world.people.asha, skill('gis'))
    const callId = await ask({ by: world.people.carol, needs: ['gis'], unitId: world.units.care })
    expect(await told(callId)).toEqual(['Asha'])
  })

  test('leaves those alone who are away, paused, were asked enough this week, or left', async () => {
    await rest()
    const { asha, ben, carol, dag, farah } = world.people
    for (const person of [asha, ben, carol, dag, farah]) await tell(person, skill('gis'))
    await app.database.writing(world.organisationId, async tx => {
      const whose = { organisation_id: world.organisationId }
      await tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', farah.id).execute()
      const later = new Date(Date.now() + 5 * day).toISOString().slice(0, 10)
      await tx
        .insertInto('profiles')
        .values({ ...whose, person_id: asha.id, away_until: later })
        .execute()
      await tx
        .insertInto('call_askings')
        .values({ ...whose, person_id: carol.id, not_before: later, changed_at: new Date() })
        .execute()
    })
    expect(await told(await ask({ needs: ['gis'] }))).toEqual(['Ben', 'Dag'])
    expect(await told(await ask({ needs: ['gis'] }))).toEqual(['Ben', 'Dag'])
    expect(await told(await ask({ needs: ['gis'] }))).toEqual([])
  })

  test('says before and after how many, in how many units and why, and never who', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    await tell(world.people.dag, skill('gis'))
    await tell(world.people.dag, skill('spreadsheets'))
    const callId = await ask({ needs: ['gis', 'spreadsheets'] })
    const { before, after } = await reach(callId)
    expect(before).toEqual({
      told: 2,
      canSee: 4,
      reasons: [
        { text: 'lend “Maps and GIS”', people: 2 },
        { text: 'lend “Spreadsheets”', people: 1 },
      ],
    })
    expect(after).toEqual({ people: 2, units: 2, reasons: before.reasons })
    expect(JSON.stringify(after)).not.toContain('Ben')
  })

  test('that is closed is out of the inbox of those to whom it was brought', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    const callId = await ask({ needs: ['gis'], title: 'Only for today' })
    const unread = () =>
      app.database.reading(world.organisationId, db =>
        db
          .selectFrom('notifications')
          .select('read_at')
          .where('organisation_id', '=', world.organisationId)
          .where('topic', '=', 'calls.fits-you')
          .where('key', '=', callId)
          .executeTakeFirst(),
      )
    expect((await unread())?.read_at).toBeNull()
    await again(callClosed, callId)
    expect((await unread())?.read_at).toBeInstanceOf(Date)
  })
})

describe('whoever a call was brought to', () => {
  test('says “not now” with one click and hears of no other call for two weeks', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    const callId = await ask({ needs: ['gis'] })
    const href = matchingUrls.told.href({ callId })
    expect((await browsers.ben.get(href)).text).toContain('You show that you lend “Maps and GIS”')
    const said = await browsers.ben.submit(href, { answer: 'not-now' })
    expect(said.text).toContain('No calls are brought to you for two weeks')
    expect(await told(await ask({ needs: ['gis'] }))).toEqual([])
  })

  test('says “never about this”, is not asked about it again, and can take it back', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    await tell(world.people.ben, skill('spreadsheets'))
    const callId = await ask({ needs: ['gis'] })
    await browsers.ben.submit(matchingUrls.told.href({ callId }), { answer: 'never' })
    expect(await told(await ask({ needs: ['gis'] }))).toEqual([])
    expect(await told(await ask({ needs: ['spreadsheets'] }))).toEqual(['Ben'])
    const settings = await browsers.ben.get(matchingUrls.settings.href())
    expect(
      settings
        .$('input[name="again"]')
        .toArray()
        .map(input => input.attribs.value),
    ).toEqual([skill('gis')])
    await browsers.ben.submit(matchingUrls.settings.href(), { pace: 'more', pause: 'no', again: [skill('gis')] })
    expect(await told(await ask({ needs: ['gis'] }))).toEqual(['Ben'])
  })

  test('alone finds the page; nonsense in it changes nothing', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    const callId = await ask({ needs: ['gis'] })
    const href = matchingUrls.told.href({ callId })
    expect((await browsers.asha.get(href)).status).toBe(404)
    expect((await browsers.asha.post(href, { answer: 'never' })).status).toBe(404)
    expect((await browsers.elin.get(href)).status).toBe(404)
    const stranger = await other.signedIn(other.people.ben)
    expect((await stranger.get(href)).status).toBe(404)
    expect((await browsers.ben.post(href, { answer: 'whatever' })).status).toBe(400)
    expect((await browsers.ben.get(matchingUrls.told.href({ callId: 'x' }))).status).toBe(404)
  })

  test('chooses less, more or a pause, and finds what was chosen', async () => {
    const href = matchingUrls.settings.href()
    const wrong = await browsers.dag.post(href, { pace: 'always', pause: 'no' })
    expect(wrong.status).toBe(400)
    await browsers.dag.submit(href, { pace: 'less', pause: 'month' })
    const page = await browsers.dag.get(href)
    expect(page.$('input[name="pace"]:checked').attr('value')).toBe('less')
    expect(page.$('input[name="pause"]:checked').attr('value')).toBe('kept')
    await browsers.dag.submit(href, { pace: 'less', pause: 'kept' })
    expect((await browsers.dag.get(href)).text).toContain('as I chose before')
  })

  test('reads the rules with the numbers that the program uses', async () => {
    const page = await browsers.asha.get(matchingUrls.order.href())
    expect(page.text).toContain('whoever was asked least in the last three months comes first')
    expect(page.text).toContain('+45')
    expect(page.text).toContain('at most 2 calls a week')
  })
})

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

  test('a call without offers is brought to the next after two days, and once more when it is widened', async () => {
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
    await again(callWidened, callId)
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
