import { setPriority } from 'node:os'
import pg from 'pg'
import type { DatabaseLog } from './embedded.ts'
import { GatheringSocket } from './gathering-socket.ts'
import { typeParsers } from './parsers.ts'

/** Where a server is and who knocks; `role` is taken on right after connecting. */
export type Address = {
  connectionString?: string
  host?: string
  port?: number
  database?: string
  user?: string
  role?: string
  /** Whoever waits for a page goes first: the server process behind each connection stands back. */
  standsBack?: boolean
}

export type PoolOptions = { size: number; log: DatabaseLog; pipeline: boolean; name: string; statementTimeout?: number }

/** How far a connection that stands back does so, as `nice` counts: as far as there is. */
const standingBack = 19

/** A pool of connections as the application uses them: our parsers, time limits, UTC. */
export function makePool(
  address: Address,
  { size, log, pipeline, name, statementTimeout = 30_000 }: PoolOptions,
): pg.Pool {
  const pool = new pg.Pool({
    ...connectionConfig(address, name),
    max: size,
    pipeline,
    ...(pipeline ? { stream: () => new GatheringSocket() } : {}),
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  pool.on('error', () => {
    if (!pool.ending) log.warn('A waiting connection to the database was lost; the next request opens a new one.')
  })
  // A connection that breaks while in use: the statement under way rejects, and that is where it is handled.
  pool.on('connect', client => void client.on('error', () => {}))
  // Only the server that comes along is surely on this machine.
  if (address.standsBack && address.host) pool.on('connect', standBack)
  return pool
}

// PostgreSQL answers each connection in a process of its own.
function standBack({ processID }: pg.PoolClient & { readonly processID?: number | null }): void {
  try {
    if (processID) setPriority(processID, standingBack)
  } catch {
    // Where that is not allowed, it works all the same.
  }
}

/** One connection outside every pool, without time limits: for migrations, backups and restores. */
export async function connectOnce(address: Address, name: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionConfig(address, name), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // The statement under way rejects as well; that is where it is handled.
  await client.connect()
  return client
}

function connectionConfig({ role, standsBack: _, ...place }: Address, name: string): pg.ClientConfig {
  // A statement that is prepared keeps one plan: PostgreSQL would plan many of ours anew each time, at ten times the cost
  // of running them, because a list of ids looks longer to it than it is.
  const options = [
    '-c plan_cache_mode=force_generic_plan',
    '-c IntervalStyle=iso_8601',
    '-c TimeZone=UTC',
    '-c DateStyle=ISO',
  ]
  if (role) options.unshift(`-c role=${role}`)
  return { ...place, options: options.join(' '), types: typeParsers, application_name: name, keepAlive: true }
}
