import { sql } from 'kysely'
import { enqueue } from '#platform/jobs/job.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { deliverShare } from './deliver.ts'

/** Partnerships belong to organisations; a person is in them as whoever began or ended one, and in what lies at partners. */
export const partnershipsPersonalData: readonly PersonalData[] = [
  {
    table: 'partner_deliveries',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select o.name as partner, d.kind, d.item_id, d.first_at, d.last_at
          from partner_deliveries d join organisations o on o.id = d.partner_id
          where d.organisation_id = ${db.organisationId} and d.person_id = ${personId}
          order by d.first_at`.execute(db)
      ).rows,
    // The copies go as well: once the rows that they were made of are gone, the same job takes them back.
    async erase(tx, personId) {
      const rows = await tx
        .deleteFrom('partner_deliveries')
        .where('organisation_id', '=', tx.organisationId)
        .where('person_id', '=', personId)
        .returning(['partner_id as partnerId', 'kind', 'item_id as id'])
        .execute()
      for (const { partnerId, kind, id } of rows)
        await enqueue(tx, deliverShare, { partnerId, direction: 'give', kind, ids: [id] })
    },
  },
  {
    table: 'partnerships',
    columns: ['begun_by', 'ended_by'],
    erase: {
      kept: 'that an organisation began or ended a partnership, and by which nameless administrator, is part of its record',
    },
  },
  {
    table: 'partner_invitations',
    columns: ['made_by'],
    erase: { kept: 'that a code was made, and by which nameless administrator, is part of the record' },
  },
]
