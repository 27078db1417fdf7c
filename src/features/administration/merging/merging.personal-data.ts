import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'

/** Who was merged into whom: it holds both as they were, so it goes with either of them. */
export const mergingPersonalData: readonly PersonalData[] = [
  {
    table: 'person_merges',
    columns: ['kept_person_id', 'gone_person_id', 'merged_by', 'undone_by'],
    export: (db, personId) =>
      db
        .selectFrom('person_merges')
        .select(['merged_at', 'undone_at'])
        .where('organisation_id', '=', db.organisationId)
        .where(eb => eb.or([eb('kept_person_id', '=', personId), eb('gone_person_id', '=', personId)]))
        .execute(),
    async erase(tx, personId) {
      await sql`delete from person_merges where organisation_id = ${tx.organisationId}
        and (kept_person_id = ${personId} or gone_person_id = ${personId})`.execute(tx)
      await sql`update person_merges set merged_by = nullif(merged_by, ${personId}::uuid), undone_by = nullif(undone_by, ${personId}::uuid)
        where organisation_id = ${tx.organisationId} and (merged_by = ${personId} or undone_by = ${personId})`.execute(
        tx,
      )
    },
  },
  {
    table: 'people_apart',
    columns: ['first_person_id', 'second_person_id', 'said_by'],
    async erase(tx, personId) {
      await sql`delete from people_apart where organisation_id = ${tx.organisationId}
        and (first_person_id = ${personId} or second_person_id = ${personId})`.execute(tx)
      await sql`update people_apart set said_by = null
        where organisation_id = ${tx.organisationId} and said_by = ${personId}`.execute(tx)
    },
  },
]
