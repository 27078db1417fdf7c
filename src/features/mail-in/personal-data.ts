import type { PersonalData } from '#platform/personal-data.ts'
import { ownRows } from '#platform/personal-data.ts'

/** When somebody's mails came in and what became of them; not what they said, which stands where it was posted. */
export const mailInPersonalData: readonly PersonalData[] = [
  ownRows('incoming_mails', { columns: ['received_at', 'reader', 'verdict'] }),
]
