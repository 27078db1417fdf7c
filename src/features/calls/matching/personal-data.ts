import { sql } from 'kysely'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** What a person was told goes with them, and so does whom their own calls were brought to. */
export const matchingPersonalData: readonly PersonalData[] = [
  {
    table: 'call_tellings',
    columns: ['person_id'],
    onlyForThePerson: true,
    export: async (db, personId) =>
      (
        await sql<object>`select call_id, told_at, reasons, answer, answered_at from call_tellings
          where organisation_id = ${db.organisationId} and person_id = ${personId}`.execute(db)
      ).rows,
    erase: async (tx, personId) =>
      void (await sql`delete from call_tellings where organisation_id = ${tx.organisationId}
        and (person_id = ${personId} or call_id in (select c.id from calls c
          where c.organisation_id = ${tx.organisationId} and c.person_id = ${personId}))`.execute(tx)),
  },
  {
    table: 'call_rounds',
    columns: [],
    erase: async (tx, personId) =>
      void (await sql`delete from call_rounds where organisation_id = ${tx.organisationId}
        and call_id in (select c.id from calls c
          where c.organisation_id = ${tx.organisationId} and c.person_id = ${personId})`.execute(tx)),
  },
  ownRows('call_askings', { onlyForThePerson: true }),
  ownRows('call_nevers', { onlyForThePerson: true }),
]
