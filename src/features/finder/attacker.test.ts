import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personSearchText } from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { learnWords } from './learn-words.ts'
import { type Hidden, hiddenFact, hideOne, others, skills } from './testing/hidden-facts.ts'
import { tell, vocabularyOf } from './testing/tell.ts'

/**
 * An attacker who can search as often as they like, in every way there is, and compare every byte. Twice the same
 * house: in the second one people have told each other and themselves more, nothing of it to the attacker.
 */

let capable: TestApp
let world: World
let colleague: TestBrowser
let administrator: TestBrowser
let term: (name: string) => string
const people: string[] = []

const writing = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)

const names = ['Ravi Anand', 'Ingrid Holm', 'Owen Price', 'Mei Chan', 'Kofi Mensah', 'Sara Lund', 'Jo Field', 'Pia Moe']
const jobs = ['Care assistant', 'Planning officer', 'Librarian', 'Driver']

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  const places = [world.units.care, world.units.planning, world.units.nightTeam]
  await writing(async tx => {
    term = await vocabularyOf(tx)
    // Everybody here reports to Carol, as Asha does; the attackers, Elin and Farah, are in nobody's team here.
    for (const [index, name] of names.entries()) {
      const id = uuid()
      people.push(id)
      const jobTitle = jobs[index % jobs.length] ?? ''
      await tx
        .insertInto('people')
        .values({
          organisation_id: world.organisationId,
          id,
          name,
          job_title: jobTitle,
          email: `${name.split(' ')[1]?.toLowerCase()}${index}@northshire.example`,
          location: index % 2 === 0 ? 'Harbour Road' : 'Mill Lane',
          unit_id: places[index % places.length] ?? null,
          manager_id: world.people.carol.id,
          search_text: personSearchText({ name, jobTitle }),
        })
        .execute()
      await tell(tx, id, term(skills[index % skills.length] ?? ''), { level: 1 + (index % 4), happy: index % 2 === 0 })
      await tell(tx, id, term(others[index % others.length] ?? ''), { relation: 'has', levelAudience: 'organisation' })
    }
  })
  colleague = await world.signedIn(world.people.elin)
  administrator = await world.signedIn(world.people.farah)
}, 120_000)
afterAll(() => capable?.close())

const typed = [
  'excel',
  'running',
  'polish',
  'carers',
  'fire',
  'ravi',
  'holm',
  'harbour',
  'librarian',
  'homebrew',
  'zither',
  'bobby',
  'planning',
]
const search = fc.record({
  q: fc.array(
    fc.oneof(fc.constantFrom(...typed), fc.constantFrom('exel', 'runing', 'bobyb', 'zithre', 'hol@', 'bobby@', 'raiv')),
    { maxLength: 3 },
  ),
  skill: fc.array(fc.constantFrom(...skills), { maxLength: 2 }),
  match: fc.constantFrom('all', 'any'),
  level: fc.constantFrom('', '2', '3', '4'),
  happy: fc.constantFrom('', 'yes'),
  today: fc.constantFrom('', 'yes'),
  place: fc.constantFrom('', 'harbour', 'mill lane'),
  language: fc.boolean(),
  network: fc.boolean(),
  role: fc.boolean(),
  unit: fc.constantFrom(undefined, 'care' as const, 'planning' as const),
  sort: fc.constantFrom('', 'name'),
  page: fc.constantFrom('', '2'),
  print: fc.constantFrom('', 'yes'),
})
type Searched = typeof search extends fc.Arbitrary<infer S> ? S : never

function addressOf(asked: Searched): string {
  const query = new URLSearchParams({ q: asked.q.join(' '), match: asked.match })
  for (const skill of asked.skill) query.append('skill', term(skill))
  for (const name of ['level', 'happy', 'today', 'place', 'sort', 'page', 'print'] as const)
    if (asked[name]) query.set(name, asked[name])
  if (asked.language) query.set('language', term('language/polish'))
  if (asked.network) query.set('network', term('network/carers'))
  if (asked.role) query.set('role', term('role/fire-warden'))
  if (asked.unit) query.set('unit', world.units[asked.unit])
  return query.toString()
}

describe('somebody who compares every byte of every search', () => {
  test('learns nothing of what people keep to themselves or to their team', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hiddenFact(names.length), { minLength: 1, maxLength: 12 }),
        fc.array(search, { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        async (facts, searches, learnsAnew) => {
          const addresses = searches.map(addressOf)
          const before = await everyAnswer(addresses)
          const undo = await hide(facts, learnsAnew)
          try {
            expect(await everyAnswer(addresses)).toEqual(before)
          } finally {
            await undo()
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 300_000)

  test('is wrong about the test: what is told to everybody does change the answers', async () => {
    const addresses = ['q=zither', 'q=bobby', 'q=bobby@', 'happy=yes']
    const before = await everyAnswer(addresses)
    const undo = await hide(
      [
        { kind: 'own-word', who: 0, word: 'zither', audience: 'organisation' as 'team' },
        { kind: 'profile', who: 1, field: 'preferredName', audience: 'organisation' as 'team', text: 'Bobby' },
        {
          kind: 'term',
          who: 1,
          term: 'skill/spreadsheets',
          relation: 'lends',
          audience: 'organisation' as 'team',
          happy: true,
          level: 2,
        },
      ],
      true,
    )
    try {
      const after = await everyAnswer(addresses)
      expect(addresses.map((_, index) => after[index] === before[index])).toEqual([false, false, true, false])
    } finally {
      await undo()
    }
  })
})

async function everyAnswer(queries: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const query of queries) {
    const pages = [
      await colleague.get(`/people?${query}`),
      await administrator.get(`/people?${query}`),
      await administrator.get(`/people/found.csv?${query}`),
      await colleague.get(`/people/places?typed=${query.includes('harbour') ? 'harb' : 'mill'}`),
    ]
    answers.push(pages.map(({ status, body }) => `${status} ${body}`).join('\n'))
  }
  return answers
}

/** Lets people tell these things; answers how to take all of it back. */
async function hide(facts: readonly Hidden[], learnsAnew: boolean): Promise<() => Promise<void>> {
  const kept = await writing(async tx => {
    const terms = await tx.selectFrom('person_terms').selectAll().where('person_id', 'in', people).execute()
    const emails = await tx.selectFrom('people').select(['id', 'email']).where('id', 'in', people).execute()
    for (const fact of facts) await hideOne(tx, { world, people, term }, fact)
    if (learnsAnew) await learnWords(tx)
    return { terms, emails }
  })
  return () =>
    writing(async tx => {
      await tx.deleteFrom('person_terms').where('person_id', 'in', people).execute()
      await tx.insertInto('person_terms').values(kept.terms).execute()
      await tx.deleteFrom('terms').where('origin', '=', 'own-word').execute()
      await tx.deleteFrom('profiles').where('person_id', 'in', people).execute()
      await tx.deleteFrom('profile_audiences').where('person_id', 'in', people).execute()
      await tx.deleteFrom('person_units').where('person_id', 'in', people).execute()
      for (const { id, email } of kept.emails)
        await tx.updateTable('people').set({ email }).where('id', '=', id).execute()
      if (learnsAnew) await learnWords(tx)
    })
}
