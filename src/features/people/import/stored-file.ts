import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'

/** How much of a file is kept in one row: 1 MiB. */
export const pieceBytes = 1024 * 1024

/** Keeps an uploaded file with its import, piece by piece as it comes. */
export async function keepFile(tx: Writing, importId: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  let number = 0
  for await (const bytes of pieces) {
    const piece = { organisation_id: tx.organisationId, import_id: importId, number, bytes }
    await tx.insertInto('staff_import_pieces').values(piece).execute()
    number += 1
  }
}

/** The file of an import, piece by piece; to be read within the transaction. */
export async function* readFileOf(db: Reading, importId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await db
      .selectFrom('staff_import_pieces')
      .select('bytes')
      .where('organisation_id', '=', db.organisationId)
      .where('import_id', '=', importId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}

/** Files hold everybody's data: they go as soon as they have no use. */
export async function dropFile(tx: Writing, importId: string): Promise<void> {
  await tx
    .deleteFrom('staff_import_pieces')
    .where('organisation_id', '=', tx.organisationId)
    .where('import_id', '=', importId)
    .execute()
}

/** How much there is to compare: bytes of the file, people in the directory. */
export async function sizeOf(db: Reading, importId: string): Promise<{ bytes: number; people: number }> {
  const { rows } = await sql<{ bytes: number; people: number }>`
    select (select coalesce(sum(octet_length(bytes)), 0)::int from staff_import_pieces
        where organisation_id = ${db.organisationId} and import_id = ${importId}) as bytes,
      (select count(*)::int from people where organisation_id = ${db.organisationId}) as people`.execute(db)
  return { bytes: rows[0]?.bytes ?? 0, people: rows[0]?.people ?? 0 }
}
