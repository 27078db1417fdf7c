import type { PersonalData } from '#platform/personal-data.ts'

export const signInPersonalData: readonly PersonalData[] = [
  {
    table: 'sessions',
    columns: ['person_id'],
    export: (db, personId) =>
      db
        .selectFrom('sessions')
        .select(['user_agent', 'is_shared_device', 'created_at', 'last_seen_at', 'ended_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute(),
    erase: async (tx, personId) =>
      void (await tx
        .deleteFrom('sessions')
        .where('organisation_id', '=', tx.organisationId)
        .where('person_id', '=', personId)
        .execute()),
  },
  {
    table: 'sign_in_links',
    columns: ['person_id'],
    export: (db, personId) =>
      db
        .selectFrom('sign_in_links')
        .select(['created_at', 'expires_at', 'used_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute(),
    erase: async (tx, personId) =>
      void (await tx
        .deleteFrom('sign_in_links')
        .where('organisation_id', '=', tx.organisationId)
        .where('person_id', '=', personId)
        .execute()),
  },
  {
    table: 'passwords',
    columns: ['person_id'],
    export: (db, personId) =>
      db
        .selectFrom('passwords')
        .select('changed_at')
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .execute(),
    erase: async (tx, personId) =>
      void (await tx
        .deleteFrom('passwords')
        .where('organisation_id', '=', tx.organisationId)
        .where('person_id', '=', personId)
        .execute()),
  },
]
