import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'

const kept = {
  kept: 'what was asked and when belongs to the organisation; who did it is a person without a name by then',
}

export const surveysPersonalData: readonly PersonalData[] = [
  {
    table: 'surveys',
    columns: ['owner_id', 'made_by'],
    async erase(tx, personId) {
      await sql`update surveys set owner_id = null where organisation_id = ${tx.organisationId}
        and owner_id = ${personId}`.execute(tx)
    },
  },
  { table: 'survey_waves', columns: ['made_by'], erase: kept },
  {
    table: 'survey_audiences',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select a.wave_id, s.title, w.name, a.respondent_group, a.leaves_out from survey_audiences a
          join survey_waves w on w.organisation_id = a.organisation_id and w.id = a.wave_id
          join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
          where a.organisation_id = ${db.organisationId} and a.person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from survey_audiences where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'survey_readers',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select r.wave_id, s.title, w.name from survey_readers r
          join survey_waves w on w.organisation_id = r.organisation_id and w.id = r.wave_id
          join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
          where r.organisation_id = ${db.organisationId} and r.person_id = ${personId}`.execute(db)
      ).rows,
    // The place stays taken by a person without a name: else, with the last of them gone, others could read.
    erase: { kept: 'who was promised to read answers with names is a person without a name by then' },
  },
  { table: 'survey_wave_changes', columns: ['changed_by'], erase: kept },
  { table: 'survey_edits', columns: ['made_by'], erase: kept },
  { table: 'survey_bank_questions', columns: ['made_by'], erase: kept },
]
