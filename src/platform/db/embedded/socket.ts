import { chown, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'

/**
 * A folder that only we and the server may enter. Its name is fresh, so that nobody can take or plant a socket there,
 * and short, because the path of a socket ends at 107 bytes.
 */
export async function makeSocketFolder(account: Account): Promise<string> {
  const base = tmpdir().length <= longestBase ? tmpdir() : '/tmp'
  const folder = await mkdtemp(join(base, 'capable-'))
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

const longestBase = 70
