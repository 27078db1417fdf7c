import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

// Whether somebody has been counted may tell that they follow a profile, which is their own business.
const cohorts = ownRows('gap_cohorts', { onlyForThePerson: true })

export const gapsPersonalData: readonly PersonalData[] = [
  {
    table: 'gap_waves',
    columns: ['taken_by'],
    erase: {
      kept: 'the figures of a day belong to the organisation; who asked for them is a person without a name by then',
    },
  },
  {
    ...cohorts,
    async erase(tx, personId) {
      await leaveNumbers(tx, personId)
      if (typeof cohorts.erase === 'function') await cohorts.erase(tx, personId)
    },
  },
  {
    table: 'gap_cells',
    columns: [],
    // The figures of the team that the person led: nobody else may open them, so nobody misses them.
    async erase(tx, personId) {
      await tx
        .deleteFrom('gap_cells')
        .where('organisation_id', '=', tx.organisationId)
        .where('grouping', '=', 'teams')
        .where('group_id', '=', personId)
        .execute()
    },
  },
]

// This runs before the passport forgets: what was reached stays in the sums of ten or more, the person does not. Only
// levels that some profile has asked for are kept, each skill for itself.
async function leaveNumbers(tx: Writing, personId: string): Promise<void> {
  await sql`
    insert into gap_erased (organisation_id, id, block, levels)
    select c.organisation_id, ${uuid()}::uuid, c.block, coalesce((
      select jsonb_object_agg(framework_id || ' ' || key, level) from (
        select distinct on (v.framework_id, s.key) v.framework_id, s.key, a.level
        from assessments a
        join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
        join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
        where a.organisation_id = c.organisation_id and a.person_id = c.person_id and exists (
          select from role_profiles p
          join role_profile_editions e on e.organisation_id = p.organisation_id and e.profile_id = p.id
          join role_profile_requirements r on r.organisation_id = e.organisation_id and r.edition_id = e.id
          where p.organisation_id = c.organisation_id and p.framework_id = v.framework_id and r.skill_key = s.key
        )
        order by v.framework_id, s.key, a.assessed_at desc, a.id desc
      ) held), '{}')
    from gap_cohorts c where c.organisation_id = ${tx.organisationId} and c.person_id = ${personId}`.execute(tx)
}
