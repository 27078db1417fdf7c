import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import {
  type About,
  aboutName,
  type BackedUpTable,
  formatVersion,
  type Manifest,
  manifestName,
  partName,
  sealName,
  sealOf,
  sha256,
} from './backup/format.ts'
import { countRows, wholeRows } from './backup/rows.ts'
import { type BackupTable, listTables, rowsQuery } from './backup/tables.ts'
import { tarEnd, tarHeader, tarPadding } from './backup/tar.ts'
import { copyOut } from './copy.ts'

export { BackupFileError } from './backup/format.ts'

import { DatabaseSetupError } from './errors.ts'
import { connectOnce } from './pool.ts'
import { setOrganisation } from './tenancy.ts'
import type { Database } from './tx.ts'

export interface BackupSummary {
  readonly organisations: readonly string[]
  readonly rows: number
}

type Options = { file: string; organisation?: string | undefined; now: Date }

/**
 * Writes the whole installation, or the organisation with that slug, into one file: everything as it was at one
 * moment, while people go on working. The file appears under its name only when it is complete.
 */
export async function backUp(
  { app }: Pick<Database, 'app'>,
  { file, organisation, now }: Options,
): Promise<BackupSummary> {
  const client = await connectOnce(app, 'capable backup')
  const unfinished = `${file}.unfinished`
  try {
    await client.query('begin isolation level repeatable read read only')
    const about = await describeContents(client, organisation, now)
    const tables: BackedUpTable[] = []
    // Everybody's personal data is in there: for its owner's eyes only.
    const target = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(Readable.from(archive(client, about, tables)), createGzip(), target)
    await rename(unfinished, file)
    return {
      organisations: about.organisations.map(({ name }) => name),
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function describeContents(client: pg.Client, slug: string | undefined, now: Date): Promise<About> {
  const organisations = await client.query<About['organisations'][number]>(
    'select id, slug, name from organisations where $1::text is null or slug = $1 order by slug',
    [slug ?? null],
  )
  if (organisations.rows.length === 0) {
    throw new DatabaseSetupError(
      slug ? `There is no organisation "${slug}" here.` : 'There is no organisation here yet.',
    )
  }
  const migrations = await client.query<About['migrations'][number]>(
    'select name, checksum from migrations.landed order by name',
  )
  return {
    format: 'capable-backup',
    formatVersion,
    createdAt: now.toISOString(),
    migrations: migrations.rows,
    organisations: organisations.rows,
  }
}

async function* archive(client: pg.Client, about: About, written: BackedUpTable[]): AsyncGenerator<Buffer> {
  const at = new Date(about.createdAt)
  const description = json(about)
  yield* entry(aboutName, description, at)
  const tables = await listTables(client)
  for (const { id } of about.organisations) {
    await client.query(setOrganisation(id))
    for (const table of tables) yield* tableEntries(client, id, table, at, written)
  }
  const manifest: Manifest = { aboutSha256: sha256(description), tables: written }
  const list = json(manifest)
  yield* entry(manifestName, list, at)
  yield* entry(sealName, Buffer.from(sealOf(list)), at)
  yield tarEnd
}

async function* tableEntries(
  client: pg.Client,
  organisationId: string,
  table: BackupTable,
  at: Date,
  written: BackedUpTable[],
) {
  const hash = createHash('sha256')
  let parts = 0
  let rows = 0
  for await (const part of wholeRows(copyOut(client, rowsQuery(table, organisationId)))) {
    parts += 1
    rows += countRows(part, hash)
    yield* entry(partName(organisationId, table.name, parts), part, at)
  }
  written.push({
    organisationId,
    table: table.name,
    columns: [...table.columns],
    parts,
    rows,
    sha256: hash.digest('hex'),
  })
}

function* entry(name: string, content: Buffer, at: Date): Generator<Buffer> {
  yield tarHeader(name, content.length, at)
  yield content
  yield tarPadding(content.length)
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
