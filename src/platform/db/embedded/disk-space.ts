import { statfs } from 'node:fs/promises'
import { explainStartFailure } from './errors.ts'

const megabyte = 1024 * 1024
/** What a server that runs needs to go on for a while. */
export const leastSpace = 32 * megabyte
/** What a new database takes up, and some. */
export const spaceForNew = 128 * megabyte

/** Says so before PostgreSQL stumbles over it half-way. @throws {DatabaseStartError} */
export async function refuseFullDisk(folder: string, least: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < least) throw explainStartFailure('No space left on device')
}
