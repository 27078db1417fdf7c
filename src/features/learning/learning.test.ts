import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evidenceUrls } from '#features/evidence/index.ts'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { planUrls } from '#features/plan/index.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { installCards, learningUrls } from './index.ts'

let app: TestApp
let world: World
let other: World
let asha: TestBrowser
let elin: TestBrowser

const begin = new Date('2026-01-05')

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  for (const { organisationId } of [world, other])
    await app.database.writing(organisationId, async tx => {
      await installBuiltInFrameworks(tx, begin)
      await installCards(tx, begin)
    })
  asha = await world.signedIn(world.people.asha)
  elin = await world.signedIn(world.people.elin)
})
afterAll(() => app?.close())

const titlesOn = ({ $ }: TestPage) =>
  $('.app-area-card__title')
    .toArray()
    .map(element => $(element).text().trim())
const find = (query: Record<string, string>) => asha.get(learningUrls.catalogue.href({}, query))
const cardNamed = async (browser: TestBrowser, title: string): Promise<string> => {
  const page = await browser.get(learningUrls.catalogue.href({}, { q: title }))
  const link = page
    .$('.app-area-card__link')
    .toArray()
    .find(one => page.$(one).text().trim() === title)
  return String(link && page.$(link).attr('href'))
}

describe('the catalogue', () => {
  test('shows the cards to somebody who has said nothing yet, and says how it could fit them', async () => {
    const page = await asha.get(learningUrls.catalogue.href())
    expect(page.text).toContain('47 things to learn from')
    expect(page.text).toContain('When you have looked at your passport')
    expect(titlesOn(page)).toHaveLength(20)
  })

  test('finds by title, by what it teaches, by other forms of a word and in both languages', async () => {
    expect(titlesOn(await find({ q: 'captions' }))[0]).toBe('Captions for everybody')
    expect(titlesOn(await find({ q: 'Outlook' }))).toContain('A calmer inbox in four choices')
    expect(titlesOn(await find({ q: 'spreadsheet' }))).toContain('Let the spreadsheet count for you')
    expect(titlesOn(await find({ q: 'regnearket' }))).toContain('Let the spreadsheet count for you')
    expect(titlesOn(await find({ q: 'pass' })).length).toBeGreaterThan(0)
  })

  test('understands a slip of the finger and says so', async () => {
    const page = await find({ q: 'pasword' })
    expect(page.text).toMatch(/We looked for .*“password”/)
    expect(titlesOn(page)).toContain('A password that is long and easy')
  })

  test('shows what holds some of the words where nothing holds all of them', async () => {
    const page = await find({ q: 'captions giraffe lighthouse' })
    expect(page.text).toContain('Nothing holds all of these words')
    expect(titlesOn(page)).toContain('Captions for everybody')
  })

  test('leads on when nothing is found, whatever is typed', async () => {
    for (const q of ['zzzzzzz', "'; drop table people --", '&|!():*', '<script>', '\\', 'æøå ½', 'x'.repeat(300)]) {
      const page = await find({ q })
      expect(page.status).toBe(200)
      expect(page.text).toMatch(/Nothing found|things? to learn from/)
    }
  })

  test('counts beside each filter what it would leave, and the filter leaves just that', async () => {
    await addResource({ 'title-en': 'A day about plain letters', kind: 'course', minutes: '400', price: '120' })
    const page = await find({ q: 'plain' })
    const option = page.$('select[name="kind"] option[value="course"]').text()
    expect(option).toBe('Course (1)')
    expect(titlesOn(await find({ q: 'plain', kind: 'course', length: 'day', cost: 'paid' }))).toEqual([
      'A day about plain letters',
    ])
    expect((await find({ q: 'plain', kind: 'course', cost: 'free' })).text).toContain('Nothing found')
  })

  test('puts first what somebody’s own passport asks for, and nobody else sees that', async () => {
    await takePassport(asha, { except: { files: { level: 1, confidence: 1 } } })
    const page = await asha.get(learningUrls.catalogue.href())
    expect(titlesOn(page)[0]).toMatch(/File names|Share a link/)
    expect(page.text).toContain('Fits you: Keeping files in order')
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get(learningUrls.catalogue.href())).text).not.toContain('Fits you')
  })

  test('is found by skill, from the page of the skill and from the plan', async () => {
    const skill = await asha.get('/frameworks/digital-basics/skills/files')
    const href = skill.$('a[href^="/learning/resources/"]').first().attr('href')
    expect(href).toBeDefined()
    const plan = await asha.get(planUrls.show.href())
    expect(plan.$('a[href^="/learning/resources/"]').length).toBeGreaterThan(0)
  })

  test('asks strangers to sign in, and shows no other organisation’s things', async () => {
    expect((await app.browser().get(learningUrls.catalogue.href())).location).toContain('next=')
    const stranger = await other.signedIn(other.people.elin)
    const href = await cardNamed(asha, 'A password that is long and easy')
    expect((await stranger.get(href)).status).toBe(404)
    expect((await stranger.post(`${href}/plan`)).status).toBe(404)
  })
})

describe('those who keep the catalogue', () => {
  test('look after what they add themselves, unless they name a colleague', async () => {
    const form = await elin.get(learningUrls.add.href())
    expect(form.$('input[name=owner]').attr('value')).toBe(world.people.elin.email)
  })

  test('take in what a colleague suggests, and the colleague hears of it; until then nobody else sees it', async () => {
    const carol = await world.signedIn(world.people.carol)
    const empty = await carol.post(learningUrls.add.href(), { title: '', kind: '', address: 'x', why: '' })
    expect(empty.$('.govuk-error-summary li').length).toBe(4)
    const sent = await carol.submit(learningUrls.add.href(), {
      ...{ title: 'The lift film', kind: 'video', address: 'https://films.example.org/lift', why: 'Two minutes.' },
    })
    expect(sent.text).toContain('You will hear what becomes of it')
    const href = new URL(String(sent.$('a[href$="/done"]').attr('href') ?? 'x:'), 'http://x').pathname
    expect(href).not.toContain('/done')
    const keeping = await elin.get(learningUrls.keeping.href())
    expect(keeping.text).toContain('Carol Jones: Two minutes.')
    const edit = String(keeping.$('a[href$="/edit"]').first().attr('href'))
    const shown = edit.replace('/edit', '')
    expect((await carol.get(shown)).status).toBe(200)
    expect((await asha.get(shown)).status).toBe(404)
    expect((await carol.get(edit)).status).toBe(404)
    expect((await carol.post(edit.replace('/edit', '/publish'))).status).toBe(404)
    await elin.submit(edit.replace('/edit', '/publish'))
    expect((await asha.get(shown)).status).toBe(200)
    expect((await carol.get('/inbox')).text).toContain('Your suggestion is in the catalogue: The lift film')
  })

  test('change a card, which is theirs from then on, and withdraw it with a reason', async () => {
    const href = await cardNamed(elin, 'Write a subject that gets an answer')
    const form = await elin.get(`${href}/edit`)
    const fields = Object.fromEntries(
      form
        .$('main form')
        .filter((_, one) => form.$(one).attr('action') === `${href}/edit`)
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    )
    const odd = await elin.post(`${href}/edit`, {
      ...fields,
      minutes: 'soon',
      'title-en': '',
      'title-nb': '',
      owner: 'x@y',
    })
    expect(odd.$('.govuk-error-summary').text()).toContain('Write whole minutes')
    await elin.submit(`${href}/edit`, { ...fields, 'title-en': 'Subjects that work', owner: world.people.dag.email })
    const changed = await asha.get(href)
    expect(changed.text).toContain('Subjects that work')
    expect(changed.text).toContain('Dag Solberg')
    expect(changed.text).toContain('Using e-mail and calendar')
    await app.database.writing(world.organisationId, tx => installCards(tx, new Date()))
    expect((await asha.get(href)).text).toContain('Subjects that work')
    expect((await elin.post(`${href}/withdraw`, { why: '' })).status).toBe(400)
    await elin.submit(`${href}/withdraw`, { why: 'We have our own.' })
    expect((await asha.get(href)).status).toBe(404)
    expect(titlesOn(await find({ q: 'subjects that work' }))).not.toContain('Subjects that work')
  })

  test('put together a path, which says what is next', async () => {
    const fields = { kind: 'path', 'title-en': 'Look after yourself', 'text-en': '', 'title-nb': '', 'text-nb': '' }
    const unknown = await elin.post(learningUrls.newCollection.href(), { ...fields, items: 'Nothing at all\nqqqq' })
    expect(unknown.text).toContain('Nothing in the catalogue is called “Nothing at all”')
    const made = await elin.submit(learningUrls.newCollection.href(), {
      ...{ ...fields, items: 'Make the text bigger\nkind to eyes and shoulders' },
    })
    expect(made.text).toContain('You have done 0 of 2')
    expect(titlesOn(made)).toEqual(['Make the text bigger', 'Kind to eyes and shoulders'])
    expect((await asha.get(learningUrls.collections.href())).text).toContain('Look after yourself')
    expect((await asha.get(titlesHref(made, 0))).text).toContain('Next in the path')
    expect((await asha.get(learningUrls.newCollection.href())).status).toBe(404)
  })

  test('ask a unit to learn something with a reason; each is told, may say no, and nobody sees who did it', async () => {
    const fields = { unit: world.units.nightTeam, profile: '', due: '' }
    const faults = await elin.post(learningUrls.assign.href(), { ...fields, unit: '', what: '', reason: '' })
    expect(faults.$('.govuk-error-summary li').length).toBe(3)
    const past = { ...fields, what: 'I clicked. What now?', reason: 'So that we know.', due: '2020-01-01' }
    expect((await elin.post(learningUrls.assign.href(), past)).text).toContain('Choose a day from tomorrow on')
    const asked = await elin.submit(learningUrls.assign.href(), {
      ...{ ...fields, what: 'I clicked. What now?', reason: 'Three of us were called last week.' },
    })
    expect(asked.text).toContain('I clicked. What now?')
    await app.runJobs()
    expect((await asha.get('/inbox')).text).toContain('Would you look at “I clicked. What now?”')
    const mine = await asha.get(learningUrls.mine.href())
    expect(mine.text).toContain('Three of us were called last week.')
    const answer = String(mine.$('form[action$="/answer"]').first().attr('action'))
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get(learningUrls.mine.href())).text).not.toContain('Three of us')
    expect((await ben.post(answer, { answer: 'known' })).status).toBe(404)
    expect((await asha.submit(answer, { answer: 'known' })).text).toContain('It is off your list')
    expect((await asha.get(learningUrls.mine.href())).text).not.toContain('Three of us')
    expect((await elin.get(learningUrls.assignments.href())).text).not.toContain('Asha')
    expect((await asha.get(learningUrls.assignments.href())).status).toBe(404)
  })
})

const titlesHref = ({ $ }: TestPage, at: number) => String($('.app-area-card__link').eq(at).attr('href'))

describe('something to learn from', () => {
  test('is read here, in each language, with what it teaches from which level to which', async () => {
    const href = await cardNamed(asha, 'A password that is long and easy')
    const page = await asha.get(href)
    expect(page.$('h2').text()).toContain('Try it')
    expect(page.text).toContain('Passwords and passkeys')
    expect(page.text).toContain('5 minutes')
    const norwegian = await world.signedIn(world.people.ben)
    await norwegian.get('/?lang=nb')
    expect((await norwegian.get(href)).text).toContain('Et passord som er langt og lett')
  })

  test('goes into the plan, and is ticked off there when it is done here', async () => {
    const href = await cardNamed(asha, 'Captions for everybody')
    const taken = await asha.submit(`${href}/plan`)
    expect(taken.text).toContain('It is in your plan')
    expect((await asha.get(planUrls.show.href())).text).toContain('Captions for everybody')
    const done = await asha.submit(`${href}/done`, {
      ...{ sureBefore: '2', sureAfter: '4', whatIDid: 'I corrected the captions of our film.', certificate: '' },
      keep: 'yes',
    })
    expect(done.text).toContain('in your passport as evidence')
    expect(done.text).toContain('You finished this on')
    expect((await asha.get(evidenceUrls.list.href())).text).toContain('Learnt: Captions for everybody')
    expect((await asha.get(planUrls.past.href())).text).toContain('Captions for everybody')
    expect((await asha.get(learningUrls.mine.href())).text).toContain('You said so yourself')
  })

  test('is done here when it is ticked off in the plan', async () => {
    const href = await cardNamed(asha, 'Make the text bigger')
    await asha.post(`${href}/plan`)
    const plan = await asha.get(planUrls.show.href())
    const step = plan.$('li').filter((_, li) => plan.$(li).text().includes('Make the text bigger'))
    const done = String(step.find('a[href$="/done"]').first().attr('href'))
    await asha.post(done, { whatIDid: '', whatHappened: '', whatNext: '' })
    await app.runJobs()
    expect((await asha.get(href)).text).toContain('You finished this on')
  })

  test('says what is wrong when it is done by half, and keeps what was typed', async () => {
    const href = `${await cardNamed(asha, 'Read a chart without being fooled')}/done`
    const half = await asha.post(href, { sureBefore: '2', whatIDid: '', certificate: 'my drawer', keep: 'yes' })
    expect(half.status).toBe(400)
    expect(half.$('.govuk-error-summary').text()).toContain('Write a whole address')
    expect(half.$('input[name="certificate"]').attr('value')).toBe('my drawer')
    const one = await asha.post(href, { sureBefore: '2', whatIDid: '', certificate: '' })
    expect(one.$('.govuk-error-summary').text()).toContain('Answer both')
  })

  test('collects a line without a name, which a programme lead may hide with a reason that the writer reads', async () => {
    const href = await cardNamed(asha, 'Make the text bigger')
    expect((await asha.post(href, { helped: '', line: 'x' })).$('.govuk-error-summary').text()).toContain('Say whether')
    await asha.post(href, { helped: 'yes', line: 'Even Carol can read it now' })
    const seen = await elin.get(href)
    expect(seen.text).toContain('Even Carol can read it now')
    expect(seen.text).toContain('It helped 1 colleague')
    expect(seen.text).not.toContain('Asha')
    const hide = String(seen.$('form[action$="/hide"]').attr('action'))
    expect((await asha.post(hide, { why: 'x' })).status).toBe(404)
    await elin.submit(hide, { why: 'It names a colleague.' })
    expect((await elin.get(href)).text).not.toContain('Even Carol')
    expect((await asha.get(href)).text).toContain('Your line is hidden. It names a colleague.')
  })
})

async function addResource(fields: Record<string, string>): Promise<TestPage> {
  return elin.submit(learningUrls.add.href(), {
    ...{
      kind: 'article',
      'title-en': '',
      'summary-en': '',
      'title-nb': '',
      'summary-nb': '',
      address: '',
      provider: '',
    },
    ...{ minutes: '', price: '', languages: 'en', skills: '', activityId: '', owner: '', reviewOn: '', ...fields },
  })
}
