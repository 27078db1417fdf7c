import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { clientOf } from './handle.ts'
import type { Writing } from './tx.ts'
import type { DB } from './types.generated.ts'

/** An object is written as JSON, an array as an array of PostgreSQL; for a JSON array give the text. */
export type CopyValue = string | number | boolean | Date | Buffer | null | readonly (string | number | null)[] | object

/**
 * Writes many rows at once, much faster than INSERT; returns how many. All or none: it is part of the transaction.
 * PostgreSQL refuses COPY into tables with row-level security, so rows go by way of a temporary table.
 */
export async function copyInto<Table extends keyof DB & string>(
  tx: Writing,
  table: Table,
  columns: readonly (keyof DB[Table] & string)[],
  rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>,
): Promise<number> {
  return copyBytesInto(clientOf(tx), table, columns, encodeRows(rows))
}

/** Like copyInto, for bytes in the text format of COPY. `conflict` may say what to do with rows that exist. */
export async function copyBytesInto(
  client: pg.Client | pg.PoolClient,
  table: string,
  columns: readonly string[],
  bytes: AsyncIterable<Buffer> | Readable,
  conflict = '',
): Promise<number> {
  const list = columns.map(quoted).join(', ')
  const target = quoted(table)
  await client.query(`create temporary table incoming on commit drop as select ${list} from ${target} with no data`)
  await copyBytes(client, 'incoming', columns, bytes)
  const { rowCount } = await client.query(`insert into ${target} (${list}) select ${list} from incoming ${conflict}`)
  await client.query('drop table incoming')
  return rowCount ?? 0
}

/** Fills a table without row-level security, such as a temporary one. */
export async function copyBytes(
  client: pg.Client | pg.PoolClient,
  table: string,
  columns: readonly string[],
  bytes: AsyncIterable<Buffer> | Readable,
): Promise<void> {
  const sql = `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`
  await withoutPipeline(client, () => pipeline(bytes, client.query(copyFrom(sql))))
}

/** The rows of a query, as they come, in the text format of COPY. */
export function copyOut(client: pg.Client, query: string): Readable {
  return client.query(copyTo(`copy (${query}) to stdout`))
}

// COPY talks back and forth, which pg allows only on a connection that does not send ahead.
async function withoutPipeline<T>(client: pg.Client | pg.PoolClient, work: () => Promise<T>): Promise<T> {
  const { pipeline: sendsAhead } = client
  await client.query('')
  Object.assign(client, { pipeline: false })
  try {
    return await work()
  } finally {
    await client.query('').catch(() => {}) // Waits until a COPY that broke off has been answered.
    Object.assign(client, { pipeline: sendsAhead })
  }
}

/** A name between quotes; only plain names get in. */
export function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new TypeError(`${name} is no name of a table or column.`)
  return `"${name}"`
}

const chunkSize = 64 * 1024

async function* encodeRows(rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>) {
  let chunk = ''
  for await (const row of rows) {
    chunk += `${row.map(encode).join('\t')}\n`
    if (chunk.length < chunkSize) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  if (chunk) yield Buffer.from(chunk)
}

/** One value in the text format of COPY. */
export function encode(value: CopyValue): string {
  return value === null ? '\\N' : escaped(plainText(value))
}

function plainText(value: Exclude<CopyValue, null>): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (Array.isArray(value)) return `{${value.map(arrayItem).join(',')}}`
  return JSON.stringify(value)
}

function arrayItem(item: string | number | null): string {
  return item === null ? 'NULL' : `"${String(item).replace(/[\\"]/g, '\\$&')}"`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(text: string): string {
  return text.replace(/[\\\n\r\t]/g, character => escapes[character] ?? character)
}
