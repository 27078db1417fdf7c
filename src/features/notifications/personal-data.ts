import { sql } from 'kysely'
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
  {
    table: 'announcements',
    columns: ['actor_id', 'person_ids', 'reached_person_id', 'withdrawn_by'],
    // What somebody announced goes; nobody else stands in a list that is still being worked through.
    async erase(tx, personId) {
      await sql`delete from announcements where organisation_id = ${tx.organisationId} and actor_id = ${personId}`.execute(
        tx,
      )
      await sql`update announcements set person_ids = array_remove(person_ids, ${personId}::uuid)
        where organisation_id = ${tx.organisationId} and ${personId}::uuid = any(person_ids)`.execute(tx)
      await sql`update announcements set withdrawn_by = null
        where organisation_id = ${tx.organisationId} and withdrawn_by = ${personId}`.execute(tx)
      // Spreading it begins anew then; whoever was told is not told again.
      await sql`update announcements set reached_person_id = null
        where organisation_id = ${tx.organisationId} and reached_person_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'channel_deliveries',
    columns: ['actor_id'],
    async erase(tx, personId) {
      await tx
        .deleteFrom('channel_deliveries')
        .where('organisation_id', '=', tx.organisationId)
        .where('actor_id', '=', personId)
        .execute()
    },
  },
  {
    table: 'notification_channels',
    columns: ['created_by'],
    export: (db, personId) =>
      db
        .selectFrom('notification_channels')
        .select(['name', 'kind', 'host', 'created_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('created_by', '=', personId)
        .execute(),
    async erase(tx, personId) {
      await tx
        .updateTable('notification_channels')
        .set({ created_by: null })
        .where('organisation_id', '=', tx.organisationId)
        .where('created_by', '=', personId)
        .execute()
    },
  },
  ownRows('feed_tokens', { columns: ['name', 'created_at', 'revoked_at'], onlyForThePerson: true }),
  ownRows('notification_choices', { onlyForThePerson: true }),
  ownRows('notification_hours', { onlyForThePerson: true }),
]
