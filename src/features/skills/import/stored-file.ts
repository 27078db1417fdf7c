import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'

/** How much of a file is kept in one row: 1 MiB. */
export const pieceBytes = 1024 * 1024

/** Keeps an uploaded file with its import, piece by piece as it comes. */
export async function keepFile(tx: Writing, importId: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  let number = 0
  for await (const bytes of pieces) {
    const piece = { organisation_id: tx.organisationId, import_id: importId, number, bytes }
    await tx.insertInto('framework_import_pieces').values(piece).execute()
    number += 1
  }
}

/** The file of an import, piece by piece; to be read within the transaction. */
export async function* readFileOf(db: Reading, importId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await db
      .selectFrom('framework_import_pieces')
      .select('bytes')
      .where('organisation_id', '=', db.organisationId)
      .where('import_id', '=', importId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}

export async function dropFile(tx: Writing, importId: string): Promise<void> {
  await tx
    .deleteFrom('framework_import_pieces')
    .where('organisation_id', '=', tx.organisationId)
    .where('import_id', '=', importId)
    .execute()
}

/** Bytes of the file. */
export async function sizeOf(db: Reading, importId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(octet_length(bytes)), 0)::int as bytes from framework_import_pieces
    where organisation_id = ${db.organisationId} and import_id = ${importId}`.execute(db)
  return rows[0]?.bytes ?? 0
}
