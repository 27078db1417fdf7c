import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import { orderCandidates } from '../ordering/order-candidates.ts'
import { findCandidates } from './find-candidates.ts'
import type { Wanted } from './wanted.ts'

let app: TestApp
let world: World
let people: readonly string[]
const skills = [uuid(), uuid(), uuid()]
const now = new Date('2026-11-22T12:00:00Z')

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app)
  people = Array.from({ length: 30 }, () => uuid())
  const whose = { organisation_id: world.organisationId }
  await app.database.writing(world.organisationId, async tx => {
    await tx
      .insertInto('people')
      .values(people.map((id, index) => ({ ...whose, id, name: `P${index}`, search_text: `p${index}`, locale: 'en' })))
      .execute()
    await tx
      .insertInto('terms')
      .values(
        skills.map((id, index) => ({
          ...{ ...whose, id, kind: 'skill' as const, origin: 'built-in' as const, key: `s${index}` },
          ...{ texts: JSON.stringify({ en: { label: `S${index}` } }), search_text: `| s${index} |` },
        })),
      )
      .execute()
  })
})
afterAll(() => app?.close())

const history = fc.record({
  skills: fc.subarray([0, 1, 2]),
  level: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  isLevelShown: fc.boolean(),
  happy: fc.boolean(),
  audience: fc.constantFrom('me', 'team', 'organisation', 'partners'),
  pace: fc.constantFrom('less', 'usual', 'more'),
  told: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 4 }),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

async function lay(histories: readonly History[]): Promise<string> {
  const whose = { organisation_id: world.organisationId }
  const call = (id: string) => ({
    ...{ ...whose, id, person_id: world.people.elin.id, direction: 'asks', kind: 'hour', state: 'open', locale: 'en' },
    ...{ title: 'Who?', begun_at: now, posted_at: now, changed_at: now },
  })
  const [asked, before] = [uuid(), Array.from({ length: 4 }, () => uuid())]
  await app.database.writing(world.organisationId, async tx => {
    for (const table of ['person_terms', 'call_tellings', 'call_askings', 'calls'] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', world.organisationId).execute()
    await tx
      .insertInto('calls')
      .values([asked, ...before].map(call) as never)
      .execute()
    for (const [index, one] of histories.entries()) {
      const person_id = people[index] ?? ''
      const terms = one.skills.map(which => ({
        ...{ ...whose, person_id, term_id: skills[which] ?? '', relation: 'lends' as const, audience: one.audience },
        ...{ level: one.level, level_audience: one.isLevelShown ? one.audience : ('me' as const) },
        happy_to_help: one.happy,
      }))
      if (terms.length > 0)
        await tx
          .insertInto('person_terms')
          .values(terms as never)
          .execute()
      const tellings = one.told.map((daysAgo, nth) => ({
        ...{ ...whose, call_id: before[nth] ?? '', person_id, round: 1, reasons: '[]' },
        told_at: new Date(now.getTime() - daysAgo * day - 1000),
      }))
      if (tellings.length > 0) await tx.insertInto('call_tellings').values(tellings).execute()
      await tx
        .insertInto('call_askings')
        .values({ ...whose, person_id, pace: one.pace as 'usual', changed_at: now })
        .execute()
    }
  })
  return asked
}

test('the database finds the same people first as the rules do, and nobody by what the asker may not see', async () => {
  const wanted = skills.map((termId): Wanted => ({ kind: 'lends', termId, ids: [termId] }))
  const finding = { asker: { id: world.people.elin.id, managerId: undefined }, today: '2026-11-22', now, weeklyCap: 2 }
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 12, maxLength: 30 }), async histories => {
      const id = await lay(histories)
      const sought = {
        id,
        audience: 'organisation',
        unitId: undefined,
        placeKind: 'anywhere',
        place: '',
        weekdays: [],
      } as const
      await app.database.reading(world.organisationId, async db => {
        const all = await findCandidates(db, sought, wanted, finding)
        for (const most of [1, 2, 5]) {
          const first = await findCandidates(db, sought, wanted, finding, most)
          expect(orderCandidates(first, 2).told).toEqual(orderCandidates(all, 2).told.slice(0, most))
        }
        for (const { personId, reasons } of all) {
          const told = histories[people.indexOf(personId)]
          expect(['organisation', 'partners']).toContain(told?.audience)
          expect(new Set(reasons.map(({ termId }) => termId))).toEqual(
            new Set(told?.skills.map(which => skills[which])),
          )
          for (const { level } of reasons)
            expect(level).toBe(told?.isLevelShown ? (told.level ?? undefined) : undefined)
        }
      })
    }),
    { numRuns: 15 },
  )
})
