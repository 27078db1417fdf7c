import { ownRows, type PersonalData } from '#platform/personal-data.ts'
import { mergingPersonalData } from './merging/merging.personal-data.ts'

/** The platform's own tables; administration answers for them, because the platform is no feature. */
export const administrationPersonalData: readonly PersonalData[] = [
  ownRows('mails', { columns: ['to_address', 'subject', 'created_at', 'sent_at'] }),
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
