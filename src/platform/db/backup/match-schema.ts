import type { DatabaseLog } from '../embedded.ts'
import { DatabaseSetupError } from '../errors.ts'
import { migrate, readLandedMigrations, readMigrations } from '../migrate.ts'
import type { Database } from '../tx.ts'
import { type About, BackupFileError } from './format.ts'

/**
 * Makes sure that the database has the schema that the backup was written with. An empty one gets it.
 * @throws {BackupFileError} when the backup is from a newer Capable; {DatabaseSetupError} when the database is ahead.
 */
export async function matchSchema(
  database: Pick<Database, 'owner' | 'app'>,
  { migrations }: About,
  log: DatabaseLog,
): Promise<void> {
  const ours = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of migrations) {
    if (!ours.has(name))
      throw new BackupFileError('It was written by a newer Capable. Use that version or a later one.')
    if (ours.get(name) !== checksum) throw new BackupFileError(`It was written with another version of ${name}.`)
  }
  const last = migrations.at(-1)?.name ?? ''
  const landed = await readLandedMigrations(database)
  if (landed.length === 0) {
    await migrate(database, { log, upTo: last })
    return
  }
  if (landed.at(-1) === last && landed.length === migrations.length) return
  throw new DatabaseSetupError(
    'The backup was written by an earlier Capable than this database. Restore it into an empty data folder, which brings it up to date; a backup of that fits here.',
  )
}
