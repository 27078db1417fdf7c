import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { fillEveryTable, loosenEveryTable, tenantTables } from '../testing/every-table.ts'
import { type OwnServer, startOwnServer } from '../testing/own-server.ts'
import { BackupFileError, backUp } from './backup.ts'
import { connect } from './database.ts'
import { migrate } from './migrate.ts'
import { inspectBackup, restore } from './restore.ts'
import type { Database } from './tx.ts'

// Every table is made and filled anew several times over.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const log = { info() {}, warn() {}, error() {} }
const now = new Date('2026-11-22T12:00:00Z')
const council = { id: randomUUID(), slug: 'council', name: 'Harbour Council', locales: ['en'] }
const kommune = { id: randomUUID(), slug: 'kommune', name: 'Fjord kommune', locales: ['nb', 'en'], minimum_group: 5 }

let folder: string
let server: OwnServer
let source: Database
const opened: Database[] = []
const keep = (database: Database) => {
  opened.push(database)
  return database
}
const empty = async () => {
  const database = keep(await testDatabase())
  await loosenEveryTable(database)
  return database
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capable-backup-'))
  server = await startOwnServer()
  source = await empty()
  await source.global(tx => tx.insertInto('organisations').values([council, kommune]).execute())
  for (const { id } of [council, kommune]) {
    for (let n = 0; n < 5; n += 1)
      await source
        .writing(id, tx => fillEveryTable(source, tx))
        .catch(error => {
          if (!/duplicate key/.test(error.message)) throw error
        })
    await source.writing(id, tx =>
      sql`select graphile_worker.add_job('greet', ${JSON.stringify({ organisationId: id, payload: { word: 'hå"ei' } })}::json,
        run_at => '2099-01-01', job_key => ${`${id}:greet`}, max_attempts => 3)`.execute(tx),
    )
  }
})
afterAll(async () => {
  for (const database of opened) await database.stop()
  await server.stop()
  await rm(folder, { recursive: true })
})

/** Everything an organisation has, as text, table by table. */
async function contents(database: Database, id: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const name of ['organisations', ...(await tenantTables(database))].filter(name => name !== 'last_changes')) {
    const own = sql.ref(name === 'organisations' ? 'id' : 'organisation_id')
    const { rows } = await database.reading(id, db =>
      sql<{ row: string }>`select t::text as row from ${sql.table(name)} t where ${own} = ${id} order by 1`.execute(db),
    )
    all[name] = rows.map(({ row }) => row)
  }
  const jobs = await database.jobPool.query(
    `select t.identifier, j.payload, j.run_at, j.key, j.max_attempts from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where payload ->> 'organisationId' = $1 order by 1`,
    [id],
  )
  return { ...all, jobs: jobs.rows.map(row => JSON.stringify(row)) }
}

describe('an administrator moves an installation', () => {
  test('to a server of their own and back: every row of every table is the same', async () => {
    const before = [await contents(source, council.id), await contents(source, kommune.id)]
    for (const [table, rows] of Object.entries(before[0] ?? {})) expect(rows.length, table).toBeGreaterThan(0)
    const first = join(folder, 'first.capable')
    const summary = await backUp(source, { file: first, now })
    expect(summary.organisations).toEqual(['Harbour Council', 'Fjord kommune'])

    const own = keep(await connect({ databaseUrl: await server.makeDatabase('moved'), dataDir: '/nowhere', log }))
    await migrate(own, { log })
    await loosenEveryTable(own)
    expect(await restore(own, { file: first, replace: false, log })).toEqual(summary)
    expect([await contents(own, council.id), await contents(own, kommune.id)]).toEqual(before)

    const second = join(folder, 'second.capable')
    await backUp(own, { file: second, now })
    const back = await empty()
    await restore(back, { file: second, replace: false, log })
    expect([await contents(back, council.id), await contents(back, kommune.id)]).toEqual(before)
    const sums = async (file: string) => (await inspectBackup(file)).manifest.tables
    expect(await sums(second)).toEqual(await sums(first))
  })

  test('into a database that Capable has never used, which gets the schema first', async () => {
    const file = join(folder, 'small.capable')
    const small = keep(await testDatabase())
    await small.global(tx => tx.insertInto('organisations').values(council).execute())
    const [top, below] = [randomUUID(), randomUUID()]
    await small.writing(council.id, async tx => {
      const unit = { organisation_id: council.id, search_text: '' }
      await tx
        .insertInto('units')
        .values([
          { ...unit, id: below, parent_id: null, name: 'Care', path: [top, below] },
          { ...unit, id: top, parent_id: null, name: 'Council', path: [top] },
        ])
        .execute()
      await tx
        .updateTable('units')
        .set({ parent_id: top })
        .where('organisation_id', '=', council.id)
        .where('id', '=', below)
        .execute()
    })
    await backUp(small, { file, now })
    const fresh = keep(await connect({ databaseUrl: await server.makeDatabase('fresh'), dataDir: '/nowhere', log }))
    await restore(fresh, { file, replace: false, log })
    expect(await contents(fresh, council.id)).toEqual(await contents(small, council.id))
  })

  test('one organisation only, and the others stay where they are', async () => {
    const file = join(folder, 'one.capable')
    expect((await backUp(source, { file, organisation: 'kommune', now })).organisations).toEqual(['Fjord kommune'])
    const target = await empty()
    await restore(target, { file, replace: false, log })
    expect(await contents(target, kommune.id)).toEqual(await contents(source, kommune.id))
    expect(await target.globalReading(db => db.selectFrom('organisations').select('slug').execute())).toEqual([
      { slug: 'kommune' },
    ])
    const all = join(folder, 'all.capable')
    await backUp(source, { file: all, now })
    await restore(target, { file: all, organisation: 'council', replace: false, log })
    expect(await contents(target, council.id)).toEqual(await contents(source, council.id))
    await expect(backUp(source, { file, organisation: 'nowhere', now })).rejects.toThrow(
      /no organisation "nowhere" here/,
    )
    await expect(restore(target, { file, organisation: 'nowhere', replace: false, log })).rejects.toThrow(
      /in this backup/,
    )
  })
})

describe('an administrator goes back to a backup', () => {
  test('it never writes over an organisation unasked; asked, the organisation is again exactly as it was', async () => {
    const file = join(folder, 'before.capable')
    const target = await empty()
    await backUp(source, { file, now })
    await restore(target, { file, replace: false, log })
    const before = await contents(target, council.id)
    await target.writing(council.id, async tx => {
      await tx.updateTable('organisations').set({ name: 'Spoilt' }).where('id', '=', council.id).execute()
      await tx.deleteFrom('assessments').where('organisation_id', '=', council.id).execute()
      await tx
        .insertInto('people')
        .values({ organisation_id: council.id, id: randomUUID(), name: 'Later', search_text: 'later' })
        .execute()
    })
    const spoilt = await contents(target, council.id)
    await expect(restore(target, { file, replace: false, log })).rejects.toThrow(
      /is here already, and nothing was changed/,
    )
    expect(await contents(target, council.id)).toEqual(spoilt)
    await restore(target, { file, organisation: 'council', replace: true, log })
    expect(await contents(target, council.id)).toEqual(before)
  })

  test('a short name that another organisation has taken is said, and nothing changes', async () => {
    const file = join(folder, 'taken.capable')
    await backUp(source, { file, organisation: 'council', now })
    const target = await empty()
    const other = { ...council, id: randomUUID() }
    await target.global(tx => tx.insertInto('organisations').values(other).execute())
    await expect(restore(target, { file, replace: true, log })).rejects.toThrow(/already uses the short name "council"/)
    expect(await target.globalReading(db => db.selectFrom('organisations').select('id').execute())).toEqual([
      { id: other.id },
    ])
  })

  test('what people save while a backup is written is either in it as a whole or not at all', async () => {
    const file = join(folder, 'busy.capable')
    const busy = await empty()
    await busy.global(tx => tx.insertInto('organisations').values(council).execute())
    let stopped = false
    const person = async () => {
      for (let n = 0; !stopped; n += 1) {
        const [unit, name] = [randomUUID(), `Person ${n}`]
        await busy.writing(council.id, async tx => {
          const row = { organisation_id: council.id, name, search_text: '' }
          await tx
            .insertInto('units')
            .values({ ...row, id: unit, path: [unit] })
            .execute()
          await tx
            .insertInto('people')
            .values({ ...row, id: randomUUID(), unit_id: unit })
            .execute()
        })
      }
    }
    const writers = [person(), person()]
    await new Promise(resolve => setTimeout(resolve, 100))
    await backUp(busy, { file, now }).finally(() => {
      stopped = true
    })
    await Promise.all(writers)
    const target = await empty()
    await restore(target, { file, replace: false, log })
    const { rows } = await target.reading(council.id, db =>
      sql<{ people: number; units: number }>`select count(*) as people, count(u.id) as units
        from people p full join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id`.execute(db),
    )
    expect(rows[0]?.people).toBeGreaterThan(0)
    expect(rows[0]?.units).toBe(rows[0]?.people)
  })
})

describe('a backup file that is not whole is refused, and nothing is written', () => {
  let good: Buffer
  let target: Database
  const file = () => join(folder, 'tried.capable')
  beforeAll(async () => {
    await backUp(source, { file: file(), now })
    good = await readFile(file())
    target = await empty()
  })
  const refusal = async (bytes: Buffer) => {
    await writeFile(file(), bytes)
    const error = await restore(target, { file: file(), replace: true, log }).catch(error => error)
    expect(error).toBeInstanceOf(BackupFileError)
    expect(await target.globalReading(db => db.selectFrom('organisations').select('id').execute())).toEqual([])
    return error.message as string
  }

  test('when the copy broke off, wherever that was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: good.length - 1 }), async length => {
        expect(await refusal(good.subarray(0, length))).toMatch(/ends too early|damaged/)
      }),
      { numRuns: 25 },
    )
    const unpacked = gunzipSync(good)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: unpacked.length - 1 }), async length => {
        expect(await refusal(gzipSync(unpacked.subarray(0, length)))).toMatch(/ends too early/)
      }),
      { numRuns: 25 },
    )
  })

  test('when any byte of what it holds was changed', async () => {
    const unpacked = gunzipSync(good)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: unpacked.length - 1 }), async at => {
        const changed = Buffer.from(unpacked)
        changed[at] = (changed[at] ?? 0) ^ 1
        await refusal(gzipSync(changed))
      }),
      { numRuns: 40 },
    )
  })

  test('when a row was taken out together with its part', async () => {
    const unpacked = gunzipSync(good)
    const at = unpacked.indexOf(`${council.id}/units/000001.tsv`)
    const size = Number.parseInt(unpacked.toString('latin1', at + 124, at + 135), 8)
    const cut = Buffer.concat([unpacked.subarray(0, at), unpacked.subarray(at + 512 + Math.ceil(size / 512) * 512)])
    expect(await refusal(gzipSync(cut))).toMatch(/"units" is not what was written/)
  })

  test('when it is something else altogether, or from a newer Capable', async () => {
    expect(await refusal(Buffer.from('Dear colleagues, here is the backup.'))).toMatch(/not a backup of Capable/)
    expect(await refusal(gzipSync('Dear colleagues'))).toMatch(/ends too early/)
    expect(await refusal(gzipSync(Buffer.alloc(1024)))).toMatch(/not a backup of Capable/)
    const newer = Buffer.from(
      gunzipSync(good).toString('latin1').replace('"formatVersion": 1', '"formatVersion": 9'),
      'latin1',
    )
    expect(await refusal(gzipSync(newer))).toMatch(/newer Capable/)
    await rm(file())
    await expect(inspectBackup(file())).rejects.toThrow('There is no such file.')
  })
})

test('only its owner can read the file, and one that was not finished is not left behind', async () => {
  const file = join(folder, 'closed.capable')
  await backUp(source, { file, now })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(backUp(source, { file: join(folder, 'no such folder', 'x'), now })).rejects.toThrow(/ENOENT/)
  expect((await readdir(folder)).filter(name => name.endsWith('.unfinished'))).toEqual([])
})
