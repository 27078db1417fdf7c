import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import type { Database } from '#platform/db/tx.ts'
import { testDatabase } from '#platform/testing/database.ts'
import { type DemonstrationOrganisation, demonstrationOrganisation, fillOrganisation } from './index.ts'

let database: Database
let council: DemonstrationOrganisation

beforeAll(async () => {
  database = await testDatabase()
  council = demonstrationOrganisation({ blueprint: 'council', people: 1_000, now: new Date('2026-11-22T10:15:00Z') })
  await fillOrganisation(database, council, {
    withAnswers: false,
    withWaves: false,
    async prepare(tx, launch) {
      await installBuiltInFrameworks(tx, launch)
      await installTerms(tx)
    },
  })
}, 60_000)
afterAll(() => database.stop())

test('two people of the council are there twice: one by name and unit, one by the first half of an address', async () => {
  const rows = await database.reading(council.id, async db => {
    const { rows: people } = await sql<{ name: string; email: string | null; twins: number }>`
      select p.name, p.email, (select count(*)::int from people o where o.organisation_id = p.organisation_id and o.id <> p.id
        and (o.name = p.name and o.unit_id = p.unit_id or split_part(o.email, '@', 1) = split_part(p.email, '@', 1))) as twins
      from people p where p.organisation_id = ${council.id}
        and (p.employee_number like 'C%' or p.email like '%leisure.example')`.execute(db)
    return people
  })
  expect(rows.map(({ twins }) => twins)).toEqual([1, 1])
  expect(rows.filter(({ email }) => email === null)).toHaveLength(1)
})
