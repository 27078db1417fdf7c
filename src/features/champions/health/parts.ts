import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'
import { healthFile, healthPage, spokeAction } from './health.page.tsx'

const checkIns: PersonalData = {
  table: 'champion_check_ins',
  columns: ['person_id', 'by_id'],
  export: async (db, personId) =>
    (
      await sql<object>`select spoke_at from champion_check_ins where organisation_id = ${db.organisationId}
        and person_id = ${personId} order by spoke_at`.execute(db)
    ).rows,
  async erase(tx, personId) {
    await sql`delete from champion_check_ins where organisation_id = ${tx.organisationId}
      and person_id = ${personId}`.execute(tx)
    await sql`update champion_check_ins set by_id = null where organisation_id = ${tx.organisationId}
      and by_id = ${personId}`.execute(tx)
  },
}

/** What this room adds to the feature. */
export const healthParts = {
  pages: [healthPage, healthFile, spokeAction],
  jobs: [],
  topics: [],
  personalData: [checkIns],
  auditWords: () => ({}),
}
