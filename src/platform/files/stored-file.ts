import { sql } from 'kysely'
import type { Reading, Writing } from '../db/tx.ts'
import type { DB } from '../db/types.generated.ts'

interface Piece {
  organisation_id: unknown
  import_id: unknown
  number: unknown
  bytes: unknown
}

/** The tables that keep files in pieces: they have the shape of a piece. */
type PiecesTable = { [Table in keyof DB]: DB[Table] extends Piece ? Table : never }[keyof DB]

/** How much of a file is kept in one row: 1 MiB. */
export const pieceBytes = 1024 * 1024

export interface StoredFile {
  /** Keeps a file piece by piece as it comes. */
  keep(tx: Writing, importId: string, pieces: AsyncIterable<Buffer>): Promise<void>
  /** The file, piece by piece; to be read within the transaction. */
  read(db: Reading, importId: string): AsyncGenerator<Uint8Array>
  /** How many bytes there are; 0 after it was dropped. */
  bytes(db: Reading, importId: string): Promise<number>
  /** Files hold everybody's data: they go as soon as they have no use. */
  drop(tx: Writing, importId: string): Promise<void>
}

/** Files that wait in this table until somebody has decided about them. */
export function storedFile(table: PiecesTable): StoredFile {
  return {
    async keep(tx, importId, pieces) {
      let number = 0
      for await (const bytes of pieces) {
        const piece = { organisation_id: tx.organisationId, import_id: importId, number, bytes }
        await tx.insertInto(table).values(piece).execute()
        number += 1
      }
    },
    async *read(db, importId) {
      for (let number = 0; ; number += 1) {
        const piece = await db
          .selectFrom(table)
          .select('bytes')
          .where('organisation_id', '=', db.organisationId)
          .where('import_id', '=', importId)
          .where('number', '=', number)
          .executeTakeFirst()
        if (!piece) return
        yield piece.bytes
      }
    },
    async bytes(db, importId) {
      const { rows } = await sql<{ bytes: number }>`
        select coalesce(sum(octet_length(bytes)), 0)::int as bytes from ${sql.table(table)}
        where organisation_id = ${db.organisationId} and import_id = ${importId}`.execute(db)
      return rows[0]?.bytes ?? 0
    },
    async drop(tx, importId) {
      await tx
        .deleteFrom(table)
        .where('organisation_id', '=', tx.organisationId)
        .where('import_id', '=', importId)
        .execute()
    },
  }
}
