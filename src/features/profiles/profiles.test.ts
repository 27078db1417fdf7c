import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { fillIn } from './profiles.testing.ts'
import { profilesUrls } from './profiles.urls.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
let ben: TestBrowser
let carol: TestBrowser
let farah: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  const { people } = world
  asha = await world.signedIn(people.asha)
  ben = await world.signedIn(people.ben)
  carol = await world.signedIn(people.carol)
  farah = await world.signedIn(people.farah)
})
afterAll(() => capable.close())

const pageOf = ({ id }: WorldPerson) => profilesUrls.person.href({ personId: id })
const group = (name: string) => profilesUrls.group.href({ group: name })
const setPerson = (person: WorldPerson, values: Record<string, string | null>) =>
  capable.database.writing(world.organisationId, tx =>
    tx
      .updateTable('people')
      .set(values)
      .where('organisation_id', '=', world.organisationId)
      .where('id', '=', person.id)
      .execute(),
  )

describe('somebody telling about themselves', () => {
  test('is seen by everybody, by the team or by nobody else, as chosen field by field', async () => {
    await fillIn(ben, group('about'), {
      askMeAbout: 'maps of the moor',
      'askMeAbout-audience': 'organisation',
      workingOn: 'the new plan',
      'workingOn-audience': 'team',
      about: 'I sing in the shower',
      'about-audience': 'me',
    })
    const page = pageOf(world.people.ben)
    for (const [viewer, sees] of [
      [ben, ['maps of the moor', 'the new plan', 'I sing in the shower']],
      [carol, ['maps of the moor', 'the new plan']],
      [asha, ['maps of the moor', 'the new plan']],
      [farah, ['maps of the moor']],
    ] as const) {
      const { text } = await viewer.get(page)
      for (const words of ['maps of the moor', 'the new plan', 'I sing in the shower'])
        expect(text.includes(words), words).toBe((sees as readonly string[]).includes(words))
    }
  })

  test('shows e-mail until they say no, telephone and place only when they say yes', async () => {
    const { dag } = world.people
    await setPerson(dag, { phone: '01632 960123', location: 'Moor House' })
    const seen = (await asha.get(pageOf(dag))).text
    expect(seen).toContain(dag.email)
    expect(seen).not.toContain('01632')
    expect(seen).not.toContain('Moor House')
    const browser = await world.signedIn(dag)
    await fillIn(browser, group('contact'), {
      'email-audience': 'me',
      'phone-audience': 'organisation',
      'location-audience': 'team',
    })
    const now = (await farah.get(pageOf(dag))).text
    expect(now).not.toContain(dag.email)
    expect(now).toContain('01632 960123')
    expect(now).not.toContain('Moor House')
    expect((await asha.get(pageOf(dag))).text).toContain('Moor House')
  })

  test('keeps what was typed when it is too long, and is told so beside the field', async () => {
    const typed = 'x'.repeat(301)
    const page = await fillIn(asha, group('about'), { about: 'short', askMeAbout: typed })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#askMeAbout')
    expect(page.$('.govuk-error-summary a').text()).toBe('“Ask me about”: write at most 300 characters')
    expect(page.$('#askMeAbout').attr('value')).toBe(typed)
    expect(page.$('#about').text()).toBe('short')
    expect(page.$('title').text()).toMatch(/^Error: /)
  })

  test('cannot choose an audience that a field does not have, or that does not exist', async () => {
    const wide = await fillIn(asha, group('basics'), { 'basics-audience': 'me' })
    expect(wide.status).toBe(400)
    expect(wide.$('#basics-audience-error').text()).toContain('Choose who can see')
    const unknown = await fillIn(asha, group('about'), { 'about-audience': 'everybody on earth' })
    expect(unknown.status).toBe(400)
    expect((await asha.get(group('salary'))).status).toBe(404)
    expect((await asha.get(group('constructor'))).status).toBe(404)
  })

  test('is called what they want to be called, and the name of the staff list stays findable', async () => {
    await fillIn(asha, group('name'), { preferredName: 'Ash', pronouns: 'they/them', sayMyName: 'AH-sha' })
    const page = await ben.get(pageOf(world.people.asha))
    expect(page.$('h1').text()).toBe('Ash')
    expect(page.text).toContain('they/them')
    expect(page.text).toContain('AH-sha')
    expect(page.text).toContain('Asha Patel')
    await fillIn(asha, group('name'), { 'preferredName-audience': 'me' })
    expect((await ben.get(pageOf(world.people.asha))).$('h1').text()).toBe('Asha Patel')
  })

  test('changes nobody else: there is no address for it', async () => {
    expect((await asha.post(pageOf(world.people.ben), { about: 'hacked' })).status).toBe(404)
  })

  test('must be signed in', async () => {
    for (const href of [
      pageOf(world.people.ben),
      profilesUrls.mine.href(),
      group('about'),
      profilesUrls.preview.href(),
    ])
      expect((await capable.browser().get(href)).location).toContain('/sign-in')
  })
})

describe('the days somebody works', () => {
  const away = (day: string, month: string, year: string) => ({
    'awayUntil-day': day,
    'awayUntil-month': month,
    'awayUntil-year': year,
  })

  test('stand on their page, with whether they are there today', async () => {
    await fillIn(ben, profilesUrls.work.href(), {
      days: ['1', '2', '3', '4', '5', '6', '7'],
      hours: '8 to 4',
      'workingTime-audience': 'organisation',
    })
    const { text } = await farah.get(pageOf(world.people.ben))
    expect(text).toContain('Monday to Sunday, 8 to 4')
    expect(text).toContain('Working today')
  })

  test('give way to being away until a day, for those who may know', async () => {
    const year = String(new Date().getUTCFullYear() + 1)
    await fillIn(ben, profilesUrls.work.href(), { ...away('3', '2', year), 'awayUntil-audience': 'team' })
    expect((await asha.get(pageOf(world.people.ben))).text).toContain(`Away until 3 February ${year}`)
    const stranger = (await farah.get(pageOf(world.people.ben))).text
    expect(stranger).not.toContain('Away')
    expect(stranger).toContain('Working today')
  })

  test.each([
    ['a day that does not exist', away('31', '2', '2099'), 'as a date'],
    ['half a date', away('3', '', ''), 'as a date'],
    ['words', away('soon', 'very', 'much'), 'as a date'],
    ['a day that is over', away('1', '1', '2001'), 'has passed'],
    ['a day far ahead', away('1', '1', '2999'), 'two years'],
  ])('ask again after %s, and keep what was typed', async (_what, typed, says) => {
    const page = await fillIn(ben, profilesUrls.work.href(), typed)
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#awayUntil-day')
    expect(page.$('#awayUntil-error').text()).toContain(says)
    expect(page.$('#awayUntil-day').attr('value')).toBe(typed['awayUntil-day'])
  })
})

describe('somebody who belongs to more than one team', () => {
  test('finds the other one, adds it, and takes it away again', async () => {
    const found = await asha.get(profilesUrls.teams.href({}, { q: 'plan' }))
    expect(found.text).toContain('1 unit found')
    const unitId = world.units.planning
    await asha.post(profilesUrls.addTeam.href({ unitId }))
    await asha.post(profilesUrls.addTeam.href({ unitId }))
    expect((await ben.get(pageOf(world.people.asha))).text).toContain('Other teamsPlanning')
    await asha.post(profilesUrls.removeTeam.href({ unitId }))
    expect((await ben.get(pageOf(world.people.asha))).text).not.toContain('Other teams')
  })

  test('cannot add a unit that is not there, nor their own', async () => {
    expect((await asha.post(profilesUrls.addTeam.href({ unitId: world.people.ben.id }))).status).toBe(404)
    await asha.post(profilesUrls.addTeam.href({ unitId: world.units.nightTeam }))
    const after = await asha.get(profilesUrls.teams.href())
    expect(after.text).toContain('is yours already')
    expect(after.text).toContain('None besides your own unit')
  })
})

describe('the preview', () => {
  test('shows one’s page as a colleague, somebody in the team and a partner see it', async () => {
    const as = async (viewer: string) => (await ben.get(profilesUrls.preview.href({}, { as: viewer }))).text
    expect(await as('team')).toContain('the new plan')
    expect(await as('organisation')).toContain('maps of the moor')
    expect(await as('organisation')).not.toContain('the new plan')
    expect(await as('partners')).toContain('cannot see that you exist')
    await fillIn(ben, group('basics'), { 'basics-audience': 'partners' })
    const partner = await as('partners')
    expect(partner).toContain('Planning officer')
    for (const hidden of ['maps of the moor', 'the new plan', world.people.carol.name, world.people.asha.name])
      expect(partner).not.toContain(hidden)
    await fillIn(ben, group('basics'), { 'basics-audience': 'organisation' })
  })
})

describe('what was changed', () => {
  test('stands in a history that only its owner has', async () => {
    const history = await ben.get(profilesUrls.history.href())
    expect(history.text).toContain('I sing in the shower')
    expect(history.text).toContain('About me: who sees it')
    const other = await asha.get(profilesUrls.history.href())
    expect(other.text).not.toContain('shower')
  })

  test('is nothing when a form is saved as it was', async () => {
    const before = (await ben.get(profilesUrls.history.href())).$('tbody tr').length
    await fillIn(ben, group('about'), {})
    expect((await ben.get(profilesUrls.history.href())).$('tbody tr').length).toBe(before)
  })
})

describe('one click that all of it is still right', () => {
  test('shows its age on one’s profile and on one’s page', async () => {
    expect((await asha.get(profilesUrls.mine.href())).text).toContain('Have a look')
    const page = await asha.submit(profilesUrls.stillRight.href())
    expect(page.text).toContain('You last said today')
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('profiles')
        .set({ confirmed_at: new Date(Date.now() - 22 * 86_400_000) })
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.asha.id)
        .execute(),
    )
    expect((await ben.get(pageOf(world.people.asha))).text).toContain('3 weeks ago')
  })
})

describe('a profile that lacks something', () => {
  test('suggests one next thing, and none when all is there', async () => {
    const elin = await world.signedIn(world.people.elin)
    expect((await elin.get(profilesUrls.mine.href())).$('.app-next-thing a')).toHaveLength(1)
    expect((await elin.get(profilesUrls.mine.href())).text).not.toMatch(/\d\s?%/)
  })
})

describe('names of every kind', () => {
  test.each(['Cher', 'ا'.repeat(200), 'Ωλγα '.repeat(40).trim().slice(0, 200), '🦊🌊 Ñandú', '李小龙'])(
    '%s has a page, initials and a form',
    async name => {
      await setPerson(world.people.dag, { name })
      const page = await asha.get(pageOf(world.people.dag))
      expect(page.status).toBe(200)
      expect(page.$('h1 bdi').text()).toBe(name)
      expect((await asha.get(profilesUrls.suggest.href({ personId: world.people.dag.id }))).status).toBe(200)
      await setPerson(world.people.dag, { name: world.people.dag.name })
    },
  )
})

describe('the directory as a file', () => {
  test('is for administrators, protects spreadsheets from formulas, and holds the addresses that they may see', async () => {
    expect((await asha.get('/people.csv')).status).toBe(404)
    await setPerson(world.people.elin, { job_title: '=HYPERLINK("http://evil")' })
    const file = await farah.get('/people.csv')
    expect(file.headers['content-disposition']).toContain('people.csv')
    expect(file.body).toContain("'=HYPERLINK")
    expect(file.body).toContain('Ben Okafor')
    expect(file.body).toContain(world.people.ben.email)
    expect(file.body).toContain(world.people.dag.name)
    expect(file.body).not.toContain(world.people.dag.email)
  })
})

describe('the page of a unit', () => {
  test('says who is in it, who leads it, who else belongs to it, and who is away, as far as the viewer may know', async () => {
    const href = `/units/${world.units.planning}`
    await asha.post(profilesUrls.addTeam.href({ unitId: world.units.planning }))
    const team = await carol.get(href)
    expect(team.text).toContain('Ben Okafor')
    expect(team.text).toContain('Away until 3 February')
    expect(team.text).toContain('Also belong to this team')
    expect(team.text).toContain('Asha Patel')
    expect(team.text).toMatch(/Led by ?Carol Jones, Head of care/)
    const stranger = await farah.get(href)
    expect(stranger.text).toContain('Ben Okafor')
    expect(stranger.text).not.toContain('Away until')
    await fillIn(asha, profilesUrls.teams.href(), { 'extraUnits-audience': 'team' })
    expect((await farah.get(href)).text).not.toContain('Asha Patel')
    expect((await carol.get(href)).text).toContain('Asha Patel')
  })
})
