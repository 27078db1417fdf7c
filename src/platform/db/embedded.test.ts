import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { explainStartFailure } from './embedded/errors.ts'
import { DatabaseStartError, type Embedded, findRunningEmbedded, startEmbedded } from './embedded.ts'

const said: string[] = []
const log = { info: (m: string) => said.push(m), warn: (m: string) => said.push(m), error: (m: string) => said.push(m) }
// mkdtemp makes a folder that only its owner may enter, so as root all of this runs where PostgreSQL's account may not go.
const base = await mkdtemp(join(tmpdir(), 'capable-embedded-'))
afterAll(() => rm(base, { recursive: true, force: true }))

const running: Embedded[] = []
afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop()
})
const start = async (dataDir: string) => {
  const embedded = await startEmbedded({ dataDir, log })
  running.push(embedded)
  return embedded
}
const stop = async (embedded: Embedded) => {
  running.splice(running.indexOf(embedded), 1)
  await embedded.stop()
}
const ask = async <Row extends pg.QueryResultRow>(
  { host, database, ownerRole }: Embedded,
  sql: string,
): Promise<Row[]> => {
  const client = new pg.Client({ host, database, user: ownerRole })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}
const refusal = async (dataDir: string): Promise<DatabaseStartError> => {
  const error = await start(dataDir).catch(error => error)
  expect(error).toBeInstanceOf(DatabaseStartError)
  return error
}

describe('an administrator starts Capable without a database of their own', () => {
  const dataDir = join(base, 'first')

  test('the first start makes a database, and the second finds what was saved', async () => {
    const first = await start(dataDir)
    expect(first.isNew).toBe(true)
    await ask(first, `create table notes as select 'kept' as note`)
    await stop(first)
    const second = await start(dataDir)
    expect(second.isNew).toBe(false)
    expect(await ask(second, 'select note from notes')).toEqual([{ note: 'kept' }])
  })

  test('it keeps what it confirms, checks its pages, and listens to nobody but this machine', async () => {
    const embedded = await start(dataDir)
    const names = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
      'listen_addresses',
      'server_encoding',
    ]
    const [settings] = await ask(
      embedded,
      `select ${names.map(name => `current_setting('${name}') as ${name}`).join(', ')}`,
    )
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
    })
    expect(embedded.host.length + '/.s.PGSQL.5432.lock'.length).toBeLessThan(107)
    expect((await stat(embedded.host)).mode & 0o777).toBe(0o700)
  })

  test('nobody can sign in as superuser, and neither role is one', async () => {
    const embedded = await start(dataDir)
    const superuser = new pg.Client({ host: embedded.host, database: 'capable', user: 'capable_superuser' })
    superuser.on('error', () => {})
    await expect(superuser.connect()).rejects.toThrow(/pg_hba/)
    const roles = await ask(
      embedded,
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty
      from pg_roles where rolname in ('capable_owner', 'capable_app') order by 1`,
    )
    expect(roles).toEqual([
      { rolname: 'capable_app', mighty: false },
      { rolname: 'capable_owner', mighty: false },
    ])
  })

  test('two of them run side by side on folders of their own', async () => {
    const one = await start(dataDir)
    const other = await start(join(base, 'a folder with a rather long name and spaces '.repeat(4), 'data'))
    expect(other.host).not.toBe(one.host)
    expect(await ask(other, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a second one on the same folder is refused, but a tool finds the one that runs', async () => {
    const embedded = await start(dataDir)
    const { message, advice } = await refusal(dataDir)
    expect(message).toMatch(/Another Capable already runs on the data folder/)
    expect(advice).toMatch(/DATA_DIR/)
    expect((await findRunningEmbedded(dataDir))?.host).toBe(embedded.host)
    await stop(embedded)
    expect(await findRunningEmbedded(dataDir)).toBeUndefined()
  })

  test('stopping ends open transactions and leaves nothing behind but the data', async () => {
    const embedded = await start(dataDir)
    const client = new pg.Client({ host: embedded.host, database: 'capable', user: 'capable_app' })
    client.on('error', () => {})
    await client.connect()
    await client.query('begin; select 1')
    await stop(embedded)
    await expect(stat(embedded.host)).rejects.toThrow()
    expect((await readdir(dataDir)).sort()).toEqual(['lock', 'postgres'])
    expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
  })
})

describe('an administrator starts Capable after something went wrong', () => {
  let dataDir: string
  let cluster: string
  beforeAll(async () => {
    dataDir = join(base, 'troubled')
    cluster = join(dataDir, 'postgres')
    const embedded = await start(dataDir)
    await ask(embedded, `create table notes as select 'kept' as note`)
    await stop(embedded)
  })
  const expectNote = async () => {
    const embedded = await start(dataDir)
    expect(await ask(embedded, 'select note from notes')).toEqual([{ note: 'kept' }])
    return embedded
  }

  test('a note about a server whose number now belongs to another program does not stop it, nor that program', async () => {
    const bystander = spawn('sleep', ['60'])
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${bystander.pid}\n${cluster}\n1\n5432\n/tmp/capable-gone\n\n0 0\n`,
    )
    await expectNote()
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
    bystander.kill()
    await once(bystander, 'exit')
  })

  test('a machine that went off while the first database was being made starts over', async () => {
    const fresh = join(base, 'interrupted')
    await mkdir(join(fresh, 'postgres.unfinished', 'base'), { recursive: true })
    await writeFile(join(fresh, 'postgres.unfinished', 'PG_VERSION'), '18\n')
    expect((await start(fresh)).isNew).toBe(true)
    expect(await readdir(fresh)).not.toContain('postgres.unfinished')
  })

  test('a database of another PostgreSQL version is left alone, with the way out', async () => {
    await writeFile(join(cluster, 'PG_VERSION'), '16\n')
    const { message, advice } = await refusal(dataDir)
    await writeFile(join(cluster, 'PG_VERSION'), '18\n')
    expect(message).toMatch(/made by PostgreSQL 16; this Capable brings PostgreSQL 18/)
    expect(advice).toMatch(/bin\/backup/)
    await expectNote()
  })

  test('a damaged database says so and speaks of the backup', async () => {
    const control = await readFile(join(cluster, 'global', 'pg_control'))
    await writeFile(join(cluster, 'global', 'pg_control'), control.subarray(0, 100))
    const { message, advice } = await refusal(dataDir)
    await writeFile(join(cluster, 'global', 'pg_control'), control)
    expect(message).toMatch(/damaged/)
    expect(advice).toMatch(/bin\/restore/)
    await expectNote()
  })

  test('a folder whose permissions were changed says so', async () => {
    await chmod(cluster, 0o777)
    const { message, advice } = await refusal(dataDir)
    await chmod(cluster, 0o700)
    expect(message).toMatch(/may not use its own folder/)
    expect(advice).toMatch(/account/)
  })

  test('half of a copied data folder is not mistaken for an empty one', async () => {
    const half = join(base, 'half')
    await mkdir(join(half, 'postgres', 'base'), { recursive: true })
    expect((await refusal(half)).message).toMatch(/holds no database/)
  })

  test('a data folder that cannot be one is named', async () => {
    const file = join(base, 'file')
    await writeFile(file, '')
    const { message, advice } = await refusal(join(file, 'data'))
    expect(message).toContain(join(file, 'data'))
    expect(advice).toMatch(/DATA_DIR/)
  })

  test('a server that is killed comes back by itself, and the folder is never served twice', async () => {
    const embedded = await expectNote()
    const first = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
    process.kill(first, 'SIGKILL')
    await expect
      .poll(() => ask(embedded, 'select note from notes').catch(() => []), { timeout: 15_000 })
      .toHaveLength(1)
    expect((await refusal(dataDir)).message).toMatch(/already runs/)
    expect(said.join('\n')).toMatch(/ended by itself[\s\S]*runs again/)
  })
})

describe('whatever PostgreSQL prints before it gives up becomes a sentence and advice', () => {
  const cases: [string, RegExp][] = [
    ['FATAL:  could not write to file "pg_wal/xlogtemp.12": No space left on device', /disk .* is full/],
    ['initdb: error: could not create directory "x": Read-only file system', /cannot be written to/],
    ['FATAL:  could not create shared memory segment: Cannot allocate memory', /not enough memory/],
    [
      'postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file',
      /does not run on this system/,
    ],
    ['Error: spawn /x/bin/initdb EPERM', /may not lend PostgreSQL another account/],
    ['FATAL:  could not create any Unix-domain sockets', /could not open its socket/],
    ['FATAL:  lock file "postmaster.pid" already exists', /Another database server/],
    ['Data page checksums are enabled.\nrunning bootstrap script ... Bus error', /did not start/],
    ['something nobody has seen before', /did not start/],
  ]
  test.each(cases)('%s', (output, sentence) => {
    const { message, advice } = explainStartFailure(output)
    expect(message).toMatch(sentence)
    expect(advice).toMatch(/\.$/)
  })
})

test('the folder of the tests is closed to others, as a home of root is', async () => {
  expect((await stat(dirname(join(base, 'x')))).mode & 0o077).toBe(0)
})
