import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { clientOf } from '#platform/db/handle.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { heard } from '#platform/testing/heard.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { publishFramework } from '../testing/publish-framework.ts'
import { takePassport } from '../testing/take-passport.ts'

let capable: TestApp
let world: World
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())

let worlds = 0
beforeEach(async () => {
  worlds += 1
  world = await createWorld(capable, `northshire-${worlds}`)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2024-01-05')))
  asha = await world.signedIn(world.people.asha)
})

const answers = () =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('assessments as a')
      .innerJoin('skills as s', 's.id', 'a.skill_id')
      .select(['s.key', 'a.level', 'a.confidence', 'a.assessed_at'])
      .where('a.organisation_id', '=', world.organisationId)
      .orderBy('a.assessed_at')
      .orderBy('s.key')
      .execute(),
  )

/** As if everything so far had happened so many months ago. */
const letTimePass = (months: number) =>
  capable.database.writing(world.organisationId, async tx => {
    const ago = sql.raw(`interval '${months} months'`)
    await sql`update assessments set assessed_at = assessed_at - ${ago} where organisation_id = ${tx.organisationId}`.execute(
      tx,
    )
    await sql`update checked_areas set checked_at = checked_at - ${ago} where organisation_id = ${tx.organisationId}`.execute(
      tx,
    )
    await sql`update assessment_rounds set started_at = started_at - ${ago}, completed_at = completed_at - ${ago}
      where organisation_id = ${tx.organisationId}`.execute(tx)
    await sql`update passport_results set completed_at = completed_at - ${ago} where organisation_id = ${tx.organisationId}`.execute(
      tx,
    )
  })

const fieldsOf = (page: Awaited<ReturnType<TestBrowser['get']>>): Record<string, string> =>
  Object.fromEntries(
    page
      .$('main form[method=post]')
      .last()
      .find('select, input[type=hidden]')
      .map((_, field) => [[String(page.$(field).attr('name')), String(page.$(field).val())] as const])
      .toArray()
      .map(([name, value]) => [name, value]),
  )

describe('people who come back', () => {
  beforeEach(async () => {
    await takePassport(asha, { level: 2, confidence: 2 })
    await letTimePass(8)
  })

  test('are asked whether old answers are still true, and change only what has changed', async () => {
    const front = await asha.get('/passport')
    expect(front.text).toContain('36 answers are older than 6 months.')
    const page = await asha.get('/passport/frameworks/digital-basics/still-true?months=6')
    expect(page.$('.app-passport-question')).toHaveLength(36)
    const href = '/passport/frameworks/digital-basics/still-true?months=6'
    const sent = { ...fieldsOf(page), 'level-sign-in': '4' }
    const check = await asha.submit(href, sent)
    expect(check.text).toContain('Saved. 36 answers are of today.')
    expect(check.$('h1').text()).toBe('Check your answers')
    const all = await answers()
    expect(all).toHaveLength(72)
    const today = all.slice(36)
    expect(today.filter(({ level }) => level !== 2).map(({ key, level }) => `${key} ${level}`)).toEqual(['sign-in 4'])
    await asha.submit('/passport/check')
    expect((await asha.get('/passport')).text).not.toContain('older than')
  })

  test('may send the page twice, and have a second device, without a second answer or a lost one', async () => {
    const href = '/passport/frameworks/digital-basics/still-true?area=safe'
    const page = await asha.get(href)
    const tablet = await world.signedIn(world.people.asha)
    const shown = page.$('[name=shown-sign-in]').val()
    expect(shown).toBe('2-2')
    await tablet.post('/passport/areas/safe', {
      ...{ 'level-sign-in': '3', 'confidence-sign-in': '2', 'shown-sign-in': '2-2' },
    })
    await asha.post(href, fieldsOf(page))
    await asha.post(href, fieldsOf(page))
    const safe = (await answers()).slice(36)
    expect(safe.filter(({ key }) => key === 'sign-in').map(({ level }) => level)).toEqual([3])
    const skills = page.$('.app-passport-question').length
    expect(safe).toHaveLength(skills)
  })

  test('are not asked again about an area that they have just looked through', async () => {
    const area = await asha.get('/passport/areas/safe')
    const fields = Object.fromEntries(
      area
        .$('input[type=radio]:checked')
        .map((_, radio) => [[String(area.$(radio).attr('name')), String(area.$(radio).val())] as const])
        .toArray()
        .map(([name, value]) => [name, value]),
    )
    await asha.post('/passport/rounds')
    await asha.post('/passport/areas/safe', fields)
    const page = await asha.get('/passport/frameworks/digital-basics/still-true')
    expect(page.$('.app-passport-question').length).toBeLessThan(36)
    expect(page.text).not.toContain('Passwords and passkeys')
  })

  test.each([
    ['a level that is not on the scale', 'level-sign-in', '7'],
    ['a confidence that is not on the scale', 'confidence-sign-in', '0'],
  ])('%s is refused, and nothing is written', async (_, field, value) => {
    const href = '/passport/frameworks/digital-basics/still-true?area=safe'
    const refused = await asha.post(href, { ...fieldsOf(await asha.get(href)), [field]: value })
    expect(refused.status).toBe(400)
    expect(await answers()).toHaveLength(36)
  })
})

describe('looking back', () => {
  beforeEach(async () => {
    await takePassport(asha, { level: 2, confidence: 2 })
    await letTimePass(8)
    await takePassport(asha, { level: 2, confidence: 2, except: { 'sign-in': { level: 4, confidence: 3 } } })
  })

  test('shows each area as a staircase through time, and an area skill by skill, with the same in a table', async () => {
    const page = await asha.get('/passport/history')
    expect(page.$('.app-areas__page')).toHaveLength(9)
    expect(page.$('.app-picture__table tbody tr').length).toBeGreaterThanOrEqual(9)
    const area = await asha.get('/passport/history?area=safe')
    const rows = area
      .$('.app-picture__table tbody tr')
      .map((_, row) => area.$(row).text())
      .toArray()
    expect(rows.filter(text => text.includes('Passwords'))).toHaveLength(2)
    expect(rows.find(text => text.includes('Passwords') && text.includes('I help others'))).toBeDefined()
  })

  test('compares two days of one’s own choice, and does not stumble over days that are none', async () => {
    const page = await asha.get('/passport/frameworks/digital-basics/compare')
    expect(page.$('.app-slope__line')).toHaveLength(9)
    expect(page.text).toContain('You have grown')
    expect(page.text).toContain('35 skills are as they were')
    const odd = await asha.get('/passport/frameworks/digital-basics/compare?then=yesterday&now=9999-99-99')
    expect(odd.status).toBe(200)
  })

  test('shows what stands behind a skill, and leads to evidence and confirmation for exactly this skill and level', async () => {
    const frameworkId = await capable.database.writing(world.organisationId, async tx => {
      const { id } = await tx
        .selectFrom('frameworks')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('key', '=', 'digital-basics')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('endorsements')
        .values({
          ...{ organisation_id: tx.organisationId, id: uuid(), person_id: world.people.asha.id },
          ...{ given_by: world.people.dag.id, framework_id: id, skill_key: 'sign-in', level: 4, given_at: new Date() },
        })
        .execute()
      return id
    })
    const page = await asha.get('/passport/frameworks/digital-basics/skills/sign-in')
    expect(page.text).toContain('I help others Confirmed')
    expect(page.text).toMatch(/“I help others” confirmed by Dag Solberg on \d+ \w+ \d{4}/)
    const hrefs = page
      .$('main a')
      .map((_, link) => String(page.$(link).attr('href')))
      .toArray()
    const skill = encodeURIComponent(`${frameworkId}/sign-in`)
    expect(hrefs).toContain(`/passport/evidence/new?skill=${skill}`)
    expect(hrefs).toContain(`/passport/requests/new?skill=${skill}&level=4`)
    expect((await asha.get('/passport')).text).toContain('Of your 36 answers, 1 is confirmed')
    expect((await asha.get('/passport/check')).text).toContain('I help others Confirmed')
    expect((await asha.get('/passport/frameworks/digital-basics/skills/no-such-skill')).status).toBe(404)
  })
})

test('the front page asks the database at most five questions, with three frameworks and a hundred pieces of evidence', async () => {
  const { id: person } = world.people.asha
  await takePassport(asha)
  await capable.database.writing(world.organisationId, async tx => {
    for (const key of ['one', 'two'])
      await publishFramework(tx, { key, version: '1', skills: [{ key: 'a' }] }, new Date())
    const { id: framework } = await tx
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', tx.organisationId)
      .where('key', '=', 'digital-basics')
      .executeTakeFirstOrThrow()
    const common = { organisation_id: tx.organisationId }
    const pieces = Array.from({ length: 100 }, () => ({ ...common, id: uuid() }))
    const added = { person_id: person, kind: 'note' as const, added_at: new Date(), changed_at: new Date() }
    await tx
      .insertInto('evidence')
      .values(pieces.map(piece => ({ ...piece, ...added })))
      .execute()
    await tx
      .insertInto('evidence_skills')
      .values(pieces.map(({ id }) => ({ ...common, evidence_id: id, framework_id: framework, skill_key: 'sign-in' })))
      .execute()
  })
  for (const key of ['one', 'two']) await asha.post(`/passport/frameworks/${key}/take-in`)
  await asha.get('/passport')
  const { asked, page } = await countingQuestions(() => asha.get('/passport'))
  expect(page.text).toContain('Framework of two')
  expect(page.text).toContain('Of your 36 answers, 1 has evidence')
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(5)
})

/** Every question that reaches PostgreSQL meanwhile. */
async function countingQuestions<T>(work: () => Promise<T>): Promise<{ asked: readonly string[]; page: T }> {
  const client = await capable.database.reading(world.organisationId, async db => clientOf(db))
  let page: T | undefined
  const asked = await heard(client, async () => {
    page = await work()
  })
  return { page: page as T, asked: asked.map(text => text.trim().slice(0, 80)) }
}
