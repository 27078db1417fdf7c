import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'
import { mergingPersonalData } from './merging/merging.personal-data.ts'

/** The platform's own tables; administration answers for them, because the platform is no feature. */
export const administrationPersonalData: readonly PersonalData[] = [
  {
    table: 'mails',
    columns: ['person_id', 'named_person_ids'],
    // A subject that names a colleague is that colleague's as well, so it stays here.
    export: async (db, personId) =>
      (
        await sql<object>`select to_address, case when named_person_ids is null then subject end as subject, created_at, sent_at
          from mails where organisation_id = ${db.organisationId} and person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from mails where organisation_id = ${tx.organisationId}
        and (person_id = ${personId} or ${personId}::uuid = any(named_person_ids))`.execute(tx)
    },
  },
  ...mergingPersonalData,
  {
    table: 'audit_entries',
    columns: ['actor_id', 'subject_id'],
    export: (db, personId) =>
      db
        .selectFrom('audit_entries')
        .select(['at', 'action', 'subject_kind', 'details'])
        .where('organisation_id', '=', db.organisationId)
        .where('actor_id', '=', personId)
        .orderBy('at')
        .execute(),
    erase: { kept: 'Others must be able to rely on what was done. The entry names nobody once the person is erased.' },
  },
]
