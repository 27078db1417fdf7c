import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { type OwnServer, startOwnServer } from '../testing/own-server.ts'
import { connect, type Database } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'

const said: string[] = []
const log = { info: (message: string) => said.push(message), warn() {}, error() {} }
let server: OwnServer
let folder: string
let database: Database
let number = 0
beforeAll(async () => {
  server = await startOwnServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capable-migrations-'))
  await add('1_notes.sql', 'create table notes (note text)')
  const databaseUrl = await server.makeDatabase(`migrate_${++number}`)
  database = await connect({ databaseUrl, dataDir: '/nowhere', log })
  return async () => {
    await database.stop()
    await rm(folder, { recursive: true })
  }
})
const add = (name: string, sql: string) => writeFile(join(folder, name), sql)
const run = () => migrate(database, { log, folder })
const notes = async () => (await database.jobPool.query('select note from notes')).rows

test('an empty database gets every file in the order of the names, and each only once', async () => {
  await add('2_first.sql', `insert into notes values ('hello')`)
  expect(await run()).toEqual({ landed: ['1_notes.sql', '2_first.sql'] })
  expect(await run()).toEqual({ landed: [] })
  expect(await notes()).toEqual([{ note: 'hello' }])
})

test('a file that fails leaves nothing of itself, and what came before stays', async () => {
  await add('2_broken.sql', `insert into notes values ('half'); select 1 / 0`)
  await expect(run()).rejects.toThrow(/2_broken.sql failed, and nothing of it was kept: division by zero/)
  expect(await notes().catch(error => error.message)).toMatch(/permission denied/)
  await add('2_broken.sql', `insert into notes values ('whole')`)
  expect(await run()).toEqual({ landed: ['2_broken.sql'] })
  expect(await notes()).toEqual([{ note: 'whole' }])
})

test('a file that was changed after it landed is refused', async () => {
  await run()
  await add('1_notes.sql', 'create table notes (note text, mine text)')
  await expect(run()).rejects.toThrow(/1_notes.sql was changed after it had landed/)
})

test('a database of a newer Capable is left alone, with a sentence', async () => {
  await add('9_future.sql', 'create table hovercars ()')
  await run()
  await rm(join(folder, '9_future.sql'))
  await expect(run()).rejects.toThrow(/used by a newer Capable \(it has 9_future.sql\)/)
})

test('several processes that start together change the database once', async () => {
  await add('2_slow.sql', `select pg_sleep(0.2); insert into notes values ('once')`)
  const landed = await Promise.all([run(), run(), run()])
  expect(landed.flatMap(result => result.landed).sort()).toEqual(['1_notes.sql', '2_slow.sql'])
  expect(await notes()).toEqual([{ note: 'once' }])
})

test('the files of this program bring an empty database to the schema that the tests use', async () => {
  const template = await testDatabase()
  const landed = await template.jobPool.query('select name from migrations.landed order by name')
  await template.stop()
  expect(landed.rows.map(({ name }) => name)).toEqual((await readMigrations()).map(({ name }) => name))
})

test('an owner who works as the application too can start again, with nothing taken away', async () => {
  await server.ask('create role alone login')
  const databaseUrl = await server.makeDatabase('migrate_alone', { owner: 'alone' })
  for (const start of ['first', 'second']) {
    const own = await connect({ databaseUrl, dataDir: '/nowhere', log })
    await expect(migrate(own, { log, folder }), `the ${start} start`).resolves.toBeDefined()
    await own.stop()
  }
})
