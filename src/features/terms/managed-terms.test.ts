import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { found } from '#platform/http/errors.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addOwnWord, findTerm, installTerms, suggestTerms, termKinds, termsMatching, termsUrls } from './index.ts'
import { hideTerm, mergeTerms, separateTerm } from './manage-terms.ts'
import { findManagedTerm, type ManagedTerm } from './managed-terms.queries.ts'

let capable: TestApp
let world: World
let elin: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, installTerms)
  elin = await world.signedIn(world.people.elin)
}, 60_000)
afterAll(() => capable?.close())

type Who = keyof World['people']

/** Lets somebody add an own interest and show it to this audience. Gives its id. */
async function tell(who: Who, typed: string, audience: 'me' | 'organisation'): Promise<string> {
  const now = new Date()
  return capable.database.writing(world.organisationId, async tx => {
    const added = await addOwnWord(tx, world.people[who], { kind: 'interest', typed, locale: 'en' }, now)
    const termId = 'termId' in added ? added.termId : ''
    await tx
      .insertInto('person_terms')
      .values({
        organisation_id: world.organisationId,
        person_id: world.people[who].id,
        term_id: termId,
        relation: 'has',
        audience,
      })
      .execute()
    return termId
  })
}

const managed = (id: string) =>
  capable.database.reading(world.organisationId, async db => found(await findManagedTerm(db, id, 'en')))
const called = (id: string) =>
  capable.database.reading(world.organisationId, async db => (await findTerm(db, id, 'en'))?.label)

describe('a programme lead who looks after the words', () => {
  test('sees own words that people show to everybody, with how many show them, and no others', async () => {
    await tell('asha', 'Beekeping', 'organisation')
    await tell('ben', 'Secret society', 'me')
    const page = await elin.get(termsUrls.terms.href({}, { state: 'waiting' }))
    expect(page.text).toContain('Beekeping')
    expect(page.text).toContain('1 person')
    expect(page.text).not.toContain('Secret society')
  })

  test('cannot open an own word that nobody shows to everybody', async () => {
    const id = await tell('ben', 'Another secret', 'me')
    expect((await elin.get(termsUrls.term.href({ termId: id }))).status).toBe(404)
    expect((await elin.post(termsUrls.hide.href({ termId: id }))).status).toBe(404)
  })

  test('joins two words after seeing what happens, and takes them apart again', async () => {
    const wrong = await tell('asha', 'Beekeeping as a hobbie', 'organisation')
    const right = await tell('dag', 'Beekeeping', 'organisation')
    const preview = await elin.get(termsUrls.merge.href({ termId: wrong }, { into: right }))
    expect(preview.text).toContain('1 person shown under “Beekeeping as a hobbie” will be shown under “Beekeeping”.')
    const done = await elin.submit(termsUrls.merge.href({ termId: wrong }), { into: right })
    expect(done.text).toContain('Beekeeping as a hobbie is joined with Beekeeping.')
    expect(await called(wrong)).toBe('Beekeeping')
    const apart = await elin.submit(termsUrls.separate.href({ termId: wrong }))
    expect(apart.text).toContain('stands by itself again')
    expect(apart.text).toContain('Joined a word with another')
    expect(await called(wrong)).toBe('Beekeeping as a hobbie')
  })

  test('leads every search for the one to those who chose either', async () => {
    const [gone, kept] = [
      await tell('asha', 'Juggling clubs', 'organisation'),
      await tell('dag', 'Circus', 'organisation'),
    ]
    await elin.post(termsUrls.merge.href({ termId: gone }), { into: kept })
    const [match] = await capable.database.reading(world.organisationId, db =>
      termsMatching(db, world.people.ben, 'juggling club', 'en'),
    )
    expect(match).toMatchObject({ term: { id: kept, label: 'Circus' }, via: 'Juggling clubs', covers: [0, 1] })
    expect(new Set(match?.ids)).toEqual(new Set([gone, kept]))
  })

  test('gives a word other names, and people find it by them at once', async () => {
    const id = await tell('asha', 'Kubb', 'organisation')
    const fields = {
      'label-en': 'Kubb',
      'alternatives-en': 'Viking chess\nVikings’ chess',
      'definition-en': 'Throwing sticks at blocks.',
      'label-nb': 'Kubbespill',
      'alternatives-nb': '',
      'definition-nb': '',
    }
    const page = await elin.submit(termsUrls.term.href({ termId: id }), fields)
    expect(page.text).toContain('Kubb is saved.')
    const offered = await elin.get(termsUrls.suggestions.href({}, { kind: 'interest', typed: 'viking chess' }))
    expect(JSON.parse(offered.body)[0]).toMatchObject({ id, label: 'Kubb', hint: 'Viking chess' })
  })

  test('is told what is missing when every name is taken away', async () => {
    const id = await tell('asha', 'Petanque', 'organisation')
    const page = await elin.post(termsUrls.term.href({ termId: id }), { 'alternatives-nb': 'boule' })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary').text()).toContain('Write a label in at least one language')
  })

  test('hides an unfit word: nobody is offered it, and whoever chose it is told kindly in a mail', async () => {
    const id = await tell('asha', 'Rude word', 'organisation')
    await elin.submit(termsUrls.hide.href({ termId: id }))
    expect(await called(id)).toBeUndefined()
    await capable.runJobs()
    const mails = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('mails')
        .select(['to_address', 'subject'])
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
    expect(mails).toEqual([
      { to_address: world.people.asha.email, subject: 'About the word “Rude word” on your profile' },
    ])
    await elin.submit(termsUrls.show.href({ termId: id }))
    expect(await called(id)).toBe('Rude word')
  })

  test('keeps the words they chose when a newer program brings its own', async () => {
    const offered = await elin.get(termsUrls.suggestions.href({}, { kind: 'skill', typed: 'excel' }))
    const { id } = JSON.parse(offered.body)[0]
    const names = { 'label-en': 'Sums in tables', 'alternatives-en': 'Excel', 'label-nb': 'Regneark' }
    await elin.post(termsUrls.term.href({ termId: id }), names)
    await capable.database.writing(world.organisationId, installTerms)
    expect(await called(id)).toBe('Sums in tables')
  })

  test.each(['asha', 'carol', 'dag'] as const)('is not %s: for everybody else the pages do not exist', async who => {
    const browser = await world.signedIn(world.people[who])
    expect((await browser.get(termsUrls.terms.href())).status).toBe(404)
  })
})

describe('an own word', () => {
  test('that somebody keeps to themselves does not show through when a colleague types the same', async () => {
    const hers = await tell('asha', 'Choir of the NIGHT', 'me')
    const his = await tell('ben', 'choir of the night', 'me')
    expect(his).not.toBe(hers)
    expect(await called(his)).toBe('choir of the night')
    const again = await capable.database.writing(world.organisationId, tx =>
      addOwnWord(tx, world.people.ben, { kind: 'interest', typed: 'Choir of the night!', locale: 'en' }, new Date()),
    )
    expect(again).toEqual({ termId: his })
  })

  test('can be brought twenty times a day, not more', async () => {
    const { farah } = world.people
    const results = await capable.database.writing(world.organisationId, async tx => {
      const all = []
      for (let number = 1; number <= 21; number += 1)
        all.push(await addOwnWord(tx, farah, { kind: 'interest', typed: `New ${number}`, locale: 'en' }, new Date()))
      return all
    })
    expect(results.filter(result => 'termId' in result)).toHaveLength(20)
    expect(results.at(-1)).toEqual({ fault: 'tooMany' })
  })
})

describe('whatever anybody types', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc.constantFrom('%', '_%_', "'; drop table terms; --", '\\', '\u0000', '\u202eabc', '|', '| |', 'a'.repeat(10_000)),
  )

  test('suggestions and searches answer, and never with an error', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, fc.constantFrom('en', 'nb'), async (typed, locale) => {
        await capable.database.reading(world.organisationId, async db => {
          const suggestions = await suggestTerms(db, world.people.asha, { kinds: termKinds, typed, locale })
          expect(suggestions.length).toBeLessThanOrEqual(8)
          for (const { score } of await termsMatching(db, world.people.asha, typed, locale)) {
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(1)
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe('merging, in whatever order', () => {
  test('never comes full circle, and always leads to one term that stands by itself', async () => {
    const ids = await Promise.all(
      ['One', 'Two', 'Three', 'Four', 'Five'].map(name => tell('ben', `Circle ${name}`, 'organisation')),
    )
    const pick = fc.nat({ max: ids.length - 1 })
    const act = fc.record({ from: pick, into: pick, apart: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
        for (const { from, into, apart } of acts) {
          const [term, other] = [await managed(ids[from] ?? ''), await managed(ids[into] ?? '')]
          await carryOut(term, other, apart)
        }
        for (const id of ids) {
          const end = await standsFor(id)
          expect(ids).toContain(end)
          expect((await managed(end)).mergedIntoId).toBeUndefined()
        }
        for (const id of ids) await carryOut(await managed(id), await managed(id), true)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  const carryOut = (term: ManagedTerm, other: ManagedTerm, apart: boolean) =>
    capable.database.writing(world.organisationId, async tx => {
      if (apart) await separateTerm(tx, world.people.elin, term)
      else await mergeTerms(tx, world.people.elin, term, other, new Date())
    })
  const standsFor = (id: string) =>
    capable.database.reading(world.organisationId, async db => (await findTerm(db, id, 'en'))?.id ?? '')

  test('at the same moment in both directions joins them once', async () => {
    const [a, b] = [await tell('ben', 'Moment A', 'organisation'), await tell('ben', 'Moment B', 'organisation')]
    const [left, right] = [await managed(a), await managed(b)]
    const both = await Promise.all(
      [[left, right] as const, [right, left] as const].map(([from, into]) =>
        capable.database.writing(world.organisationId, tx => mergeTerms(tx, world.people.elin, from, into, new Date())),
      ),
    )
    expect(both.filter(fault => fault === undefined)).toHaveLength(1)
  })

  test('does not bring hidden words back', async () => {
    const [hidden, other] = [
      await tell('ben', 'Hidden A', 'organisation'),
      await tell('ben', 'Hidden B', 'organisation'),
    ]
    await capable.database.writing(world.organisationId, async tx =>
      hideTerm(tx, world.people.elin, await managed(hidden), new Date()),
    )
    const fault = await capable.database.writing(world.organisationId, async tx =>
      mergeTerms(tx, world.people.elin, await managed(hidden), await managed(other), new Date()),
    )
    expect(fault).toBe('gone')
  })
})
