import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Database } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { connectOnce } from '#platform/db/pool.ts'
import { type OwnServer, startOwnServer } from '#platform/testing/own-server.ts'

const log = { info() {}, warn() {}, error() {} }
let server: OwnServer
let database: Database

beforeAll(async () => {
  server = await startOwnServer()
  await server.ask('create role keeper login createrole')
  const databaseUrl = await server.makeDatabase('old_choices', { owner: 'keeper' })
  database = await connect({ databaseUrl, dataDir: '/nowhere', log })
  await migrate(database, { log, upTo: '20261122T1500__profiles__create.sql' })
}, 60_000)
afterAll(async () => {
  await database?.stop()
  await server?.stop()
})

test('what people chose to show before there were audiences stays as they chose it, in every organisation', async () => {
  const houses = [uuid(), uuid()]
  const choices = { none: uuid(), all: uuid(), usual: uuid() }
  const owner = await connectOnce(database.owner, 'capable tests')
  for (const [place, house] of houses.entries()) {
    await owner.query(
      `insert into organisations (id, slug, name, locales) values ('${house}', 'h${place}', 'House', '{en}')`,
    )
    await owner.query(`begin; set local app.organisation_id = '${house}';
      insert into people (organisation_id, id, name, search_text)
        select '${house}', id::uuid, 'Somebody', '' from unnest('{${Object.values(choices).join(',')}}'::text[]) id;
      insert into profiles (organisation_id, person_id, about, show_email, show_phone, show_location) values
        ('${house}', '${choices.none}', 'quiet', false, false, false),
        ('${house}', '${choices.all}', 'loud', true, true, true),
        ('${house}', '${choices.usual}', 'usual', true, false, false);
      commit`)
  }
  await owner.end()
  await migrate(database, { log })
  for (const house of houses) {
    const { rows } = await database.reading(house, db =>
      sql<{
        who: string
        field: string
        audience: string
      }>`select person_id as who, field, audience from profile_audiences
        order by field, audience`.execute(db),
    )
    expect(rows).toEqual([
      { who: choices.none, field: 'email', audience: 'me' },
      { who: choices.all, field: 'location', audience: 'organisation' },
      { who: choices.all, field: 'phone', audience: 'organisation' },
    ])
    const kept = await database.reading(house, db => sql`select about from profiles order by about`.execute(db))
    expect(kept.rows).toEqual([{ about: 'loud' }, { about: 'quiet' }, { about: 'usual' }])
  }
}, 60_000)
