import { mkdtemp, readdir, realpath, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectTo } from '../db/database.ts'
import { accountFor } from '../db/embedded/account.ts'
import { prepareBinaries } from '../db/embedded/binaries.ts'
import { ensureCluster } from '../db/embedded/cluster.ts'
import { lockFolder } from '../db/embedded/lock.ts'
import { carefulSettings, launch } from '../db/embedded/server.ts'
import { makeSocketFolder } from '../db/embedded/socket.ts'
import { migrate } from '../db/migrate.ts'
import { connectOnce } from '../db/pool.ts'

const silent = { info() {}, warn() {}, error() {} }
const inALot = 600 * 1024 * 1024

export const templateName = 'capable'

/**
 * A real PostgreSQL in memory for one run of the tests, with one migrated database to clone from. It forgets
 * everything in a power cut: never for anything but tests.
 */
export async function startTestServer(): Promise<{ host: string; stop(): Promise<void> }> {
  const folder = await makeFolder()
  const lock = lockFolder(folder)
  const clusterDir = join(folder, 'postgres')
  const account = await accountFor(clusterDir)
  const binaries = prepareBinaries(account)
  await ensureCluster(clusterDir, binaries, account)
  await writeFile(join(clusterDir, 'pg_hba.conf'), 'local all all trust\n')
  const socketDir = await makeSocketFolder(account)
  const server = await launch({ clusterDir, socketDir, binaries, account, settings: forgetfulSettings })
  await prepareTemplate(socketDir)
  return {
    host: socketDir,
    async stop() {
      await server.stop()
      lock?.release()
      await rm(socketDir, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const forgetfulSettings = {
  ...carefulSettings,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  autovacuum: 'off',
}

async function makeFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  const base = memory && memory.bavail * memory.bsize > inALot ? '/dev/shm' : tmpdir()
  await removeAbandoned(base)
  return realpath(await mkdtemp(join(base, 'capable-test-')))
}

// A run that was killed could not tidy up after itself.
async function removeAbandoned(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    if (!name.startsWith('capable-test-')) continue
    const folder = join(base, name)
    try {
      const lock = lockFolder(folder)
      lock?.release()
      if (lock) await rm(folder, { recursive: true, force: true })
    } catch {} // Another account's.
  }
}

async function prepareTemplate(host: string): Promise<void> {
  const superuser = await connectOnce({ host, user: 'capable_superuser', database: 'postgres' }, 'capable tests')
  await superuser.query('alter role capable_owner createdb')
  await superuser.end()
  const place = { host, database: templateName }
  const database = await connectTo(
    { owner: { ...place, user: 'capable_owner' }, app: { ...place, user: 'capable_app' } },
    { log: silent },
  )
  await migrate(database, { log: silent })
  await database.stop()
}
