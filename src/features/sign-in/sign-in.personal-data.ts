import { ownRows, type PersonalData } from '#platform/personal-data.ts'

export const signInPersonalData: readonly PersonalData[] = [
  ownRows('sessions', {
    columns: ['user_agent', 'is_shared_device', 'signed_in_by', 'created_at', 'last_seen_at', 'ended_at'],
  }),
  ownRows('sign_in_links', { columns: ['created_at', 'expires_at', 'used_at'] }),
  ownRows('passwords', { columns: ['changed_at'] }),
  // The public key and the credential's number say nothing about a person and are of use to nobody else.
  ownRows('passkeys', { columns: ['name', 'is_backed_up', 'created_at', 'last_used_at'] }),
  ownRows('passkey_challenges', { columns: ['purpose', 'created_at', 'used_at'] }),
  ownRows('sign_in_uses', { columns: ['way', 'first_at', 'last_at'] }),
  {
    table: 'sign_in_policies',
    columns: ['decided_by'],
    erase: async (tx, personId) =>
      void (await tx
        .updateTable('sign_in_policies')
        .set({ decided_by: null })
        .where('organisation_id', '=', tx.organisationId)
        .where('decided_by', '=', personId)
        .execute()),
  },
]
