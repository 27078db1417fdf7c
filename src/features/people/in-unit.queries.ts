import type { Reading } from '#platform/db/tx.ts'

export interface DirectoryRow {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unitId: string | null
  readonly unitName: string | null
}

/** The people placed in a unit itself, by name; at most a hundred. */
export const listInUnit = (db: Reading, unitId: string): Promise<readonly DirectoryRow[]> =>
  db
    .selectFrom('people as p')
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.name', 'p.job_title as jobTitle', 'p.unit_id as unitId', 'u.name as unitName'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
    .where('p.unit_id', '=', unitId)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(100)
    .execute()
