import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { root } from '../root.ts'
import type { DatabaseLog } from './embedded.ts'
import { DatabaseSetupError } from './errors.ts'
import { type Address, connectOnce } from './pool.ts'
import type { Database } from './tx.ts'

export type Migration = { name: string; sql: string; checksum: string }

/** The folder with this program's own migrations. */
export const migrationsFolder = join(root, 'migrations')

export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database to this program's schema, one transaction a file, whoever else tries at the same time.
 * @throws {DatabaseSetupError} when a file that landed was changed, or the database is newer than the program.
 */
export async function migrate(
  { owner, app }: Pick<Database, 'owner' | 'app'>,
  { log, folder = migrationsFolder, upTo }: { log: DatabaseLog; folder?: string; upTo?: string },
): Promise<{ landed: string[] }> {
  const migrations = await readMigrations(folder)
  const client = await connectOnce(owner, 'capable migrate')
  try {
    await client.query(`select pg_advisory_lock(${migrationLock})`)
    await client.query(bookkeeping)
    const waiting = findWaiting(migrations, await readLanded(client)).filter(({ name }) => !upTo || name <= upTo)
    for (const migration of waiting) await land(client, migration, log)
    const appRole = await roleOf(app)
    await migrateJobs(client, app, appRole)
    if (waiting.length > 0) await grantTo(client, appRole)
    return { landed: waiting.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

/** The names of the migrations that landed, in order; none in a database that Capable has not used yet. */
export async function readLandedMigrations({ owner }: Pick<Database, 'owner'>): Promise<string[]> {
  const client = await connectOnce(owner, 'capable migrate')
  try {
    const { rows } = await client.query("select to_regclass('migrations.landed') is not null as there")
    return rows[0]?.there ? [...(await readLanded(client)).keys()].sort() : []
  } finally {
    await client.end()
  }
}

const migrationLock = 7_215_409_331

const bookkeeping = `
  create schema if not exists migrations;
  create table if not exists migrations.landed (
    name text primary key,
    checksum text not null,
    landed_at timestamptz not null default now()
  )`

type Landed = ReadonlyMap<string, string>

async function readLanded(client: pg.Client): Promise<Landed> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations.landed',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function findWaiting(migrations: Migration[], landed: Landed): Migration[] {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...landed.keys()].filter(name => !known.has(name)).sort()
  if (unknown.length > 0) {
    throw new DatabaseSetupError(
      `This database was used by a newer Capable (it has ${unknown.at(-1)}). Start that version or a later one; this one leaves the data alone.`,
    )
  }
  for (const { name, checksum } of migrations) {
    const before = landed.get(name)
    if (before === undefined || before === checksum) continue
    throw new DatabaseSetupError(
      `The migration ${name} was changed after it had landed in this database. Put it back as it was and write a new one.`,
    )
  }
  return migrations.filter(({ name }) => !landed.has(name))
}

async function land(client: pg.Client, { name, sql, checksum }: Migration, log: DatabaseLog): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations.landed (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
    log.info(`Database changed: ${name}`)
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseSetupError(`The migration ${name} failed, and nothing of it was kept: ${reason}`, {
      cause: error,
    })
  }
}

async function roleOf(app: Address): Promise<string> {
  const client = await connectOnce(app, 'capable migrate')
  const { rows } = await client.query<{ role: string }>('select quote_ident(current_user) as role')
  await client.end()
  return rows[0]?.role ?? 'capable_app'
}

// The queue's tables belong to the application's role, so that a job is added inside the transaction that causes it.
async function migrateJobs(owner: pg.Client, app: Address, role: string): Promise<void> {
  const { rows } = await owner.query<{ database: string; lends: boolean }>(
    `select quote_ident(current_database()) as database, to_regnamespace('graphile_worker') is null
      and not has_database_privilege(to_regrole($1)::oid, current_database(), 'create') as lends`,
    [role],
  )
  // An owner who works as the application keeps what is the owner's: only what was lent is taken back.
  const { database = '', lends = false } = rows[0] ?? {}
  if (lends) await owner.query(`grant create on database ${database} to ${role}`)
  const pool = new pg.Pool({ ...app, ...(app.role ? { options: `-c role=${app.role}` } : {}), max: 2 })
  pool.on('error', () => {}).on('connect', client => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool: pool, noPreparedStatements: true, logger: quietLogger })
  } finally {
    await pool.end()
    if (lends) await owner.query(`revoke create on database ${database} from ${role}`)
  }
}

const quietLogger = { scope: () => quietLogger, error() {}, warn() {}, info() {}, debug() {}, log() {} } as never

async function grantTo(client: pg.Client, role: string): Promise<void> {
  await client.query(`
    grant usage on schema public, migrations to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    grant execute on all functions in schema public to ${role};
    grant select on migrations.landed to ${role}`)
}
