import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import {
  type About,
  aboutName,
  BackupFileError,
  type Manifest,
  manifestName,
  parseAbout,
  parseManifest,
  parsePartName,
  sealName,
  sealOf,
  sha256,
} from './format.ts'
import { countRows } from './rows.ts'
import { readTar, type TarFile } from './tar.ts'

/**
 * Reads a backup from its first byte to its last and compares every checksum; writes nothing.
 * @throws {BackupFileError} with a sentence about the file.
 */
export async function inspectBackup(file: string): Promise<{ about: About; manifest: Manifest }> {
  const entries = openBackup(file)
  const first = await entries.next()
  if (first.done || first.value.name !== aboutName) throw new BackupFileError('It is not a backup of Capable.')
  const about = parseAbout(first.value.content)
  const found = new Map<string, { hash: Hash; parts: number; rows: number }>()
  let manifest: Manifest | undefined
  for await (const { name, content } of entries) {
    if (manifest) throw new BackupFileError('Something follows where it should end.')
    if (name === manifestName) {
      manifest = await readManifest(content, entries)
      continue
    }
    const { organisationId, table, part } = parsePartName(name)
    const key = `${organisationId}/${table}`
    const sum = found.get(key) ?? { hash: createHash('sha256'), parts: 0, rows: 0 }
    found.set(key, sum)
    sum.rows += countRows(content, sum.hash)
    sum.parts += 1
    if (part !== sum.parts) throw new BackupFileError(`A part of "${table}" is missing.`)
  }
  if (!manifest) throw new BackupFileError('It ends too early: its list of contents is missing.')
  if (sha256(first.value.content) !== manifest.aboutSha256) throw new BackupFileError('Its description was changed.')
  compare(manifest, found)
  return { about, manifest }
}

async function readManifest(content: Buffer, entries: AsyncGenerator<TarFile>): Promise<Manifest> {
  const seal = await entries.next()
  if (seal.done || seal.value.name !== sealName || seal.value.content.toString() !== sealOf(content)) {
    throw new BackupFileError('Its list of contents was changed.')
  }
  return parseManifest(content)
}

function compare(manifest: Manifest, found: Map<string, { hash: Hash; parts: number; rows: number }>): void {
  for (const { organisationId, table, parts, rows, sha256: expected } of manifest.tables) {
    const key = `${organisationId}/${table}`
    const sum = found.get(key) ?? { hash: createHash('sha256'), parts: 0, rows: 0 }
    found.delete(key)
    if (sum.parts !== parts || sum.rows !== rows || sum.hash.digest('hex') !== expected) {
      throw new BackupFileError(`What it holds of "${table}" is not what was written.`)
    }
  }
  const [extra] = found.keys()
  if (extra) throw new BackupFileError(`It holds something that its list of contents does not name (${extra}).`)
}

/** The entries of a backup file, unpacked as they are read. */
export async function* openBackup(file: string): AsyncGenerator<TarFile> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source.on('error', error => unzipped.destroy(error))
  try {
    yield* readTar(source.pipe(unzipped))
  } catch (error) {
    throw explain(error)
  } finally {
    source.destroy()
    unzipped.destroy()
  }
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR') return new BackupFileError('It ends too early: the copy or the backup broke off.')
  if (code === 'Z_DATA_ERROR') return new BackupFileError('It is damaged, or not a backup of Capable.')
  if (code === 'ENOENT') return new BackupFileError('There is no such file.')
  return error
}
