import type { GlobalReading, Reading } from '#platform/db/tx.ts'

/** Every organisation of this installation, by name: the one thing that strangers may read. */
export const listOrganisations = (db: GlobalReading | Reading) =>
  (db as GlobalReading).selectFrom('organisations').select(['slug', 'name']).orderBy('name').execute()
