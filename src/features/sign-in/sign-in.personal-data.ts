import { ownRows, type PersonalData } from '#platform/personal-data.ts'

export const signInPersonalData: readonly PersonalData[] = [
  ownRows('sessions', { columns: ['user_agent', 'is_shared_device', 'created_at', 'last_seen_at', 'ended_at'] }),
  ownRows('sign_in_links', { columns: ['created_at', 'expires_at', 'used_at'] }),
  ownRows('passwords', { columns: ['changed_at'] }),
]
