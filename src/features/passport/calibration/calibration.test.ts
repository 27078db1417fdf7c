import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { fewestForAHint, usualLevel, workOutHints } from './calibration.ts'

const of = (...people: readonly number[]) => ({
  confirmed: people.map((count, index) => ({ level: index + 1, people: count })).filter(({ people: n }) => n > 0),
})

describe('what usually became of a level', () => {
  test('is said where more than half of a large group certainly had it confirmed', () => {
    expect(usualLevel(of(0, 40, 12, 5), 10)).toBe(2)
    expect(usualLevel(of(0, 12, 45), 10)).toBe(3)
  })

  test('is not said of a small group, where opinions are divided, or where nearly all agree', () => {
    expect(usualLevel(of(0, 30, 12), 10)).toBeUndefined()
    expect(usualLevel(of(30, 30, 30), 10)).toBeUndefined()
    expect(usualLevel(of(0, 80, 1), 10)).toBeUndefined()
    expect(usualLevel(of(0, 80), 10)).toBeUndefined()
  })

  test('never rests on fewer people than five smallest groups, nor on fewer than fifty', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(groups, fc.integer({ min: 5, max: 30 }), (people, minimum) => {
        const usual = usualLevel(of(...people), minimum)
        const all = people.reduce((sum, count) => sum + count, 0)
        if (usual === undefined) return
        expect(all).toBeGreaterThanOrEqual(Math.max(50, minimum * 5))
        expect((people[usual - 1] ?? 0) * 2).toBeGreaterThan(all)
        // One person more or less does not tell anybody that all agreed.
        expect(people[usual - 1]).toBeLessThan(all - 2)
      }),
    )
    expect(fewestForAHint(10)).toBe(50)
    expect(fewestForAHint(20)).toBe(100)
  })
})

describe('in an organisation', () => {
  let capable: TestApp
  let world: World
  beforeAll(async () => {
    capable = await testApp()
    world = await createWorld(capable)
    await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  })
  afterAll(() => capable?.close())

  test('the hint stands beside the answer, without a number in it, and goes when its ground has gone', async () => {
    const asha = await world.signedIn(world.people.asha)
    await asha.post('/passport/areas/safe', { 'level-sign-in': '3', 'confidence-sign-in': '3' })
    const skill = '/passport/frameworks/digital-basics/skills/sign-in'
    expect((await asha.get(skill)).text).not.toContain('How others saw it later')
    await capable.database.writing(world.organisationId, async tx => {
      await confirmSome(tx, { said: 3, levels: [...Array(44).fill(2), ...Array(12).fill(3)] })
      await workOutHints(tx, { minimumGroup: 10, now: new Date() })
    })
    const page = await asha.get(skill)
    expect(page.text).toContain('People who said “On my own” here usually had “With help” confirmed')
    expect(page.$('details').text()).not.toMatch(/44|56|12/)
    await capable.database.writing(world.organisationId, async tx => {
      await tx
        .updateTable('endorsements')
        .set({ retracted_at: new Date() })
        .where('organisation_id', '=', tx.organisationId)
        .execute()
      await workOutHints(tx, { minimumGroup: 10, now: new Date() })
    })
    expect((await asha.get(skill)).text).not.toContain('How others saw it later')
  })

  type Tx = Parameters<Parameters<typeof capable.database.writing>[1]>[0]

  /** So many people asked for one level of a skill, and had these confirmed. */
  async function confirmSome(tx: Tx, { said, levels }: { said: number; levels: readonly number[] }): Promise<void> {
    const organisation = { organisation_id: tx.organisationId }
    const framework = await tx
      .selectFrom('frameworks as f')
      .innerJoin('framework_versions as v', 'v.framework_id', 'f.id')
      .select(['f.id', 'v.id as version'])
      .where('f.organisation_id', '=', tx.organisationId)
      .executeTakeFirstOrThrow()
    for (const [index, level] of levels.entries()) {
      const [person, request] = [uuid(), uuid()]
      const name = `Person ${index}`
      await tx
        .insertInto('people')
        .values({ ...organisation, id: person, name, search_text: name })
        .execute()
      const about = { framework_id: framework.id, skill_key: 'sign-in', framework_version_id: framework.version }
      await tx
        .insertInto('confirmation_requests')
        .values({ ...organisation, id: request, person_id: person, purpose: 'confirm', begun_at: new Date() })
        .execute()
      await tx
        .insertInto('confirmation_request_skills')
        .values({ ...organisation, request_id: request, ...about, level: said })
        .execute()
      await tx
        .insertInto('endorsements')
        .values({
          ...organisation,
          id: uuid(),
          person_id: person,
          request_id: request,
          ...about,
          level,
          given_at: new Date(),
        })
        .execute()
    }
  }
})
