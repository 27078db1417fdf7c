import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { DatabaseStartError } from './errors.ts'

/** The account that PostgreSQL runs under; undefined means: our own. */
export type Account = { uid: number; gid: number } | undefined

/** PostgreSQL refuses to run as root, so root lends it an account without privileges. */
export async function accountFor(clusterDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = findAccount('postgres') ?? findAccount('nobody')
  if (account) return account
  throw new DatabaseStartError(
    'PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody" to lend it.',
    'Start Capable as an ordinary user.',
  )
}

function findAccount(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}
