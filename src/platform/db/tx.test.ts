import { randomUUID } from 'node:crypto'
import { getPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { sqlState } from './database.ts'
import { keptQuestion } from './kept-question.ts'
import { LongValue } from './query-compiler.ts'
import type { Reading, Writing } from './tx.ts'

const database = await testDatabase()
const ours = randomUUID()
const theirs = randomUUID()
beforeAll(() =>
  database.global(async tx => {
    for (const [id, slug] of [
      [ours, 'ours'],
      [theirs, 'theirs'],
    ] as const)
      await tx
        .insertInto('organisations')
        .values({ id, slug, name: slug, locales: ['en'] })
        .execute()
  }),
)
afterAll(() => database.stop())

const put = (tx: Writing, key: string) =>
  tx
    .insertInto('throttles')
    .values({ organisation_id: tx.organisationId, key, window_started_at: new Date(), attempts: 1 })
    .execute()
const keys = async (db: Reading) =>
  (await db.selectFrom('throttles').select('key').orderBy('key').execute()).map(row => row.key)

test('values arrive as the generated types say', async () => {
  const [row] = await database.reading(ours, async reading => {
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
  const tooLarge = database.reading(ours, reading => sql`select 9007199254740993::bigint`.execute(reading))
  await expect(tooLarge).rejects.toThrow(RangeError)
})

test('long work is a transaction like any other, on a connection whose server process lets pages go first', async () => {
  const rank = async (tx: Reading) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx as Writing)
    return getPriority(rows[0]?.pid)
  }
  await database.writingBehind(ours, tx => put(tx, 'behind'))
  expect(await database.reading(ours, keys)).toContain('behind')
  expect(await database.reading(theirs, keys)).toEqual([])
  expect(await database.writingBehind(ours, rank)).toBeGreaterThan(await database.writing(ours, rank))
  await database.writingBehind(ours, tx => tx.deleteFrom('throttles').where('key', '=', 'behind').execute())
})

test('a long value is sent once, however often it stands in a question', async () => {
  const long = new LongValue(`{${'7,'.repeat(5000)}8}`)
  const [written, rows] = await database.reading(ours, async db => {
    const question = sql<{ all: number; sum: number }>`select cardinality(${long}::int[]) as all,
      (select sum(n) from unnest(${long}::int[]) n)::int + ${1}::int as sum`
    return [question.compile(db), (await question.execute(db)).rows] as const
  })
  expect(written.parameters).toEqual([long, 1])
  expect(rows).toEqual([{ all: 5001, sum: 35_009 }])
})

describe('a page that is looked at', () => {
  test('sees its own organisation at one moment, however many questions it asks', async () => {
    await database.writing(ours, tx => put(tx, 'first'))
    await database.reading(ours, async db => {
      expect(await keys(db)).toEqual(['first'])
      await database.writing(ours, tx => put(tx, 'meanwhile'))
      expect(await keys(db)).toEqual(['first'])
    })
    expect(await database.reading(theirs, keys)).toEqual([])
  })

  test('cannot change anything, whatever its code tries', async () => {
    const attempt = database.reading(ours, db => put(db as Writing, 'sneaked in'))
    await expect(attempt).rejects.toSatisfy(error => sqlState(error) === '25006')
  })

  test('gets its own organisation and its own values from a question that is written once for everybody', async () => {
    let timesWritten = 0
    const ask = keptQuestion((db, { first, second }: { first: string; second: string | undefined }) => {
      timesWritten += 1
      return sql<object>`select ${db.organisationId}::uuid as organisation, ${first}::text as first,
        ${second}::text as second, ${first}::text || '!' as again, ${'as written'}::text as fixed`
    })
    const answers = await Promise.all([
      database.reading(ours, db => ask(db, { first: 'Asha', second: 'Ben' })),
      database.reading(theirs, db => ask(db, { first: 'Carol', second: undefined })),
    ])
    const fixed = 'as written'
    expect(answers.flat()).toEqual([
      { organisation: ours, first: 'Asha', second: 'Ben', again: 'Asha!', fixed },
      { organisation: theirs, first: 'Carol', second: null, again: 'Carol!', fixed },
    ])
    expect(timesWritten).toBe(1)
  })

  test('may write a kept question with the builder, and never reaches another organisation with it', async () => {
    const find = keptQuestion((db, { key }: { key: string }) =>
      db.selectFrom('throttles').select('key').where('organisation_id', '=', db.organisationId).where('key', '=', key),
    )
    await database.writing(ours, tx => put(tx, 'kept'))
    expect(await database.reading(ours, db => find(db, { key: 'kept' }))).toEqual([{ key: 'kept' }])
    expect(await database.reading(theirs, db => find(db, { key: 'kept' }))).toEqual([])
    expect(await database.writing(ours, tx => find(tx, { key: 'kept' }))).toEqual([{ key: 'kept' }])
  })

  test('answers questions that are asked together, each with its own answer', async () => {
    const answers = await database.reading(ours, db =>
      Promise.all(Array.from({ length: 50 }, (_, n) => sql<{ n: number }>`select ${n}::int as n`.execute(db))),
    )
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  })

  test('answers what comes back again and again in one go, and tells what went wrong to whoever asked it', async () => {
    const twice = keptQuestion<{ n: number }, { n: number }>((_, { n }) => sql`select ${n}::int * 2 as n`)
    const large = keptQuestion<object, { n: number }>((_, { n }) => sql`select 9007199254740990::bigint + ${n} as n`)
    const divided = keptQuestion<{ n: number }, { by: number }>((_, { by }) => sql`select 6 / ${by}::int as n`)
    const asked = (n: number, by: number) =>
      database.reading(ours, db => Promise.allSettled([twice(db, { n }), large(db, { n }), divided(db, { by })]))
    for (let n = 0; n < 12; n += 1) await asked(1, 2)
    expect(await asked(1, 2)).toMatchObject([
      { value: [{ n: 2 }] },
      { value: [{ n: 9007199254740991 }] },
      { value: [{ n: 3 }] },
    ])
    const [fine, tooLarge, after] = await asked(5, 3)
    expect(fine).toMatchObject({ value: [{ n: 10 }] })
    expect(tooLarge).toMatchObject({ reason: expect.any(RangeError) })
    expect(after).toMatchObject({ value: [{ n: 2 }] })
    const [, , byZero] = await asked(1, 0)
    expect(sqlState((byZero as PromiseRejectedResult).reason)).toBe('22012')
    expect(await asked(1, 6)).toMatchObject([{ value: [{ n: 2 }] }, {}, { value: [{ n: 1 }] }])
  })

  test('reaches no organisation that is not named by a uuid, and none at all where none is named', async () => {
    await expect(database.reading('', keys)).rejects.toThrow(TypeError)
    await expect(database.reading("' or true --", keys)).rejects.toThrow(TypeError)
    expect(await database.globalReading(db => keys(db as unknown as Reading))).toEqual([])
  })

  test('starts over when its connection breaks, and the visitor notices nothing', async () => {
    let attempts = 0
    const seen = await database.reading(ours, async db => {
      attempts += 1
      if (attempts === 1) await endOwnConnection(db)
      return keys(db)
    })
    expect(attempts).toBe(2)
    expect(seen).toContain('first')
  })

  test('a query that was forgotten cannot run in the next visitor’s transaction', async () => {
    let late: Promise<unknown> = Promise.resolve()
    await database.reading(ours, async db => {
      late = pause(20).then(() => keys(db))
      late.catch(() => {})
    })
    await expect(late).rejects.toThrow(/after its transaction had ended/)
  })

  test('goes on working after the schema changed under its prepared statements', async () => {
    const owner = await (await import('./pool.ts')).connectOnce(database.owner, 'capable tests')
    const ask = () => database.reading(ours, async db => (await sql`select * from throttles limit 0`.execute(db)).rows)
    for (let n = 0; n < 10; n += 1) await ask()
    await owner.query('alter table throttles add column note text')
    for (let n = 0; n < 10; n += 1) expect(await ask()).toEqual([])
    await owner.query('alter table throttles drop column note')
    await owner.end()
  })
})

describe('a form that is sent', () => {
  test('is saved as a whole', async () => {
    await database.writing(ours, async tx => {
      await put(tx, 'one')
      await put(tx, 'two')
    })
    expect(await database.reading(ours, keys)).toEqual(expect.arrayContaining(['one', 'two']))
  })

  test('is not saved at all when a step fails', async () => {
    const attempt = database.writing(ours, async tx => {
      await put(tx, 'half')
      throw new Error('the second step')
    })
    await expect(attempt).rejects.toThrow('the second step')
    expect(await database.reading(ours, keys)).not.toContain('half')
  })

  test('is not reported as saved when a failed statement was ignored', async () => {
    const attempt = database.writing(ours, async tx => {
      await put(tx, 'lost')
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(attempt).rejects.toThrow(/nothing was saved/)
    expect(await database.reading(ours, keys)).not.toContain('lost')
  })

  test('is never sent twice: a connection that breaks half way is an error', async () => {
    let attempts = 0
    const attempt = database.writing(ours, async tx => {
      attempts += 1
      await put(tx, 'uncertain')
      await endOwnConnection(tx)
      await put(tx, 'never')
    })
    await expect(attempt).rejects.toThrow()
    expect(attempts).toBe(1)
    expect(await database.reading(ours, keys)).not.toContain('uncertain')
  })

  test('waits for a connection when more people write at once than there are connections', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => database.writing(theirs, tx => put(tx, `at once ${n}`))))
    expect(await database.reading(theirs, keys)).toHaveLength(40)
  })
})

async function endOwnConnection(db: Reading): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  await database.jobPool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await pause(50)
}
