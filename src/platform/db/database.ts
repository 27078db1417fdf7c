import { type DatabaseLog, type EmbeddedAddress, findRunningEmbedded, startEmbedded } from './embedded.ts'
import { DatabaseSetupError, DatabaseUnavailableError, sqlState } from './errors.ts'
import { isMarkedLeakproof } from './leakproof.ts'
import { type Address, connectOnce, makePool } from './pool.ts'
import { refuseUnboundRole, setOrganisation, settingOrganisation, settleRoles } from './tenancy.ts'
import { readWithRetry, writeOnce } from './transactions.ts'
import type { Database, GlobalReading, GlobalWriting, Writing } from './tx.ts'

export { DatabaseStartError } from './embedded.ts'
export { DatabaseSetupError, DatabaseUnavailableError, sqlState } from './errors.ts'
export { enterOrganisation } from './handle.ts'
export type { Database, GlobalReading, GlobalWriting, Reading, Writing } from './tx.ts'

export type ConnectOptions = {
  databaseUrl?: string | undefined
  dataDir: string
  poolSize?: number
  log: DatabaseLog
  /** For tools: work with the database that a Capable keeps running on `dataDir`, instead of refusing to. */
  join?: boolean
}

/**
 * Connects to the server in `databaseUrl`, or starts the one that comes with Capable on `dataDir`.
 * @throws {DatabaseStartError} {DatabaseSetupError} with a sentence for the administrator.
 */
export async function connect({ databaseUrl, dataDir, poolSize = 10, log, join }: ConnectOptions): Promise<Database> {
  if (databaseUrl) return connectTo(await externalAddresses(databaseUrl, log), { poolSize, log })
  const running = join ? await findRunningEmbedded(dataDir) : undefined
  if (running) return connectTo(embeddedAddresses(running), { poolSize, log })
  const settings = { max_connections: String(Math.max(60, poolSize + 20)) }
  const embedded = await startEmbedded({ dataDir, log, settings })
  return connectTo(embeddedAddresses(embedded), { poolSize, log, stopServer: embedded.stop })
}

export type Addresses = { owner: Address; app: Address }
type Rest = { poolSize?: number; log: DatabaseLog; stopServer?: () => Promise<void> }

/** The two doors of an embedded server: the schema's owner and the application. */
export function embeddedAddresses({ host, port, database, ownerRole, appRole }: EmbeddedAddress): Addresses {
  return { owner: { host, port, database, user: ownerRole }, app: { host, port, database, user: appRole } }
}

/** The two doors of a server of one's own; the application takes on a bound role if the given one is not. */
export async function externalAddresses(databaseUrl: string, log: DatabaseLog): Promise<Addresses> {
  const owner: Address = { connectionString: databaseUrl }
  const client = await connectOnce(owner, 'capable start').catch(error => {
    throw turnedAway(error)
  })
  try {
    const app = await settleRoles(client, owner)
    if (!(await isMarkedLeakproof(client))) {
      log.warn('Search will be slow beyond some thousand people: see docs/how-to/use-your-own-postgresql.md.')
    }
    return { owner, app }
  } finally {
    await client.end()
  }
}

// A server that answers will answer the same in a moment; one that is silent may be starting.
function turnedAway(cause: Error): Error {
  const state = sqlState(cause) ?? ''
  if (state === '3D000')
    return new DatabaseSetupError(
      `The server in DATABASE_URL answers, but: ${cause.message}. Make it there with create database … encoding 'UTF8' template template0, or name another.`,
    )
  if (state.startsWith('28'))
    return new DatabaseSetupError(
      `The server in DATABASE_URL does not let us in: ${cause.message}. Check the name and the password in DATABASE_URL, and the server's pg_hba.conf.`,
    )
  return new DatabaseUnavailableError(`The database in DATABASE_URL cannot be reached: ${cause.message}`, { cause })
}

export async function connectTo(
  { owner, app }: Addresses,
  { poolSize = 10, log, stopServer }: Rest,
): Promise<Database> {
  const pool = makePool(app, { size: poolSize, log, pipeline: true, name: 'capable' })
  const behind = makePool({ ...app, standsBack: true }, { size: 2, log, pipeline: true, name: 'capable behind' })
  const jobPool = makePool(app, { size: 5, log, pipeline: false, name: 'capable jobs', statementTimeout: 0 })
  const stop = async () => {
    await Promise.all([pool.end(), behind.end(), jobPool.end()])
    await stopServer?.()
  }
  try {
    await refuseUnboundRole(pool)
  } catch (error) {
    await stop()
    throw error
  }
  const write = <T>(setUp: string, organisationId: string, work: (tx: Writing) => Promise<T>, by = pool) =>
    writeOnce(by, `BEGIN${setUp}`, organisationId, work)
  return {
    reading: async (organisationId, work) =>
      readWithRetry(pool, [settingOrganisation(organisationId)], organisationId, work),
    writing: async (organisationId, work) => write(`; ${setOrganisation(organisationId)}`, organisationId, work),
    writingBehind: async (organisationId, work) =>
      write(`; ${setOrganisation(organisationId)}`, organisationId, work, behind),
    globalReading: work => readWithRetry(pool, [], '', tx => work(tx as unknown as GlobalReading)),
    global: work => write('', '', tx => work(tx as unknown as GlobalWriting)),
    jobPool,
    owner,
    app,
    stop,
  }
}
