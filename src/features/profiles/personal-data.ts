import { sql } from 'kysely'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** How a person's rows in this feature's tables are exported and erased. */
export const profilesPersonalData: readonly PersonalData[] = [
  ownRows('profiles'),
  ownRows('profile_audiences'),
  ownRows('person_units'),
  ownRows('person_terms'),
  {
    ...ownRows('profile_photos'),
    // The picture as it was handed in, readable by any program that knows base64.
    export: async (db, personId) =>
      (
        await sql<object>`select content_hash, encode(source, 'base64') as jpeg, crop_size, crop_x, crop_y, changed_at
          from profile_photos where organisation_id = ${db.organisationId} and person_id = ${personId}`.execute(db)
      ).rows,
  },
  ownRows('profile_photo_files', { columns: ['size', 'format'] }),
  ownRows('profile_changes', { onlyForThePerson: true }),
  {
    ...ownRows('profile_corrections', {
      columns: ['field', 'suggestion', 'reason', 'suggested_at', 'decision', 'decided_at'],
    }),
    columns: ['person_id', 'suggested_by'],
    async erase(tx, personId) {
      await sql`delete from profile_corrections where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
      await sql`update profile_corrections set suggested_by = null where organisation_id = ${tx.organisationId}
        and suggested_by = ${personId}`.execute(tx)
    },
  },
  {
    ...ownRows('leaver_reports', { columns: ['note', 'reported_at', 'decision', 'decided_at'] }),
    columns: ['person_id', 'reported_by', 'decided_by'],
    async erase(tx, personId) {
      await sql`delete from leaver_reports where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
      await sql`update leaver_reports set reported_by = nullif(reported_by, ${personId}),
        decided_by = nullif(decided_by, ${personId}) where organisation_id = ${tx.organisationId}`.execute(tx)
    },
  },
  {
    table: 'unit_descriptions',
    columns: ['changed_by'],
    async erase(tx, personId) {
      await sql`update unit_descriptions set changed_by = null where organisation_id = ${tx.organisationId}
        and changed_by = ${personId}`.execute(tx)
    },
  },
  ownRows('profile_reminders', { columns: ['sent_at', 'stopped_at'] }),
]
