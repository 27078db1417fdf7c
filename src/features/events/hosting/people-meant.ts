import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

interface Meant {
  readonly id: string
  readonly name: string
  readonly unitId: string | null
  readonly managerId: string | null
}

/** Whom somebody means by an e-mail address or a whole name; at most three. */
export async function listPeopleMeant(db: Reading, typed: string): Promise<readonly Meant[]> {
  const { rows } = await sql<Meant>`
    select id, name, unit_id as "unitId", manager_id as "managerId" from people
    where organisation_id = ${db.organisationId}::uuid and left_at is null
      and (email = lower(${typed}) or name = ${typed}) order by name, id limit 3`.execute(db)
  return rows
}
