import { sql } from 'kysely'
import type { Writing } from '#platform/db/database.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'

/** Whoever holds a role has come in by link before: so a visitor can try out switching other ways off. */
export async function fillSignIns(tx: Writing, { id, year }: DemonstrationOrganisation): Promise<void> {
  await sql`insert into sign_in_uses (organisation_id, person_id, way, first_at, last_at)
    select distinct organisation_id, person_id, 'link', ${year.launch}::timestamptz, ${year.launch}::timestamptz
    from role_grants where organisation_id = ${id} and revoked_at is null`.execute(tx)
}
