import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digitalBasics, installFramework } from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addOwnWord, installTerms, suggestTerms, type TermKind, termsMatching } from './index.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, async tx => {
    await installFramework(tx, digitalBasics, new Date('2026-01-05'))
    await installTerms(tx)
    await installTerms(tx)
  })
}, 60_000)
afterAll(() => capable?.close())

const suggested = (typed: string, locale: 'en' | 'nb' = 'en', kinds: readonly TermKind[] = ['skill']) =>
  capable.database.reading(world.organisationId, async db =>
    (await suggestTerms(db, world.people.asha, { kinds, typed, locale })).map(({ label }) => label),
  )
const meant = (text: string, locale: 'en' | 'nb' = 'en') =>
  capable.database.reading(world.organisationId, async db =>
    (await termsMatching(db, world.people.asha, text, locale)).map(({ term, score, covers }) => ({
      label: term.label,
      score,
      covers,
    })),
  )

describe('somebody who types a skill', () => {
  test.each([
    ['excel', 'Spreadsheets'],
    ['spread', 'Spreadsheets'],
    ['spreadsheet', 'Spreadsheets'],
    ['speradsheets', 'Spreadsheets'],
    ['exel', 'Spreadsheets'],
    ['regneark', 'Spreadsheets'],
    ['kart', 'Maps and GIS'],
    ['brukerinnsikten', 'User research'],
    ['innsikt', 'User research'],
    ['user reserch', 'User research'],
  ])('types “%s” and is offered %s', async (typed, label) => {
    expect((await suggested(typed))[0]).toBe(label)
  })

  test('is offered what they meant even where somebody else has made the same mistake', async () => {
    const now = new Date()
    await capable.database.writing(world.organisationId, tx =>
      addOwnWord(tx, world.people.asha, { kind: 'skill', typed: 'Ekcel', locale: 'nb' }, now),
    )
    expect((await suggested('ekcel', 'nb')).slice(0, 2)).toEqual(['Ekcel', 'Regneark'])
  })

  test('is offered terms in the language of the page', async () => {
    expect((await suggested('spreadsheets', 'nb'))[0]).toBe('Regneark')
  })
})

describe('a search text', () => {
  test('means the terms whose labels stand in it, and says which words they are', async () => {
    const all = await meant('bergen user research excel')
    expect(all[0]).toMatchObject({ label: 'User research', covers: [1, 2] })
    expect(all).toContainEqual(expect.objectContaining({ label: 'Spreadsheets', covers: [3] }))
  })
})
