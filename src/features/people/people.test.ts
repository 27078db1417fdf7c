import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { personSearchText, searchText, searchWords } from './search-text.ts'
import { unitTree } from './unit-tree.ts'

let capable: TestApp
let world: World
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  asha = await world.signedIn(world.people.asha)
  const people = ['Åse Bjørnå', 'María José Ñúñez', "Siobhán O'Neill", '李小龙', 'Cher'].map(name => ({
    organisation_id: world.organisationId,
    id: uuid(),
    name,
    job_title: 'Nurse',
    unit_id: world.units.nightTeam,
    search_text: personSearchText({ name, jobTitle: 'Nurse', unitName: 'Night team' }),
  }))
  await capable.database.writing(world.organisationId, tx => tx.insertInto('people').values(people).execute())
})
afterAll(() => capable.close())

const namesAt = async (href: string) => {
  const page = await asha.get(href)
  return page
    .$('tbody th a')
    .toArray()
    .map(link => page.$(link).text())
}

describe('somebody looking for a colleague', () => {
  test.each([
    ['the name', 'Ben Okafor', 'Ben Okafor'],
    ['half a name', 'okaf', 'Ben Okafor'],
    ['a job title', 'planning officer', 'Ben Okafor'],
    ['an e-mail address', 'ben.okafor@', 'Ben Okafor'],
    ['words in any order', 'okafor ben', 'Ben Okafor'],
    ['a name without its accents', 'ase bjorna', 'Åse Bjørnå'],
    ['a name with its accents', 'ñúñez', 'María José Ñúñez'],
    ['a name in another script', '小龙', '李小龙'],
    ['one word only', 'cher', 'Cher'],
    ['a name with a typing mistake', 'Okafro', 'Ben Okafor'],
    ['a name with a letter missing', 'Solbrg', 'Dag Solberg'],
  ])('finds the person by %s', async (_how, query, name) => {
    expect(await namesAt(`/people?q=${encodeURIComponent(query)}`)).toContain(name)
  })

  test('is told when the spelling was only close', async () => {
    const page = await asha.get('/people?q=Okafro')
    expect(page.text).toContain('These come close')
  })

  test('who finds nobody is told what to try', async () => {
    const page = await asha.get('/people?q=zzzzqqqq')
    expect(page.text).toContain('Nobody found')
    expect(page.$('a[href="/people"]').text()).toContain('Show everybody')
  })

  test('can look in one unit and all below it', async () => {
    const names = await namesAt(`/people?unit=${world.units.care}`)
    expect(names).toContain('Carol Jones')
    expect(names).toContain('Asha Patel')
    expect(names).not.toContain('Ben Okafor')
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

  test('may type ten thousand letters or a piece of SQL', async () => {
    expect((await asha.get(`/people?q=${'a'.repeat(10_000)}`)).status).toBe(200)
    expect((await asha.get(`/people?q=${encodeURIComponent("'; drop table people; --")}`)).status).toBe(200)
    expect(await namesAt('/people?q=%25')).not.toHaveLength(0)
  })

  test('sees the last page when an address names one past the end', async () => {
    const past = await asha.get('/people?page=9999')
    expect(past.text).not.toContain('Nobody found')
    expect(past.$('tbody th a').length).toBeGreaterThan(0)
  })

  test('may send a zero byte in a form, and loses nothing else of what was typed', async () => {
    const ben = await world.signedIn(world.people.ben)
    await ben.submit('/account/profile', { about: 'a\0b', askMeAbout: '', locale: 'en' })
    expect((await asha.get(`/people/${world.people.ben.id}`)).text).toContain('ab')
  })

  test('must be signed in', async () => {
    const page = await capable.browser().get('/people?q=asha')
    expect(page.status).toBe(303)
    expect(page.location).toContain('/sign-in')
  })
})

describe('somebody who has left', () => {
  test('is in no list, in no search and has no page', async () => {
    const { ben } = world.people
    const leave = (left: Date | null) =>
      capable.database.writing(world.organisationId, tx =>
        tx
          .updateTable('people')
          .set({ left_at: left })
          .where('organisation_id', '=', world.organisationId)
          .where('id', '=', ben.id)
          .execute(),
      )
    await leave(new Date())
    try {
      expect(await namesAt('/people?q=okafor')).not.toContain('Ben Okafor')
      expect(await namesAt('/people')).not.toContain('Ben Okafor')
      expect((await asha.get(`/people/${ben.id}`)).status).toBe(404)
      expect((await asha.get(`/units/${world.units.planning}`)).text).not.toContain('Ben')
    } finally {
      await leave(null)
    }
  })
})

describe('a page of one’s own', () => {
  test('shows colleagues what was chosen and nothing else', async () => {
    const ben = await world.signedIn(world.people.ben)
    await ben.submit('/account/profile', { about: 'I plan things', askMeAbout: 'maps', locale: 'en' })
    const seen = await asha.get(`/people/${world.people.ben.id}`)
    expect(seen.text).toContain('maps')
    expect(seen.text).not.toContain(world.people.ben.email)
    await ben.submit('/account/profile', { about: '', askMeAbout: 'maps', show: 'email', locale: '' })
    const now = await asha.get(`/people/${world.people.ben.id}`)
    expect(now.text).toContain(world.people.ben.email)
    expect(now.text).not.toContain('I plan things')
  })

  test('keeps what was typed when it is too long, and says so beside the field', async () => {
    const typed = 'x'.repeat(301)
    const page = await asha.post('/account/profile', { about: 'short', askMeAbout: typed })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#askMeAbout')
    expect(page.$('.govuk-error-summary a').text()).toBe('“Ask me about”: write at most 300 characters')
    expect(page.$('#askMeAbout').attr('value')).toBe(typed)
    expect(page.$('title').text()).toMatch(/^Error: /)
  })

  test('is changed by its owner alone: there is no address for changing another’s', async () => {
    const answer = await asha.post(`/people/${world.people.ben.id}`, { about: 'hacked' })
    expect(answer.status).toBe(404)
  })
})

describe('the directory as a file', () => {
  test('is for administrators, and protects spreadsheets from formulas', async () => {
    expect((await asha.get('/people.csv')).status).toBe(404)
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ job_title: '=HYPERLINK("http://evil")' })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', world.people.dag.id)
        .execute(),
    )
    const farah = await world.signedIn(world.people.farah)
    const file = await farah.get('/people.csv')
    expect(file.headers['content-disposition']).toContain('people.csv')
    expect(file.body).toContain("'=HYPERLINK")
    expect(file.body).toContain('Ben Okafor')
  })
})

describe('words of a search', () => {
  test('are folded the same way as names, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const folded = searchText(text)
        expect(searchText(folded)).toBe(folded)
        for (const word of searchWords(text)) expect(word).not.toMatch(/[%_\\\s]/)
      }),
    )
  })
})

describe('the tree of units', () => {
  test('adds up everybody below, and loses nobody whose parent is gone', () => {
    const node = (id: string, parentId: string | null, people: number) => ({ id, parentId, name: id, people })
    const tree = unitTree([node('a', null, 1), node('b', 'a', 2), node('c', 'b', 3), node('d', 'closed', 4)])
    expect(tree.map(({ id, everybody }) => [id, everybody])).toEqual([
      ['a', 6],
      ['d', 4],
    ])
  })
})
