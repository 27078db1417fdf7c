import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'

/** How a person's rows in this feature's tables are exported and erased. */
export const termsPersonalData: readonly PersonalData[] = [
  {
    table: 'terms',
    columns: ['created_by', 'merged_by'],
    export: (db, personId) =>
      db
        .selectFrom('terms')
        .select(['kind', 'texts', 'created_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('created_by', '=', personId)
        .where('origin', '=', 'own-word')
        .execute(),
    // A word that colleagues use too stays, without saying who brought it; one that nobody uses goes. What people tell
    // with it is gone by then, because profiles stand on a higher floor.
    async erase(tx, personId) {
      await sql`delete from terms as t where organisation_id = ${tx.organisationId} and created_by = ${personId}
        and origin = 'own-word' and merged_into_id is null
        and not exists (select from person_terms as told where told.organisation_id = t.organisation_id
          and told.term_id = t.id)
        and not exists (select from terms as merged where merged.organisation_id = t.organisation_id
          and merged.merged_into_id = t.id)`.execute(tx)
      for (const column of ['created_by', 'merged_by'] as const)
        await tx
          .updateTable('terms')
          .set({ [column]: null })
          .where('organisation_id', '=', tx.organisationId)
          .where(column, '=', personId)
          .execute()
    },
  },
]
