import { afterAll, beforeAll, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { listCurrentAnswers, listWishes } from './answers.queries.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
})
afterAll(() => capable?.close())

test('of each skill the last answer counts, for other features as for the person', async () => {
  const browser = await world.signedIn(world.people.asha)
  const one = (level: string) => ({ 'level-sign-in': level, 'confidence-sign-in': '2', 'shown-sign-in': '-' })
  await browser.post('/passport/areas/safe', one('2'))
  await browser.post('/passport/areas/safe', one('3'))
  await browser.post('/passport/wishes', { wished: ['files'] })
  const { id } = world.people.asha
  const [answers, wishes] = await capable.database.reading(world.organisationId, async db => [
    await listCurrentAnswers(db, id),
    await listWishes(db, id),
  ])
  expect(answers).toMatchObject([
    { frameworkKey: 'digital-basics', skillKey: 'sign-in', level: 3, confidence: 2, helps: false },
  ])
  expect(answers[0]?.assessedAt).toBeInstanceOf(Date)
  expect(wishes).toMatchObject([{ frameworkKey: 'digital-basics', skillKey: 'files' }])
  expect(wishes[0]?.frameworkId).toBe(answers[0]?.frameworkId)
})
