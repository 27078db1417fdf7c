import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { readAsked } from './count/asked.ts'
import { hasReached, readReach } from './count/reach.ts'
import { listPledges } from './pledges.queries.ts'

const kept = { kept: 'what an organisation promised is its own; who wrote it is a person without a name by then' }

export const pledgesPersonalData: readonly PersonalData[] = [
  {
    table: 'pledges',
    columns: ['owner_id', 'made_by', 'published_by', 'closed_by'],
    async erase(tx, personId) {
      await sql`update pledges set owner_id = null, words = '' where organisation_id = ${tx.organisationId}
        and owner_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'pledge_exceptions',
    columns: ['person_id', 'made_by', 'ended_by'],
    onlyForThePerson: true,
    export: async (db, personId) =>
      (
        await sql<object>`select e.pledge_id, g.title, e.kind, e.reason, e.made_at, e.ended_at from pledge_exceptions e
          join pledges g on g.organisation_id = e.organisation_id and g.id = e.pledge_id
          where e.organisation_id = ${db.organisationId} and e.person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from pledge_exceptions where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
    },
  },
  { table: 'pledge_changes', columns: ['changed_by'], erase: kept },
  { table: 'pledge_erased', columns: [], erase: leaveANumber },
]

// This runs before the passport forgets. Without it a block would be one short of what it was yesterday, and the
// difference would tell what the person had reached.
async function leaveANumber(tx: Writing, personId: string): Promise<void> {
  const { rows } = await sql<{ people: number; answers: number }>`
    select people_cohort as people, answers_cohort as answers from basic_cohorts
    where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(tx)
  const [cohorts] = rows
  if (!cohorts) return
  for (const pledge of await listPledges(tx, { withDrafts: true })) {
    const { required, blocks, isBasic } = await readAsked(tx, pledge)
    const reach = await readReach(tx, required, [personId], new Date('9999-01-01'))
    if (isBasic || !hasReached(reach.get(personId), pledge.countsFrom, required.length)) continue
    await tx
      .insertInto('pledge_erased')
      .values({
        organisation_id: tx.organisationId,
        id: uuid(),
        pledge_id: pledge.id,
        kind: blocks,
        block: cohorts[blocks],
      })
      .execute()
  }
}
