import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountFor } from '../db/embedded/account.ts'
import { prepareBinaries } from '../db/embedded/binaries.ts'
import { launch } from '../db/embedded/server.ts'
import { makeSocketFolder } from '../db/embedded/socket.ts'
import { connectOnce } from '../db/pool.ts'

export interface OwnServer {
  /** Makes an empty database and gives the DATABASE_URL of it, as the superuser unless another role is named. */
  makeDatabase(name: string, settings?: { owner?: string; encoding?: string }): Promise<string>
  ask(sql: string): Promise<void>
  stop(): Promise<void>
}

const debian = '/usr/lib/postgresql/15/bin'

/**
 * A PostgreSQL server as an organisation would run one of its own, to be named in DATABASE_URL: version 15 where
 * Debian's is installed, otherwise the one that Capable brings.
 */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'capable-own-')))
  await chmod(folder, 0o755)
  const clusterDir = join(folder, 'data')
  await mkdir(clusterDir, { mode: 0o700 })
  const account = await accountFor(clusterDir)
  if (account) await chown(clusterDir, account.uid, account.gid)
  const programs = { initdb: join(debian, 'initdb'), postgres: join(debian, 'postgres') }
  const binaries = existsSync(programs.postgres) ? programs : prepareBinaries(account)
  const options = ['-D', clusterDir, '-U', 'dba', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(binaries.initdb, options, { ...account, cwd: '/', encoding: 'utf8', env: {} })
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`)
  await writeFile(join(clusterDir, 'pg_hba.conf'), 'local all all trust\n')
  const socketDir = await makeSocketFolder(account)
  const server = await launch({
    clusterDir,
    socketDir,
    binaries,
    account,
    settings: { fsync: 'off', shared_buffers: '32MB' },
  })
  const ask = async (sql: string) => {
    const client = await connectOnce({ host: socketDir, user: 'dba', database: 'postgres' }, 'capable tests')
    await client.query(sql).finally(() => client.end())
  }
  return {
    ask,
    async makeDatabase(database, { owner = 'dba', encoding = 'UTF8' } = {}) {
      await ask(`create database ${database} owner ${owner} encoding '${encoding}' template template0`)
      return `postgres://${owner}@${encodeURIComponent(socketDir)}/${database}`
    },
    async stop() {
      await server.stop()
      await rm(socketDir, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}
