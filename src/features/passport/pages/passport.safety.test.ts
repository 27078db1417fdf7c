import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { digitalBasics, installBuiltInFrameworks, installFramework } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { filledIn, takePassport } from '../testing/take-passport.ts'

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

describe('two devices at once', () => {
  let phone: TestBrowser
  let tablet: TestBrowser
  beforeEach(async () => {
    phone = await world.signedIn(asha)
    tablet = await world.signedIn(asha)
  })

  test('starting on both opens one round', async () => {
    await Promise.all([phone, tablet, phone, tablet].map(browser => browser.post('/passport/rounds')))
    expect(await roundsOf(asha)).toHaveLength(1)
  })

  test('the very first answers, sent from both, are all kept in one round', async () => {
    await Promise.all([
      phone.post('/passport/areas/safe', one('sign-in', 3, 2)),
      tablet.post('/passport/areas/data', one('spreadsheets', 1, 1)),
      phone.post('/passport/areas/safe', one('spot-fraud', 2, 2)),
    ])
    expect((await answersOf(asha)).map(({ key }) => key).sort()).toEqual(['sign-in', 'spot-fraud', 'spreadsheets'])
    expect(await roundsOf(asha)).toHaveLength(1)
  })

  test('a page that was opened earlier does not undo what the other device has changed since', async () => {
    await phone.post('/passport/areas/safe', { ...one('sign-in', 2, 2), ...one('spot-fraud', 2, 2) })
    await tablet.post('/passport/areas/safe', one('sign-in', 4, 4, '2-2'))
    await phone.post('/passport/areas/safe', { ...one('sign-in', 2, 2, '2-2'), ...one('spot-fraud', 3, 2, '2-2') })
    const page = await phone.get('/passport/areas/safe')
    expect(page.$('[name=level-sign-in]:checked').val()).toBe('4')
    expect(page.$('[name=level-spot-fraud]:checked').val()).toBe('3')
  })

  test('the same answer sent twice is one answer, and a changed one is a new row', async () => {
    await Promise.all([1, 2, 3].map(() => phone.post('/passport/areas/safe', one('sign-in', 2, 2))))
    expect(await answersOf(asha)).toHaveLength(1)
    await tablet.post('/passport/areas/safe', one('sign-in', 3, 2, '2-2'))
    expect((await answersOf(asha)).map(({ level }) => level)).toEqual([2, 3])
  })

  test('finishing twice finishes once', async () => {
    for (const { key } of digitalBasics.areas) await phone.post(`/passport/areas/${key}`, filledIn(key))
    const answers = await Promise.all([phone, tablet, phone].map(browser => browser.post('/passport/check')))
    expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
      Array(3).fill('303 /passport/result'),
    )
    const results = await reading(db =>
      db
        .selectFrom('passport_results')
        .select('round_id')
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
    expect(results).toHaveLength(1)
    expect(await roundsOf(asha)).toHaveLength(1)
    const later = await tablet.submit('/passport/check')
    expect(later.text).toContain('Your passport was finished already')
  })

  test('an answer that arrives after the other device has finished is kept, in a round of its own', async () => {
    await takePassport(phone)
    await tablet.post('/passport/areas/safe', one('sign-in', 4, 4, '3-3'))
    expect((await phone.get('/passport/result')).text).toContain('You are at basic in all 36 skills')
    expect((await roundsOf(asha)).filter(({ completed_at }) => completed_at === null)).toHaveLength(1)
    expect((await phone.get('/passport/areas/safe')).$('[name=level-sign-in]:checked').val()).toBe('4')
  })
})

describe('what does not belong to the page', () => {
  test.each([
    ['a level above the scale', { 'level-sign-in': '5', 'confidence-sign-in': '2' }],
    ['a level below the scale', { 'level-sign-in': '0', 'confidence-sign-in': '2' }],
    ['a level that is no number', { 'level-sign-in': "3'; drop table", 'confidence-sign-in': '2' }],
    ['a confidence above the scale', { 'level-sign-in': '3', 'confidence-sign-in': '9' }],
  ])('%s is refused with a sentence beside the question, and nothing is written', async (_, fields) => {
    const browser = await world.signedIn(asha)
    const page = await browser.post('/passport/areas/safe', fields)
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toMatch(/^#(level|confidence)-sign-in$/)
    expect(page.$('.govuk-error-message').text()).toContain('Choose one of the answers shown')
    expect(await answersOf(asha)).toEqual([])
    expect(await roundsOf(asha)).toEqual([])
  })

  test('a skill of another area, another version or another organisation is not written', async () => {
    const neighbours = await createWorld(capable, `southshire-${worlds}`)
    await capable.database.writing(neighbours.organisationId, tx =>
      installFramework(tx, { ...digitalBasics, version: '9' }, new Date('2026-02-01')),
    )
    const [theirs] = await capable.database.reading(neighbours.organisationId, db =>
      db.selectFrom('skills').select('id').where('organisation_id', '=', neighbours.organisationId).limit(1).execute(),
    )
    const browser = await world.signedIn(asha)
    for (const skill of ['spreadsheets', 'no-such-skill', theirs?.id ?? '']) {
      await browser.post('/passport/areas/safe', one(skill, 3, 3))
      const fields = { skill, level: '3', confidence: '3' }
      expect((await browser.post('/passport/areas/safe/answers', fields)).status).toBe(400)
    }
    expect((await browser.post('/passport/areas/nowhere', one('sign-in', 3, 3))).status).toBe(404)
    expect(await answersOf(asha)).toEqual([])
  })
})

describe('saving each answer as it is chosen', () => {
  test('keeps one answer and tells the browser what is kept', async () => {
    const browser = await world.signedIn(asha)
    const half = await browser.submit('/passport/areas/safe/answers', { skill: 'sign-in', level: '2', shown: '-' })
    expect(half.headers['content-type']).toContain('application/json')
    expect(JSON.parse(half.body)['sign-in']).toBe('2-')
    expect(await answersOf(asha)).toEqual([])
    const fields = { skill: 'sign-in', level: '2', confidence: '4', shown: '2-' }
    const whole = await browser.submit('/passport/areas/safe/answers', fields)
    expect(JSON.parse(whole.body)).toMatchObject({ 'sign-in': '2-4', 'spot-fraud': '-' })
    expect(await answersOf(asha)).toMatchObject([{ key: 'sign-in', level: 2, confidence: 4 }])
  })

  test('a browser whose session has ended learns that nothing was kept', async () => {
    const browser = await world.signedIn(asha)
    browser.cookies.set('organisation', world.slug)
    browser.cookies.delete('session')
    const page = await browser.submit('/passport/areas/safe/answers', { skill: 'sign-in', level: '2' })
    expect(page.headers['content-type']).toContain('text/html')
  })
})
