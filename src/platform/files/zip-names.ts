import type { FileHandle } from 'node:fs/promises'

const endRecord = 22
const longestComment = 65_535
const longestDirectory = 1024 * 1024
const mostEntries = 5_000

/**
 * The names of the files in a ZIP archive, from its directory at the end. Nothing is unpacked, so an archive that would
 * fill the disk costs no more than any other. Undefined where the directory is missing, broken or larger than a document's.
 */
export async function zipNames(file: FileHandle, bytes: number): Promise<readonly string[] | undefined> {
  const tail = await readAt(file, Math.max(0, bytes - endRecord - longestComment), bytes)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + endRecord > tail.length) return undefined
  const entries = tail.readUInt16LE(end + 10)
  const size = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (entries > mostEntries || size > longestDirectory || start + size > bytes) return undefined
  return namesIn(await readAt(file, start, start + size), entries)
}

function namesIn(directory: Buffer, entries: number): readonly string[] | undefined {
  const names: string[] = []
  for (let at = 0; names.length < entries; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const [name, extra, comment] = [28, 30, 32].map(place => directory.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    names.push(directory.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

/** So many bytes of a file, or as many as there are. */
export async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const wanted = Buffer.alloc(to - from)
  const { bytesRead } = await file.read(wanted, 0, wanted.length, from)
  return wanted.subarray(0, bytesRead)
}
