import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

/** Whoever is meant by a name, an e-mail or a staff number; nothing for an empty box. */
export async function findOwner(
  db: Reading,
  typed: string,
): Promise<{ readonly id: string } | 'nobody' | 'several' | undefined> {
  if (!typed) return undefined
  const { rows } = await sql<{ id: string }>`
    select id from people where organisation_id = ${db.organisationId}::uuid and left_at is null
      and (email = lower(${typed}) or employee_number = ${typed} or name = ${typed})
    limit 2`.execute(db)
  const [one, another] = rows
  return one ? (another ? 'several' : one) : 'nobody'
}
