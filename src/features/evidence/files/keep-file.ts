import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { decodePicture, mostPixels, oneAtATime } from '#platform/files/picture.ts'
import { pieceBytes, storedFile } from '#platform/files/stored-file.ts'
import type { UploadedFile } from '#platform/http/page.ts'
import { type FileKind, fileNameFor, isPicture, type PictureKind } from './file-kinds.ts'
import { type FileFault, sniff } from './sniff.ts'

export const mostFileBytes = 10 * 1024 * 1024
/** All files of one person together. */
export const mostBytesOfAPerson = 100 * 1024 * 1024
const longestSide = 2400

const pieces = storedFile('evidence_file_pieces', 'file_id')

/** A file that may be kept: what it is, and its bytes as they will be. */
export interface ReadFile {
  readonly name: string
  readonly kind: FileKind
  readonly byteCount: number
  readonly width: number | undefined
  readonly height: number | undefined
  readonly content: () => AsyncIterable<Buffer>
}

/** Looks at what somebody handed in. A picture is made anew, so that only its pixels stay: no place, no camera, no program. */
export async function readEvidenceFile(upload: UploadedFile | undefined): Promise<ReadFile | FileFault> {
  if (!upload || upload.bytes === 0) return 'missing'
  if (upload.isTooLarge || upload.bytes > mostFileBytes) return 'tooLarge'
  const kind = await sniff(upload.path, upload.name, upload.bytes)
  if (!isKind(kind)) return kind
  const name = fileNameFor(upload.name, kind)
  if (!isPicture(kind)) {
    const content = () => createReadStream(upload.path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
    return { name, kind, byteCount: upload.bytes, width: undefined, height: undefined, content }
  }
  const picture = await makeAnew(upload.path, kind)
  return typeof picture === 'string' ? picture : { name, kind, ...picture }
}

const faults: readonly string[] = ['missing', 'tooLarge', 'kind', 'macros', 'locked', 'unreadable', 'pixels']
const isKind = (found: FileKind | FileFault): found is FileKind => !faults.includes(found)

function makeAnew(path: string, kind: PictureKind): Promise<Omit<ReadFile, 'name' | 'kind'> | FileFault> {
  return oneAtATime(async () => {
    try {
      const picture = await decodePicture(path)
      const { width = 0, height = 0, format } = await picture.metadata()
      if (format !== kind) return 'kind'
      if (width * height > mostPixels) return 'pixels'
      const drawn = picture
        .autoOrient()
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
      const encoded = kind === 'png' ? drawn.png() : kind === 'jpeg' ? drawn.jpeg({ quality: 85 }) : drawn.webp()
      const { data, info } = await encoded.timeout({ seconds: 10 }).toBuffer({ resolveWithObject: true })
      if (data.length > mostFileBytes) return 'tooLarge'
      return { byteCount: data.length, width: info.width, height: info.height, content: () => inPieces(data) }
    } catch (error) {
      return /pixel limit/i.test(String(error)) ? 'pixels' : 'unreadable'
    }
  })
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** Keeps a file for its owner. Returns its id. */
export async function keepFile(tx: Writing, me: { readonly id: string }, file: ReadFile, now: Date): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('evidence_files')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: me.id, name: file.name, kind: file.kind },
      ...{ byte_count: file.byteCount, width: file.width ?? null, height: file.height ?? null, kept_at: now },
    })
    .execute()
  await pieces.keep(tx, id, file.content())
  return id
}

/** How many bytes somebody's files have together. */
export async function countBytes(db: Reading, me: { readonly id: string }): Promise<number> {
  const { bytes } = await db
    .selectFrom('evidence_files')
    .select(sql<number>`coalesce(sum(byte_count), 0)::float8`.as('bytes'))
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirstOrThrow()
  return bytes
}

/** A file's bytes; whoever asks has found out that the viewer may have them. */
export async function readFileBytes(db: Reading, fileId: string): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const piece of pieces.read(db, fileId)) read.push(piece)
  return Buffer.concat(read)
}

/** Removes files of which no version speaks any more. */
export async function dropFiles(tx: Writing, fileIds: readonly string[]): Promise<void> {
  for (const id of fileIds) {
    await pieces.drop(tx, id)
    await tx
      .deleteFrom('evidence_files')
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', id)
      .execute()
  }
}
