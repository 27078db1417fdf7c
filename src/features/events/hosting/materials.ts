import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { readHandedIn } from '#platform/files/handed-in.ts'
import type { FileFault } from '#platform/files/sniff.ts'
import { storedFile } from '#platform/files/stored-file.ts'
import type { UploadedFile } from '#platform/http/page.ts'
import type { EventRow, Material } from '../event.ts'

/** All files of one event together. */
export const mostBytesOfAnEvent = 60 * 1024 * 1024

const pieces = storedFile('event_file_pieces', 'file_id')

/** Hands something out: a line, with a link or a file where there is one. */
export async function addMaterial(
  tx: Writing,
  event: Pick<EventRow, 'id'>,
  {
    moment,
    title,
    address,
    file,
  }: Omit<Material, 'id' | 'file'> & { readonly file?: { readonly id: string } | undefined },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('event_materials')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), event_id: event.id, moment, title },
      ...{ address: address ?? null, file_id: file?.id ?? null, added_at: now },
    })
    .execute()
}

/** Hands it out no more. A file that no event hands out any more is gone. */
export async function removeMaterial(tx: Writing, event: Pick<EventRow, 'id'>, materialId: string): Promise<void> {
  const removed = await tx
    .deleteFrom('event_materials')
    .where('organisation_id', '=', tx.organisationId)
    .where('event_id', '=', event.id)
    .where('id', '=', materialId)
    .returning('file_id')
    .executeTakeFirst()
  const fileId = removed?.file_id
  if (!fileId) return
  const still = await tx
    .selectFrom('event_materials')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('file_id', '=', fileId)
    .limit(1)
    .executeTakeFirst()
  if (still) return
  await pieces.drop(tx, fileId)
  await tx.deleteFrom('event_files').where('organisation_id', '=', tx.organisationId).where('id', '=', fileId).execute()
}

/** Keeps a file to hand out, by the rules that hold for every file; `full` when the event has no room for it. */
export async function keepMaterialFile(
  tx: Writing,
  event: Pick<EventRow, 'id'>,
  upload: UploadedFile | undefined,
  now: Date,
): Promise<{ readonly id: string; readonly name: string } | FileFault | 'full'> {
  const read = await readHandedIn(upload)
  if (typeof read === 'string') return read
  if ((await countBytes(tx, event)) + read.byteCount > mostBytesOfAnEvent) return 'full'
  const id = uuid()
  await tx
    .insertInto('event_files')
    .values({
      ...{ organisation_id: tx.organisationId, id, name: read.name, kind: read.kind, byte_count: read.byteCount },
      kept_at: now,
    })
    .execute()
  await pieces.keep(tx, id, read.content())
  return { id, name: read.name }
}

async function countBytes(db: Reading, event: Pick<EventRow, 'id'>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(f.byte_count), 0)::float8 as bytes from event_materials m
    join event_files f on f.organisation_id = m.organisation_id and f.id = m.file_id
    where m.organisation_id = ${db.organisationId}::uuid and m.event_id = ${event.id}`.execute(db)
  return rows[0]?.bytes ?? 0
}

/** The bytes of a file; whoever asks has found out that the reader may have them. */
export async function readMaterialFile(db: Reading, fileId: string): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const piece of pieces.read(db, fileId)) read.push(piece)
  return Buffer.concat(read)
}
