import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'

const kept = {
  kept: 'what an organisation made of its results is its own; who did it is a person without a name by then',
}

/** Results hold no person: they are counts, and words that somebody has checked. These are those who worked with them. */
export const resultsPersonalData: readonly PersonalData[] = [
  { table: 'survey_comments', columns: ['checked_by'], erase: kept },
  {
    table: 'survey_actions',
    columns: ['owner_id', 'made_by'],
    export: async (db, personId) =>
      (
        await sql<object>`select title, due_on, status, outcome, made_at from survey_actions
          where organisation_id = ${db.organisationId} and owner_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`update survey_actions set owner_id = null where organisation_id = ${tx.organisationId}
        and owner_id = ${personId}`.execute(tx)
    },
  },
  { table: 'survey_publications', columns: ['published_by'], erase: kept },
  { table: 'survey_benchmarks', columns: ['received_by'], erase: kept },
  { table: 'survey_past_files', columns: ['brought_by'], erase: kept },
]
