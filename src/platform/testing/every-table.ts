import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { connectOnce } from '../db/pool.ts'
import { globalTables } from '../db/tenancy.ts'
import type { Database, Writing } from '../db/tx.ts'

const listed = globalTables.map(name => `'${name}'`).join(', ')

/** The condition on pg_class c that picks the tables of organisations. */
export const isTenantTable = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in (${listed})`

/** Every table of the product that belongs to an organisation, those of tomorrow too. */
export async function tenantTables(database: Pick<Database, 'owner'>): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    database,
    `select c.relname as name from pg_class c where ${isTenantTable}
    order by c.relname collate "C"`,
  )
  return rows.map(({ name }) => name)
}

/** Drops checks and references of a throw-away database, so that rows which say nothing sensible can be put in. */
export async function loosenEveryTable(database: Pick<Database, 'owner'>): Promise<void> {
  await ask(
    database,
    `do $$ declare found record; begin
    for found in select c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
      where ${isTenantTable} and k.contype in ('c', 'f')
    loop execute format('alter table %I drop constraint %I', found.relname, found.conname); end loop; end $$`,
  )
}

/** Puts one row of awkward values into every table of the transaction's organisation. */
export async function fillEveryTable(database: Pick<Database, 'owner'>, tx: Writing): Promise<void> {
  for (const table of await tenantTables(database)) {
    const columns = await ask<Column>(
      database,
      `select a.attname as name, t.typname as type, t.typcategory as category, a.attnotnull as required
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`,
    )
    const given = columns.filter(({ required }) => required || Math.random() < 0.7)
    const names = given.map(({ name }) => sql.ref(name))
    const values = given.map(column => sql.lit(column.name === 'organisation_id' ? tx.organisationId : awkward(column)))
    await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(tx)
  }
}

type Column = { name: string; type: string; category: string; required: boolean }

function awkward({ type, category }: Column): string {
  if (type === 'uuid') return randomUUID()
  if (type === 'jsonb') return JSON.stringify({ note: 'a "quoted" \\ line\nand\ttab', list: [1, null, 'å'] })
  if (type === 'bytea') return '\\x00090a0d5cff'
  if (type === 'date') return '2026-11-22'
  if (type === 'time') return '23:59:59.5'
  if (category === 'A') return type === '_uuid' ? `{${randomUUID()},${randomUUID()}}` : '{}'
  if (category === 'D') return '2026-11-22 10:00:00.123456+01'
  if (category === 'T') return 'P1DT2H'
  if (category === 'N') return '1'
  if (category === 'B') return 'true'
  return `${randomUUID()} \\N tab\tline\nreturn\r back\\slash 'quote' "quote" æøå 😀 `
}

async function ask<Row extends object>({ owner }: Pick<Database, 'owner'>, question: string): Promise<Row[]> {
  const client = await connectOnce(owner, 'capable tests')
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}
