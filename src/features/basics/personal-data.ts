import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'
import { versionsOfBasics } from './counted-people.ts'

// Whether somebody has been counted among those who answered is the person's own business too.
const cohorts = ownRows('basic_cohorts', { onlyForThePerson: true })

export const basicsPersonalData: readonly PersonalData[] = [
  {
    table: 'basic_waves',
    columns: ['taken_by'],
    erase: {
      kept: 'the figures of a day belong to the organisation; who asked for them is a person without a name by then',
    },
  },
  {
    ...cohorts,
    async erase(tx, personId) {
      await leaveANumber(tx, personId)
      if (typeof cohorts.erase === 'function') await cohorts.erase(tx, personId)
    },
  },
  {
    table: 'basic_cells',
    columns: [],
    // The figures of the team that the person led: nobody else may open them, so nobody misses them.
    async erase(tx, personId) {
      await tx
        .deleteFrom('basic_cells')
        .where('organisation_id', '=', tx.organisationId)
        .where('grouping', '=', 'teams')
        .where('group_id', '=', personId)
        .execute()
    },
  },
]

// This runs before the passport forgets: the answer stays in the sum of a block of ten or more, the person does not.
async function leaveANumber(tx: Writing, personId: string): Promise<void> {
  await sql`insert into basic_erased (organisation_id, id, at_basic, people_cohort, answers_cohort)
    select c.organisation_id, ${uuid()}::uuid,
      (select r.at_basic from passport_results r where r.organisation_id = c.organisation_id
        and r.person_id = c.person_id and r.framework_version_id in (${versionsOfBasics(tx)}) order by r.completed_at desc limit 1),
      c.people_cohort, c.answers_cohort
    from basic_cohorts c where c.organisation_id = ${tx.organisationId} and c.person_id = ${personId}`.execute(tx)
}
