import type pg from 'pg'
import { DatabaseUnavailableError } from '#platform/db/errors.ts'
import { connectOnce } from '#platform/db/pool.ts'
import type { Database, GlobalReading } from '#platform/db/tx.ts'

/** The database holds something that the demonstration must not touch. `advice` says what to do instead. */
export class OtherDataError extends Error {
  override readonly name = 'OtherDataError'
  readonly advice = 'Set DATA_DIR to another folder, or DATABASE_URL to an empty database. Nothing was changed.'
}

/**
 * Looks at a database before anything is done to it.
 * @throws {OtherDataError} unless it is empty or holds nothing but the demonstration.
 */
export async function refuseOtherData(database: Pick<Database, 'owner'>): Promise<void> {
  const client = await connectOnce(database.owner, 'capable demo').catch(cause => {
    throw new DatabaseUnavailableError(`The database cannot be reached: ${cause.message}`, { cause })
  })
  try {
    const { rows } = await client.query<{ ours: boolean; other: string | null }>(whatIsHere)
    const { ours = false, other = null } = rows[0] ?? {}
    if (!ours && other)
      throw new OtherDataError(
        `This database holds something else (${other}), so it is no place for the demonstration.`,
      )
    if (!ours) return
    const real = await client.query<{ name: string }>(
      'select name from organisations where not is_demonstration order by created_at limit 1',
    )
    const [first] = real.rows
    if (first) throw new OtherDataError(`${first.name} works here, so this is no place for the demonstration.`)
  } finally {
    await client.end()
  }
}

const whatIsHere = `
  select to_regclass('public.organisations') is not null and to_regclass('migrations.landed') is not null as ours,
    (select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'f', 'm') and n.nspname not in ('information_schema', 'migrations', 'graphile_worker')
        and n.nspname !~ '^pg_'
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by 1 limit 1) as other`

/** Whether invented people are here. Outside of the demo nobody can sign in by choosing one. */
export async function hasDemonstration(database: Pick<Database, 'globalReading'>): Promise<boolean> {
  const invented = (db: GlobalReading) =>
    db.selectFrom('organisations').select('id').where('is_demonstration', '=', true).limit(1).execute()
  return (await database.globalReading(invented)).length > 0
}

/** Takes every row out of a database that only the demonstration uses; its tables stay. Look first: refuseOtherData. */
export async function emptyDemonstration(database: Pick<Database, 'owner'>): Promise<void> {
  await withTables(database, (client, tables) => client.query(`truncate ${tables} cascade`))
}

/** Tells the planner about rows that came all at once; it would find out by itself only after a while. */
export async function refreshStatistics(database: Pick<Database, 'owner'>): Promise<void> {
  await withTables(database, (client, tables) => client.query(`vacuum (analyze) ${tables}`))
}

async function withTables(
  { owner }: Pick<Database, 'owner'>,
  work: (client: pg.Client, tables: string) => Promise<unknown>,
): Promise<void> {
  const client = await connectOnce(owner, 'capable demo')
  try {
    const { rows } = await client.query<{ tables: string | null }>(
      "select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables where schemaname = 'public'",
    )
    if (rows[0]?.tables) await work(client, rows[0].tables)
  } finally {
    await client.end()
  }
}
