import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { copyInto } from './copy.ts'

const database = await testDatabase()
const ours = randomUUID()
beforeAll(() =>
  database.global(async tx => {
    await tx
      .insertInto('organisations')
      .values({ id: ours, slug: 'ours', name: 'Ours', locales: ['en'] })
      .execute()
  }),
)
afterAll(() => database.stop())

test('a hundred thousand rows arrive in one transaction, which can go on afterwards', async () => {
  const rows = Array.from({ length: 100_000 }, (_, number) => [
    ours,
    randomUUID(),
    `Person ${number}`,
    `person ${number}`,
  ])
  await database
    .writing(ours, async tx => {
      const count = await copyInto(tx, 'people', ['organisation_id', 'id', 'name', 'search_text'], rows)
      expect(count).toBe(100_000)
      const [{ n } = { n: 0 }] = await tx
        .selectFrom('people')
        .select(q => q.fn.countAll<number>().as('n'))
        .execute()
      expect(n).toBe(100_000)
      throw new Error('undo')
    })
    .catch(ignoreUndo)
})

test('any text, list and object reads back as it was written', async () => {
  const text = fc.string({ unit: 'binary' }).filter(value => !/[\0\ud800-\udfff]/.test(value))
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.array(fc.constant(null).map(() => randomUUID())),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
      async (word, path, when) => {
        await database
          .writing(ours, async tx => {
            const id = randomUUID()
            await copyInto(
              tx,
              'units',
              ['organisation_id', 'id', 'name', 'path', 'search_text', 'code', 'created_at'],
              [[ours, id, 'Unit', path, word, null, when]],
            )
            const [unit] = await tx
              .selectFrom('units')
              .selectAll()
              .where('organisation_id', '=', ours)
              .where('id', '=', id)
              .execute()
            expect(unit).toMatchObject({ path, search_text: word, code: null, created_at: when })
            throw new Error('undo')
          })
          .catch(ignoreUndo)
      },
    ),
    { numRuns: 60 },
  )
})

test('rows of another organisation are refused, and none is kept', async () => {
  const rows = [
    [ours, randomUUID(), 'One', 'one'],
    [randomUUID(), randomUUID(), 'Two', 'two'],
  ]
  const attempt = database.writing(ours, tx =>
    copyInto(tx, 'people', ['organisation_id', 'id', 'name', 'search_text'], rows),
  )
  await expect(attempt).rejects.toThrow(/row-level security/)
  expect(await database.reading(ours, db => db.selectFrom('people').select('id').execute())).toEqual([])
})

test('a source that fails half way leaves a usable database and no rows', async () => {
  const rows = function* () {
    yield [ours, randomUUID(), 'One', 'one']
    throw new Error('the file is broken')
  }
  const attempt = database.writing(ours, tx =>
    copyInto(tx, 'people', ['organisation_id', 'id', 'name', 'search_text'], rows()),
  )
  await expect(attempt).rejects.toThrow('the file is broken')
  expect(await database.reading(ours, db => db.selectFrom('people').select('id').execute())).toEqual([])
})

const ignoreUndo = (error: Error) => {
  if (error.message !== 'undo') throw error
}
