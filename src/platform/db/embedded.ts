import { mkdir, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { accountFor } from './embedded/account.ts'
import { prepareBinaries } from './embedded/binaries.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { DatabaseStartError, explainStartFailure } from './embedded/errors.ts'
import { keepRunning } from './embedded/keeper.ts'
import { endLeftover, readServerNote } from './embedded/leftover.ts'
import { lockFolder, lockFolderPatiently } from './embedded/lock.ts'
import { carefulSettings, type Settings } from './embedded/server.ts'
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
  const lock = await lockFolderPatiently(folder)
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
