import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { storedFile } from '#platform/files/stored-file.ts'

/** The uploaded staff list of an import. */
export const staffListFile = storedFile('staff_import_pieces')

/** How much there is to compare: bytes of the file, people in the directory. */
export async function sizeOf(db: Reading, importId: string): Promise<{ bytes: number; people: number }> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from people where organisation_id = ${db.organisationId}`.execute(db)
  return { bytes: await staffListFile.bytes(db, importId), people: rows[0]?.people ?? 0 }
}
