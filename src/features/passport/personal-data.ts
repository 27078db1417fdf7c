import type { Reading, Writing } from '#platform/db/tx.ts'
import type { PersonalData } from '#platform/personal-data.ts'

const tables = [
  'passport_results',
  'unfinished_answers',
  'checked_areas',
  'assessments',
  'skill_wishes',
  'assessment_rounds',
] as const
type Table = (typeof tables)[number]

/** Everything is the person's own: all of it is exported, all of it goes. Rounds go last, the rest points at them. */
export const passportPersonalData: readonly PersonalData[] = tables.map(table => ({
  table,
  columns: ['person_id'],
  export: (db, personId) => rowsOf(db, table, personId),
  erase: (tx, personId) => removeRows(tx, table, personId),
}))

const rowsOf = (db: Reading, table: Table, personId: string): Promise<readonly object[]> =>
  db
    .selectFrom(table)
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .execute()

async function removeRows(tx: Writing, table: Table, personId: string): Promise<void> {
  await tx
    .deleteFrom(table)
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .execute()
}
