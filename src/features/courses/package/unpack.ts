import { createReadStream } from 'node:fs'
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'

/** Why an archive was not taken. */
export type ArchiveFault = 'not-zip' | 'too-many-files' | 'too-large-inside' | 'odd-path'

/** How much an archive may hold: files, bytes of one file, bytes of all. */
export const archiveLimits = { files: 3_000, file: 64 * 1024 * 1024, all: 400 * 1024 * 1024 } as const

export interface UnpackedFile {
  readonly path: string
  readonly bytes: Buffer
}

export class BadArchive extends Error {
  readonly fault: ArchiveFault

  constructor(fault: ArchiveFault) {
    super(fault)
    this.fault = fault
  }
}

/** A name in an archive as a path below its root; undefined for folders and for what systems leave there. @throws {BadArchive} */
export function pathIn(name: string): string | undefined {
  const path = name.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
  if (path.endsWith('/') || path.startsWith('__MACOSX/') || /(^|\/)\.(DS_Store|git)/.test(path)) return undefined
  const parts = path.split('/')
  if (
    path.length > 500 ||
    /^([a-z]:|\/)/i.test(path) ||
    /\p{Cc}/u.test(path) ||
    parts.some(part => part === '..' || part === '')
  )
    throw new BadArchive('odd-path')
  return path
}

/**
 * The wanted files of an archive one after the other, never more than one and what follows from 64 KiB of it in memory. What an
 * archive says of its sizes is not believed; what comes out is counted. @throws {BadArchive}
 */
export async function* unpack(
  zipPath: string,
  isWanted: (path: string) => boolean,
  limits: Readonly<Record<'files' | 'file' | 'all', number>> = archiveLimits,
): AsyncGenerator<UnpackedFile> {
  const ready: UnpackedFile[] = []
  let [files, all, isZip] = [0, 0, false]
  // What is thrown here comes back through the library as if the archive were broken.
  let stopped: BadArchive | undefined
  const stop = (fault: ArchiveFault) => {
    stopped ??= new BadArchive(fault)
    throw stopped
  }
  const unzip = new Unzip(file => {
    isZip = true
    const path = pathIn(file.name)
    if (path === undefined) return
    if (++files > limits.files) throw new BadArchive('too-many-files')
    if (!isWanted(path)) return
    const chunks: Uint8Array[] = []
    let size = 0
    file.ondata = (error, chunk, isLast) => {
      if (error) throw stopped ?? new BadArchive('not-zip')
      chunks.push(chunk)
      size += chunk.length
      all += chunk.length
      if (size > limits.file || all > limits.all) stop('too-large-inside')
      if (isLast) ready.push({ path, bytes: Buffer.concat(chunks) })
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  try {
    for await (const chunk of createReadStream(zipPath)) {
      unzip.push(chunk as Buffer)
      yield* ready.splice(0)
    }
    unzip.push(new Uint8Array(), true)
  } catch (error) {
    throw stopped ?? (error instanceof BadArchive ? error : new BadArchive('not-zip'))
  }
  yield* ready.splice(0)
  if (!isZip) throw new BadArchive('not-zip')
}
