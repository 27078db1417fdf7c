import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../root.ts'
import { connect } from './database.ts'
import { describeTables } from './describe.ts'
import { migrate } from './migrate.ts'
import { connectOnce } from './pool.ts'
import { printSchema } from './print-schema.ts'
import { printTypes } from './print-types.ts'
import type { Database } from './tx.ts'

/** The files that follow from the migrations, with what should be in them, by path from the root. */
export async function generate({ owner }: Pick<Database, 'owner'>): Promise<Map<string, string>> {
  const client = await connectOnce(owner, 'capable types')
  try {
    const tables = await describeTables(client)
    return new Map([
      ['src/platform/db/types.generated.ts', printTypes(tables)],
      ['docs/schema/schema.md', printSchema(tables)],
    ])
  } finally {
    await client.end()
  }
}

/** Migrates an empty database and writes the files that follow from it. */
export async function writeGenerated(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'capable-types-'))
  const log = { info() {}, warn: console.warn, error: console.error }
  try {
    const database = await connect({ dataDir, log })
    try {
      await migrate(database, { log })
      for (const [path, text] of await generate(database)) {
        await mkdir(dirname(join(root, path)), { recursive: true })
        await writeFile(join(root, path), text)
        console.log(`Wrote ${path}`)
      }
    } finally {
      await database.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
