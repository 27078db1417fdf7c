import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '#platform/testing/app.ts'
import { type FinderWorld, finderWorld } from './testing/finder-world.ts'
import { vocabularyOf } from './testing/tell.ts'

let world: FinderWorld
let asha: TestBrowser
const found = (query: string, more?: string) => world.found(query, more)
const namesAt: FinderWorld['namesAt'] = (href, reader) => world.namesAt(href, reader)

beforeAll(async () => {
  world = await finderWorld()
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(() => world?.capable.close())

describe('somebody who narrows a search down', () => {
  const termId = (name: string) => world.writing(async tx => (await vocabularyOf(tx))(name))

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
    const { dag, carol, elin } = world.people
    const research = await termId('skill/user-research')
    expect(await namesAt(`/people?skill=${research}&level=2`, carol)).toEqual(['Dag Solberg'])
    expect(await namesAt(`/people?skill=${research}&level=2`, elin)).toEqual([])
    expect(await namesAt(`/people?skill=${research}`, dag)).toEqual(['Dag Solberg'])
  })

  test('asks for all of several skills, or for any of them', async () => {
    const skills = `skill=${await termId('skill/spreadsheets')}&skill=${await termId('skill/user-research')}`
    expect(await namesAt(`/people?${skills}`)).toEqual([])
    expect((await namesAt(`/people?${skills}&match=any`)).toSorted()).toEqual([
      'Ben Okafor',
      'Carol Jones',
      'Dag Solberg',
    ])
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
