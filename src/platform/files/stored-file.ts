import { sql } from 'kysely'
import type { Reading, Writing } from '../db/tx.ts'
import type { DB } from '../db/types.generated.ts'

interface Piece {
  organisation_id: unknown
  number: unknown
  bytes: unknown
}

/** The tables that keep files in pieces: they have the shape of a piece. */
type PiecesTable = { [Table in keyof DB]: DB[Table] extends Piece ? Table : never }[keyof DB]

/** What a piece belongs to. */
type OwnerColumn = 'import_id' | 'file_id'

/** How much of a file is kept in one row: 1 MiB. */
export const pieceBytes = 1024 * 1024

/** How much of a piece is brought at once: the database sends two letters a byte, and all of it is held for a while. */
const partBytes = 128 * 1024

export interface StoredFile {
  /** Keeps a file piece by piece as it comes. */
  keep(tx: Writing, ownerId: string, pieces: AsyncIterable<Buffer>): Promise<void>
  /** The file in parts, none of them larger than a piece; to be read within the transaction. */
  read(db: Reading, ownerId: string): AsyncGenerator<Uint8Array>
  /** How many bytes there are; 0 after it was dropped. */
  bytes(db: Reading, ownerId: string): Promise<number>
  /** Files hold everybody's data: they go as soon as they have no use. */
  drop(tx: Writing, ownerId: string): Promise<void>
}

/** Files in this table, each named by the id of what it belongs to. */
export function storedFile(table: PiecesTable, owner: OwnerColumn = 'import_id'): StoredFile {
  const [pieces, column] = [sql.table(table), sql.ref(owner)]
  const those = (db: Reading, ownerId: string) =>
    sql`from ${pieces} where organisation_id = ${db.organisationId} and ${column} = ${ownerId}`
  return {
    async keep(tx, ownerId, incoming) {
      let number = 0
      for await (const bytes of incoming) {
        await sql`insert into ${pieces} (organisation_id, ${column}, number, bytes)
          values (${tx.organisationId}, ${ownerId}, ${number}, ${bytes})`.execute(tx)
        number += 1
      }
    },
    async *read(db, ownerId) {
      for (let [number, from] = [0, 1]; ; ) {
        const { rows } = await sql<{ bytes: Uint8Array }>`
          select substring(bytes from ${from} for ${partBytes}) as bytes ${those(db, ownerId)} and number = ${number}`.execute(
          db,
        )
        const [part] = rows
        if (!part) return
        if (part.bytes.length > 0) yield part.bytes
        ;[number, from] = part.bytes.length < partBytes ? [number + 1, 1] : [number, from + partBytes]
      }
    },
    async bytes(db, ownerId) {
      const { rows } = await sql<{ bytes: number }>`
        select coalesce(sum(octet_length(bytes)), 0)::int as bytes ${those(db, ownerId)}`.execute(db)
      return rows[0]?.bytes ?? 0
    },
    async drop(tx, ownerId) {
      await sql`delete ${those(tx, ownerId)}`.execute(tx)
    },
  }
}
