import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCurrentFramework, installBuiltInFrameworks } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { collectPersonalData } from '#platform/personal-data.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { features } from '../../app.ts'
import { takeWave } from './take-wave.ts'

let capable: TestApp
let world: World
let versionId: string

const january = new Date('2026-01-31T12:00:00Z')
const february = new Date('2026-02-28T12:00:00Z')
const march = new Date('2026-03-31T12:00:00Z')

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await write(async tx => {
    await installBuiltInFrameworks(tx, new Date('2025-01-01'))
    versionId = (await getCurrentFramework(tx, 'digital-basics', 'en')).versionId
    await tx
      .updateTable('people')
      .set({ created_at: new Date('2025-01-01') })
      .where('organisation_id', '=', tx.organisationId)
      .execute()
    // Planning: 30 people under Carol, 18 took part, 9 at basic. The night team stays at one person.
    for (let index = 0; index < 30; index += 1) {
      const id = await addPerson(tx, `Planner ${index}`, world.units.planning, world.people.carol.id)
      if (index < 18) await finish(tx, id, index < 9, new Date('2026-01-10'))
    }
    // Adult care itself: 15 more who report to nobody, 12 took part, 6 at basic.
    for (let index = 0; index < 15; index += 1) {
      const id = await addPerson(tx, `Carer ${index}`, world.units.care, null)
      if (index < 12) await finish(tx, id, index < 6, new Date('2026-01-12'))
    }
    await takeWave(tx, { on: january, minimumGroup: 10 })
  })
}, 60_000)
afterAll(() => capable.close())

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)

async function addPerson(tx: Writing, name: string, unitId: string, managerId: string | null): Promise<string> {
  const id = uuid()
  const created_at = new Date('2025-06-01')
  await tx
    .insertInto('people')
    .values({
      organisation_id: tx.organisationId,
      id,
      name,
      unit_id: unitId,
      manager_id: managerId,
      search_text: name,
      created_at,
    })
    .execute()
  return id
}

async function finish(tx: Writing, personId: string, atBasic: boolean, on: Date): Promise<void> {
  const round = { organisation_id: tx.organisationId, person_id: personId, framework_version_id: versionId }
  const id = uuid()
  await tx
    .insertInto('assessment_rounds')
    .values({ ...round, id, started_at: on, completed_at: on })
    .execute()
  const figures = { skills_answered: 36, skills_at_basic: atBasic ? 36 : 20, at_basic: atBasic, completed_at: on }
  await tx
    .insertInto('passport_results')
    .values({ ...round, round_id: id, ...figures })
    .execute()
}

describe('every member of staff', () => {
  test('sees the organisation’s own figure, with how many it rests on', async () => {
    const page = await (await world.signedIn(world.people.asha)).get('/basics')
    expect(page.status).toBe(200)
    expect(page.text).toContain('50%')
    expect(page.text).toContain('15 of 30 counted')
    expect(page.text).toContain('people who have left are still counted in earlier months')
    const heads = page.$('figure thead th').toArray()
    expect(heads.map(head => page.$(head).text())).not.toContain('Answers')
    expect(page.text).toContain('Counts only')
  })

  test('finds no figures by unit, no file and no button to count', async () => {
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get('/basics/units')).status).toBe(404)
    expect((await asha.get('/basics/units.csv')).status).toBe(404)
    expect((await asha.post('/basics/waves')).status).toBe(404)
    expect((await asha.get('/basics/team')).status).toBe(404)
  })
})

describe('the programme lead', () => {
  test('sees units that are large enough, and why the others are not shown', async () => {
    const elin = await world.signedIn(world.people.elin)
    const page = await elin.get('/basics/units')
    const rows = page
      .$('tbody tr')
      .toArray()
      .map(row => page.$(row).text())
    expect(rows.find(row => row.includes('Planning'))).toMatch(/50% of 18 counted/)
    const care = await elin.get(page.$('tbody a:contains("Adult care")').attr('href') ?? '')
    expect(care.text).toContain('too few people')
    expect(care.text).not.toContain('Asha')
  })

  test('downloads the same cells and no others', async () => {
    const elin = await world.signedIn(world.people.elin)
    const file = await elin.get('/basics/units.csv')
    expect(file.body).toContain('Northshire Council > Planning,31,18,9,9')
    expect(file.body).toMatch(/Night team,1,too few people,too few people/)
  })

  test('counts again a week later at the earliest, and what was shown stays as it was', async () => {
    const elin = await world.signedIn(world.people.elin)
    const before = (await elin.get('/basics/units.csv?wave=2026-01-31')).body
    await write(async tx => {
      const id = await addPerson(tx, 'New planner', world.units.planning, world.people.carol.id)
      await finish(tx, id, false, new Date('2026-02-10'))
      expect(await takeWave(tx, { on: february, minimumGroup: 10 })).toBe(true)
      expect(await takeWave(tx, { on: february, minimumGroup: 10 })).toBe(false)
    })
    expect((await elin.get('/basics/units.csv?wave=2026-01-31')).body).toBe(before)
    // The newcomer is alone in the difference between two months, so the unit's new figure is held back.
    const now = (await elin.get('/basics/units.csv?wave=2026-02-28')).body
    expect(now).not.toContain('Planning,32,19,9,10')
  })

  test('still sees the same unit after somebody there was erased, and nothing leads to that person', async () => {
    const erased = await write(async tx => {
      const { id } = await tx
        .selectFrom('people')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('name', '=', 'Planner 3')
        .executeTakeFirstOrThrow()
      for (const { erase } of collectPersonalData(features)) if (typeof erase === 'function') await erase(tx, id)
      await takeWave(tx, { on: march, minimumGroup: 10 })
      return id
    })
    const elin = await world.signedIn(world.people.elin)
    const now = (await elin.get('/basics/units.csv?wave=2026-03-31')).body
    expect(now).toMatch(/Northshire Council > Planning,\d+,18,9,9/)
    const left = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('basic_erased').selectAll().where('organisation_id', '=', db.organisationId).execute(),
    )
    expect(left).toHaveLength(1)
    expect(JSON.stringify(left)).not.toContain(erased)
  })

  test('can count new figures by hand', async () => {
    const elin = await world.signedIn(world.people.elin)
    const page = await elin.submit('/basics/waves')
    expect(page.text).toContain('The new figures are counted')
    expect((await elin.submit('/basics/waves')).text).toContain('at least a week apart')
  })
})

describe('a manager', () => {
  test('sees the team as a whole where it is large enough', async () => {
    const page = await (await world.signedIn(world.people.carol)).get('/basics/team')
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/9 of 18 counted/)
    expect(page.text).not.toContain('Planner')
  })

  test('of a small team is told why nothing is shown', async () => {
    const page = await (await world.signedIn(world.people.elin)).get('/basics/team')
    expect(page.text).toContain('There are fewer than 10 people here')
  })
})
