import type pg from 'pg'
import { copyBytes, copyBytesInto, quoted } from '../copy.ts'
import { type BackedUpTable, BackupFileError } from './format.ts'
import { jobsTable, listTables } from './tables.ts'

/** Fills one table from its parts, inside the caller's transaction; returns how many rows there were. */
export async function restoreTable(
  client: pg.Client,
  table: BackedUpTable,
  parts: AsyncIterable<Buffer>,
): Promise<number> {
  const count =
    table.table === jobsTable.name ? await restoreJobs(client, parts) : await restoreRows(client, table, parts)
  if (count !== table.rows) throw new BackupFileError(`What it holds of "${table.table}" is not what was written.`)
  return count
}

function restoreRows(
  client: pg.Client,
  { table, columns }: BackedUpTable,
  parts: AsyncIterable<Buffer>,
): Promise<number> {
  if (table !== 'organisations') return copyBytesInto(client, table, columns, parts)
  const changes = columns
    .filter(column => column !== 'id')
    .map(column => `${quoted(column)} = excluded.${quoted(column)}`)
  return copyBytesInto(client, table, columns, parts, `on conflict (id) do update set ${changes.join(', ')}`)
}

async function restoreJobs(client: pg.Client, parts: AsyncIterable<Buffer>): Promise<number> {
  await client.query(`create temporary table incoming (identifier text, payload json, queue_name text, run_at timestamptz,
    max_attempts int, job_key text, priority int, flags text[]) on commit drop`)
  await copyBytes(client, 'incoming', jobsTable.columns, parts)
  const { rowCount } =
    await client.query(`select graphile_worker.add_job(identifier, payload, queue_name, run_at, max_attempts,
    job_key, priority, flags) from incoming`)
  await client.query('drop table incoming')
  return rowCount ?? 0
}

/** Takes away everything that belongs to an organisation but the organisation itself, which is written over. */
export async function removeOrganisation(client: pg.Client, organisationId: string): Promise<void> {
  const tables = await listTables(client)
  for (const { name } of tables.toReversed()) {
    if (name === 'organisations' || name === jobsTable.name) continue
    await client.query(`delete from ${quoted(name)} where organisation_id = $1`, [organisationId])
  }
  await client.query(
    `select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs
      where payload ->> 'organisationId' = $1))`,
    [organisationId],
  )
}
