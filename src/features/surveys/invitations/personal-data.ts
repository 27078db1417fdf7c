import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'
import type { Answers } from '../questionnaire/questionnaire.ts'

/** Who was asked, and what somebody answered under their own name. Of anonymous answers nobody knows whose they are. */
export const answeringPersonalData: readonly PersonalData[] = [
  {
    table: 'survey_invitees',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select i.wave_id, s.title, w.name, w.mode, i.respondent_group, i.dimensions from survey_invitees i
          join survey_waves w on w.organisation_id = i.organisation_id and w.id = i.wave_id
          join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
          where i.organisation_id = ${db.organisationId} and i.person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from survey_invitees where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'survey_ballots',
    columns: ['person_id'],
    // What was written and not handed in is sealed; its owner reads it in the survey itself.
    export: async (db, personId) =>
      (
        await sql<object>`select wave_id, is_handed_in from survey_ballots
          where organisation_id = ${db.organisationId} and person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from survey_ballots where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'survey_responses',
    columns: ['person_id'],
    onlyForThePerson: true,
    export: async (db, personId) =>
      (
        await sql<object>`select wave_id, mode, dimensions, answers from survey_responses
          where organisation_id = ${db.organisationId} and person_id = ${personId}`.execute(db)
      ).rows,
    erase: takeOutOfResponses,
  },
  {
    table: 'survey_codes',
    columns: ['person_id', 'made_by'],
    async erase(tx, personId) {
      await sql`delete from survey_codes where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'survey_mailings',
    columns: ['asked_by', 'reached_person_id'],
    erase: {
      kept: 'when invitations and reminders went out; who asked, and how far down the list they came, are people without names by then',
    },
  },
]

// While a survey is open an answer can be taken back whole. What has been counted stays in the numbers, without the
// person and without a word that they wrote.
async function takeOutOfResponses(
  tx: Parameters<Exclude<PersonalData['erase'], { kept: string }>>[0],
  personId: string,
) {
  await sql`delete from survey_responses r using survey_waves w
    where r.organisation_id = ${tx.organisationId} and r.person_id = ${personId}
      and w.organisation_id = r.organisation_id and w.id = r.wave_id and w.status <> 'closed'`.execute(tx)
  const { rows } = await sql<{ id: string; wave_id: string; answers: Answers }>`select id, wave_id, answers
    from survey_responses where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(tx)
  for (const { id, wave_id, answers } of rows) {
    const wordless = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !('text' in answer)))
    await sql`update survey_responses set person_id = null, answers = ${JSON.stringify(wordless)}::jsonb
      where organisation_id = ${tx.organisationId} and wave_id = ${wave_id} and id = ${id}`.execute(tx)
  }
}
