import type { PersonalData } from '#platform/personal-data.ts'

/** Tokens belong to the organisation; a person is in them as whoever made or ended one. */
export const apiPersonalData: readonly PersonalData[] = [
  {
    table: 'api_tokens',
    columns: ['created_by', 'revoked_by'],
    export: (db, personId) =>
      db
        .selectFrom('api_tokens')
        .select(['name', 'scopes', 'created_at', 'expires_at', 'revoked_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('created_by', '=', personId)
        .execute(),
    async erase(tx, personId) {
      for (const column of ['created_by', 'revoked_by'] as const)
        await tx
          .updateTable('api_tokens')
          .set({ [column]: null })
          .where('organisation_id', '=', tx.organisationId)
          .where(column, '=', personId)
          .execute()
    },
  },
]
