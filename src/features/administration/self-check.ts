import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Reading } from '#platform/db/database.ts'
import { readMigrations } from '#platform/db/migrate.ts'
import { findWorkerSign, type WorkerSign } from '#platform/jobs/queue.ts'
import type { Config } from '../../config.ts'
import { countHolders } from './roles.queries.ts'

const minute = 60_000

export interface Facts {
  readonly databaseVersion: string
  readonly databaseBytes: number
  readonly migrations: { readonly landed: number; readonly missing: number; readonly latest: string }
  readonly hasMailServer: boolean
  /** Mails that wait although they should be gone. */
  readonly lateMails: number
  readonly worker: WorkerSign
  readonly disk: { readonly freeBytes: number; readonly share: number } | undefined
  readonly publicUrl: string
  readonly administrators: number
  readonly now: Date
}

/** Everything that the self-check looks at, gathered in one go. */
export async function gatherFacts(db: Reading, config: Config, now: Date): Promise<Facts> {
  return {
    ...(await databaseFacts(db)),
    migrations: await migrationFacts(db),
    hasMailServer: config.SMTP_URL !== undefined,
    lateMails: config.SMTP_URL === undefined ? 0 : await countLateMails(db, now),
    worker: await findWorkerSign(db, now),
    disk: await diskFacts(config.DATA_DIR),
    publicUrl: config.PUBLIC_URL,
    administrators: (await countHolders(db)).get('administrator') ?? 0,
    now,
  }
}

async function databaseFacts(db: Reading): Promise<Pick<Facts, 'databaseVersion' | 'databaseBytes'>> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(db)
  return { databaseVersion: rows[0]?.version ?? '', databaseBytes: rows[0]?.bytes ?? 0 }
}

async function migrationFacts(db: Reading): Promise<Facts['migrations']> {
  const { rows } = await sql<{ name: string }>`select name from migrations.landed order by name`.execute(db)
  const landed = new Set(rows.map(({ name }) => name))
  const wanted = await readMigrations()
  const missing = wanted.filter(({ name }) => !landed.has(name)).length
  return { landed: landed.size, missing, latest: rows.at(-1)?.name.replace(/\.sql$/, '') ?? '' }
}

async function countLateMails(db: Reading, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('mails')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('sent_at', 'is', null)
    .where('created_at', '<', new Date(now.getTime() - 10 * minute))
    .executeTakeFirstOrThrow()
  return count
}

// With a database elsewhere there need be no data folder.
async function diskFacts(folder: string): Promise<Facts['disk']> {
  try {
    const { bavail, bsize, blocks } = await statfs(folder)
    return { freeBytes: bavail * bsize, share: bavail / blocks }
  } catch {
    return undefined
  }
}

export type State = 'fine' | 'look' | 'broken'
export type CheckName = 'database' | 'migrations' | 'mail' | 'worker' | 'disk' | 'address' | 'administrators' | 'backup'

/** What the facts mean. The order is the order on the page. */
export function judge(facts: Facts): Readonly<Partial<Record<CheckName, State>>> {
  return {
    database: 'fine',
    migrations: facts.migrations.missing > 0 ? 'broken' : 'fine',
    mail: !facts.hasMailServer || facts.lateMails > 0 ? 'look' : 'fine',
    worker: judgeWorker(facts.worker, facts.now),
    ...(facts.disk && { disk: judgeDisk(facts.disk) }),
    address: isProtected(facts.publicUrl) ? 'fine' : 'look',
    administrators: facts.administrators > 1 ? 'fine' : 'look',
    backup: 'look',
  }
}

/** The worker's clock ticks every five minutes; three misses, or work left lying, mean that nobody is there. */
export function judgeWorker({ lastScheduledAt, oldestOverdueAt }: WorkerSign, now: Date): State {
  const late = now.getTime() - 15 * minute
  if (oldestOverdueAt && oldestOverdueAt.getTime() < late) return 'broken'
  if (!lastScheduledAt) return 'look'
  return lastScheduledAt.getTime() < late ? 'broken' : 'fine'
}

function judgeDisk(disk: NonNullable<Facts['disk']>): State {
  if (disk.freeBytes < 512 * 1024 ** 2) return 'broken'
  return disk.share < 0.1 ? 'look' : 'fine'
}

/** Whether what people type travels encrypted, or does not leave this machine. */
export function isProtected(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
