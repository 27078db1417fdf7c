import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { listed, type Preview, type PreviewPerson } from './preview.ts'
import type { Change } from './staff-row.ts'

export type ImportChanges = Pick<Preview, 'joining' | 'changing' | 'leaving'>

/** What an import did to whom, the first of each kind, with the names that they have today. */
export async function listImportChanges(db: Reading, importId: string): Promise<ImportChanges> {
  return {
    joining: await some(db, importId, ['joins', 'returns']),
    changing: await some(db, importId, ['changes']),
    leaving: await some(db, importId, ['leaves']),
  }
}

async function some(db: Reading, importId: string, outcomes: readonly string[]): Promise<readonly PreviewPerson[]> {
  const rows = await db
    .selectFrom('staff_import_changes as c')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.person_id'),
    )
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.name', 'p.job_title', 'u.name as unit', 'c.changes'])
    .where('c.organisation_id', '=', db.organisationId)
    .where('c.import_id', '=', importId)
    .where(sql<boolean>`c.outcome = any(${outcomes})`)
    .orderBy('c.outcome')
    .orderBy('c.person_id')
    .limit(listed)
    .execute()
  return rows.map(row => ({
    name: row.name,
    line: 0,
    jobTitle: row.job_title,
    unit: row.unit ?? '',
    changes: row.changes as unknown as readonly Change[],
  }))
}
