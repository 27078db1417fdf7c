import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes the data folder for this process alone; undefined when another living process has it.
 *
 * SQLite is used for nothing but its file lock: Node has none of its own, and the kernel drops this one
 * when the process dies, however it dies, so a stale lock cannot exist.
 */
export function lockFolder(dataDir: string): { release(): void } | undefined {
  const lock = new DatabaseSync(join(dataDir, 'lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return undefined
    throw error
  }
  return { release: () => lock.close() }
}

const sqliteBusy = 5
