import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connectTo } from '../db/database.ts'
import { connectOnce } from '../db/pool.ts'
import type { Database } from '../db/tx.ts'
import { templateName } from './database-server.ts'
import type {} from './global-setup.ts'

const silent = { info() {}, warn() {}, error() {} }

/** A migrated, empty database of one's own; its `stop` drops it. */
export async function testDatabase(): Promise<Database> {
  const host = inject('databaseHost')
  const name = `test_${randomBytes(6).toString('hex')}`
  // Files are copied as they are: ten times quicker than by way of the log, which nobody needs here.
  await asOwner(host, `create database ${name} template ${templateName} strategy file_copy`)
  const place = { host, database: name }
  const database = await connectTo(
    { owner: { ...place, user: 'capable_owner' }, app: { ...place, user: 'capable_app' } },
    { poolSize: 4, log: silent, stopServer: () => asOwner(host, `drop database ${name} with (force)`) },
  )
  return database
}

async function asOwner(host: string, statement: string): Promise<void> {
  const client = await connectOnce({ host, database: 'postgres', user: 'capable_owner' }, 'capable tests')
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
