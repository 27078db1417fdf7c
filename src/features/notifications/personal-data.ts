import type { Reading } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** How a person's rows in the tables of notifications are exported and erased. */
export const notificationsPersonalData: readonly PersonalData[] = [
  {
    table: 'notifications',
    columns: ['person_id', 'actor_id'],
    export: (db: Reading, personId) =>
      db
        .selectFrom('notifications')
        .select(['topic', 'payload', 'created_at', 'read_at', 'pace', 'mailed_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .execute(),
    onlyForThePerson: true,
    // What somebody did is told in other people's inboxes; that goes as well.
    async erase(tx, personId) {
      for (const column of ['person_id', 'actor_id'] as const)
        await tx
          .deleteFrom('notifications')
          .where('organisation_id', '=', tx.organisationId)
          .where(column, '=', personId)
          .execute()
    },
  },
  ownRows('notification_choices', { onlyForThePerson: true }),
  ownRows('notification_hours', { onlyForThePerson: true }),
]
