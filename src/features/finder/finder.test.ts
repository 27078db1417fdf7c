import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personSearchText } from '#features/people/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { learnWords } from './learn-words.ts'
import { tell, vocabularyOf } from './testing/tell.ts'

let capable: TestApp
let world: World
let asha: TestBrowser

const writing = <T>(work: Parameters<typeof capable.database.writing<T>>[1]) =>
  capable.database.writing(world.organisationId, work)

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  asha = await world.signedIn(world.people.asha)
  const nurses = ['Åse Bjørnå', 'María José Ñúñez', "Siobhán O'Neill", '李小龙', 'Cher'].map(name => ({
    organisation_id: world.organisationId,
    id: uuid(),
    name,
    job_title: 'Nurse',
    unit_id: world.units.nightTeam,
    search_text: personSearchText({ name, jobTitle: 'Nurse', unitName: 'Night team' }),
  }))
  const { ben, carol, dag, elin } = world.people
  const profile = (person: WorldPerson, told: object) => ({
    organisation_id: world.organisationId,
    person_id: person.id,
    ...told,
  })
  const shown = (person: WorldPerson, field: string, audience: 'me' | 'team' | 'organisation') => ({
    organisation_id: world.organisationId,
    person_id: person.id,
    field,
    audience,
  })
  await writing(async tx => {
    await tx.insertInto('people').values(nurses).execute()
    const term = await vocabularyOf(tx)
    await tell(tx, ben.id, term('skill/spreadsheets'), {
      level: 3,
      levelAudience: 'organisation',
      happy: true,
      evidence: 'confirmed',
    })
    await tell(tx, carol.id, term('skill/spreadsheets'), { level: 4, evidence: 'said' })
    await tell(tx, dag.id, term('skill/user-research'), { level: 2, levelAudience: 'team' })
    await tell(tx, dag.id, term('language/polish'), { relation: 'has', level: 3, levelAudience: 'organisation' })
    await tell(tx, dag.id, term('role/fire-warden'), { relation: 'has' })
    await tell(tx, elin.id, term('interest/running'), { relation: 'has' })
    await tell(tx, elin.id, term('skill/spreadsheets'), { relation: 'wants' })
    await tx
      .insertInto('profiles')
      .values([
        profile(ben, {
          preferred_name: 'Benji',
          ask_me_about: 'Tree preservation orders',
          working_days: [1, 2, 3, 4, 5, 6, 7],
        }),
        profile(dag, { working_days: [1, 2, 3, 4, 5, 6, 7], away_until: '2999-01-01' }),
      ])
      .execute()
    await tx.updateTable('people').set({ location: 'Harbour Road' }).where('id', 'in', [ben.id, dag.id]).execute()
    await tx
      .insertInto('profile_audiences')
      .values([
        shown(dag, 'location', 'organisation'),
        shown(ben, 'workingTime', 'organisation'),
        shown(dag, 'workingTime', 'organisation'),
        shown(dag, 'awayUntil', 'organisation'),
        shown(carol, 'email', 'me'),
      ])
      .execute()
    await learnWords(tx)
  })
})
afterAll(() => capable.close())

const namesAt = async (href: string, reader = asha) => {
  const page = await reader.get(href)
  expect(page.status).toBe(200)
  return page
    .$('tbody th a')
    .toArray()
    .map(link => page.$(link).text())
}
const found = (query: string, more = '') => namesAt(`/people?q=${encodeURIComponent(query)}${more}`)

describe('somebody looking for a colleague', () => {
  test.each([
    ['the name', 'Ben Okafor', 'Ben Okafor'],
    ['half a name', 'okaf', 'Ben Okafor'],
    ['a name that colleagues use', 'benji', 'Ben Okafor'],
    ['a job title', 'planning officer', 'Ben Okafor'],
    ['the plural of a job', 'planning officers', 'Ben Okafor'],
    ['an e-mail address', 'ben.okafor@', 'Ben Okafor'],
    ['words in any order', 'okafor ben', 'Ben Okafor'],
    ['a name without its accents', 'ase bjorna', 'Åse Bjørnå'],
    ['a name with its accents', 'ñúñez', 'María José Ñúñez'],
    ['a name without its apostrophe', 'o neill', "Siobhán O'Neill"],
    ['a name with an apostrophe', "o'neill", "Siobhán O'Neill"],
    ['a part of a name in another script', '小龙', '李小龙'],
    ['a whole name in another script', '李小龙', '李小龙'],
    ['one word only', 'cher', 'Cher'],
    ['a name with a typing mistake', 'Okafro', 'Ben Okafor'],
    ['a name with a letter missing', 'Solbrg', 'Dag Solberg'],
    ['a name with its first letter wrong', 'pkafor', 'Ben Okafor'],
    ['a skill', 'spreadsheets', 'Ben Okafor'],
    ['another name of a skill', 'excel', 'Ben Okafor'],
    ['a skill in another language', 'brukerinnsikt', 'Dag Solberg'],
    ['a skill with a typing mistake', 'spredsheets', 'Ben Okafor'],
    ['a language', 'polish', 'Dag Solberg'],
    ['an interest', 'running', 'Elin Berg'],
    ['an additional role', 'fire wardens', 'Dag Solberg'],
    ['what somebody may be asked about', 'tree orders', 'Ben Okafor'],
    ['a place', 'harbour road', 'Dag Solberg'],
    ['a unit above theirs', 'adult care', 'Asha Patel'],
    ['the role of champion', 'champion', 'Dag Solberg'],
    ['a skill and a unit', 'excel planning', 'Ben Okafor'],
    ['a role and a place', 'fire warden harbour road', 'Dag Solberg'],
    ['a sentence', 'who can help me with excel in planning', 'Ben Okafor'],
  ])('finds the person by %s', async (_how, query, name) => {
    const names = await found(query)
    expect(names).toContain(name)
  })

  test('does not find those who want to learn it among those who can help', async () => {
    expect(await found('excel')).not.toContain('Elin Berg')
  })

  test('finds only those who fit every word', async () => {
    expect(await found('excel planning')).toEqual(['Ben Okafor'])
  })

  test('is told which word nobody is found by, and sees the others', async () => {
    const page = await asha.get('/people?q=excel+qqxxzz')
    expect(page.text).toContain('Nobody is found by “qqxxzz”, so we left it out')
    expect(page.text).toContain('Ben Okafor')
  })

  test('is told when the spelling was only close', async () => {
    const page = await asha.get('/people?q=Okafro')
    expect(page.text).toContain('Nobody is found by “okafro”. These are people found by “okafor”.')
  })

  test('who finds nobody is told what to try, and whom to ask', async () => {
    const page = await asha.get('/people?q=zzzzqqqq')
    expect(page.text).toContain('Nobody found')
    expect(page.$('main a[href="/people"]').text()).toContain('Show everybody')
    expect(page.text).toContain('Dag Solberg')
  })

  test('is told why each one was found, as far as each shows it', async () => {
    const page = await asha.get('/people?q=excel')
    const why = (name: string) => page.$(`tr:contains("${name}") .app-why`).text()
    expect(why('Ben Okafor')).toContain('Can help with Spreadsheets')
    expect(why('Ben Okafor')).toContain(
      'also called “Excel” · knows it very well · happy to help · confirmed · still right in October 2026',
    )
    expect(why('Carol Jones')).toContain('says so')
    expect(why('Carol Jones')).not.toContain('teaches others')
  })

  test('sees those first whose skill is confirmed and who are happy to help', async () => {
    expect(await found('spreadsheets')).toEqual(['Ben Okafor', 'Carol Jones'])
  })

  test('reads it in Norwegian', async () => {
    const page = await asha.get('/people?q=regneark', { 'accept-language': 'nb' })
    expect(page.text).toContain('Kan hjelpe med')
  })

  test('gets an answer, not an error, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async query => {
        const page = await asha.get(`/people?q=${encodeURIComponent(query.toWellFormed())}`)
        // An address with a zero byte is refused as what it is; everything else is a search.
        expect(page.status).toBe(query.includes('\0') ? 400 : 200)
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    `q=${'a'.repeat(10_000)}`,
    `q=${'abc '.repeat(2_500)}`,
    `q=${encodeURIComponent("'; drop table people; --")}`,
    `q=${encodeURIComponent('\u202Enosnhoj\u202C 👩‍🚒 %_\\ :* & | ! <-> ')}`,
    'q=a&q=b&page=-1&page=x&sort=up&level=99&unit=1&unit=2',
    'page=-1',
    'page=999999999999',
    `skill=${'x'.repeat(5_000)}&skill=%00`.replace('%00', '%20'),
    Array.from({ length: 200 }, (_, index) => `skill=skill${index}`).join('&'),
    'language=fr&network=x&role=y&place=%25&happy=maybe&today=1',
    'q=%F0%9F%92%A9&place=%E2%80%AE',
  ])('gets a clear answer to bad input: %.60s', async query => {
    const page = await asha.get(`/people?${query}`)
    expect(page.status).toBe(200)
    expect(page.$('h1').text()).toBe('People')
  })

  test('sees the last page when an address names one past the end', async () => {
    expect(await namesAt('/people?page=39')).not.toHaveLength(0)
    expect(await found('nurse', '&page=30')).not.toHaveLength(0)
  })

  test('must be signed in', async () => {
    const page = await capable.browser().get('/people?q=asha')
    expect(page.status).toBe(303)
    expect(page.location).toContain('/sign-in')
  })

  test('is asked to wait when searching faster than a person can', async () => {
    const hasty = await testApp({ RATE_LIMIT: '20' })
    try {
      const other = await createWorld(hasty)
      const browser = await other.signedIn(other.people.asha)
      const statuses = []
      for (let index = 0; index < 7; index += 1) statuses.push((await browser.get('/people?q=a')).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    } finally {
      await hasty.close()
    }
  })
})

describe('somebody who narrows a search down', () => {
  const termId = (name: string) => writing(async tx => (await vocabularyOf(tx))(name))

  test('can look in one unit and all below it', async () => {
    const names = await namesAt(`/people?unit=${world.units.care}`)
    expect(names).toContain('Carol Jones')
    expect(names).toContain('Asha Patel')
    expect(names).not.toContain('Ben Okafor')
  })

  test('can ask for a skill by typing it, and keeps it as a choice that can be removed', async () => {
    const page = await asha.get('/people?skill=excel')
    expect(page.$('tbody th a').text()).toContain('Ben Okafor')
    expect(page.$('.app-chosen').text()).toContain('Can help with Spreadsheets')
    const href = page.$('.app-chosen__link').attr('href') ?? ''
    expect(await namesAt(href)).toContain('Elin Berg')
  })

  test('is offered what may have been meant by a skill that nobody knows', async () => {
    const page = await asha.get('/people?skill=spredshets')
    expect(page.text).toContain('We do not know a skill called “spredshets”. Did you mean')
    expect(await namesAt(page.$('.govuk-inset-text a').attr('href') ?? '')).toContain('Ben Okafor')
  })

  test('finds by least level only those who show their level', async () => {
    const id = await termId('skill/spreadsheets')
    expect(await namesAt(`/people?skill=${id}&level=3`)).toEqual(['Ben Okafor'])
    expect(await namesAt(`/people?skill=${id}&level=4`)).toEqual([])
    const dag = await world.signedIn(world.people.dag)
    const research = await termId('skill/user-research')
    const carol = await world.signedIn(world.people.carol)
    expect(await namesAt(`/people?skill=${research}&level=2`, carol)).toEqual(['Dag Solberg'])
    const elin = await world.signedIn(world.people.elin)
    expect(await namesAt(`/people?skill=${research}&level=2`, elin)).toEqual([])
    expect(await namesAt(`/people?skill=${research}`, dag)).toEqual(['Dag Solberg'])
  })

  test('asks for all of several skills, or for any of them', async () => {
    const skills = `skill=${await termId('skill/spreadsheets')}&skill=${await termId('skill/user-research')}`
    expect(await namesAt(`/people?${skills}`)).toEqual([])
    expect((await namesAt(`/people?${skills}&match=any`)).sort()).toEqual(['Ben Okafor', 'Carol Jones', 'Dag Solberg'])
  })

  test('asks for those who are happy to help, for a language, a role and a place', async () => {
    expect(await namesAt('/people?happy=yes')).toEqual(['Ben Okafor'])
    expect(await namesAt(`/people?language=${await termId('language/polish')}`)).toEqual(['Dag Solberg'])
    expect(await namesAt(`/people?role=${await termId('role/fire-warden')}`)).toEqual(['Dag Solberg'])
    expect(await namesAt('/people?place=harbour')).toEqual(['Dag Solberg'])
  })

  test('asks who works today: not those who are away, nor those who do not show it', async () => {
    expect(await namesAt('/people?today=yes')).toEqual(['Ben Okafor'])
  })

  test('can have the list by name', async () => {
    expect(await found('excel', '&sort=name')).toEqual(['Ben Okafor', 'Carol Jones'])
    expect(await namesAt('/people?sort=name&happy=yes')).toEqual(['Ben Okafor'])
  })

  test('can have it all on one page to print, without the form', async () => {
    const page = await asha.get('/people?q=nurse&print=yes')
    expect(page.$('main form')).toHaveLength(0)
    expect(page.$('tbody th a').length).toBe(5)
  })
})

describe('what somebody does not show', () => {
  test('finds them for nobody: not by an address that is hidden, nor by a place', async () => {
    expect(await found('carol.jones@')).toEqual([])
    expect(await found('harbour')).not.toContain('Ben Okafor')
  })

  test('is found by the team alone, when it is told to the team', async () => {
    const { dag, asha: reader } = world.people
    await writing(async tx => {
      const term = await vocabularyOf(tx)
      await tell(tx, dag.id, term('interest/sailing'), { relation: 'has', audience: 'team' })
      await tell(tx, dag.id, term('interest/fishing'), { relation: 'has', audience: 'me' })
    })
    expect(reader.name).toBe('Asha Patel')
    expect(await found('sailing')).toContain('Dag Solberg')
    expect(await namesAt('/people?q=sailing', await world.signedIn(world.people.elin))).toEqual([])
    for (const person of Object.values(world.people))
      expect(await namesAt('/people?q=fishing', await world.signedIn(person))).toEqual([])
  })
})

describe('somebody who has left', () => {
  test('is in no list, in no search and has no page', async () => {
    const { ben } = world.people
    const leave = (left: Date | null) =>
      writing(tx => tx.updateTable('people').set({ left_at: left }).where('id', '=', ben.id).execute())
    await leave(new Date())
    try {
      expect(await found('okafor')).not.toContain('Ben Okafor')
      expect(await found('okafro')).toEqual([])
      expect(await found('excel')).not.toContain('Ben Okafor')
      expect(await namesAt('/people')).not.toContain('Ben Okafor')
      expect((await asha.get(`/people/${ben.id}`)).status).toBe(404)
    } finally {
      await leave(null)
    }
  })
})

describe('a saved search', () => {
  test('is kept under a name, opened and removed, and only its owner sees it', async () => {
    const saved = await asha.submit('/account/searches', { name: 'Excel people', search: 'q=excel&page=3&x=1' })
    expect(saved.text).toContain('The search “Excel people” is saved.')
    const href = saved.$('.app-saved__name').attr('href') ?? ''
    expect(href).toBe('/people?q=excel')
    expect(await namesAt(href)).toContain('Ben Okafor')
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get('/account/searches')).text).not.toContain('Excel people')
    const removal = saved.$('.app-saved__item form').attr('action') ?? ''
    expect((await ben.post(removal)).status).toBe(404)
    expect((await asha.submit(removal)).text).toContain('The search is removed.')
    expect((await asha.get('/account/searches')).text).not.toContain('Excel people')
  })

  test('needs a name of its own and something to search for, and keeps what was typed', async () => {
    await asha.submit('/account/searches', { name: 'Nurses', search: 'q=nurse' })
    const again = await asha.post('/account/searches', { name: 'Nurses', search: 'q=nurses' })
    expect(again.status).toBe(400)
    expect(again.$('.govuk-error-summary').text()).toContain('You have a saved search with that name')
    expect(again.$('input[name=search]').attr('value')).toBe('q=nurses')
    for (const fields of [
      { name: '', search: 'q=a' },
      { name: 'x'.repeat(101), search: 'q=a' },
      { name: 'Nothing', search: '' },
    ])
      expect((await asha.post('/account/searches', fields)).status).toBe(400)
  })
})

describe('a file of what was found', () => {
  test('is there for administrators alone', async () => {
    const farah = await world.signedIn(world.people.farah)
    const file = await farah.get('/people/found.csv?q=excel')
    expect(file.body).toContain('Ben Okafor')
    expect(file.body).toContain('Can help with Spreadsheets')
    expect(file.body).not.toContain('teaches others')
    expect((await asha.get('/people/found.csv?q=excel')).status).toBe(404)
  })
})
