import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { loosenEveryTable } from '#platform/testing/every-table.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'

// Every row that somebody's kept page may show is taken out and put back. Whatever is sent then must be what is drawn anew.
let capable: TestApp
let world: FurnishedWorld
let readers: readonly { readonly id: string; readonly reader: TestBrowser }[]
let count = 0

beforeAll(async () => {
  capable = await testApp({}, 'development')
  world = await furnishedWorld(capable)
  await loosenEveryTable(capable.database)
  // Whoever is asked something that needs a second look has a first page that is never kept.
  for (const table of ['survey_invitees', 'learning_assignments'])
    await writing(sql`delete from ${sql.table(table)} where organisation_id = ${world.organisationId}`)
  const { asha, ben, carol, dag } = world.people
  readers = await Promise.all(
    [asha, ben, carol, dag].map(async one => ({ id: one.id, reader: await world.signedIn(one) })),
  )
}, 120_000)
afterAll(() => capable?.close())

const rowsPerTable = 2
const reading = <Row>(question: ReturnType<typeof sql<Row>>) =>
  capable.database.reading(world.organisationId, async db => (await question.execute(db)).rows)
const writing = (statement: ReturnType<typeof sql>) =>
  capable.database.writing(world.organisationId, tx => statement.execute(tx))

interface Seen {
  readonly what: string
  readonly status: number
  readonly body: string
}

/** What everybody gets at every address, and what they would get if nothing were kept. */
async function lookAround(): Promise<readonly [sent: readonly Seen[], anew: readonly Seen[]]> {
  const sent: Seen[] = []
  const anew: Seen[] = []
  const look = async (reader: TestBrowser, href: string, suffix: string) => {
    const { status, body } = await reader.get(href + suffix)
    return {
      what: href,
      status,
      body: status === 500 ? '' : body.replaceAll(/\?anew=\d+&amp;/g, '?').replaceAll(/\?anew=\d+/g, ''),
    }
  }
  for (const { reader, id } of readers)
    for (const href of ['/', '/passport/result', '/passport/areas/safe', `/people/${id}`]) {
      count += 1
      sent.push(await look(reader, href, ''))
      anew.push(await look(reader, href, `?anew=${count}`))
    }
  return [sent, anew]
}

async function expectNothingOld(after: string): Promise<void> {
  const [sent, anew] = await lookAround()
  const old = sent.flatMap(({ what, body }, at) =>
    body === anew[at]?.body ? [] : [differs(what, body, anew[at]?.body ?? '')],
  )
  expect(old, after).toEqual([])
}

function differs(what: string, sent: string, drawn: string): string {
  let at = 0
  while (sent[at] === drawn[at]) at += 1
  return `${what}: ${sent.slice(at - 60, at + 60)} … ${drawn.slice(at - 60, at + 60)}`
}

const watched = async () =>
  (
    await reading(sql<{ name: string }>`select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgname = 'note_change_added' order by 1`)
  ).map(({ name }) => name)

test('no page is sent again after a row that it shows was taken out or put back', async () => {
  await expectNothingOld('before anything')
  let changes = 0
  for (const name of await watched()) {
    const table = sql.table(name)
    const columns = await reading(sql<{ name: string }>`select attname as name from pg_attribute
      where attrelid = ${name}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
    const listed = sql.join(columns.map(column => sql.ref(column.name)))
    const rows = await reading(sql<{ place: string; row: object }>`select ctid::text as place, to_jsonb(t) as row
      from ${table} t where organisation_id = ${world.organisationId} order by ctid desc limit ${rowsPerTable}`)
    for (const { place, row } of rows) {
      await writing(sql`delete from ${table} where ctid = ${place}::tid`)
      await expectNothingOld(`a row of ${name} was taken out: ${JSON.stringify(row)}`)
      await writing(sql`insert into ${table} (${listed})
        select ${listed} from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)`)
      await expectNothingOld(`a row of ${name} was put back: ${JSON.stringify(row)}`)
      changes += 1
    }
  }
  expect(changes).toBeGreaterThan(30)
}, 300_000)
