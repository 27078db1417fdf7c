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
    const audiences = { 'about-audience': 'organisation', 'askMeAbout-audience': 'me', 'workingOn-audience': 'me' }
    await ben.submit('/account/profile/about', { about: 'a\0b', ...audiences })
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
