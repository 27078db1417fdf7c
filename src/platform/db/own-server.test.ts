import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnServer, startOwnServer } from '../testing/own-server.ts'
import { connect, type Database, DatabaseSetupError } from './database.ts'
import { migrate } from './migrate.ts'
import { settleRoles } from './tenancy.ts'

const log = { info() {}, warn() {}, error() {} }
const organisation = '11111111-1111-4111-8111-111111111111'
let server: OwnServer
const opened: Database[] = []
beforeAll(async () => {
  server = await startOwnServer()
})
afterAll(async () => {
  for (const database of opened) await database.stop()
  await server.stop()
})
const open = async (databaseUrl: string) => {
  const database = await connect({ databaseUrl, dataDir: '/nowhere', log })
  opened.push(database)
  return database
}

const takesIn = async (database: Database) => {
  await migrate(database, { log })
  await database.global(tx =>
    tx
      .insertInto('organisations')
      .values({ id: organisation, slug: 'one', name: 'One', locales: ['en'] })
      .execute(),
  )
  await database.writing(organisation, async tx => {
    const throttle = { organisation_id: organisation, key: 'a', window_started_at: new Date(), attempts: 1 }
    await tx.insertInto('throttles').values(throttle).execute()
    await sql`select graphile_worker.add_job('a-job', '{}')`.execute(tx)
  })
  const count = (id: string) => database.reading(id, db => db.selectFrom('throttles').select('key').execute())
  expect(await count(organisation)).toHaveLength(1)
  expect(await count('22222222-2222-4222-8222-222222222222')).toHaveLength(0)
  return (
    await database.jobPool.query(
      'select current_user as role, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
    )
  ).rows[0]
}

test('a superuser in DATABASE_URL is given up for a role that row-level security holds', async () => {
  const database = await open(await server.makeDatabase('by_superuser'))
  expect(await takesIn(database)).toEqual({ role: 'capable_app', unbound: false })
})

test('a second database on the same server shares that role and nothing else', async () => {
  const database = await open(await server.makeDatabase('by_superuser_too'))
  expect(await takesIn(database)).toEqual({ role: 'capable_app', unbound: false })
})

test('an ordinary owner is used as it is, and obeys row-level security on its own tables', async () => {
  await server.ask('create role council login')
  const database = await open(await server.makeDatabase('by_owner', { owner: 'council' }))
  expect(await takesIn(database)).toEqual({ role: 'council', unbound: false })
})

test('a role that passes row-level security and cannot take on another is refused with the way out', async () => {
  await server.ask('create role exempt login bypassrls')
  const url = await server.makeDatabase('by_exempt', { owner: 'exempt' })
  await expect(open(url)).rejects.toThrow(/passes row-level security.*Use an ordinary role/)
  await server.ask('grant capable_app to exempt')
  expect(await takesIn(await open(url))).toEqual({ role: 'capable_app', unbound: false })
})

test('a database in another encoding is refused with the way out', async () => {
  const url = await server.makeDatabase('latin', { encoding: 'SQL_ASCII' })
  await expect(open(url)).rejects.toThrow(/encoded in SQL_ASCII.*ENCODING 'UTF8'/)
})

test('a PostgreSQL that is too old is refused by its version', async () => {
  const facts = { version: 140_012, versionName: '14.12', encoding: 'UTF8', unbound: false }
  const old = { query: async () => ({ rows: [facts] }) } as never
  await expect(settleRoles(old, {})).rejects.toThrow(
    new DatabaseSetupError('Capable needs PostgreSQL 15 or newer; the server in DATABASE_URL is 14.12.'),
  )
})

test('a server that is not there is named as such', async () => {
  await expect(open('postgres://nobody@127.0.0.1:9/none')).rejects.toThrow(/DATABASE_URL cannot be reached/)
})

test('a database or a role that the server does not have is named, with what to do', async () => {
  const url = await server.makeDatabase('there')
  const missing = url.replace(/there(?=\?|$)/, 'not_there')
  await expect(open(missing)).rejects.toThrow(/"not_there" does not exist\. Make it there with create database/)
  await expect(open(missing)).rejects.toThrow(DatabaseSetupError)
  const stranger = url.replace(/\/\/[^@]*@/, '//a_stranger@')
  await expect(open(stranger)).rejects.toThrow(/does not let us in.*a_stranger.*Check the name and the password/)
})
