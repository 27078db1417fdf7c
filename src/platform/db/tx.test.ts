import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'

const database = await testDatabase()
afterAll(() => database.stop())

const harbour = '11111111-1111-4111-8111-111111111111'

test('values arrive as the generated types say', async () => {
  const [row] = await database.reading(harbour, async reading => {
    const { rows } = await sql<Record<string, unknown>>`
      select 9007199254740991::bigint as whole, 1.25::numeric as part, date '2026-11-22' as day, interval '36 hours' as span,
        timestamptz '2026-11-22T10:00:00+01' as moment, '{"a":[1]}'::jsonb as json, array[1,null]::bigint[] as wholes,
        array[date '2026-11-22'] as days, '\\x00ff'::bytea as bytes`.execute(reading)
    return rows
  })
  expect(row).toEqual({
    whole: 9007199254740991,
    part: 1.25,
    day: '2026-11-22',
    span: 'PT36H',
    moment: new Date('2026-11-22T09:00:00Z'),
    json: { a: [1] },
    wholes: [1, null],
    days: ['2026-11-22'],
    bytes: Buffer.from([0, 255]),
  })
})
