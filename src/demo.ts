import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import {
  blueprintKeys,
  blueprints,
  demonstrationOrganisation,
  demonstrationUrls,
  emptyDemonstration,
  fillOrganisation,
  fillPartnership,
  refreshStatistics,
  refuseOtherData,
} from '#features/demonstration/index.ts'
import { connect } from '#platform/db/database.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { features } from './app.ts'
import type { Config } from './config.ts'
import { credentialsFile, writeCredentials } from './demo-credentials.ts'
import { refuseTakenPort } from './free-port.ts'
import { serve } from './serve.ts'

/** `npm run demo`: two invented organisations, made at the first start. `--reset` makes them anew. */
export async function demo(config: Config, args: readonly string[]): Promise<void> {
  const unknown = args.find(arg => arg !== '--reset')
  if (unknown) throw Object.assign(new Error(`The demonstration does not know ${unknown}.`), { advice: usage })
  await refuseTakenPort(config)
  if (config.DATABASE_URL) await refuseOtherData({ owner: { connectionString: config.DATABASE_URL } })
  if (args.includes('--reset')) await startOver(config)
  if (!config.DATABASE_URL && !existsSync(clusterOf(config))) console.log('Making a database for the demonstration …')
  await serve(
    config,
    { web: true, worker: true },
    {
      beforeMigrating: refuseOtherData,
      beforeOpening: async database => {
        await prepare(database, config)
        await writeCredentials(config, database, new Date())
      },
    },
  )
  console.log(
    `Open ${config.PUBLIC_URL}${demonstrationUrls.cast.href()} and choose who to be. Nobody needs a password.`,
  )
  console.log(`For programs, the same is written in ${credentialsFile(config)}.`)
  console.log('Stop with Ctrl+C. To start over with fresh people: npm run demo -- --reset')
}

const usage = 'There is only --reset, which starts over: npm run demo -- --reset'

const clusterOf = ({ DATA_DIR }: Config): string => join(DATA_DIR, 'postgres')

/** Removes what the demonstration made, after a look that it is nothing else. */
async function startOver(config: Config): Promise<void> {
  const started = performance.now()
  const isOurs = config.DATABASE_URL !== undefined || existsSync(clusterOf(config))
  if (isOurs) {
    await mkdir(config.DATA_DIR, { recursive: true })
    const log = pino({ level: 'warn' })
    const database = await connect({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR, log })
    try {
      await refuseOtherData(database)
      if (config.DATABASE_URL) await emptyDemonstration(database)
    } finally {
      await database.stop()
    }
  }
  if (!config.DATABASE_URL) await rm(clusterOf(config), { recursive: true, force: true })
  await rm(credentialsFile(config), { force: true })
  console.log(`Removed the old demonstration (${seconds(started)}).`)
}

/** Fills in what is missing, with a line for each step. On a later start nothing is. */
async function prepare(database: Database, config: Config): Promise<void> {
  const now = new Date()
  const known = await database.globalReading(db => db.selectFrom('organisations').select('slug').execute())
  const missing = blueprintKeys.filter(key => !known.some(({ slug }) => slug === blueprints[key].slug))
  if (missing.length === 0) return
  console.log('Preparing two invented organisations with a year behind them, once:')
  for (const key of missing) {
    const organisation = demonstrationOrganisation({ blueprint: key, now })
    const { people, blueprint } = organisation
    await step(blueprint.name, async () => {
      const { units, rounds, answers } = await fillOrganisation(database, organisation, {
        prepare: prepareOrganisation,
        config,
      })
      const staff = people.filter(({ leftAt }) => !leftAt).length
      return `${staff} people in ${units} units, ${answers} answers in ${rounds} passports`
    })
  }
  await step('A partnership of both', async () => {
    const people = await fillPartnership(database, now)
    return `${people} people show themselves to the other organisation`
  })
  await step('Statistics', async () => {
    await refreshStatistics(database)
    return 'so that every page is quick from the start'
  })
}

async function prepareOrganisation(tx: Writing, launch: Date): Promise<void> {
  for (const feature of features) await feature.prepareOrganisation?.(tx, launch)
}

async function step(name: string, work: () => Promise<string>): Promise<void> {
  const started = performance.now()
  process.stdout.write(`  ${name} … `)
  process.stdout.write(`${await work()} (${seconds(started)})\n`)
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
