import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type About, type BackedUpTable, BackupFileError, partName } from './backup/format.ts'
import { inspectBackup, openBackup } from './backup/inspect.ts'
import { matchSchema } from './backup/match-schema.ts'
import { removeOrganisation, restoreTable } from './backup/put-back.ts'
import type { TarFile } from './backup/tar.ts'

export { inspectBackup } from './backup/inspect.ts'

import type { DatabaseLog } from './embedded.ts'
import { DatabaseSetupError } from './errors.ts'
import { migrate } from './migrate.ts'
import { connectOnce } from './pool.ts'
import { setOrganisation } from './tenancy.ts'
import type { Database } from './tx.ts'

type Options = {
  file: string
  /** The slug of the only organisation to restore. */
  organisation?: string | undefined
  /** Whether an organisation that is there already gives way to what the file says. */
  replace: boolean
  log: DatabaseLog
}

/**
 * Puts the organisations of a backup back, each in one transaction: all of it or nothing. The whole file is checked
 * first. An empty database gets the schema of the backup, then what came after it.
 * @throws {BackupFileError} {DatabaseSetupError} with a sentence for the administrator.
 */
export async function restore(
  database: Pick<Database, 'owner' | 'app'>,
  { file, organisation, replace, log }: Options,
): Promise<{ organisations: string[]; rows: number }> {
  const { about, manifest } = await inspectBackup(file)
  const wanted = about.organisations.filter(({ slug }) => organisation === undefined || slug === organisation)
  if (wanted.length === 0) throw new DatabaseSetupError(`There is no organisation "${organisation}" in this backup.`)
  await matchSchema(database, about, log)
  const client = await connectOnce(database.app, 'capable restore')
  const entries = openBackup(file)
  let rows = 0
  try {
    await entries.next()
    for (const one of about.organisations) {
      const tables = manifest.tables.filter(({ organisationId }) => organisationId === one.id)
      if (wanted.includes(one)) rows += await restoreOrganisation(client, one, tables, entries, replace)
      else for (const table of tables) for await (const _ of partsOf(table, entries));
    }
  } finally {
    await client.end()
  }
  await migrate(database, { log })
  return { organisations: wanted.map(({ name }) => name), rows }
}

async function restoreOrganisation(
  client: pg.Client,
  { id, slug, name }: About['organisations'][number],
  tables: readonly BackedUpTable[],
  entries: AsyncGenerator<TarFile>,
  replace: boolean,
): Promise<number> {
  await client.query(`begin; ${setOrganisation(id)}`)
  try {
    const there = await client.query('select id from organisations where id = $1 or slug = $2 for update', [id, slug])
    if (there.rows.some(row => row.id !== id)) {
      throw new DatabaseSetupError(
        `Another organisation already uses the short name "${slug}" here. Nothing of ${name} was changed.`,
      )
    }
    if (there.rows.length > 0 && !replace) {
      throw new DatabaseSetupError(
        `${name} is here already, and nothing was changed. Add --replace to put the backup in its place.`,
      )
    }
    if (there.rows.length > 0) await removeOrganisation(client, id)
    let rows = 0
    for (const table of tables) rows += await restoreTable(client, table, partsOf(table, entries))
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

// The file was checked before, but it may have been written over since.
async function* partsOf(table: BackedUpTable, entries: AsyncGenerator<TarFile>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for (let part = 1; part <= table.parts; part += 1) {
    const next = await entries.next()
    if (next.done || next.value.name !== partName(table.organisationId, table.table, part)) throw changedMeanwhile()
    hash.update(next.value.content)
    yield next.value.content
  }
  if (hash.digest('hex') !== table.sha256) throw changedMeanwhile()
}

const changedMeanwhile = () => new BackupFileError('It changed while it was being restored.')
