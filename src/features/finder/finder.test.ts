import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type WorldPerson } from '#platform/testing/world.ts'
import { type FinderWorld, finderWorld } from './testing/finder-world.ts'
import { tell, tellOwnWord, vocabularyOf } from './testing/tell.ts'

let world: FinderWorld
let asha: TestBrowser
const found = (query: string, more?: string) => world.found(query, more)
const namesAt: FinderWorld['namesAt'] = (href, reader) => world.namesAt(href, reader)

beforeAll(async () => {
  world = await finderWorld()
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(() => world?.capable.close())

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

  test('finds people by what their unit is called now, and by what it lies below now', async () => {
    const { organisationId, units } = world
    const change = (unit: string, to: { name?: string; closed_at?: Date | null }) =>
      world.writing(tx =>
        tx.updateTable('units').set(to).where('organisation_id', '=', organisationId).where('id', '=', unit).execute(),
      )
    const before = await found('adult care')
    expect(await found('lifelong support')).toEqual([])
    await change(units.care, { name: 'Lifelong support' })
    expect(await found('lifelong support')).toEqual(before)
    await change(units.care, { closed_at: new Date() })
    expect(await found('lifelong support')).toEqual([])
    await change(units.care, { name: 'Adult care', closed_at: null })
    expect(await found('adult care')).toEqual(before)
  })

  test('is told which word nobody is found by, and sees the others', async () => {
    const page = await asha.get('/people?q=excel+qqxxzz')
    expect(page.text).toContain('Nobody is found by “qqxxzz”, so we left it out')
    expect(page.text).toContain('Ben Okafor')
  })

  test('is told when the spelling was only close', async () => {
    const page = await asha.get('/people?q=Okafro')
    expect(page.text).toContain('Nobody fits what you typed. These people are found by “okafor” instead of “okafro”.')
  })

  test('who finds nobody is told what to try, and whom to ask', async () => {
    const page = await asha.get('/people?q=zzzzqqqq')
    expect(page.text).toContain('Nobody found')
    expect(page.$('main a[href="/people"]').text()).toContain('Show everybody')
    expect(page.text).toContain('Dag Solberg')
  })

  test.each([
    ['fire warden okafor', ['fire warden', 'okafor']],
    ['okafor plain writing polish', ['okafor', 'plain writing', 'polish']],
    ['homebrew zither running', ['homebrew', 'zither', 'running']],
  ])('who finds nobody for “%s” is offered what belongs together as one', async (query, pieces) => {
    // What only Dag knows of joins no words for others.
    const { dag } = world.people
    await world.writing(tx => tellOwnWord(tx, dag.id, 'Homebrew zither', 'me'))
    const page = await asha.get(`/people?q=${encodeURIComponent(query)}&place=nowhere`)
    const offered = page
      .$('.app-nobody > li > a')
      .toArray()
      .map(link => page.$(link).text())
      .filter(text => text.endsWith('alone'))
    expect(offered).toEqual(pieces.map(piece => `Search for “${piece}” alone`))
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
    const page = await world.capable.browser().get('/people?q=asha')
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

describe('what somebody does not show', () => {
  test('finds them for nobody: not by an address that is hidden, nor by a place', async () => {
    expect(await found('carol.jones@')).toEqual([])
    expect(await found('harbour')).not.toContain('Ben Okafor')
  })

  test('finds them for themselves, and says that nobody else finds them by it', async () => {
    const { ben, carol, dag } = world.people
    const why = async (person: WorldPerson, query: string) => {
      const page = await (await world.signedIn(person)).get(`/people?q=${query}`)
      return page.$(`tr:contains("${person.name}") .app-why`).text()
    }
    expect(await why(ben, 'harbour')).toContain('only you see this, so nobody else finds you by it')
    expect(await why(carol, 'carol.jones@')).toContain('only you see this')
    expect(await why(dag, 'harbour')).toBe('Works at Harbour Road')
  })

  test('is found by the team alone, when it is told to the team', async () => {
    const { dag, asha: reader } = world.people
    await world.writing(async tx => {
      const term = await vocabularyOf(tx)
      await tell(tx, dag.id, term('interest/sailing'), { relation: 'has', audience: 'team' })
      await tell(tx, dag.id, term('interest/fishing'), { relation: 'has', audience: 'me' })
    })
    expect(reader.name).toBe('Asha Patel')
    expect(await found('sailing')).toContain('Dag Solberg')
    expect(await namesAt('/people?q=sailing', world.people.elin)).toEqual([])
    for (const person of Object.values(world.people)) expect(await namesAt('/people?q=fishing', person)).toEqual([])
  })
})

describe('somebody who has left', () => {
  test('is in no list, in no search and has no page', async () => {
    const { ben } = world.people
    const leave = (left: Date | null) =>
      world.writing(tx => tx.updateTable('people').set({ left_at: left }).where('id', '=', ben.id).execute())
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
