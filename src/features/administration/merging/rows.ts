import { sql } from 'kysely'
import { sqlState } from '#platform/db/errors.ts'
import type { Writing } from '#platform/db/tx.ts'

/** A row that followed: its primary key but for the organisation and the person. */
export interface MovedRow {
  readonly table: string
  readonly keys: Readonly<Record<string, string>>
}

/** Lets the rows of one table follow, as far as the other does not have the same already. Returns those that did. */
export async function moveRows(tx: Writing, table: string, from: string, to: string): Promise<readonly MovedRow[]> {
  const columns = await keyColumns(tx, table)
  const chosen = columns.length > 0 ? sql.join(columns.map(column => sql`${sql.ref(column)}::text`)) : sql`1`
  const { rows } = await sql<Record<string, string>>`select ${chosen} from ${sql.table(table)}
    where organisation_id = ${tx.organisationId} and person_id = ${from}`.execute(tx)
  const moved: MovedRow[] = []
  for (const row of rows) {
    const keys = Object.fromEntries(columns.map(column => [column, row[column] ?? '']))
    if (await moveRow(tx, { table, keys }, from, to)) moved.push({ table, keys })
  }
  return moved
}

/** Returns false when the other has such a row already; then it stays where it is. */
export async function moveRow(tx: Writing, { table, keys }: MovedRow, from: string, to: string): Promise<boolean> {
  const conditions = Object.entries(keys).map(([column, value]) => sql`${sql.ref(column)}::text = ${value}`)
  const these = sql.join(
    [sql`organisation_id = ${tx.organisationId}`, sql`person_id = ${from}`, ...conditions],
    sql` and `,
  )
  await sql`savepoint move_row`.execute(tx)
  try {
    const { numAffectedRows } = await sql`update ${sql.table(table)} set person_id = ${to} where ${these}`.execute(tx)
    await sql`release savepoint move_row`.execute(tx)
    return (numAffectedRows ?? 0n) > 0n
  } catch (error) {
    const state = sqlState(error)
    if (state !== '23505' && state !== '23503') throw error
    await sql`rollback to savepoint move_row`.execute(tx)
    await sql`release savepoint move_row`.execute(tx)
    return false
  }
}

async function keyColumns(tx: Writing, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary and a.attname not in ('organisation_id', 'person_id')
    order by a.attnum`.execute(tx)
  return rows.map(({ name }) => name)
}
