import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { connectOnce } from '#platform/db/pool.ts'
import type { Database } from '#platform/db/tx.ts'
import { testDatabase } from '#platform/testing/database.ts'
import { emptyDemonstration, hasDemonstration, refuseOtherData } from './index.ts'

let database: Database
beforeEach(async () => {
  database = await testDatabase()
  return () => database.stop()
})

const organisation = (slug: string, isDemonstration: boolean) =>
  database.global(tx =>
    tx
      .insertInto('organisations')
      .values({ id: randomUUID(), slug, name: `${slug} Council`, locales: ['en'], is_demonstration: isDemonstration })
      .execute(),
  )

async function ask(statement: string): Promise<void> {
  const client = await connectOnce(database.owner, 'capable tests')
  await client.query(statement).finally(() => client.end())
}

describe('the place for a demonstration', () => {
  test('may be an installation in which nobody works yet', async () => {
    await expect(refuseOtherData(database)).resolves.toBeUndefined()
    expect(await hasDemonstration(database)).toBe(false)
  })

  test('may be a database with nothing in it at all', async () => {
    await ask('drop schema public cascade; drop schema migrations cascade; create schema public')
    await expect(refuseOtherData(database)).resolves.toBeUndefined()
  })

  test('may hold the demonstration already', async () => {
    await organisation('invented', true)
    await expect(refuseOtherData(database)).resolves.toBeUndefined()
    expect(await hasDemonstration(database)).toBe(true)
  })

  test('is never where an organisation works, even beside an invented one', async () => {
    await organisation('invented', true)
    await organisation('northshire', false)
    await expect(refuseOtherData(database)).rejects.toThrow('northshire Council works here')
  })

  test('is never where another program keeps its tables', async () => {
    await ask(
      'drop schema public cascade; drop schema migrations cascade; create schema public; create table shop (id int)',
    )
    await expect(refuseOtherData(database)).rejects.toThrow('holds something else (public.shop)')
  })

  test('is empty again when the demonstration starts over', async () => {
    await organisation('invented', true)
    await emptyDemonstration(database)
    expect(await hasDemonstration(database)).toBe(false)
    await expect(refuseOtherData(database)).resolves.toBeUndefined()
  })
})
