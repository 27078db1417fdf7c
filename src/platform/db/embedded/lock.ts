import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

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

/** Like lockFolder, but gives a predecessor that is just going a moment to be gone. */
export async function lockFolderPatiently(dataDir: string): Promise<{ release(): void } | undefined> {
  for (let attempt = 0; attempt < 15; attempt += 1) {
    const lock = lockFolder(dataDir)
    if (lock) return lock
    await pause(100)
  }
  return undefined
}

const sqliteBusy = 5
