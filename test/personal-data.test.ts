import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrationUrls } from '#features/administration/index.ts'
import { takeWave } from '#features/basics/index.ts'
import { makeTakeOutLink } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { setFirstPassword, signInUrls } from '#features/sign-in/index.ts'
import type { Reading } from '#platform/db/database.ts'
import { collectPersonalData } from '#platform/personal-data.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import type { WorldPerson } from '#platform/testing/world.ts'
import { features } from '../src/app.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'

const answers = collectPersonalData(features)
const { personData, personExport, personFile, erasure, myDataFile, privacy, audit } = administrationUrls

let capable: TestApp
let world: FurnishedWorld
let neighbours: FurnishedWorld
let farah: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await furnishedWorld(capable)
  neighbours = await furnishedWorld(capable, 'southshire', 'Southshire Council')
  farah = await world.signedIn(world.people.farah)
  await leaveTracesOf(world.people.asha)
  await importNewJobOf(world.people.asha)
}, 120_000)
afterAll(() => capable?.close())

// What Asha's walk through the passport has not left behind: a profile, a role, a password, half an answer and a wish.
async function leaveTracesOf({ id }: WorldPerson): Promise<void> {
  const now = new Date()
  const own = { organisation_id: world.organisationId, person_id: id }
  await farah.post(administrationUrls.confirmGrant.href({ personId: id, role: 'champion' }))
  await capable.database.writing(world.organisationId, async tx => {
    await setFirstPassword(tx, id, 'four ordinary words here', now)
    await takeWave(tx, { on: now, minimumGroup: 5 })
    const skill = await tx
      .selectFrom('skills')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .executeTakeFirstOrThrow()
    const about = { ...own, skill_id: skill.id }
    const half = { round_id: world.examples.roundId ?? '', level: 2, changed_at: now }
    await tx
      .insertInto('skill_wishes')
      .values({ ...about, id: uuid(), wished_at: now })
      .execute()
    await tx
      .insertInto('unfinished_answers')
      .values({ ...about, ...half })
      .execute()
    await makeTakeOutLink(tx, { id }, { now, expiresAt: now })
  })
}

// A staff file in which only she has changed, carried out as an administrator does it.
async function importNewJobOf({ name, email }: WorldPerson): Promise<void> {
  const content = `Employee number,Name,E-mail,Job title\n1002,${name},${email},Senior care assistant\n`
  const upload = await farah.upload(peopleUrls.imports.href(), 'file', { name: 'staff.csv', content }, { whole: 'no' })
  const columns = upload.location ?? ''
  const form = await farah.get(columns)
  const chosen = form
    .$('main select')
    .map((_, field) => [[form.$(field).attr('name'), form.$(field).val()]])
    .get()
  const { location = '' } = await farah.post(columns, Object.fromEntries(chosen))
  await capable.runJobs()
  await farah.post(`${location}/confirm`)
  await capable.runJobs()
  expect((await farah.get(peopleUrls.person.href({ personId: world.people.asha.id }))).text).toContain('Senior care')
}

const read = <T>(work: (db: Reading) => Promise<T>) => capable.database.reading(world.organisationId, work)

interface Column {
  readonly table: string
  readonly column: string
}

/** Every column that points at a person, by foreign key or by its name. */
async function columnsThatPointAtPeople(): Promise<readonly Column[]> {
  const { rows } = await read(db =>
    sql<Column>`
      select c.relname as "table", a.attname as "column"
      from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.confrelid = 'people'::regclass and a.attname <> 'organisation_id'
      union
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and udt_name in ('uuid', '_uuid')
        and (column_name ~ '(^|_)(person|people|actor|manager)_ids?$' or column_name ~ '_by$')
      union select 'people', 'id'
      order by 1, 2`.execute(db),
  )
  return rows
}

async function countIn({ table, column }: Column, personId: string): Promise<number> {
  const { rows } = await read(db =>
    sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
      where organisation_id = ${world.organisationId} and ${sql.ref(column)} = ${personId}`.execute(db),
  )
  return rows[0]?.count ?? 0
}

test('for every column that points at a person, a feature says what happens to it', async () => {
  const answered = new Set(answers.flatMap(({ table, columns }) => columns.map(column => `${table}.${column}`)))
  const pointing = await columnsThatPointAtPeople()
  expect(pointing.length).toBeGreaterThan(10)
  expect(pointing.map(({ table, column }) => `${table}.${column}`).filter(name => !answered.has(name))).toEqual([])
})

test('no feature answers for a column that does not exist, and no table has two answers', async () => {
  const { rows } = await read(db =>
    sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public'`.execute(db),
  )
  const existing = new Set(rows.map(({ name }) => name))
  const answered = answers.flatMap(({ table, columns }) => columns.map(column => `${table}.${column}`))
  expect(answered.filter(name => !existing.has(name))).toEqual([])
  const tables = answers.map(({ table }) => table)
  expect(tables.filter((table, place) => tables.indexOf(table) !== place)).toEqual([])
})

test('a person takes everything along that is kept about her, and nothing about anybody else', async () => {
  const browser = await world.signedIn(world.people.asha)
  expect((await browser.get(signInUrls.myData.href())).text).toContain('Only you can see this page')
  const file = await browser.get(myDataFile.href())
  expect(file.headers['content-disposition']).toContain('capable-Asha-Patel.json')
  expect(file.headers['cache-control']).toContain('no-store')
  const { data, person } = JSON.parse(file.body) as { person: string; data: Record<string, object[]> }
  expect(person).toBe('Asha Patel')
  expect(data.people).toMatchObject([{ name: 'Asha Patel', email: world.people.asha.email }])
  expect(data.assessments?.length).toBeGreaterThan(10)
  expect(file.body).not.toMatch(/argon2|token_hash/)
  for (const other of [world.people.ben, world.people.farah]) expect(file.body).not.toContain(other.name)
  const exported = answers.filter(answer => answer.export).map(({ table }) => table)
  expect(Object.keys(data).sort()).toEqual([...exported].sort())
})

test('an administrator fetches a person’s data only after that is written down', async () => {
  const { personId } = { personId: world.people.asha.id }
  expect((await farah.get(personFile.href({ personId }))).status).toBe(404)
  const page = await farah.get(personData.href({ personId }))
  expect(page.text).toContain('Data about Asha Patel')
  expect(page.body).not.toContain(world.people.asha.email)
  const file = await farah.submit(personExport.href({ personId }))
  const made = JSON.parse(file.body) as { person: string; data: Record<string, object[]> }
  expect(made.person).toBe('Asha Patel')
  expect(made.data.people).toHaveLength(1)
  for (const table of [
    'assessments',
    'assessment_rounds',
    'passport_results',
    'unfinished_answers',
    'skill_wishes',
    'profile_changes',
  ])
    expect(made.data, `the passport in ${table}`).not.toHaveProperty(table)
  expect((await farah.get(audit.href({}, { person: 'asha' }))).text).toContain('Fetched a person’s data')
  const neighbour = await neighbours.signedIn(neighbours.people.farah)
  for (const { href } of [personData, personFile, erasure])
    expect((await neighbour.get(href({ personId }))).status).toBe(404)
  expect((await neighbour.post(personExport.href({ personId }))).status).toBe(404)
})

test('nobody is erased by a slip of the hand, by themselves, or by somebody without the job', async () => {
  const { asha, elin, farah: self } = world.people
  const wrong = await farah.post(erasure.href({ personId: asha.id }), { name: 'Asha' })
  expect(wrong.$('#name-error').text()).toContain('exactly as it stands')
  const own = await farah.post(erasure.href({ personId: self.id }), { name: self.name })
  expect(own.$('#name-error').text()).toContain('cannot erase yourself')
  const lead = await world.signedIn(elin)
  expect((await lead.post(erasure.href({ personId: asha.id }), { name: asha.name })).status).toBe(404)
  expect(await countIn({ table: 'assessments', column: 'person_id' }, asha.id)).toBeGreaterThan(0)
})

test('an erased person is gone from every table, and the audit log keeps that it happened without the name', async () => {
  const { asha, ben } = world.people
  const browser = await world.signedIn(asha)
  const erasable = answers.filter(({ erase }) => typeof erase === 'function')
  const own = erasable.flatMap(({ table, columns }) =>
    columns.includes('person_id') ? [{ table, column: 'person_id' }] : [],
  )
  const before = await Promise.all(own.map(async place => [place.table, await countIn(place, asha.id)] as const))
  // Furnish the world further when this names a new table: otherwise nothing proves that it is emptied.
  expect(before.filter(([, count]) => count === 0).map(([table]) => table)).toEqual([])
  const others = await countIn({ table: 'sessions', column: 'person_id' }, world.people.farah.id)

  const done = await farah.submit(erasure.href({ personId: asha.id }), { name: `  ${asha.name} ` })
  expect(done.text).toContain('The person is erased')

  expect((await browser.get(signInUrls.sessions.href())).status).toBe(303)
  for (const place of own) expect([place.table, await countIn(place, asha.id)]).toEqual([place.table, 0])
  expect(await countIn({ table: 'sessions', column: 'person_id' }, world.people.farah.id)).toBe(others)
  expect(await tablesThatHold(asha.name)).toEqual([])
  expect(await tablesThatHold(asha.email)).toEqual([])
  expect(await tablesThatHold(ben.name)).toContain('people')
  expect((await farah.get(privacy.href({}, { person: 'asha' }))).text).toContain('Nobody found')
  const log = await farah.get(audit.href({}, { action: 'administration.person-erased' }))
  expect(log.$('tbody tr').text()).toMatch(/Farah KhanErased a personA person who was erased/)
})

/** The tables of this organisation in which a text still stands somewhere. */
async function tablesThatHold(text: string): Promise<readonly string[]> {
  return read(async db => {
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'organisation_id' order by 1`.execute(db)
    const holding: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ found: boolean }>`select exists (select 1 from ${sql.table(name)} t
        where t.organisation_id = ${world.organisationId} and t::text ilike ${`%${text}%`}) as found`.execute(db)
      if (rows[0]?.found) holding.push(name)
    }
    return holding
  })
}
