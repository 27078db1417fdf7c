import { type Selectable, sql } from 'kysely'
import type { DB } from '#platform/db/types.generated.ts'
import type { Share } from './share.ts'

interface Copy {
  readonly organisation_id: string
  readonly id: string
  readonly partner_id: string
}

/** The tables of copies: what a partner gave, by its own id. */
type CopiesTable = { [Table in keyof DB]: Selectable<DB[Table]> extends Copy ? Table : never }[keyof DB]

/** What lies in a table of copies and how it goes again; for a share whose copies have no history. */
export function heldIn(name: CopiesTable): Pick<Share, 'listHeld' | 'forget'> {
  const table = sql.table(name)
  return {
    async listHeld(db, { id }) {
      const { rows } = await sql<{ id: string }>`
        select id from ${table} where organisation_id = ${db.organisationId} and partner_id = ${id}`.execute(db)
      return rows.map(row => row.id)
    },
    async forget(tx, { id }, ids) {
      const those = ids === 'all' ? sql`true` : sql`id = any(${[...ids]}::uuid[])`
      await sql`delete from ${table}
        where organisation_id = ${tx.organisationId} and partner_id = ${id} and ${those}`.execute(tx)
    },
  }
}
