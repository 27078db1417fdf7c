import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startSession } from '#features/sign-in/index.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { passportPersonalData } from '../personal-data.ts'
import { makeTakeOutLink } from '../taking-along/leavers.ts'
import { takePassport } from '../testing/take-passport.ts'

let capable: TestApp
let world: World
let asha: WorldPerson

beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())

let worlds = 0
beforeEach(async () => {
  worlds += 1
  world = await createWorld(capable, `northshire-${worlds}`)
  asha = world.people.asha
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
})

const reading = <T>(work: Parameters<typeof capable.database.reading<T>>[1]) =>
  capable.database.reading(world.organisationId, work)
const answersOf = (person: WorldPerson) =>
  reading(db =>
    db
      .selectFrom('assessments as a')
      .innerJoin('skills as s', 's.id', 'a.skill_id')
      .select(['s.key', 'a.level', 'a.confidence', 'a.assessed_at'])
      .where('a.organisation_id', '=', world.organisationId)
      .where('a.person_id', '=', person.id)
      .orderBy('a.assessed_at')
      .execute(),
  )
const roundsOf = (person: WorldPerson) =>
  reading(db =>
    db
      .selectFrom('assessment_rounds')
      .select(['id', 'completed_at'])
      .where('organisation_id', '=', world.organisationId)
      .where('person_id', '=', person.id)
      .execute(),
  )
const one = (skill: string, level: number, confidence: number, shown = '-') => ({
  [`level-${skill}`]: String(level),
  [`confidence-${skill}`]: String(confidence),
  [`shown-${skill}`]: shown,
})

describe('nobody else can open a passport', () => {
  test('not a manager, not a champion, not the programme lead, not an administrator', async () => {
    await takePassport(await world.signedIn(asha), { level: 1, confidence: 1 })
    const [round] = await roundsOf(asha)
    const { carol, dag, elin, farah } = world.people
    for (const person of [carol, dag, elin, farah]) {
      const browser = await world.signedIn(person)
      expect((await browser.get(`/passport/rounds/${round?.id}`)).status).toBe(404)
      expect((await browser.get('/passport/result')).text).toContain('No result yet')
      const history = await browser.get(`/passport/history?personId=${asha.id}`)
      expect(history.text).toContain('Nothing here yet')
      expect((await browser.get('/passport/take-out/passport.json')).body).not.toContain(asha.name)
    }
  })

  test('a stranger is asked to sign in, and nothing of a passport may be kept by a browser', async () => {
    const stranger = capable.browser()
    stranger.cookies.set('organisation', world.slug)
    for (const path of ['/passport', '/passport/result', '/passport/areas/safe', '/passport/take-out/passport.json'])
      expect((await stranger.get(path)).location).toMatch(/^\/sign-in/)
    const mine = await (await world.signedIn(asha)).get('/passport/areas/safe')
    expect(mine.headers['cache-control']).toBe('private, no-store')
  })

  test('a round with a name that is no id is not found either', async () => {
    expect((await (await world.signedIn(asha)).get('/passport/rounds/1%27%20or%201=1')).status).toBe(404)
  })
})

describe('the person and their data', () => {
  test('take the passport along: where they stand and every answer, as a file that explains itself', async () => {
    const browser = await world.signedIn(asha)
    await takePassport(browser, { level: 2, confidence: 1 })
    await browser.post('/passport/areas/safe', one('sign-in', 4, 4, '2-1'))
    await browser.post('/passport/wishes', { wished: ['files'] })
    const page = await browser.get('/passport/take-out')
    const href = page.$('a.govuk-button').first().attr('href') ?? ''
    const download = await browser.get(href)
    expect(download.headers['content-disposition']).toMatch(/attachment; filename="my-passport-\d{4}-\d\d-\d\d\.json"/)
    const file = JSON.parse(download.body)
    expect(file).toMatchObject({ format: 'capable-passport', formatVersion: 2, person: { name: 'Asha Patel' } })
    const [basics] = file.frameworks
    expect(basics).toMatchObject({ framework: { key: 'digital-basics' }, wishes: ['files'], helps: [] })
    expect(basics.now.skills).toHaveLength(36)
    expect(basics.history).toHaveLength(37)
    expect(basics.rounds).toHaveLength(2)
    expect(basics.now.skills.find((skill: { skill: string }) => skill.skill === 'sign-in')).toMatchObject({
      level: 4,
      names: { level: 'I help others', confidence: 'Very confident' },
      restsOn: 'said',
      isAtBasic: true,
    })
  })

  test('are reminded to sign out on a device that is shared', async () => {
    const browser = await world.signedIn(asha)
    expect((await browser.get('/passport/areas/safe')).$('form[action="/sign-out"] button.govuk-button').length).toBe(0)
    const { token } = await capable.database.writing(world.organisationId, tx =>
      startSession(tx, { personId: asha.id, userAgent: 'Tablet', isSharedDevice: true, way: 'link', now: new Date() }),
    )
    browser.cookies.set('session', `${world.organisationId}.${token}`)
    const page = await browser.get('/passport/areas/safe')
    expect(page.$('.app-passport-shared').text()).toContain('You share this device with others')
    expect(page.$('.app-passport-shared form').attr('action')).toBe('/sign-out')
  })

  test('get all of it in an export, and leave nothing behind when erased, while others keep theirs', async () => {
    const browser = await world.signedIn(asha)
    await takePassport(browser)
    await browser.post('/passport/rounds')
    await browser.post('/passport/wishes', { wished: ['files'] })
    await capable.database.writing(world.organisationId, tx =>
      sql`insert into unfinished_answers (organisation_id, round_id, skill_id, person_id, level, changed_at)
        select r.organisation_id, r.id, s.id, r.person_id, 2, now() from assessment_rounds r, skills s
        where r.completed_at is null and s.key = 'files' and s.organisation_id = r.organisation_id`.execute(tx),
    )
    await capable.database.writing(world.organisationId, tx =>
      makeTakeOutLink(tx, asha, { now: new Date(), expiresAt: new Date() }),
    )
    await takePassport(await world.signedIn(world.people.ben))
    const exported = () =>
      reading(async db => {
        const counts: Record<string, number> = {}
        for (const { table, export: rows } of passportPersonalData)
          counts[table] = (await rows?.(db, asha.id))?.length ?? -1
        return counts
      })
    expect(await exported()).toEqual({
      take_out_links: 1,
      passport_results: 1,
      unfinished_answers: 1,
      checked_areas: 9,
      carried_answers: 0,
      edition_moves: 0,
      assessments: 36,
      skill_wishes: 1,
      skill_helps: 0,
      passport_frameworks: 0,
      assessment_rounds: 2,
    })
    await capable.database.writing(world.organisationId, async tx => {
      for (const { erase } of passportPersonalData) if (typeof erase === 'function') await erase(tx, asha.id)
    })
    expect(Object.values(await exported())).toEqual(Object.keys(await exported()).map(() => 0))
    expect(await answersOf(world.people.ben)).toHaveLength(36)
  })

  test('finishing is told to the rest of the house, without a single answer in it', async () => {
    await takePassport(await world.signedIn(asha))
    const { rows } = await capable.database.jobPool.query<{ payload: string }>(
      `select payload::text as payload from graphile_worker._private_jobs where payload::text like '%${asha.id}%'`,
    )
    const told = new Map<string, object>(
      rows.map(row => JSON.parse(row.payload).payload).map(({ event, payload }) => [event, payload]),
    )
    const said = [...told].map(([event, payload]) => [event, ...Object.keys(payload).sort()])
    expect(said.sort()).toEqual([
      ['passport.answers-changed', 'frameworkVersionId', 'personId'],
      ['passport.round-completed', 'frameworkVersionId', 'personId', 'roundId'],
    ])
  })
})
