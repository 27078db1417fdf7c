import { parseArgs } from 'node:util'
import { backUp } from '#platform/db/backup.ts'
import { connect, DatabaseSetupError } from '#platform/db/database.ts'
import { leakproofStatements } from '#platform/db/leakproof.ts'
import { migrate, readLandedMigrations } from '#platform/db/migrate.ts'
import { inspectBackup, restore } from '#platform/db/restore.ts'
import type { Database } from '#platform/db/tx.ts'
import type { Config } from './config.ts'

const log = { info: console.log, warn: console.warn, error: console.error }

/** `migrate`: brings the database to this program's schema and ends. */
export async function migrateCommand(config: Config): Promise<void> {
  await withDatabase(config, async database => {
    const { landed } = await migrate(database, { log })
    console.log(landed.length === 0 ? 'The database is up to date.' : `Done: ${landed.length} changes.`)
  })
}

/** `backup [--organisation SLUG] FILE`: one file with everything, while people go on working. */
export async function backUpCommand(config: Config, args: readonly string[]): Promise<void> {
  const { file, organisation } = parse(args, 'bin/backup [--organisation SLUG] FILE')
  await withDatabase(config, async database => {
    await refuseUnused(database)
    const { organisations, rows } = await backUp(database, { file, organisation, now: new Date() })
    console.log(`Wrote ${file}: ${organisations.join(', ')} (${rows} rows).`)
    console.log('It holds personal data: keep it where only you can read it.')
  })
}

/** `restore [--organisation SLUG] [--replace] [--check] FILE`: puts a backup back, or only checks it. */
export async function restoreCommand(config: Config, args: readonly string[]): Promise<void> {
  const { file, organisation, replace, check } = parse(
    args,
    'bin/restore [--organisation SLUG] [--replace] [--check] FILE',
  )
  try {
    if (check) {
      const { about } = await inspectBackup(file)
      const names = about.organisations.map(({ name, slug }) => `${name} (${slug})`)
      console.log(`${file} is whole: ${names.join(', ')}, as of ${about.createdAt}.`)
      return
    }
    await withDatabase(config, async database => {
      const restored = await restore(database, { file, organisation, replace, log })
      console.log(`Restored ${restored.organisations.join(', ')} (${restored.rows} rows).`)
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'BackupFileError')
      error.message = `${file} cannot be used. ${error.message}`
    throw error
  }
}

/** `leakproof-sql`: prints what a superuser has to run once on a server of one's own. */
export async function leakproofCommand(): Promise<void> {
  console.log(leakproofStatements.map(statement => `${statement};`).join('\n'))
}

// Starting on an empty folder makes a database there; it must not look as if there had been something to save.
async function refuseUnused(database: Database): Promise<void> {
  const landed = await readLandedMigrations(database)
  if (landed.length > 0) return
  throw new DatabaseSetupError('Capable has not been used here yet. Is DATA_DIR (or DATABASE_URL) the one you mean?')
}

/** Connects as the settings say, also to the database that a running Capable keeps, for as long as the work takes. */
export async function withDatabase(config: Config, work: (database: Database) => Promise<void>): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = config
  const database = await connect({ databaseUrl, dataDir, poolSize: 2, log, join: true })
  try {
    await work(database)
  } finally {
    await database.stop()
  }
}

function parse(args: readonly string[], usage: string) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { organisation: { type: 'string' }, replace: { type: 'boolean' }, check: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) throw new Error('Name one file.')
    const { organisation, replace = false, check = false } = values
    return { file, organisation, replace, check }
  } catch (cause) {
    throw Object.assign(new Error(cause instanceof Error ? cause.message : String(cause), { cause }), {
      advice: `Usage: ${usage}`,
    })
  }
}
