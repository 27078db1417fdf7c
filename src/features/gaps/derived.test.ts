import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digitalBasics, getCurrentFramework, installFramework, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, matchTwoFrameworks)
}, 60_000)
afterAll(() => capable.close())

const at = new Date('2026-01-10')

/** A second framework, one skill of which is the same as one of Digital basics; Asha has answered only the second. */
async function matchTwoFrameworks(tx: Writing): Promise<void> {
  await installFramework(tx, digitalBasics, new Date('2026-01-01'))
  const texts = Object.fromEntries(
    Object.entries(digitalBasics.texts).map(([language, words]) => [language, { ...words, name: 'Ship skills' }]),
  ) as typeof digitalBasics.texts
  await installFramework(tx, { ...digitalBasics, key: 'ship-skills', texts }, new Date('2026-01-01'))
  const [basics, ship] = [
    await getCurrentFramework(tx, 'digital-basics', 'en'),
    await getCurrentFramework(tx, 'ship-skills', 'en'),
  ]
  const skill = skillsOf(ship)[0]
  const common = { organisation_id: tx.organisationId }
  const ids = await tx.selectFrom('frameworks').select(['id', 'key']).execute()
  const idOf = (key: string) => ids.find(row => row.key === key)?.id ?? ''
  const [crosswalkId, editionId, roundId] = [uuid(), uuid(), uuid()]
  await tx
    .insertInto('crosswalks')
    .values({
      ...{ ...common, id: crosswalkId, created_at: at },
      ...{ from_framework_id: idOf('ship-skills'), to_framework_id: idOf('digital-basics') },
    })
    .execute()
  await tx
    .insertInto('crosswalk_editions')
    .values({
      ...{ ...common, id: editionId, crosswalk_id: crosswalkId, number: 1, created_at: at, published_at: at },
      ...{ from_version_id: ship.versionId, to_version_id: basics.versionId },
    })
    .execute()
  const key = skill?.key ?? ''
  await tx
    .insertInto('crosswalk_links')
    .values({ ...common, edition_id: editionId, from_key: key, to_key: key, kind: 'exact', made_at: at })
    .execute()
  await tx
    .insertInto('crosswalk_level_links')
    .values(
      [1, 2, 3, 4].map(level => ({
        ...common,
        edition_id: editionId,
        from_level: level,
        to_level: level,
        kind: 'exact',
      })),
    )
    .execute()
  const own = { ...common, person_id: world.people.asha.id }
  await tx
    .insertInto('assessment_rounds')
    .values({ ...own, id: roundId, framework_version_id: ship.versionId, started_at: at, completed_at: at })
    .execute()
  await tx
    .insertInto('assessments')
    .values({
      ...own,
      id: uuid(),
      skill_id: skill?.id ?? '',
      round_id: roundId,
      level: 3,
      confidence: 3,
      assessed_at: at,
    })
    .execute()
}

test('a level that follows from another framework counts as there, and is marked as worked out', async () => {
  const asha = await world.signedIn(world.people.asha)
  expect((await asha.get('/passport/gaps')).text).toContain('1 of 36 skills reached')
  const page = await asha.get('/passport/gaps/basic')
  const [first] = page.$('main table').toArray()
  const said = page.$(first).text()
  expect(said).toContain('Worked out')
  expect(said).toContain('worked out from your answers in Ship skills')
  expect(said).not.toContain('Said')
  expect(page.text).toContain('an answer of your own takes their place')
})
