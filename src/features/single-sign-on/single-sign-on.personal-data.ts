import { sql } from 'kysely'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

export const singleSignOnPersonalData: readonly PersonalData[] = [
  ownRows('identities', { columns: ['subject', 'label', 'linked_by', 'linked_at', 'used_at', 'unlinked_at'] }),
  ownRows('identity_attempts', { columns: ['purpose', 'created_at', 'used_at', 'found_label'] }),
  {
    table: 'identity_sessions',
    columns: [],
    export: async (db, personId) => {
      const { rows } = await sql<object>`select i.subject, i.sid, s.created_at from identity_sessions i
        join sessions s on s.organisation_id = i.organisation_id and s.id = i.session_id
        where i.organisation_id = ${db.organisationId} and s.person_id = ${personId}`.execute(db)
      return rows
    },
    erase: async (tx, personId) => {
      await sql`delete from identity_sessions i using sessions s
        where i.organisation_id = ${tx.organisationId} and s.organisation_id = i.organisation_id
          and s.id = i.session_id and s.person_id = ${personId}`.execute(tx)
    },
  },
]
