import { mkdir, realpath, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { accountFor } from './embedded/account.ts'
import { prepareBinaries } from './embedded/binaries.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { DatabaseStartError, explainStartFailure } from './embedded/errors.ts'
import { endLeftover, readServerNote } from './embedded/leftover.ts'
import { lockFolder } from './embedded/lock.ts'
import { carefulSettings, launch, type Placement, type Server, type Settings } from './embedded/server.ts'
import { makeSocketFolder } from './embedded/socket.ts'

export { DatabaseStartError } from './embedded/errors.ts'

export type DatabaseLog = { info(message: string): void; warn(message: string): void; error(message: string): void }

/** Where a running embedded database is reached: `host` is the folder of its socket. */
export type EmbeddedAddress = { host: string; port: number; database: string; ownerRole: string; appRole: string }

export type Embedded = EmbeddedAddress & {
  isNew: boolean
  /** Fast shutdown: ends open transactions, writes everything down; under ten seconds. */
  stop(): Promise<void>
}

type Options = { dataDir: string; log: DatabaseLog; settings?: Settings }

/**
 * Starts the PostgreSQL that comes with Capable on `dataDir`, making a cluster there first if need be.
 * Works for an ordinary user and for root; two of them never run on one folder.
 * @throws {DatabaseStartError} with a sentence that says what is wrong and one that says what to do.
 */
export async function startEmbedded({ dataDir, log, settings = {} }: Options): Promise<Embedded> {
  const folder = await openFolder(dataDir)
  const lock = lockFolder(folder)
  if (!lock) throw alreadyRunning(folder)
  let socketDir: string | undefined
  try {
    const clusterDir = join(folder, 'postgres')
    if (await endLeftover(clusterDir))
      log.warn('Ended a database server that a Capable which was killed had left behind.')
    const account = await accountFor(clusterDir)
    const binaries = prepareBinaries(account)
    const made = await ensureCluster(clusterDir, binaries, account)
    socketDir = await makeSocketFolder(account)
    const placement = { clusterDir, socketDir, binaries, account, settings: { ...carefulSettings, ...settings } }
    const keeper = await keepRunning(placement, log)
    const usedSocketDir = socketDir
    return {
      ...addressIn(socketDir),
      isNew: made === 'made',
      async stop() {
        await keeper.stop()
        await rm(usedSocketDir, { recursive: true, force: true })
        lock.release()
      },
    }
  } catch (error) {
    if (socketDir) await rm(socketDir, { recursive: true, force: true })
    lock.release()
    throw error instanceof DatabaseStartError ? error : explainStartFailure(String(error), error)
  }
}

/** The address of the embedded database that another process keeps running on `dataDir`, if one does. */
export async function findRunningEmbedded(dataDir: string): Promise<EmbeddedAddress | undefined> {
  const folder = await realpath(dataDir).catch(() => undefined)
  if (!folder) return undefined
  const lock = lockFolder(folder)
  lock?.release()
  if (lock) return undefined
  const note = await readServerNote(join(folder, 'postgres'))
  return note?.socketDir ? addressIn(note.socketDir) : undefined
}

function addressIn(socketDir: string): EmbeddedAddress {
  return { host: socketDir, port: 5432, database: 'capable', ownerRole: 'capable_owner', appRole: 'capable_app' }
}

async function openFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true })
    return await realpath(dataDir)
  } catch (cause) {
    throw new DatabaseStartError(
      `The data folder ${dataDir} cannot be made or entered.`,
      'Set DATA_DIR to a folder that this account can write to.',
      { cause },
    )
  }
}

function alreadyRunning(folder: string): DatabaseStartError {
  return new DatabaseStartError(
    `Another Capable already runs on the data folder ${folder}.`,
    'Stop that one first, or set DATA_DIR (and PORT) to run a second one beside it.',
  )
}

// Should the server be killed while we live, it is started again: recovery finds everything that was confirmed.
async function keepRunning(placement: Placement, log: DatabaseLog): Promise<{ stop(): Promise<void> }> {
  let stopping = false
  let server = await launchWithSpace(placement)
  let restarts = 0
  const watch = async (watched: Server) => {
    const { output } = await watched.gone
    if (stopping) return
    log.error(`The database server ended by itself. ${output.trim().split('\n').slice(-3).join(' ')}`)
    while (!stopping && restarts < 5) {
      restarts += 1
      setTimeout(() => (restarts -= 1), 60_000).unref()
      try {
        server = await launchPatiently(placement)
        log.warn('The database server runs again.')
        void watch(server)
        return
      } catch (error) {
        log.error(error instanceof DatabaseStartError ? `${error.message} ${error.advice}` : String(error))
      }
    }
    if (!stopping) log.error('The database server does not stay up. Stop Capable and look at the messages above.')
  }
  void watch(server)
  return {
    async stop() {
      stopping = true
      await server.stop()
    },
  }
}

async function launchWithSpace(placement: Placement): Promise<Server> {
  const { bavail, bsize } = await statfs(placement.clusterDir)
  if (bavail * bsize < 32 * 1024 * 1024) throw explainStartFailure('No space left on device')
  return launchPatiently(placement)
}

// The processes of a server that was killed take a moment to notice; until then its successor is turned away.
async function launchPatiently(placement: Placement): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(placement)
    } catch (error) {
      const held = error instanceof DatabaseStartError && error.message.startsWith('Another database server')
      if (!held || attempt === 50) throw error
      await pause(200)
    }
  }
}
