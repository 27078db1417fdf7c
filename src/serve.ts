import { mkdir } from 'node:fs/promises'
import pino from 'pino'
import { firstSteps } from '#features/administration/index.ts'
import { hasDemonstration } from '#features/demonstration/index.ts'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Database } from '#platform/db/tx.ts'
import { prepareAssets } from '#platform/html/assets.ts'
import { organisations } from '#platform/http/organisation.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { mailJobs } from '#platform/mail/deliver.ts'
import { createApp, features } from './app.ts'
import type { Config } from './config.ts'
import { refuseTakenPort } from './free-port.ts'

export interface Roles {
  readonly web: boolean
  readonly worker: boolean
}

export interface Running {
  readonly database: Database
  /** Where the pages are, when this process serves them. */
  readonly address: string | undefined
  stop(): Promise<void>
}

/** What else to do on the way: the demo looks at the database before it is changed, and fills itself once it is ready. */
interface OnTheWay {
  readonly beforeMigrating?: (database: Database) => Promise<void>
  readonly beforeOpening?: (database: Database) => Promise<void>
}

async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    const advice = 'Set DATA_DIR to a folder that this account may write to.'
    throw Object.assign(new Error(`${folder} cannot be the data folder: ${String(cause)}`, { cause }), { advice })
  }
}

/** Starts the database (its own, if none is named), brings it up to date, then the roles of this process. */
export async function serve(config: Config, roles: Roles, onTheWay: OnTheWay = {}): Promise<Running> {
  if (roles.web) await refuseTakenPort(config)
  const log = pino({ level: config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL })
  await makeDataFolder(config.DATA_DIR)
  const database = await connect({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    poolSize: config.DATABASE_POOL,
    log,
  })
  const stops: (() => Promise<unknown>)[] = [() => database.stop()]
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  const isLeaving = stopWhenAsked(stop)
  try {
    await onTheWay.beforeMigrating?.(database)
    await migrate(database, { log })
    await onTheWay.beforeOpening?.(database)
    if (config.mode !== 'demo' && (await hasDemonstration(database))) console.warn(inventedPeople)
    const known = organisations(database)
    if (roles.worker) {
      const jobs = [...mailJobs, ...features.flatMap(feature => feature.jobs ?? [])]
      const worker = await startWorker({
        ...{ pool: database.jobPool, database, organisations: known, config, jobs, log },
        // A data folder of our own is locked for this process, so nobody else works here.
        isAlone: config.DATABASE_URL === undefined,
      })
      stops.push(() => worker.stop())
    }
    const address = roles.web ? await openDoors(config, database, known, stops) : undefined
    return { database, address, stop }
  } catch (error) {
    // Work that was cut short because somebody asked us to stop is no failure; the process ends any moment.
    if (isLeaving()) return new Promise(() => {})
    await stop()
    throw error
  }
}

const inventedPeople = `This database holds the demonstration and its invented people. To choose one of them, use: npm run demo
For an organisation of your own, set DATA_DIR to an empty folder or DATABASE_URL to an empty database.`

async function openDoors(
  config: Config,
  database: Database,
  known: ReturnType<typeof organisations>,
  stops: (() => Promise<unknown>)[],
): Promise<string> {
  const app = await createApp({ config, database, organisations: known, assets: await prepareAssets() })
  stops.push(() => app.close())
  await app.listen({ port: config.PORT, host: config.HOST })
  console.log(`Capable is ready at ${config.PUBLIC_URL}`)
  const next = await firstSteps(database, config.PUBLIC_URL, new Date())
  if (next) console.log(next)
  return config.PUBLIC_URL
}

// Asked twice, or too slow: leave at once. The database is safe either way.
function stopWhenAsked(stop: () => Promise<void>): () => boolean {
  let asked = false
  const leave = () => {
    if (asked) return process.exit(1)
    asked = true
    setTimeout(() => process.exit(1), 9_000).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, leave)
  process.once('disconnect', leave)
  return () => asked
}
