import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { ReadFile } from '#platform/files/handed-in.ts'
import { storedFile } from '#platform/files/stored-file.ts'

/** All files of one person together. */
export const mostBytesOfAPerson = 100 * 1024 * 1024

const pieces = storedFile('evidence_file_pieces', 'file_id')

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
