import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '#platform/testing/app.ts'
import { learnWords } from './learn-words.ts'
import { type FinderWorld, finderWorld } from './testing/finder-world.ts'
import { tell, vocabularyOf } from './testing/tell.ts'

let world: FinderWorld
let asha: TestBrowser

beforeAll(async () => {
  world = await finderWorld()
  asha = await world.signedIn(world.people.asha)
  const { ben, carol, dag, elin } = world.people
  await world.writing(async tx => {
    const term = await vocabularyOf(tx)
    await tell(tx, ben.id, term('language/polish'), { relation: 'has' })
    await tell(tx, carol.id, term('language/polish'), { relation: 'has', audience: 'me' })
    await tell(tx, elin.id, term('skill/facilitation'), { happy: true, level: 2, levelAudience: 'organisation' })
    await tell(tx, dag.id, term('skill/facilitation'), { level: 4, levelAudience: 'organisation' })
    await tx
      .insertInto('person_units')
      .values({ organisation_id: tx.organisationId, person_id: ben.id, unit_id: world.units.care })
      .execute()
  })
}, 60_000)
afterAll(() => world?.capable.close())

/** Every choice with a number, and how many people there are when it is taken. */
async function followed(query: string): Promise<readonly (readonly [string, number, number])[]> {
  const page = await asha.get(`/people?${query}`)
  const choices = page
    .$('main form.app-finder option, main form.app-finder input[type=checkbox], .app-finder__skills a')
    .toArray()
    .flatMap(element => {
      const one = page.$(element)
      const isBox = one.is('input')
      const text = (isBox ? one.parent().find('label').text() : one.text()).trim()
      const count = /\((\d+)\)$/.exec(text)?.[1]
      const name = isBox ? (one.attr('name') ?? '') : (one.closest('select').attr('name') ?? '')
      const href = one.attr('href') ?? `/people?${query}&${name}=${one.attr('value')}`
      return count === undefined ? [] : [{ text, count: Number(count), href }]
    })
  const results = []
  for (const { text, count, href } of choices) {
    if (count === 0 && results.length > 40) continue
    results.push([text, count, (await world.namesAt(href)).length] as const)
  }
  return results
}

describe('the numbers beside what can be chosen', () => {
  test.each(['', 'q=planning', 'q=excel', 'q=nurse', 'happy=yes', 'level=3', 'skill=facilitation', 'place=harbour'])(
    'say how many people stay, for the search “%s”',
    async query => {
      const all = await followed(query)
      expect(all.length).toBeGreaterThan(3)
      for (const [text, count, found] of all) expect([text, found]).toEqual([text, count])
    },
    60_000,
  )

  test('count only what each person shows to whoever searches', async () => {
    const page = await asha.get('/people')
    expect(page.$('select[name=language]').text()).toContain('Polish (2)')
    const carols = await (await world.signedIn(world.people.carol)).get('/people')
    expect(carols.$('select[name=language]').text()).toContain('Polish (2)')
  })

  test('are left away from what is chosen already, and from paper', async () => {
    const term = await world.writing(vocabularyOf)
    const page = await asha.get(`/people?language=${term('language/polish')}&unit=${world.units.planning}`)
    expect(page.$('select[name=language]').text()).not.toMatch(/\(\d/)
    expect(page.$('select[name=unit]').text()).not.toMatch(/\(\d/)
    expect(page.$('select[name=role]').text()).toMatch(/\(\d/)
    expect((await asha.get('/people?print=yes')).text).not.toContain('Polish (')
  })
})

describe('somebody who types a place', () => {
  const suggested = async (typed: string, browser = asha) => {
    const answer = await browser.get(`/people/places?typed=${encodeURIComponent(typed)}`)
    return (JSON.parse(answer.body) as { label: string }[]).map(({ label }) => label)
  }

  test('is offered places that somebody shows them, by the beginning of any word', async () => {
    await world.writing(tx => learnWords(tx))
    expect(await suggested('harb')).toEqual(['Harbour Road'])
    expect(await suggested('road harb')).toEqual(['Harbour Road'])
    expect(await suggested('bour')).toEqual([])
    expect(await suggested('')).toEqual([])
    expect(await suggested('%_\\')).toEqual([])
    expect(await suggested('x'.repeat(10_000))).toEqual([])
  })

  test('can choose one from a list without JavaScript', async () => {
    const page = await asha.get('/people')
    expect(page.body).toMatch(/<noscript><datalist id="places">.*value="Harbour Road"/s)
    expect(page.$('#place').attr('list')).toBe('places')
  })

  test('is no longer offered one that nobody shows any more, even before the words are learnt anew', async () => {
    const { dag } = world.people
    const show = (audience: 'me' | 'organisation') =>
      world.writing(tx =>
        tx
          .updateTable('profile_audiences')
          .set({ audience })
          .where('person_id', '=', dag.id)
          .where('field', '=', 'location')
          .execute(),
      )
    await show('me')
    try {
      expect(await suggested('harb', await world.signedIn(world.people.elin))).toEqual([])
    } finally {
      await show('organisation')
    }
  })

  test('must be signed in', async () => {
    expect((await world.capable.browser().get('/people/places?typed=harb')).status).toBe(303)
  })
})
