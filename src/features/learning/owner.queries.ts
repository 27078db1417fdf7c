import type { Reading } from '#platform/db/tx.ts'

/** The colleague with this e-mail, for those who keep the catalogue; nobody who has left. */
export async function findOwnerId(db: Reading, email: string): Promise<string | undefined> {
  if (!email) return undefined
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('email', '=', email.toLowerCase())
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}
