import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digitalBasics, installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { filledIn, takePassport } from '../testing/take-passport.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
})
afterAll(() => capable?.close())

const countAnswers = (person: WorldPerson) =>
  capable.database.reading(world.organisationId, async db => {
    const rows = db.selectFrom('assessments').select('id').where('organisation_id', '=', world.organisationId)
    return (await rows.where('person_id', '=', person.id).execute()).length
  })

describe('taking the passport for the first time', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await world.signedIn(world.people.asha)
  })

  test('begins with what it is, how long it takes and who can see it', async () => {
    const page = await browser.get('/passport')
    expect(page.$('h1').text()).toBe('My passport')
    expect(page.text).toContain('Only you can see this')
    expect(page.text).toContain('9 areas, about 15 minutes')
    expect(page.$('.app-area-card')).toHaveLength(9)
    expect(page.$('main .govuk-list a[href="/passport/history"]')).toHaveLength(0)
  })

  test('leads to the first area: four sentences for each skill, and apart from them how sure one feels', async () => {
    const page = await browser.submit('/passport/rounds')
    expect(page.$('h1').text()).toBe('What digital means here')
    expect(page.text).toContain('Area 1 of 9')
    expect(page.$('input[type=radio][name=level-explain-digital]')).toHaveLength(4)
    expect(page.$('input[type=radio][name=confidence-explain-digital]')).toHaveLength(4)
    expect(page.$('input[type=radio]:checked')).toHaveLength(0)
  })

  test('does not claim to have saved anything while nothing is chosen', async () => {
    const page = await browser.submit('/passport/areas/meaning')
    expect(page.$('.app-passport-left h2').text().trim()).toBe(
      'Nothing chosen yet. You can come back whenever you like.',
    )
    const left = await browser.submit('/passport/areas/meaning', { leave: 'yes' })
    expect(left.text).toContain('Nothing chosen yet')
    expect(left.text).not.toContain('Saved')
  })

  test('keeps what was given when something is missing, says kindly what is left, and lets the person go on', async () => {
    const { 'confidence-explain-digital': _, 'level-prepare-for-change': __, ...some } = filledIn('meaning')
    const page = await browser.submit('/passport/areas/meaning', some)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Saved. 2 skills are left on this page')
    expect(page.text).toContain('Saying what digital means: say how sure you feel')
    expect(page.text).toContain('Getting ready for change: choose the sentence that fits')
    expect(page.$('.app-passport-left a[href="/passport/areas/people-first"]').text()).toBe('Go on without them')
    expect(page.$('[name=level-explain-digital]:checked').val()).toBe('3')
    expect(page.$('[name=confidence-prepare-for-change]:checked').val()).toBe('3')
    expect(await countAnswers(world.people.asha)).toBe(1)
  })

  test('goes on from another device where the person stopped', async () => {
    const tablet = await world.signedIn(world.people.asha)
    const page = await tablet.get('/passport')
    expect(page.text).toContain('You have answered 1 of 36')
    expect(page.$('.govuk-button-group a').first().text()).toBe('Continue with “What digital means here”')
    const area = await tablet.get('/passport/areas/meaning')
    expect(area.$('[name=level-explain-digital]:checked').val()).toBe('3')
    expect((await tablet.get('/')).text).toContain('You have answered 1 of 36')
  })

  test('can be left at any time with what is filled in', async () => {
    const page = await browser.submit('/passport/areas/data', { 'level-spreadsheets': '2', leave: 'yes' })
    expect(page.text).toContain('Saved. Go on whenever you like')
    const card = page.$('.app-area-card').filter((_, one) => page.$(one).text().includes('Data'))
    expect(card.text()).toContain('0 of 4 answered')
    expect((await browser.get('/passport/areas/data')).$('[name=level-spreadsheets]:checked').val()).toBe('2')
  })

  test('cannot be finished before everything is answered, and says where to go', async () => {
    const check = await browser.get('/passport/check')
    expect(check.text).toContain('35 skills are not answered yet')
    expect(check.$('#missing a').first().attr('href')).toBe('/passport/areas/meaning?from=check')
    const refused = await browser.post('/passport/check')
    expect(refused.status).toBe(400)
    expect(refused.$('.govuk-error-summary').text()).toContain('Answer the skills that are left before you finish')
    expect((await browser.get('/passport/result')).text).toContain('No result yet')
  })

  test('walks from area to area to the check, and back to the check after a change', async () => {
    const hrefs = []
    for (const { key } of digitalBasics.areas)
      hrefs.push((await browser.post(`/passport/areas/${key}`, filledIn(key))).location)
    const order = digitalBasics.areas.slice(1).map(({ key }) => `/passport/areas/${key}`)
    expect(hrefs).toEqual([...order, '/passport/check'])
    const changed = { ...filledIn('safe'), 'level-sign-in': '1', 'confidence-sign-in': '1' }
    const check = await browser.submit('/passport/areas/safe?from=check', changed)
    expect(check.$('h1').text()).toBe('Check your answers')
    expect(check.$('#missing')).toHaveLength(0)
    expect(check.text).toContain('Passwords and passkeysNot yet')
  })

  test('ends with the result at once: strengths first, three next steps, a picture with its table', async () => {
    const page = await browser.submit('/passport/check')
    expect(page.text).toContain('Well done, your passport is finished')
    expect(page.text).toContain('You are at basic in 35 of 36 skills')
    const headings = page.$('main h2').map((_, heading) => page.$(heading).text().trim())
    expect(headings.toArray().filter(text => !text.startsWith('Done'))).toEqual([
      'In 8 of 9 areas, every skill is at basic',
      'What you are good at',
      'Your three next steps',
      'How sure you feel',
    ])
    expect(page.$('.app-areas__page')).toHaveLength(9)
    expect(page.$('.app-picture__table tbody tr')).toHaveLength(9)
    const kinds = page.$('.app-passport-step__kind').map((_, kind) => page.$(kind).text())
    expect(kinds.toArray().sort()).toEqual(['Read for five minutes', 'Talk with someone', 'Try it at work'])
    expect(page.$('.app-passport-step').first().text()).toContain('Passwords and passkeys')
    expect(page.$('.app-passport-step--person').text()).toContain('Your nearest digital champion:Dag Solberg')
    expect(page.$('.app-passport-strengths li')).toHaveLength(5)
  })

  test('leaves one result behind for counting, and no answer without its round', async () => {
    const rows = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('passport_results').selectAll().where('organisation_id', '=', world.organisationId).execute(),
    )
    expect(rows).toMatchObject([
      { person_id: world.people.asha.id, skills_answered: 36, skills_at_basic: 35, at_basic: false },
    ])
  })

  test('speaks Norwegian to those who choose it', async () => {
    browser.cookies.set('language', 'nb')
    const page = await browser.get('/passport/result')
    expect(page.text).toContain('Du er på grunnivået i 35 av 36 ferdigheter')
    expect(page.$('h2').text()).toContain('Dine tre neste steg')
    browser.cookies.delete('language')
  })
})

describe('taking it again', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await world.signedIn(world.people.ben)
    await takePassport(browser, { level: 2, confidence: 2 })
  })

  test('begins with the last answers filled in, and can be finished in two steps', async () => {
    const page = await browser.submit('/passport/rounds')
    expect(page.text).toContain('Your answers from last time are filled in')
    expect(page.$('.app-area-card').first().text()).toContain('From last time')
    const area = await browser.get('/passport/areas/meaning')
    expect(area.$('input[type=radio]:checked')).toHaveLength(6)
    expect((await browser.get('/passport/check')).$('#missing')).toHaveLength(0)
  })

  test('writes nothing for an answer that is still true, and one row for one that is not', async () => {
    const before = await countAnswers(world.people.ben)
    await browser.submit('/passport/areas/meaning', filledIn('meaning', { level: 2, confidence: 2 }))
    expect(await countAnswers(world.people.ben)).toBe(before)
    expect((await browser.get('/passport')).$('.app-area-card').first().text()).toContain('Done')
    const one = filledIn('safe', { level: 2, confidence: 2, except: { 'sign-in': { level: 4, confidence: 3 } } })
    await browser.submit('/passport/areas/safe', one)
    expect(await countAnswers(world.people.ben)).toBe(before + 1)
  })

  test('shows what has changed: then and now', async () => {
    const page = await browser.submit('/passport/check')
    expect(page.$('#changed').text()).toMatch(/^What has changed since \d+ \w+ 2\d{3}$/)
    expect(page.text).toContain('You have grown')
    expect(page.text).toContain('Passwords and passkeysWith helpI help others')
    expect(page.text).toContain('35 skills are as they were')
  })

  test('keeps the earlier result as it was, and every answer over time', async () => {
    const history = await browser.get('/passport/history')
    const rounds = history.$('a[href^="/passport/rounds/"]')
    expect(rounds).toHaveLength(2)
    const earlier = await browser.get(rounds.last().attr('href') ?? '')
    expect(earlier.text).toContain('You are at basic in 6 of 36 skills')
    expect(earlier.$('#next-steps')).toHaveLength(0)
    const entry = history.$('dt').filter((_, dt) => history.$(dt).text() === 'Passwords and passkeys')
    expect(
      entry
        .nextUntil('dt')
        .map((_, dd) => history.$(dd).text().split(': ')[1])
        .toArray(),
    ).toEqual(['I help others. Fairly confident. Said', 'With help. A little confident. '])
  })

  test('an answer can be changed between two rounds; the finished result stays, a new round opens', async () => {
    const result = (await browser.get('/passport/result')).$('.app-page-header').text()
    await browser.submit('/passport/areas/data', { 'level-spreadsheets': '3', 'shown-spreadsheets': '2-2' })
    expect((await browser.get('/passport/areas/data')).$('[name=level-spreadsheets]:checked').val()).toBe('3')
    expect((await browser.get('/passport/result')).$('.app-page-header').text()).toBe(result)
    expect((await browser.get('/passport')).text).toContain('Your answers from last time are filled in')
  })
})

describe('wishes', () => {
  test('come first among the next steps, and can be taken back', async () => {
    const browser = await world.signedIn(world.people.carol)
    await takePassport(browser, { except: { files: { level: 1, confidence: 1 } } })
    const page = await browser.submit('/passport/wishes', { wished: ['open-data', 'no-such-skill'] })
    expect(page.text).toContain('Your next steps follow your choice')
    expect(page.$('.app-passport-step h3').first().text()).toBe('Using and sharing open data')
    expect(page.text).toContain('You want to get better at this')
    expect((await browser.get('/passport/wishes')).$('input:checked').val()).toBe('open-data')
    const without = await browser.submit('/passport/wishes')
    expect(without.$('.app-passport-step h3').first().text()).toBe('Keeping files in order')
  })
})
