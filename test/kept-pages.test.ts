import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, skillsOf } from '#features/evidence/evidence.testing.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { clientOf } from '#platform/db/handle.ts'
import { findLastChanges } from '#platform/db/last-changes.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { tenantTables } from '#platform/testing/every-table.ts'
import { heard } from '#platform/testing/heard.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'
import { exampleHref, routes, visitors } from './routes.ts'

let capable: TestApp
let world: FurnishedWorld
let quiet: World
let tables: readonly string[]

beforeAll(async () => {
  // As in production: other tests draw every page anew and compare it with the one that was kept.
  capable = await testApp({}, 'development')
  world = await furnishedWorld(capable)
  quiet = await createWorld(capable, 'southshire', 'Southshire Council')
  await capable.database.writing(quiet.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  tables = await tenantTables(capable.database)
}, 120_000)
afterAll(() => capable?.close())

// In a quiet house nobody is asked anything: what waits for somebody may need a second look, and is not kept then.
const readers = () =>
  Promise.all([world, quiet].flatMap(house => visitors(house).map(person => house.signedIn(person))))

const kept = routes.filter(route => route.kind === 'page').filter(page => page.isKept)
// Who asks, and what is new for them, is looked up on every request.
const askedAlways = ['sessions', 'notifications', 'last_changes']

async function listen(work: () => Promise<unknown>): Promise<readonly string[]> {
  const client = await capable.database.reading(world.organisationId, async db => {
    await sql`select 1`.execute(db)
    return clientOf(db)
  })
  const said = await heard(client, work)
  return said.filter(statement => !statement.includes('from "organisations"'))
}

const tablesIn = (statements: readonly string[]) =>
  tables.filter(table => statements.some(statement => new RegExp(`\\b${table}\\b`).test(statement)))

async function watchedTables(): Promise<readonly string[]> {
  const { rows } = await capable.database.reading(world.organisationId, db =>
    sql<{ name: string }>`select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgname like 'note\\_change%'`.execute(db),
  )
  return rows.map(({ name }) => name)
}

describe('a page that is kept', () => {
  test.each(kept.map(({ url }) => url.pattern))('reads only what is watched: %s', async pattern => {
    const href = exampleHref(pattern, world.examples)
    const known = [...(await watchedTables()), ...askedAlways]
    let timesKept = 0
    for (const browser of await readers()) {
      // What is published and never changes is read once and remembered by the program.
      if ((await browser.get(`${href}?before=1`)).status !== 200) continue
      await browser.get(`${href}?before=2`)
      const first = await listen(() => browser.get(href))
      const again = await listen(() => browser.get(href))
      const isKept = again.length < first.length && again.every(statement => statement.includes('last_changes'))
      if (isKept) expect(tablesIn(first).filter(table => !known.includes(table))).toEqual([])
      timesKept += isKept ? 1 : 0
    }
    expect(timesKept).toBeGreaterThan(0)
  })

  test('is asked for once, and drawn anew as soon as its person changes something, on whichever device', async () => {
    const [phone, tablet] = [await world.signedIn(world.people.asha), await world.signedIn(world.people.asha)]
    await phone.get('/passport/areas/safe')
    expect(await listen(() => phone.get('/passport/areas/safe'))).toHaveLength(1)
    const answer = { 'level-sign-in': '4', 'confidence-sign-in': '3', 'shown-sign-in': '-' }
    await tablet.post('/passport/areas/safe', answer)
    const after = await phone.get('/passport/areas/safe')
    expect(after.$('input[name="level-sign-in"][checked]').attr('value')).toBe('4')
    await tablet.post('/passport/areas/safe', { ...answer, 'level-sign-in': '2' })
    expect((await phone.get('/passport/areas/safe')).$('input[name="level-sign-in"][checked]').attr('value')).toBe('2')
  })

  test('shows at once what a colleague asks, and what an administrator changes for everybody', async () => {
    const { ben, carol } = world.people
    const bens = await world.signedIn(ben)
    const asks = { purpose: 'endorse', person: ben.id } as const
    const skill = await skillsOf(capable, world)
    const ashas = await world.signedIn(world.people.asha)
    await ask(ashas, { ...asks, skill: skill('files') })
    const before = await bens.get('/')
    expect((await bens.get('/')).text).toBe(before.text)
    await ask(ashas, { ...asks, skill: skill('sign-in') })
    expect((await bens.get('/')).text).not.toBe(before.text)

    const carols = `/people/${carol.id}`
    await bens.get(carols)
    expect(await listen(() => bens.get(carols))).toHaveLength(2)
    await capable.database.writing(world.organisationId, tx =>
      sql`update people set job_title = 'Head of everything'
        where organisation_id = ${tx.organisationId} and id = ${carol.id}`.execute(tx),
    )
    expect((await bens.get(carols)).text).toContain('Head of everything')
  })

  test('is nobody else’s, in no other language, and gone with the session', async () => {
    const asha = await world.signedIn(world.people.asha)
    const [own, again] = [await asha.get('/'), await asha.get('/')]
    expect(own.$('h1').text()).toBe('Hello, Asha')
    expect(again.body).toBe(own.body)
    expect(again.headers['cache-control']).toBe('private, no-store')
    expect((await (await world.signedIn(world.people.ben)).get('/')).$('h1').text()).toBe('Hello, Ben')
    await asha.get('/?lang=nb')
    expect((await asha.get('/')).$('h1').text()).toBe('Hei, Asha')
    await capable.database.writing(world.organisationId, tx =>
      sql`update sessions set ended_at = now() where organisation_id = ${tx.organisationId}`.execute(tx),
    )
    expect((await asha.get('/passport')).status).toBe(303)
  })
})

describe('marks of changes', () => {
  const marks = (personId: string) =>
    capable.database.reading(world.organisationId, db => findLastChanges(db, personId))
  const move = (tx: Writing, personId: string) =>
    sql`insert into profile_corrections (organisation_id, id, person_id, suggested_by, field, suggestion, reason, suggested_at)
      values (${tx.organisationId}, gen_random_uuid(), ${personId}, ${world.people.carol.id}, 'about', 'x', '', now())`.execute(
      tx,
    )

  test('of two that change something for the same person neither waits, and both are seen when they are done', async () => {
    const { id } = world.people.ben
    const write = (work: (tx: Writing) => Promise<unknown>) => capable.database.writing(world.organisationId, work)
    await write(tx => move(tx, id))
    const seen = [await marks(id)]
    const [hold, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = write(async tx => {
      await move(tx, id)
      hold.resolve()
      await release.promise
    })
    await hold.promise
    await write(async tx => {
      await sql`set local lock_timeout = '2s'`.execute(tx)
      await move(tx, id)
    })
    seen.push(await marks(id))
    release.resolve()
    await slow
    seen.push(await marks(id))
    await write(tx => move(tx, id))
    seen.push(await marks(id))
    expect(new Set(seen).size).toBe(4)
  })

  test('are not moved by what was taken back, and only once by what is written together', async () => {
    const { id } = world.people.ben
    const before = await marks(id)
    const failing = capable.database.writing(world.organisationId, async tx => {
      await move(tx, id)
      throw new Error('not after all')
    })
    await expect(failing).rejects.toThrow('not after all')
    expect(await marks(id)).toBe(before)
    await capable.database.writing(world.organisationId, async tx => {
      await move(tx, id)
      const first = await findLastChanges(tx, id)
      await move(tx, id)
      expect(await findLastChanges(tx, id)).toBe(first)
      expect(first).not.toBe(before)
    })
  })

  test('of many people at once are one, of everybody', async () => {
    const before = await marks(world.organisationId)
    const touch = (people: number) =>
      capable.database.writing(world.organisationId, tx =>
        sql`select note_changes(array(select gen_random_uuid() from generate_series(1, ${people}::int)))`.execute(tx),
      )
    await touch(20)
    expect(await marks(world.organisationId)).toBe(before)
    await touch(21)
    expect(await marks(world.organisationId)).not.toBe(before)
  })
})
