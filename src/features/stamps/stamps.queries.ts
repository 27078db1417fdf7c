import type { Reading } from '#platform/db/tx.ts'

/** The next people who work here, in the order of their ids. */
export async function listActivePeople(
  db: Reading,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .$if(after !== undefined, query => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Stamps that wait for a signature, because the key could not be opened when they were given. */
export async function listUnsignedIds(db: Reading, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stamps')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('credential', 'is', null)
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
